package import Foundation

/// Something that happened in a session, live or rehearsed. A session is the sum of its events:
/// played again in their order they give the same state, after a crash as well.
package struct SessionEvent: Equatable, Sendable {
  /// When it happened.
  package let at: Date
  package let what: What

  /// - Parameter at: when it happened, taken to the millisecond, so that it is the same moment when it
  ///   is read again.
  package init(at: Date, _ what: What) {
    let seconds = (at.timeIntervalSinceReferenceDate * 1000).rounded() / 1000
    self.at = Date(timeIntervalSinceReferenceDate: seconds)
    self.what = what
  }

  /// The kinds of events.
  package enum What: Codable, Equatable, Sendable {
    /// The conversation began.
    case began
    /// A move to another segment, and the outcome of the question in progress, if any.
    case moved(to: Segment, leaving: QuestionOutcome = .asked)
    /// A note was typed.
    case noted(String)
    /// A note about another stop than the one in progress was typed, on a phone card.
    case notedAbout(Segment, String)
    /// The last note is worth taking home.
    case starred
    /// The last note is a promise.
    case promised
    /// They named someone to talk to.
    case met(String)
    /// A question was added; its number is the next free one.
    case added(PlannedQuestion)
    /// The question of a number came up by itself.
    case answered(Int)
    /// Questions were postponed until time allows; automatically, if time ran short.
    case putOff([Int], automatically: Bool)
    /// The question of a number shall be asked all the same.
    case kept(Int)
    /// The stop in progress may take so many minutes more.
    case lengthened(minutes: Int)
    case paused
    case resumed
    /// The conversation shall end at another time.
    case endMoved(to: Date)
    /// They offered more time once the agreed time was over.
    case extended(to: Date)
    /// A cue was due, and shown unless it came too late to be of use.
    case cued(String)
    /// A question was offered since there is time for it.
    case offered(Int)
    /// In a rehearsal: what one said, and what it was; what comes first decides the reply.
    case said(String, [Remark])
    /// In a rehearsal: what the interviewee said.
    case heard(String, Reply)
    /// In a rehearsal: so many minutes were lost just now.
    case lost(minutes: Int)
    /// The session is over.
    case ended
  }
}

/// The outcome of a question that is left.
package enum QuestionOutcome: String, Codable, Sendable {
  case asked
  /// It is postponed until time allows.
  case putOff
  /// It comes again, next.
  case ahead
}

/// A stretch of a conversation.
package enum Segment: Codable, Hashable, Sendable {
  case opening
  /// The question of a number, counted from 1.
  case question(Int)
  case closing
  case thanks
}
