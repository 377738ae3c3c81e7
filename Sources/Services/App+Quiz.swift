package import Dialogue
import DataFiles
import Interviews
import QuestionChecking

/// What the exercises look up.
extension App {
  package var quizSource: QuizSource {
    // The program runs on one thread; the functions never leave it.
    nonisolated(unsafe) let app = self
    return QuizSource(
      sets: {
        try DataFile.builtIn("Prompts/quiz/requests.yaml")
          .map { try Banks.decode($0, RequestSetFile.self).sets } ?? []
      },
      badQuestions: { try app.banks.badQuestions() },
      answers: { try app.journal().answers(in: $0) })
  }
}

extension Banks {
  /// Questions that must not be asked: the examples of the rules, of one's own as well.
  package func badQuestions() throws -> [String] {
    // Reading the examples of a file takes a while.
    try ruleFiles().filter { $0.mentions("forbidden") }.flatMap { file in
      try Banks.decode(file, ForbiddenExamples.self, withExamples: true).questions
    }
  }
}
