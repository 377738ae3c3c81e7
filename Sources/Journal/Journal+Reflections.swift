package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Saves an answer of the reflection on an interview.
  package func save(
    _ answer: String, to question: Reflection.Question, of interview: Interview.ID, at now: Date
  ) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO reflection (interview, question, answer, at) VALUES (?, ?, ?, ?)
          ON CONFLICT (interview, question) DO UPDATE SET answer = excluded.answer, at = excluded.at
          """,
        arguments: [interview, question.rawValue, answer, now.timeIntervalSince1970])
    }
  }

  /// The reflection on an interview, as far as it has been answered.
  package func reflection(on interview: Interview.ID) throws(JournalError) -> Reflection {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT question, answer FROM reflection WHERE interview = ?",
        arguments: [interview])
      var reflection = Reflection()
      for row in rows {
        if let question = Reflection.Question(rawValue: row[0]) {
          reflection.answers[question] = row[1]
        }
      }
      return reflection
    }
  }
}
