/// The kinds of remarks in a rehearsal; one line may be several of them.
package enum Remark: String, Codable, CaseIterable, Sendable {
  /// Asking for what must not be asked for.
  case forbidden
  /// An answer to what they offered or asked.
  case answer
  /// Offering to stop.
  case offerToStop
  case goodbye
  /// Asking for permission to take notes.
  case notes
  /// A question of the plan, or one of the user's own.
  case question
  /// Going deeper into the last answer.
  case followUp
  case introduction
  case thanks
  /// Words on meeting.
  case hello
  /// Anything else.
  case statement
}

/// The kinds of replies in a rehearsal.
package enum Reply: Codable, Equatable, Sendable {
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
  /// They said goodbye.
  case goodbye
  /// Nothing was said for a while.
  case silence
  /// The agreed time is over.
  case overTime
  case other
}
