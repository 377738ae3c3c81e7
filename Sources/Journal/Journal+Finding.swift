import GRDB
package import Interviews

extension Journal {
  /// The people who may be asked next, given whom one looks for: of each distance the newest who fit,
  /// the nearest first, and no more than a ranking needs.
  ///
  /// They come without addresses and research. The full-text index alone narrows them down; each
  /// query ends as soon as it has found enough.
  ///
  /// - Parameter limit: how many the ranking will show.
  package func candidates(
    for wish: PeopleFinder.Wish, limit: Int = 10
  ) throws(JournalError) -> [Person] {
    try read { database in
      var found: [Int64: Person] = [:]
      for targets in Self.targets(of: wish) {
        for reach in PeopleFinder.Reach.allCases {
          for target in targets {
            let near = target + ["reach : \"reach\(reach.rawValue)\""]
            if let stage = wish.stage {
              let patterns = near + ["reach : \"stage\(stage.rawValue)\""]
              try Self.collect(patterns, limit, into: &found, in: database)
            }
            try Self.collect(near, limit, into: &found, in: database)
          }
          if found.count >= limit * targets.count { return Array(found.values) }
        }
      }
      return Array(found.values)
    }
  }

  /// What to search for: patterns that must all be met, the narrowest first, in groups of which a
  /// later one is only wanted where the earlier ones give too little.
  private static func targets(of wish: PeopleFinder.Wish) -> [[[String]]] {
    func patterns(_ columns: String, _ text: String?) -> [String]? {
      let words = PeopleFinder.words(of: text ?? "")
      return words.isEmpty ? nil : [pattern(columns, words)]
    }
    let company = patterns("company", wish.company)
    let role = patterns("role", wish.role)
    let words = patterns("name role company field notes", wish.words) ?? []
    var groups: [[[String]]] = []
    switch (company, role) {
    case (let company?, let role?): groups.append([company + role, company, role])
    case (let one?, nil), (nil, let one?): groups.append([one])
    case (nil, nil): if !words.isEmpty { groups.append([[]]) }
    }
    if let field = patterns("field", wish.field) { groups.append([field]) }
    if groups.isEmpty { groups.append([[]]) }
    return groups.map { $0.map { words + $0 } }
  }

  /// A pattern that is met where each word begins a word of some columns.
  static func pattern(_ columns: String, _ words: [String]) -> String {
    "{\(columns)} : (" + words.map { "\"\($0)\"*" }.joined(separator: " AND ") + ")"
  }

  private static func collect(
    _ patterns: [String], _ limit: Int, into found: inout [Int64: Person], in database: Database
  ) throws {
    let pattern = patterns.map { "(\($0))" }.joined(separator: " AND ")
    let ids = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT rowid FROM person_text WHERE person_text MATCH ? ORDER BY rowid DESC LIMIT ?
          """), arguments: [pattern, limit])
    for id in ids where found[id] == nil {
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM person WHERE id = ?"), arguments: [id])
      found[id] = row.map(facts)
    }
  }
}
