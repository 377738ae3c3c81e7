package import Dialogue
import DataFiles
import Interviews
import QuestionChecking

/// The lookups for the quizzes.
extension App {
  /// Lookups that read the data files and the journal.
  package var quizSource: QuizSource {
    // The program runs on one thread, and the functions stay on it.
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
  /// Returns questions that should not be asked: examples from the rules, including the user's own.
  ///
  /// - Throws: ``Failure`` if a file can't be read or is not valid.
  package func badQuestions() throws -> [String] {
    // Decoding a file's examples is slow, so skip files without any forbidden ones.
    try ruleFiles().filter { $0.mentions("forbidden") }.flatMap { file in
      try Banks.decode(file, ForbiddenExamples.self, withExamples: true).questions
    }
  }
}
