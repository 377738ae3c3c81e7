package import Foundation
import GRDB
package import Interviews

extension Journal {
  // MARK: - Many at once

  /// What became of a record that was brought in.
  package enum Arrival: Equatable, Sendable {
    case added(Person.ID)
    /// It is somebody who was there, of whom these facts are new.
    case merged(Person.ID, [String])
    /// Nothing in it was new.
    case known(Person.ID)
  }

  /// Brings people in, in one transaction. Who is there already is known by an address of their own, or
  /// by name and company, and joined.
  ///
  /// - Parameters:
  ///   - people: who comes in.
  ///   - source: the file's name, for their history.
  ///   - label: how a fact that has no place is noted; see ``Person/merge(_:at:label:)``.
  ///   - now: when.
  ///   - isKept: whether they stay; else it is only tried, and nothing is written.
  ///   - arrived: is told what became of each, in the order given. The journal is locked meanwhile, so it
  ///     must wait for nobody.
  package func bringIn(
    _ people: some Sequence<Person>, from source: String, label: (String, String) -> String,
    at now: Date, isKept: Bool = true, arrived: (Person, Arrival) -> Void
  ) throws(JournalError) {
    // Pages that do not fit into the cache would be written again and again.
    try read { try $0.execute(sql: "PRAGMA cache_size = -65536") }
    try write(isKept: isKept) { database in
      for person in people {
        arrived(
          person, try Self.bringIn(person, from: source, label: label, at: now, in: database))
      }
    }
  }

  /// Brings people in; see ``bringIn(_:from:label:at:isKept:arrived:)``.
  ///
  /// - Returns: what became of each, in the order given.
  package func bringIn(
    _ people: [Person], from source: String, label: (String, String) -> String, at now: Date
  ) throws(JournalError) -> [Arrival] {
    var arrivals: [Arrival] = []
    try bringIn(people, from: source, label: label, at: now) { arrivals.append($1) }
    return arrivals
  }

  private static func bringIn(
    _ person: Person, from source: String, label: (String, String) -> String, at now: Date,
    in database: Database
  ) throws -> Arrival {
    guard var known = try same(as: person, in: database) else {
      return .added(try store(person, [.imported(source)], at: now, in: database).id)
    }
    let changes = known.merge(person, at: now, label: label)
    guard !changes.isEmpty else { return .known(known.id) }
    _ = try store(known, [.imported(source), .edited(changes)], at: now, in: database)
    return .merged(known.id, changes)
  }

  /// Somebody who is there already and must be the same person; see
  /// ``bringIn(_:from:label:at:isKept:arrived:)``.
  package func known(as person: Person) throws(JournalError) -> Person? {
    try read { try Self.same(as: person, in: $0) }
  }

  /// Joins two records of one person. What hangs on the second goes to the first.
  ///
  /// - Returns: the person as they are now.
  package func join(
    _ second: Person.ID, to first: Person.ID, label: (String, String) -> String, at now: Date
  ) throws(JournalError) -> Person? {
    try write { database in
      guard second != first,
        var person = try Self.people(in: database, "WHERE id = ?", [first]).first,
        let other = try Self.people(in: database, "WHERE id = ?", [second]).first
      else { return nil }
      person.merge(other, at: now, label: label)
      // An export that knows the second by itself is to find the one they are now.
      try database.execute(
        sql: "INSERT OR REPLACE INTO former_identity VALUES (?, ?)",
        arguments: [other.identity?.uuidString, first])
      for table in ["interview", "message", "due_item", "person_event", "former_identity"] {
        try database.execute(
          sql: "UPDATE \(table) SET person = ? WHERE person = ?", arguments: [first, second])
      }
      try Self.passHalfTyped(from: second, to: first, in: database)
      try database.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [second])
      return try Self.store(person, [.merged(other.name)], at: now, in: database)
    }
  }

  /// Takes somebody away, with the messages to them, half typed ones too, and what is due with them. Talks stay, and are with
  /// nobody from then on; what they left to do is done.
  package func delete(_ person: Person.ID, at now: Date) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE due_item SET person = NULL, done = coalesce(done, ?)
          WHERE person = ? AND interview IS NOT NULL
          """, arguments: [now.timeIntervalSince1970, person])
      try Self.forgetHalfTyped(to: person, in: database)
      try database.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [person])
    }
  }

  // MARK: - Who is the same

  /// The one who is the same person: with an address of their own in common and a word of the name; of
  /// the same name with any address in common; or of the same name where no company and no profile
  /// speaks against it.
  ///
  /// - Parameter isFree: whether somebody may be that person.
  static func same(
    as person: Person, in database: Database, if isFree: (Person.ID) -> Bool = { _ in true }
  ) throws -> Person? {
    let key = Person.key(person.name)
    for address in person.addresses where !address.key.isEmpty {
      // Of a mailbox that hundreds share, a few are looked at.
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT id, name, name_key
            FROM (SELECT person FROM address WHERE key = ? LIMIT 200) JOIN person ON id = person
            ORDER BY name_key <> ?, id
            """), arguments: [address.key, key])
      let row = rows.first { row in
        isFree(row["id"])
          && (row["name_key"] == key
            || address.isPersonal && Person.shareWord(person.name, row["name"]))
      }
      if let id = row?["id"] as Int64? {
        return try people(in: database, "WHERE id = ?", [id]).first
      }
    }
    func namesake(_ condition: String, _ arguments: StatementArguments) throws -> Person? {
      // Whoever has the very same facts is among the first, or is known by an address.
      try people(in: database, "WHERE name_key = ? \(condition) ORDER BY id LIMIT 20", arguments)
        .first { isFree($0.id) && !person.hasOtherProfile(than: $0) }
    }
    guard let company = person.company.map(Person.key) else { return try namesake("", [key]) }
    return try namesake("AND company_key = ?", [key, company])
      ?? namesake("AND company_key IS NULL", [key])
  }
}
