/// The five parts of a request for a talk, in the order of the exercise (Udacity). The raw values are
/// keys of Prompts/quiz.yaml and Prompts/quiz/requests.yaml, and stand in the journal.
package enum RequestPart: String, CaseIterable, Sendable {
  /// Why one writes.
  case reason
  /// What one is drawn to.
  case interest
  /// How their position or background bears on that.
  case fit
  /// How one is connected to them, if at all.
  case connection
  /// Where, when and how one would like to talk.
  case meeting

  /// Its number on the screen, from 1.
  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
