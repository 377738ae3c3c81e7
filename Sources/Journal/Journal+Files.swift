import GRDB

extension Journal {
  /// The fingerprint of what the program last wrote to a file; nil if it never did.
  package func fingerprint(of path: String) throws(JournalError) -> Int64? {
    try read { database in
      try Int64.fetchOne(
        database, sql: "SELECT fingerprint FROM written WHERE path = ?", arguments: [path])
    }
  }

  /// Saves the fingerprint of what was written to a file.
  package func remember(fingerprint: Int64, of path: String) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO written (path, fingerprint) VALUES (?, ?)",
        arguments: [path, fingerprint])
    }
  }
}
