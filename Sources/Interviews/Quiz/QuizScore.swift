/// The score in an exercise.
package struct QuizScore: Equatable, Sendable {
  package let quiz: Quiz
  /// The number of answers, and the number that were right.
  package let answered: Int
  package let right: Int
  /// The number of items missed when last asked: they come back first.
  package let missed: Int
  /// The part of a request that was missed most of late, and how often; once is a slip.
  package let hardest: Hardest?

  /// A part that is missed, and how often.
  package struct Hardest: Equatable, Sendable {
    package let part: RequestPart
    package let count: Int
  }

  /// The number of latest answers that show what is hard: five sets.
  static let recent = 25

  /// - Parameter answers: all that were given, in their order.
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
