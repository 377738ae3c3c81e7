import GRDB
package import Interviews

/// Searching people by words.
extension Journal {
  /// Returns people with all words of a text, or words that begin with them, in their name, role,
  /// company, field or notes; the best matches first.
  ///
  /// - Parameter limit: the most people.
  package func people(matching text: String, limit: Int = 50) throws(JournalError) -> [Person] {
    try people(with: PeopleFinder.words(of: text), in: "name role company field notes", limit)
  }

  /// Returns people whose name has words that begin with all words of a text; the best matches
  /// first.
  ///
  /// - Parameter limit: the most people.
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
      return try ids.compactMap { try Self.person($0, in: database) }
    }
  }
}
