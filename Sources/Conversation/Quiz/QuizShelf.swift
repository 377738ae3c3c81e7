public import Interviews

/// What the exercises look up. In the program the functions read the journal and the data files; in
/// tests they are constants.
public struct QuizShelf: Sendable {
  /// The requests taken apart.
  public var sets: @Sendable () throws -> [RequestSet]
  /// Questions that must not be asked.
  public var badQuestions: @Sendable () throws -> [String]
  /// All answers in an exercise, in their order.
  public var answers: @Sendable (Quiz) throws -> [QuizAnswer]

  /// Makes a shelf from its functions; those left out find nothing.
  public init(
    sets: @escaping @Sendable () throws -> [RequestSet] = { [] },
    badQuestions: @escaping @Sendable () throws -> [String] = { [] },
    answers: @escaping @Sendable (Quiz) throws -> [QuizAnswer] = { _ in [] }
  ) {
    self.sets = sets
    self.badQuestions = badQuestions
    self.answers = answers
  }
}
