import GRDB

extension Journal {
  /// How many lines of a kind are kept.
  static let linesKept = 500

  /// Keeps a line that was typed, to be found again with the Up key.
  ///
  /// - Parameters:
  ///   - line: the line; one that equals the last of its kind is not kept twice.
  ///   - kind: what was asked for, such as `role`.
  public func remember(_ line: String, kind: String) throws(JournalError) {
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
  public func lines(kind: String) throws(JournalError) -> [String] {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT text FROM line WHERE kind = ? ORDER BY id", arguments: [kind])
    }
  }
}
