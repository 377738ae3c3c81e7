/// The five parts of a request for an interview, in the order of the quiz (Udacity). Raw values are
/// keys of Prompts/quiz.yaml and Prompts/quiz/requests.yaml, and are stored in the journal.
package enum RequestPart: String, CaseIterable, Sendable {
  /// The reason for writing.
  case reason
  /// The writer's interest.
  case interest
  /// The relevance of the recipient's position or background.
  case fit
  /// The writer's connection to the recipient, if any.
  case connection
  /// The place, time, and medium for the conversation.
  case meeting

  /// The part's number on the screen, from 1.
  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
