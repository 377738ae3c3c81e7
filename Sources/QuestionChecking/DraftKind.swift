/// What a text is going to be.
public enum DraftKind: String, Codable, CaseIterable, Sendable {
  /// A question to ask in the talk.
  case question
  /// A message that asks for a talk.
  case request
  /// A message sent when there was no answer.
  case followUp = "follow-up"
  /// A note of thanks after the talk.
  case thankYou = "thank-you"
  /// A note some weeks later, on what came of their advice.
  case checkIn = "check-in"
}
