import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Saves the answers of a quiz in one transaction.
  package func save(_ answers: [QuizAnswer], in quiz: Quiz) throws(JournalError) {
    try write { database in
      for answer in answers {
        try database.execute(
          sql: "INSERT INTO quiz_answer (at, quiz, item, is_right) VALUES (?, ?, ?, ?)",
          arguments: [answer.at.timeIntervalSince1970, quiz.rawValue, answer.item, answer.isRight])
      }
    }
  }

  /// All answers in a quiz, the oldest first.
  package func answers(in quiz: Quiz) throws(JournalError) -> [QuizAnswer] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT item, is_right, at FROM quiz_answer WHERE quiz = ? ORDER BY at, id",
        arguments: [quiz.rawValue]
      ).map { QuizAnswer($0[0], isRight: $0[1], at: Date(timeIntervalSince1970: $0[2])) }
    }
  }
}
