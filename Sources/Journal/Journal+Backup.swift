import Foundation
import GRDB

extension Journal {
  /// The number of records in a journal.
  package struct Contents: Equatable, Sendable {
    /// The number of interviews.
    package let interviews: Int
    /// The number of sessions.
    package let sessions: Int
    /// The number of people.
    package let people: Int
    /// The number of sent messages and drafts.
    package let messages: Int
    /// The number of due items, done or not.
    package let dueItems: Int
    /// The number of quiz answers.
    package let quizAnswers: Int
    /// The number of typed lines saved for the Up key.
    package let lines: Int

    /// True if there is nothing that could be lost.
    package var isEmpty: Bool {
      interviews + sessions + people + messages + dueItems + quizAnswers + lines == 0
    }
  }

  /// Counts the records in this journal.
  ///
  /// - Throws: ``JournalError`` if it can't be read.
  package func contents() throws(JournalError) -> Contents {
    try read { database in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      return Contents(
        interviews: try count("interview"), sessions: try count("session"),
        people: try count("person"), messages: try count("message"),
        dueItems: try count("due_item"), quizAnswers: try count("quiz_answer"),
        lines: try count("line"))
    }
  }

  /// Writes a copy of the journal as of one moment. All programs can go on using the journal
  /// meanwhile.
  ///
  /// - Parameter path: a file that doesn't exist.
  /// - Throws: ``JournalError`` if the copy can't be written.
  package func copy(to path: String) throws(JournalError) {
    // No one else may read the copy, not even while it is written.
    let old = umask(0o077)
    defer { umask(old) }
    do {
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
    } catch {
      throw JournalError(error, path: path)
    }
  }

  /// Checks that the file and all values in it can be read.
  ///
  /// - Throws: ``JournalError`` with the problem ``JournalError/Problem/corrupt`` if they can't.
  package func checkIntegrity() throws(JournalError) {
    let found = try read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
    let strays = try read { try Row.fetchOne($0, sql: "PRAGMA foreign_key_check") }
    guard found == "ok", strays == nil else { throw JournalError(problem: .corrupt, path: path) }
    // Sound pages can hold damaged values.
    guard (try? database.read { try ExportContents($0) }) != nil else {
      throw JournalError(problem: .corrupt, path: path)
    }
  }

  /// Replaces everything in this journal with the contents of another one, in one transaction.
  ///
  /// - Throws: ``JournalError`` if either can't be read or written.
  package func replaceContents(with other: Journal) throws(JournalError) {
    do {
      try other.database.backup(to: database)
      // The journal mode was copied, too.
      try database.writeWithoutTransaction { try Schema.useWAL($0) }
    } catch {
      throw JournalError(error, path: path)
    }
  }
}
