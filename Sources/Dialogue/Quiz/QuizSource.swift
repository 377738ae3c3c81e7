package import Interviews

/// What the exercises look up. In the program the functions read the journal and the data files; in
/// tests they are constants.
package struct QuizSource: Sendable {
  /// The requests taken apart.
  package var sets: @Sendable () throws -> [RequestSet]
  /// Questions that must not be asked.
  package var badQuestions: @Sendable () throws -> [String]
  /// All answers in an exercise, in their order.
  package var answers: @Sendable (Quiz) throws -> [QuizAnswer]

  /// Makes a shelf from its functions; those left out find nothing.
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
