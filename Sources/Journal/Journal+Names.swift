import GRDB
public import Interviews

extension Journal {
  /// People whom a name may mean: of that name, of a name that begins so, or of one that is spelled
  /// nearly so. There may be others among them; see ``NameMatch``.
  public func people(near name: String) throws(JournalError) -> [Person] {
    let words = PeopleFinder.words(of: name)
    guard !words.isEmpty else { return try people(named: name) }
    // One letter at most is wrong, so that all words but one are right.
    var patterns = [words]
    for place in words.indices where words[place].count > 1 || words.count > 1 {
      var others = words
      others[place] = String(words[place].prefix(words.count > 1 ? 1 : 2))
      patterns.append(others)
      others.remove(at: place)
      if !others.isEmpty { patterns.append(others) }
    }
    var found = try people(named: name)
    var seen = Set(found.map(\.id))
    for pattern in patterns {
      let more = try read { database in
        let ids = try Int64.fetchAll(
          database.cachedStatement(
            sql: "SELECT rowid FROM person_text WHERE person_text MATCH ? LIMIT 200"),
          arguments: [Self.pattern("name", pattern)])
        return try ids.filter { seen.insert($0).inserted }
          .flatMap { try Self.people(in: database, "WHERE id = ?", [$0]) }
      }
      found += more
    }
    return found
  }
}
