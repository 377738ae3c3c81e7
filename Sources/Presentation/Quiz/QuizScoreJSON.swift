package import Interviews

/// How one stands in an exercise, for scripts.
package struct QuizScoreJSON: Encodable {
  let quiz: String
  let answered: Int
  let right: Int
  let missed: Int
  let hardest: String?

  package init(_ score: QuizScore) {
    quiz = score.quiz.rawValue
    answered = score.answered
    right = score.right
    missed = score.missed
    hardest = score.hardest?.part.rawValue
  }
}
