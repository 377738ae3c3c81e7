/// The user's results in a quiz.
package struct QuizScore: Equatable, Sendable {
  /// The quiz.
  package let quiz: Quiz
  /// The number of answers given.
  package let answered: Int
  /// The number of right answers.
  package let right: Int
  /// The number of items that were answered wrong last time. They come back first.
  package let missed: Int
  /// The part of a request with the most recent mistakes; nil if none was missed more than once.
  package let hardest: Hardest?

  /// A part and the number of times it was missed.
  package struct Hardest: Equatable, Sendable {
    /// The part of a request.
    package let part: RequestPart
    /// The number of times it was missed.
    package let count: Int
  }

  /// The number of recent answers used to find the hardest part, equal to five sets.
  static let recent = 25

  /// Scores a quiz.
  ///
  /// - Parameter answers: all answers given, in order.
  package init(_ quiz: Quiz, _ answers: [QuizAnswer]) {
    self.quiz = quiz
    answered = answers.count
    right = answers.count(where: \.isRight)
    missed = LeitnerBoxes(quiz == .parts ? answers.bySet : answers).missed
    let wrong = answers.suffix(Self.recent).filter { !$0.isRight }.map(\.item)
    let counts = RequestPart.allCases.map { part in
      Hardest(part: part, count: wrong.count { $0.hasSuffix("/\(part.rawValue)") })
    }
    let most = counts.map(\.count).max() ?? 0
    hardest = quiz == .parts && most > 1 ? counts.first { $0.count == most } : nil
  }
}
