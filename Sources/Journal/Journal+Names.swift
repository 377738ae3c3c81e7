import GRDB
package import Interviews

extension Journal {
  /// Returns the people that a typed name may mean: those of that name; or else those whose name
  /// begins with it; or else the few whose name is a typo away, the closest first (see
  /// `TypedName`).
  ///
  /// Reads all names only if nothing else is found.
  package func people(near text: String) throws(JournalError) -> [Person] {
    let same = try people(named: text)
    guard same.isEmpty else { return same }
    let typed = TypedName(text)
    let words = PeopleFinder.words(of: text)
    guard !words.isEmpty else { return [] }
    let beginning =
      "{name} : ^\"\(words.joined(separator: " "))\"" + (words.count > 1 ? " *" : "")
    return try read { database in
      func people(_ ids: [Int64]) throws -> [Person] {
        try ids.compactMap { try Self.person($0, in: database) }
      }
      let matches = try people(
        Int64.fetchAll(
          database,
          sql: "SELECT rowid FROM person_text WHERE person_text MATCH ? ORDER BY rowid LIMIT 200",
          arguments: [beginning]))
      guard matches.isEmpty else { return matches }
      var near: [(match: TypedName.Match, id: Int64)] = []
      let names = try Row.fetchCursor(database, sql: "SELECT id, name_key FROM person")
      while let row = try names.next() {
        if let match = typed.match(row["name_key"]) { near.append((match, row["id"])) }
      }
      return try people(
        near.sorted { ($0.match, $0.id) < ($1.match, $1.id) }.prefix(Self.typoLimit).map(\.id))
    }
  }

  /// The most people to suggest whose name is a typo away.
  private static let typoLimit = 3
}
