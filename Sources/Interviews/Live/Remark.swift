/// What one said in a rehearsal was.
public enum Remark: String, Codable, Sendable {
  /// A question of the plan, or one of one's own.
  case question
  /// Going deeper into the last answer.
  case followUp
  case introduction
  case thanks
  /// Asking whether one may take notes.
  case notes
  /// Offering to stop.
  case offerToStop
  /// Asking for what must not be asked for.
  case forbidden
  /// An answer to what they offered or asked.
  case answer
  /// Anything else.
  case statement
}

/// What the interviewee said in a rehearsal was.
public enum Reply: Codable, Equatable, Sendable {
  case greeting
  /// About a theme.
  case answer(Theme)
  case followUp
  /// They would rather not; of a category such as `salary`.
  case refusal(String)
  /// Something they bring up themselves, such as `cv`.
  case event(String)
  /// Their reply to how one took that; and whether it was taken with grace.
  case afterEvent(String, isGraceful: Bool)
  case other
}
