import Foundation
import GRDB

extension Journal {
  /// How much a journal holds.
  package struct Contents: Equatable, Sendable {
    package let interviews: Int
    package let sessions: Int
    package let people: Int
    /// What was sent, and drafts.
    package let messages: Int
    /// What is to be done, or was done.
    package let dueItems: Int
    /// Answers in exercises.
    package let quizAnswers: Int
    /// Lines that were typed, to be found again with the Up key.
    package let lines: Int

    /// Whether there is nothing that could be lost.
    package var isEmpty: Bool {
      interviews + sessions + people + messages + dueItems + quizAnswers + lines == 0
    }
  }

  /// How much it holds.
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

  /// Writes a copy as it is at one moment, while this and other programs may go on.
  ///
  /// - Parameter path: a file that is not there.
  package func copy(to path: String) throws(JournalError) {
    // Nobody else shall read it, not even while it is written.
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

  /// Whether the file is whole.
  ///
  /// - Throws: ``JournalError`` with the problem ``JournalError/Problem/corrupt`` if it is not.
  package func checkIntegrity() throws(JournalError) {
    let found = try read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
    let strays = try read { try Row.fetchOne($0, sql: "PRAGMA foreign_key_check") }
    guard found == "ok", strays == nil else { throw JournalError(problem: .corrupt, path: path) }
    // What the pages hold may be damaged, too.
    guard (try? database.read { try IncomingContents($0) }) != nil else {
      throw JournalError(problem: .corrupt, path: path)
    }
  }

  /// Takes the whole contents of another journal in the place of its own, in one transaction.
  package func replaceContents(with other: Journal) throws(JournalError) {
    do {
      try other.database.backup(to: database)
      // The file has taken over that of the other, too.
      try database.writeWithoutTransaction { try Schema.useWAL($0) }
    } catch {
      throw JournalError(error, path: path)
    }
  }
}
