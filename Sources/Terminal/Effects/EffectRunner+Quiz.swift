import DataFiles
package import Dialogue
import Presentation
package import TextLayout

extension EffectRunner {
  /// The lines of a view of an exercise.
  package func quizLines(of view: View) -> [StyledLine] {
    let text = QuizText(book: Words.book, width: Output.standard.width, isShell: isShell)
    switch view {
    case .requestSet(let match): return text.set(match)
    case .requestResult(let match, let score): return text.result(match, score)
    case .quizQuestion(let question, let number, let count):
      return text.question(question, number: number, of: count)
    case .quizVerdict(let verdict): return text.verdict(verdict)
    case .quizEnd(let score, let isTold): return text.end(score, isTold: isTold)
    case .quizScores(let scores): return text.scores(scores)
    default: return []
    }
  }
}
