/// The five parts of a request for a conversation, in the order of the exercise (Udacity). The raw
/// values are keys of Prompts/quiz.yaml and Prompts/quiz/requests.yaml, and stand in the journal.
package enum RequestPart: String, CaseIterable, Sendable {
  /// The reason for writing.
  case reason
  /// The topic of interest.
  case interest
  /// The fit of their position or background.
  case fit
  /// The connection to them, if any.
  case connection
  /// The place, time and way to talk.
  case meeting

  /// Its number on the screen, from 1.
  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
