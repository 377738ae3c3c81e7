import GRDB
package import Interviews

/// Whom words mean.
extension Journal {
  /// People in whose name, role, company, field or notes all words of a text occur, or begin a word
  /// there; the best first.
  ///
  /// - Parameter limit: how many at most.
  package func people(matching text: String, limit: Int = 50) throws(JournalError) -> [Person] {
    try people(with: PeopleFinder.words(of: text), in: "name role company field notes", limit)
  }

  /// People in whose name all words of a text begin a word; the best first.
  ///
  /// - Parameter limit: how many at most.
  package func people(withNameLike text: String, limit: Int = 50) throws(JournalError) -> [Person] {
    try people(with: PeopleFinder.words(of: text), in: "name", limit)
  }

  private func people(
    with words: [String], in columns: String, _ limit: Int
  ) throws(JournalError) -> [Person] {
    guard !words.isEmpty else { return [] }
    let pattern = Self.pattern(columns, words)
    return try read { database in
      let ids = try Int64.fetchAll(
        database,
        sql: "SELECT rowid FROM person_text WHERE person_text MATCH ? ORDER BY rank LIMIT ?",
        arguments: [pattern, limit])
      return try ids.compactMap { try Self.people(in: database, "WHERE id = ?", [$0]).first }
    }
  }
}
