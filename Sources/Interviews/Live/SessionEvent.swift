package import Foundation

/// An event in a live session or rehearsal. Replaying a session's events in order restores its
/// state, even after a crash.
package struct SessionEvent: Equatable, Sendable {
  /// The time of the event, rounded to the millisecond.
  package let at: Date
  /// The kind of event and its details.
  package let what: What

  /// Creates an event.
  ///
  /// - Parameter at: the time, rounded to the millisecond so that it is unchanged when read back.
  package init(at: Date, _ what: What) {
    let seconds = (at.timeIntervalSinceReferenceDate * 1000).rounded() / 1000
    self.at = Date(timeIntervalSinceReferenceDate: seconds)
    self.what = what
  }

  /// The kinds of events.
  package enum What: Codable, Equatable, Sendable {
    /// The conversation began.
    case began
    /// The session moved to a segment, forward or back. `leaving` is the outcome of the current
    /// question, if there was one.
    case moved(to: Segment, leaving: QuestionOutcome = .asked)
    /// The user took a note.
    case noted(String)
    /// The user took a note about another segment than the current one, on a phone card.
    case notedAbout(Segment, String)
    /// The last note was starred.
    case starred
    /// The last note was marked as a promise.
    case promised
    /// The interviewee named someone to contact.
    case met(String)
    /// A question was added. Its number is the next free one.
    case added(PlannedQuestion)
    /// The question with this number was answered without being asked.
    case answered(Int)
    /// Questions were postponed until time allows; automatically if time ran short.
    case putOff([Int], automatically: Bool)
    /// The question with this number will be asked regardless of time.
    case kept(Int)
    /// The current segment got this many more minutes.
    case lengthened(minutes: Int)
    case paused
    case resumed
    /// The end was moved.
    case endMoved(to: Date)
    /// The interviewee offered more time after the agreed end.
    case extended(to: Date)
    /// The cue with this id was due. It was shown unless it came too late.
    case cued(String)
    /// The question with this number was offered because there is time for it.
    case offered(Int)
    /// In a rehearsal, the user said something. The first remark determines the reply.
    case said(String, [Remark])
    /// In a rehearsal, the interviewee said something.
    case heard(String, Reply)
    /// In a rehearsal, this many minutes were just lost.
    case lost(minutes: Int)
    /// The session ended.
    case ended
  }
}

/// The outcome of a question when the session moves on.
package enum QuestionOutcome: String, Codable, Sendable {
  case asked
  /// Postponed until time allows.
  case putOff
  /// To be asked next.
  case ahead
}

/// A segment of the conversation.
package enum Segment: Codable, Hashable, Sendable {
  case opening
  /// The question with this number, counted from 1.
  case question(Int)
  case closing
  case thanks
}
