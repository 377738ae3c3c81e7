package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Writes a person, new or changed.
  ///
  /// - Parameters:
  ///   - person: as they are now; one with the id 0 is new.
  ///   - events: what happened, for their history.
  ///   - now: the time of the change.
  /// - Returns: the person with id, identity and revision.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/changedElsewhere`` if the person in
  ///   the journal is not the one that was read.
  @discardableResult
  package func save(
    _ person: Person, _ events: [PersonEvent.What] = [], at now: Date
  ) throws(JournalError) -> Person {
    try write { database in
      if person.id != 0 {
        let known = try Int.fetchOne(
          database, sql: "SELECT revision FROM person WHERE id = ?", arguments: [person.id])
        guard known == person.revision else { throw ChangedElsewhere() }
      }
      return try Self.store(person, events, at: now, in: database)
    }
  }

  /// The person of a number, if there is one.
  package func person(_ id: Person.ID) throws(JournalError) -> Person? {
    try read { try Self.people(in: $0, "WHERE id = ?", [id]).first }
  }

  /// The people of a name, in any case of letters, those changed last first.
  package func people(named name: String) throws(JournalError) -> [Person] {
    try read {
      try Self.people(in: $0, "WHERE name_key = ? ORDER BY changed DESC, id", [Person.key(name)])
    }
  }

  /// People, those changed last first.
  ///
  /// - Parameters:
  ///   - status: only those of a status.
  ///   - limit: how many at most.
  package func people(
    status: Person.Status? = nil, limit: Int = 1000
  ) throws(JournalError) -> [Person] {
    try read { database in
      try Self.people(
        in: database,
        "WHERE ?1 IS NULL OR status = ?1 ORDER BY changed DESC, id DESC LIMIT ?2",
        [status?.rawValue, limit])
    }
  }

  /// How many people there are.
  package func countPeople() throws(JournalError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM person") ?? 0 }
  }

  /// What happened with a person, the oldest first.
  package func history(of id: Person.ID) throws(JournalError) -> [PersonEvent] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT at, what FROM person_event WHERE person = ? ORDER BY id",
        arguments: [id]
      ).map { row in
        PersonEvent(
          at: Date(timeIntervalSince1970: row["at"]),
          try Self.decode(PersonEvent.What.self, row["what"]))
      }
    }
  }

  /// Calls a function with each person, in the order of their numbers.
  ///
  /// - Throws: ``JournalError``, or what `body` throws.
  package func forEachPerson(_ body: (Person) throws -> Void) throws {
    let ids = try read { try Int64.fetchAll($0, sql: "SELECT id FROM person ORDER BY id") }
    for id in ids {
      if let person = try person(id) { try body(person) }
    }
  }

  // MARK: - Rows

  static func people(
    in database: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [Person] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM person \(condition)"), arguments: arguments
    ).map { try person(from: $0, in: database) }
  }

  static func person(from row: Row, in database: Database) throws -> Person {
    var person = facts(from: row)
    person.addresses = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT kind, value FROM address WHERE person = ? ORDER BY position"),
      arguments: [person.id]
    ).map { Person.Address(.init(rawValue: $0["kind"]) ?? .other, $0["value"]) }
    person.research = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT kind, text FROM research WHERE person = ? ORDER BY position"),
      arguments: [person.id]
    ).compactMap { row in
      Person.Research.Kind(rawValue: row["kind"]).map { Person.Research($0, row["text"]) }
    }
    return person
  }

  /// A person without addresses and research, which are in tables of their own.
  static func facts(from row: Row) -> Person {
    func date(_ column: String) -> Date? {
      (row[column] as Double?).map(Date.init(timeIntervalSince1970:))
    }
    var person = Person(
      id: row["id"], name: row["name"], role: row["role"], company: row["company"],
      field: row["field"], stage: (row["stage"] as String?).flatMap(CareerStage.init),
      connection: connection(from: row),
      source: (row["source"] as String?).flatMap(Person.Source.init), notes: row["notes"],
      status: Person.Status(rawValue: row["status"]) ?? .toAsk,
      statusSince: date("status_since"), connected: date("connected"))
    person.revision = row["revision"]
    person.identity = UUID(uuidString: row["identity"])
    return person
  }

  /// Writes all rows of a person.
  static func store(
    _ person: Person, _ events: [PersonEvent.What], at now: Date, in database: Database
  ) throws -> Person {
    var saved = person
    saved.revision += 1
    saved.identity = saved.identity ?? UUID()
    if saved.statusSince == nil { saved.become(saved.status, at: now) }
    var through: String?
    if case .warm(let name) = person.connection { through = name }
    try database.cachedStatement(
      sql: """
        INSERT INTO person (id, identity, name, name_key, role, company, company_key, field, stage,
          connection, through, source, notes, status, status_since, connected, changed, revision)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,
          role = excluded.role, company = excluded.company, company_key = excluded.company_key,
          field = excluded.field,
          stage = excluded.stage, connection = excluded.connection, through = excluded.through,
          source = excluded.source, notes = excluded.notes, status = excluded.status,
          status_since = excluded.status_since, connected = excluded.connected,
          changed = excluded.changed, revision = excluded.revision
        """
    ).execute(arguments: [
      saved.id == 0 ? nil : saved.id, saved.identity?.uuidString, saved.name,
      Person.key(saved.name), saved.role, saved.company, saved.company.map(Person.key), saved.field,
      saved.stage?.rawValue,
      saved.connection?.kind.rawValue, through, saved.source?.rawValue, saved.notes,
      saved.status.rawValue, saved.statusSince?.timeIntervalSince1970,
      saved.connected?.timeIntervalSince1970, now.timeIntervalSince1970, saved.revision,
    ])
    if saved.id == 0 {
      saved.id = database.lastInsertedRowID
    } else {
      for table in ["address", "research"] {
        try database.cachedStatement(sql: "DELETE FROM \(table) WHERE person = ?")
          .execute(arguments: [saved.id])
      }
    }
    for (position, address) in saved.addresses.enumerated() {
      try database.cachedStatement(sql: "INSERT INTO address VALUES (?, ?, ?, ?, ?)").execute(
        arguments: [saved.id, position, address.kind.rawValue, address.value, address.key])
    }
    for (position, item) in saved.research.enumerated() {
      try database.cachedStatement(sql: "INSERT INTO research VALUES (?, ?, ?, ?)")
        .execute(arguments: [saved.id, position, item.kind.rawValue, item.text])
    }
    for event in events {
      try database.cachedStatement(
        sql: "INSERT INTO person_event (person, at, what) VALUES (?, ?, ?)"
      ).execute(arguments: [saved.id, now.timeIntervalSince1970, try json(event)])
    }
    return saved
  }
}
