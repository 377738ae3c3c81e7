package import Interviews

/// The lookups for the quizzes. The program reads the journal and the data files; tests use
/// constants.
package struct QuizSource: Sendable {
  /// The example requests, split into their parts.
  package var sets: @Sendable () throws -> [RequestSet]
  /// Questions that should not be asked.
  package var badQuestions: @Sendable () throws -> [String]
  /// All answers in a quiz, oldest first.
  package var answers: @Sendable (Quiz) throws -> [QuizAnswer]

  /// Creates a source. Functions left out find nothing.
  package init(
    sets: @escaping @Sendable () throws -> [RequestSet] = { [] },
    badQuestions: @escaping @Sendable () throws -> [String] = { [] },
    answers: @escaping @Sendable (Quiz) throws -> [QuizAnswer] = { _ in [] }
  ) {
    self.sets = sets
    self.badQuestions = badQuestions
    self.answers = answers
  }
}
