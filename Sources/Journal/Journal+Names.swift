import GRDB
package import Interviews

extension Journal {
  /// People whom a name may mean that was typed, as ``TypedName`` has it: those of that name; else those
  /// whose name begins so; else the few whose name is a slip away, the nearest first.
  ///
  /// Only for the last does it look at every name, so where nothing else was found.
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
        try ids.compactMap { try Self.people(in: database, "WHERE id = ?", [$0]).first }
      }
      let begun = try people(
        Int64.fetchAll(
          database,
          sql: "SELECT rowid FROM person_text WHERE person_text MATCH ? ORDER BY rowid LIMIT 200",
          arguments: [beginning]))
      guard begun.isEmpty else { return begun }
      var near: [(match: TypedName.Match, id: Int64)] = []
      let names = try Row.fetchCursor(database, sql: "SELECT id, name_key FROM person")
      while let row = try names.next() {
        if let match = typed.match(row["name_key"]) { near.append((match, row["id"])) }
      }
      return try people(
        near.sorted { ($0.match, $0.id) < ($1.match, $1.id) }.prefix(Self.slipsShown).map(\.id))
    }
  }

  /// How many people are proposed whose names are a slip away.
  private static let slipsShown = 3
}
