package import Interviews

/// The score in a quiz as JSON, for scripts.
package struct QuizScoreJSON: Encodable {
  let quiz: String
  let answered: Int
  let right: Int
  let missed: Int
  let hardest: String?

  /// Creates the JSON form of a score.
  package init(_ score: QuizScore) {
    quiz = score.quiz.rawValue
    answered = score.answered
    right = score.right
    missed = score.missed
    hardest = score.hardest?.part.rawValue
  }
}
