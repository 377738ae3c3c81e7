import GRDB
package import Interviews

extension Journal {
  /// The most lines of each kind that are saved.
  static let lineLimit = 500

  /// The kind of a partial line: one left unfinished in a message to a person. It contains the
  /// person's id in this journal, so it isn't exported, and is deleted with the person.
  ///
  /// - Parameters:
  ///   - fact: the question that the line answers.
  ///   - person: the person the message is to.
  package static func partialLineKind(_ fact: String, to person: Person.ID) -> String {
    partialLinePrefix(person) + fact
  }

  private static let partialLineWord = "reach-out "

  private static func partialLinePrefix(_ person: Person.ID) -> String {
    "\(partialLineWord)\(person) "
  }

  /// True if lines of a kind only make sense in this journal.
  static func isLocal(kind: String) -> Bool { kind.hasPrefix(partialLineWord) }

  /// The SQL condition for lines that make sense in another journal, too.
  static let isPortableLine = "kind NOT GLOB '\(partialLineWord)*'"

  /// Deletes the partial lines to a person.
  static func deletePartialLines(to person: Person.ID, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM line WHERE kind GLOB ?", arguments: [partialLinePrefix(person) + "*"])
  }

  /// Moves the partial lines to a person to the one they are merged into.
  static func transferPartialLines(
    from second: Person.ID, to first: Person.ID, in database: Database
  ) throws {
    let prefix = partialLinePrefix(second)
    try database.execute(
      sql: "UPDATE line SET kind = ? || substr(kind, ?) WHERE kind GLOB ?",
      arguments: [partialLinePrefix(first), prefix.count + 1, prefix + "*"])
  }

  /// Saves a typed line, for the Up key.
  ///
  /// - Parameters:
  ///   - line: the line; ignored if it equals the last one of its kind.
  ///   - kind: the question it answers, such as `role`.
  package func remember(_ line: String, kind: String) throws(JournalError) {
    try write { database in
      let last = try String.fetchOne(
        database, sql: "SELECT text FROM line WHERE kind = ? ORDER BY id DESC LIMIT 1",
        arguments: [kind])
      guard last != line else { return }
      try Self.saveLine(line, kind: kind, in: database)
    }
  }

  /// Writes a line as the newest of its kind; the oldest goes if there are too many.
  static func saveLine(_ line: String, kind: String, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO line (kind, text) VALUES (?, ?)", arguments: [kind, line])
    try database.execute(
      sql: """
        DELETE FROM line WHERE kind = ?1 AND id <=
          (SELECT id FROM line WHERE kind = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)
        """, arguments: [kind, lineLimit])
  }

  /// The lines of a kind, the oldest first.
  package func lines(kind: String) throws(JournalError) -> [String] {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT text FROM line WHERE kind = ? ORDER BY id", arguments: [kind])
    }
  }
}
