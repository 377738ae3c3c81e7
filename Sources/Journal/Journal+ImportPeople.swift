package import Foundation
import GRDB
package import Interviews

extension Journal {
  // MARK: - Importing

  /// The outcome of importing one record.
  package enum ImportOutcome: Equatable, Sendable {
    case added(Person.ID)
    /// The record was merged into a saved person, adding these facts.
    case merged(Person.ID, [String])
    /// The record had nothing new about a saved person.
    case unchanged(Person.ID)
  }

  /// Imports people in one transaction. A record of a saved person is merged; see `PersonMatching`.
  ///
  /// - Parameters:
  ///   - people: the records.
  ///   - source: the file's name, for the history.
  ///   - label: formats a fact for the notes; see ``Person/merge(_:at:label:)``.
  ///   - now: the time of the import.
  ///   - isDryRun: true to find out the outcomes without saving anything.
  ///   - completion: receives the outcome for each record, in the given order. The journal is
  ///     locked meanwhile, so it must not wait for anything.
  package func importPeople(
    _ people: some Sequence<Person>, from source: String, label: (String, String) -> String,
    at now: Date, isDryRun: Bool = false, completion: (Person, ImportOutcome) -> Void
  ) throws(JournalError) {
    // With the default cache, pages that don't fit would be written again and again.
    try read { try $0.execute(sql: "PRAGMA cache_size = -65536") }
    try write(isDryRun: isDryRun) { database in
      for person in people {
        let outcome = try Self.importPerson(
          person, from: source, label: label, at: now, in: database)
        completion(person, outcome)
      }
    }
  }

  /// Imports people; see ``importPeople(_:from:label:at:isDryRun:completion:)``.
  ///
  /// - Returns: the outcome for each record, in the order given.
  package func importPeople(
    _ people: [Person], from source: String, label: (String, String) -> String, at now: Date
  ) throws(JournalError) -> [ImportOutcome] {
    var outcomes: [ImportOutcome] = []
    try importPeople(people, from: source, label: label, at: now) { outcomes.append($1) }
    return outcomes
  }

  private static func importPerson(
    _ person: Person, from source: String, label: (String, String) -> String, at now: Date,
    in database: Database
  ) throws -> ImportOutcome {
    guard var known = try match(for: person, in: database) else {
      return .added(try store(person, [.imported(source)], at: now, in: database).id)
    }
    let changes = known.merge(person, at: now, label: label)
    guard !changes.isEmpty else { return .unchanged(known.id) }
    _ = try store(known, [.imported(source), .edited(changes)], at: now, in: database)
    return .merged(known.id, changes)
  }

  // MARK: - Matching

  /// Returns the saved person that a record describes; see `PersonMatching`.
  package func match(for person: Person) throws(JournalError) -> Person? {
    try read { try Self.match(for: person, in: $0) }
  }

  /// Returns the saved person that a record describes.
  ///
  /// - Parameter isFree: true if a saved person is a possible match.
  static func match(
    for person: Person, in database: Database, where isFree: (Person.ID) -> Bool = { _ in true }
  ) throws -> Person? {
    try PersonMatching.match(
      for: person, sharers: { try sharers(of: $0, nameKey: $1, in: database) },
      namesakes: { try namesakes($0, in: database) }, where: isFree
    ).flatMap { try Self.person($0, in: database) }
  }

  private static func sharers(
    of address: Person.Address, nameKey: String, in database: Database
  ) throws -> [PersonMatching.Sharer] {
    // Hundreds may share a mailbox; a few of them are enough.
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT id, name, name_key
          FROM (SELECT person FROM address WHERE key = ? LIMIT 200) JOIN person ON id = person
          ORDER BY name_key <> ?, id
          """), arguments: [address.key, nameKey]
    ).map { PersonMatching.Sharer(id: $0["id"], name: $0["name"], nameKey: $0["name_key"]) }
  }

  private static func namesakes(
    _ namesakes: PersonMatching.Namesakes, in database: Database
  ) throws -> [Person] {
    func people(_ condition: String, _ arguments: StatementArguments) throws -> [Person] {
      // Someone with the very same facts is among the first, or is found by an address.
      try Self.people(
        in: database, "WHERE name_key = ? \(condition) ORDER BY id LIMIT 20", arguments)
    }
    return switch namesakes {
    case .all(let name): try people("", [name])
    case .at(let company, let name): try people("AND company_key = ?", [name, company])
    case .withoutCompany(let name): try people("AND company_key IS NULL", [name])
    }
  }

  // MARK: - Merging and deleting

  /// Merges two records of one person. All references to the second are moved to the first.
  ///
  /// - Returns: the merged person; nil if either doesn't exist or both are the same.
  package func merge(
    _ second: Person.ID, into first: Person.ID, label: (String, String) -> String, at now: Date
  ) throws(JournalError) -> Person? {
    try write { database in
      guard second != first, var person = try Self.person(first, in: database),
        let other = try Self.person(second, in: database)
      else { return nil }
      person.merge(other, at: now, label: label)
      // An export in which the second is a person of their own must find the merged one.
      try database.execute(
        sql: "INSERT OR REPLACE INTO former_identity VALUES (?, ?)",
        arguments: [other.identity?.uuidString, first])
      for table in ["interview", "message", "due_item", "person_event", "former_identity"] {
        try database.execute(
          sql: "UPDATE \(table) SET person = ? WHERE person = ?", arguments: [first, second])
      }
      try Self.transferPartialLines(from: second, to: first, in: database)
      try database.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [second])
      return try Self.store(person, [.merged(other.name)], at: now, in: database)
    }
  }

  /// Deletes a person with the messages and drafts to them, and their due items. Their interviews
  /// stay but are no longer linked to anyone. Due items of those interviews also stay, marked as
  /// done.
  package func delete(_ person: Person.ID, at now: Date) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE due_item SET person = NULL, done = coalesce(done, ?)
          WHERE person = ? AND interview IS NOT NULL
          """, arguments: [now.timeIntervalSince1970, person])
      try Self.deletePartialLines(to: person, in: database)
      try database.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [person])
    }
  }
}
