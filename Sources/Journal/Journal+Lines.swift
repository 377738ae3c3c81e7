import GRDB
package import Interviews

extension Journal {
  /// How many lines of a kind are kept.
  static let linesKept = 500

  /// The kind of a line that was left half typed in a message to somebody. It has their number here, so
  /// it goes nowhere else, and goes with them.
  ///
  /// - Parameters:
  ///   - fact: what was asked for.
  ///   - person: to whom the message is.
  package static func halfTyped(_ fact: String, to person: Person.ID) -> String {
    halfTypedPrefix(person) + fact
  }

  private static let halfTypedWord = "reach-out "

  private static func halfTypedPrefix(_ person: Person.ID) -> String {
    "\(halfTypedWord)\(person) "
  }

  /// Whether lines of a kind mean something in this journal only.
  static func isOfHere(kind: String) -> Bool { kind.hasPrefix(halfTypedWord) }

  /// The condition under which a line means something in another journal, too.
  static let isOfEverywhere = "kind NOT GLOB '\(halfTypedWord)*'"

  /// Takes away what was left half typed to somebody.
  static func forgetHalfTyped(to person: Person.ID, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM line WHERE kind GLOB ?", arguments: [halfTypedPrefix(person) + "*"])
  }

  /// Gives what was left half typed to somebody to the one they are joined with.
  static func passHalfTyped(
    from second: Person.ID, to first: Person.ID, in database: Database
  ) throws {
    let prefix = halfTypedPrefix(second)
    try database.execute(
      sql: "UPDATE line SET kind = ? || substr(kind, ?) WHERE kind GLOB ?",
      arguments: [halfTypedPrefix(first), prefix.count + 1, prefix + "*"])
  }

  /// Keeps a line that was typed, to be found again with the Up key.
  ///
  /// - Parameters:
  ///   - line: the line; one that equals the last of its kind is not kept twice.
  ///   - kind: what was asked for, such as `role`.
  package func remember(_ line: String, kind: String) throws(JournalError) {
    try write { database in
      let last = try String.fetchOne(
        database, sql: "SELECT text FROM line WHERE kind = ? ORDER BY id DESC LIMIT 1",
        arguments: [kind])
      guard last != line else { return }
      try Self.keep(line, kind: kind, in: database)
    }
  }

  /// Writes a line as the newest of its kind; the oldest goes, if there are too many.
  static func keep(_ line: String, kind: String, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO line (kind, text) VALUES (?, ?)", arguments: [kind, line])
    try database.execute(
      sql: """
        DELETE FROM line WHERE kind = ?1 AND id <=
          (SELECT id FROM line WHERE kind = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)
        """, arguments: [kind, linesKept])
  }

  /// The lines of a kind, the oldest first.
  package func lines(kind: String) throws(JournalError) -> [String] {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT text FROM line WHERE kind = ? ORDER BY id", arguments: [kind])
    }
  }
}
