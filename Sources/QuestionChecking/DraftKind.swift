/// The kind of text that is checked.
public enum DraftKind: String, Codable, CaseIterable, Sendable {
  /// A question to ask in the interview.
  case question
  /// A message that asks for an interview.
  case request
  /// A message sent after a request got no answer.
  case followUp = "follow-up"
  /// A thank-you note after the interview.
  case thankYou = "thank-you"
  /// A note some weeks later that tells what came of their advice.
  case checkIn = "check-in"
}
