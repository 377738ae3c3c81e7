/// The kinds of remarks a user makes in a rehearsal. A line can be several. Cases are in order of
/// priority for the reply.
package enum Remark: String, Codable, CaseIterable, Sendable {
  /// A request for something off-limits.
  case forbidden
  /// A response to the interviewee's offer or question.
  case answer
  /// An offer of theirs taken or turned down.
  case accept, decline
  /// An offer to stop.
  case offerToStop
  case goodbye
  /// A request to take notes.
  case notes
  /// A question from the plan, or a new one.
  case question
  /// A follow-up to the last answer.
  case followUp
  /// Bringing someone who has drifted off back to the subject.
  case steer
  /// A wish to stay in touch.
  case stayInTouch
  case apology
  /// A word about the time left.
  case time
  case introduction
  case thanks
  /// A greeting.
  case hello
  /// Something about the setting.
  case logistics
  case smalltalk
  /// A line that wasn't understood.
  case unclear
  /// Anything else.
  case statement
}

/// The kinds of replies an interviewee gives in a rehearsal.
package enum Reply: Codable, Equatable, Sendable {
  case greeting
  /// An answer on a theme.
  case answer(Theme)
  case followUp
  /// A refusal, with a category such as `salary`.
  case refusal(String)
  /// An event they start, with a kind such as `cv`.
  case event(String)
  /// A reply to the user's response to an event, and true if that response was graceful.
  case afterEvent(String, isGraceful: Bool)
  /// A goodbye.
  case goodbye
  /// A remark to break a silence.
  case silence
  /// A remark that the agreed time is up.
  case overTime
  case other
}
