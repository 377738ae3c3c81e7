package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Saves a person, new or changed.
  ///
  /// - Parameters:
  ///   - person: the person; one with the id 0 is new.
  ///   - events: the events to add to their history.
  ///   - now: the time of the change.
  /// - Returns: the person with id, identity and revision.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/changedElsewhere`` if the
  ///   person in the journal isn't the version that was read.
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

  /// Returns the person with an id, if there is one.
  package func person(_ id: Person.ID) throws(JournalError) -> Person? {
    try read { try Self.people(in: $0, "WHERE id = ?", [id]).first }
  }

  /// Returns the people of a name, ignoring case, the most recently changed first.
  package func people(named name: String) throws(JournalError) -> [Person] {
    try read {
      try Self.people(in: $0, "WHERE name_key = ? ORDER BY changed DESC, id", [Person.key(name)])
    }
  }

  /// Returns people, the most recently changed first.
  ///
  /// - Parameters:
  ///   - status: the status they must have; nil for any.
  ///   - limit: the most people.
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

  /// Counts the people.
  package func countPeople() throws(JournalError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM person") ?? 0 }
  }

  /// Returns the history of a person, the oldest event first.
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

  /// Calls a function with each person, in the order of their ids.
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
    var person = Person(id: row["id"], name: "")
    for field in personColumns {
      switch (row[field.column] as DatabaseValue).storage {
      case .string(let text): field.row.put(.text(text), into: &person)
      case .double(let time):
        field.row.put(.day(Date(timeIntervalSince1970: time)), into: &person)
      case .null, .int64, .blob: break
      }
    }
    person.restore(
      person.status, since: (row["status_since"] as Double?).map(Date.init(timeIntervalSince1970:)))
    person.revision = row["revision"]
    person.identity = UUID(uuidString: row["identity"])
    return person
  }

  /// The fields that have a column of their own.
  private static let personColumns = PersonField.table.compactMap { row in
    row.column.map { (row: row, column: $0) }
  }

  /// Writes the row of a person, new or changed. An existing row keeps its identity.
  private static let upsert: String = {
    let fixed = ["status_since", "changed", "revision"]
    let columns =
      personColumns.map(\.column) + personColumns.compactMap(\.row.keyColumn) + fixed
    let marks = repeatElement("?", count: columns.count + 2).joined(separator: ", ")
    return """
      INSERT INTO person (id, identity, \(columns.joined(separator: ", "))) VALUES (\(marks))
      ON CONFLICT (id) DO UPDATE SET
      \(columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
      """
  }()

  /// The values of ``upsert``.
  private static func values(of person: Person, at now: Date) -> StatementArguments {
    var values: [(any DatabaseValueConvertible)?] = [
      person.id == 0 ? nil : person.id, person.identity?.uuidString,
    ]
    for field in personColumns {
      switch field.row.value(of: person) {
      case .text(let text): values.append(text)
      case .day(let day): values.append(day.timeIntervalSince1970)
      case .list, .research, nil: values.append(nil)
      }
    }
    for field in personColumns where field.row.keyColumn != nil {
      values.append(field.row.text(of: person).map(Person.key))
    }
    values += [
      person.statusSince?.timeIntervalSince1970, now.timeIntervalSince1970, person.revision,
    ]
    return StatementArguments(values)
  }

  /// Writes all rows of a person.
  static func store(
    _ person: Person, _ events: [PersonEvent.What], at now: Date, in database: Database
  ) throws -> Person {
    var saved = person
    saved.revision += 1
    saved.identity = saved.identity ?? UUID()
    if saved.statusSince == nil { saved.become(saved.status, at: now) }
    try database.cachedStatement(sql: upsert).execute(arguments: values(of: saved, at: now))
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
