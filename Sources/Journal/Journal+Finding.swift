import GRDB
package import Interviews

extension Journal {
  /// Returns people to suggest as the next to ask, for `PeopleFinder` to rank. For each reach, the
  /// closest first, it collects the newest matches.
  ///
  /// The people come without addresses and research. Only the full-text index is searched, and each
  /// query ends as soon as it has found enough.
  ///
  /// - Parameter limit: the number of people that the ranking shows.
  package func candidates(
    for wish: PeopleFinder.Criteria, limit: Int = 10
  ) throws(JournalError) -> [Person] {
    try read { database in
      var found: [Int64: Person] = [:]
      for targets in Self.targets(of: wish) {
        for reach in PeopleFinder.Reach.allCases {
          for target in targets {
            let near = target + ["reach : \"\(Self.word(for: reach))\""]
            if let stage = wish.stage {
              let patterns = near + ["reach : \"\(Self.word(for: stage))\""]
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

  /// The searches to make, the narrowest first. All patterns of a search must match. A later group
  /// is only used if the earlier ones find too few people.
  private static func targets(of wish: PeopleFinder.Criteria) -> [[[String]]] {
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

  /// A pattern that matches if each word begins a word in the columns.
  static func pattern(_ columns: String, _ words: [String]) -> String {
    "{\(columns)} : (" + words.map { "\"\($0)\"*" }.joined(separator: " AND ") + ")"
  }

  /// The word in the full-text index for people of a reach who haven't been asked yet.
  static func word(for reach: PeopleFinder.Reach) -> String { "reach\(reach.rawValue)" }

  /// The word in the full-text index for people of a stage who haven't been asked yet.
  static func word(for stage: CareerStage) -> String { "stage\(stage.rawValue)" }

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
