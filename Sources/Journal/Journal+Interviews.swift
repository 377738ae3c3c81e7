package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Writes an interview, new or changed, together with how to take the change back.
  ///
  /// - Parameters:
  ///   - interview: the interview as it is now; one with the id 0 is new.
  ///   - change: what was changed, for ``undo(at:)`` to give back; nil for what is not to be taken
  ///     back on its own.
  ///   - now: the time of the change.
  /// - Returns: the interview with its id and revision.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/changedElsewhere`` if the
  ///   interview in the journal is not the one that was read.
  package func save(
    _ interview: Interview, change: String?, at now: Date
  ) throws(JournalError) -> Interview {
    try write { database in
      var saved = interview
      let before = interview.id == 0 ? nil : try Self.interview(interview.id, in: database)
      // After a restore another interview may have the number.
      guard
        interview.id == 0
          || before?.revision == interview.revision
            && (interview.identity == nil || before?.identity == interview.identity)
      else { throw ChangedElsewhere() }
      saved.revision += 1
      saved.identity = saved.identity ?? before?.identity ?? UUID()
      saved.id = try Self.store(saved, at: now, in: database)
      saved.person = try Self.link(saved, from: before, at: now, in: database)
      guard let change else { return saved }
      try database.execute(
        sql: "INSERT INTO change (interview, what, before) VALUES (?, ?, ?)",
        arguments: [saved.id, change, try before.map(Self.json)])
      try database.execute(
        sql: "DELETE FROM change WHERE id <= (SELECT max(id) FROM change) - ?",
        arguments: [Self.changesKept])
      return saved
    }
  }

  /// How many changes can be taken back.
  static let changesKept = 500

  /// A change that was taken back.
  package struct Undone: Equatable, Sendable {
    /// What ``save(_:change:at:)`` was told the change was.
    package let change: String
    /// The id of the interview that was changed.
    package let id: Interview.ID
    /// The interview as it is again; nil if the change had made it.
    package let interview: Interview?
  }

  /// The last change that can be taken back, and the interview as it was before; nil if there is none.
  package func lastChange() throws(JournalError) -> Undone? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT interview, what, before FROM change ORDER BY id DESC LIMIT 1"
      ).map { row in
        Undone(
          change: row["what"], id: row["interview"],
          interview: try (row["before"] as String?).map { try Self.decode(Interview.self, $0) })
      }
    }
  }

  /// Takes back the last change.
  ///
  /// - Returns: what was taken back; nil if there is nothing to take back.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/held`` if that would take away
  ///   an interview with what was noted in its sessions.
  package func undo(at now: Date) throws(JournalError) -> Undone? {
    try write { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT id, interview, what, before FROM change ORDER BY id DESC LIMIT 1")
      else { return nil }
      let id: Int64 = row["interview"]
      var before = try (row["before"] as String?).map { try Self.decode(Interview.self, $0) }
      let current = try Self.interview(id, in: database)
      let held = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM session WHERE interview = ?)",
        arguments: [id])
      // What was prepared and held stays prepared, and what was held at all stays.
      let unprepares = current?.progress == .ready && before?.progress != .ready
      guard held != true || before != nil && !unprepares else {
        throw JournalError(problem: .held, path: "")
      }
      if let current {
        before?.revision = current.revision + 1
        before?.identity = current.identity
      }
      if var restored = before {
        let changed = try Double.fetchOne(
          database, sql: "SELECT changed FROM interview WHERE id = ?", arguments: [id])
        _ = try Self.store(restored, at: now, in: database)
        restored.person = try Self.relink(
          restored, from: current.map { ($0, changed ?? 0) }, in: database)
        before = restored
      } else {
        try database.execute(sql: "DELETE FROM interview WHERE id = ?", arguments: [id])
      }
      try database.execute(
        sql: "DELETE FROM change WHERE id = ?", arguments: [row["id"] as Int64])
      return Undone(change: row["what"], id: id, interview: before)
    }
  }

  /// The interview of a number, if there is one.
  package func interview(_ id: Interview.ID) throws(JournalError) -> Interview? {
    try read { try Self.interview(id, in: $0) }
  }

  /// The interview of an identity, if there is one.
  package func interview(identity: UUID) throws(JournalError) -> Interview? {
    try first("WHERE identity = ?", [identity.uuidString])
  }

  /// All interviews, those to come first in their order, then the past, then the undated.
  package func interviews(now: Date) throws(JournalError) -> [Interview] {
    try read { database in
      try Self.interviews(
        in: database,
        "ORDER BY start IS NULL, start < ?1, CASE WHEN start < ?1 THEN -start ELSE start END, id",
        [now.timeIntervalSince1970])
    }
  }

  /// The interview whose preparation was left off last.
  package func unfinished() throws(JournalError) -> Interview? {
    try first("WHERE step IS NOT NULL ORDER BY changed DESC, id DESC LIMIT 1")
  }

  /// The interview that was changed last.
  package func latest() throws(JournalError) -> Interview? {
    try first("ORDER BY changed DESC, id DESC LIMIT 1")
  }

  /// The next prepared interview to begin at or after a time.
  package func next(after time: Date) throws(JournalError) -> Interview? {
    try first(
      "WHERE start >= ? AND step IS NULL ORDER BY start, id LIMIT 1", [time.timeIntervalSince1970])
  }

  /// The last prepared interview that has begun between two times.
  package func last(from start: Date, to end: Date) throws(JournalError) -> Interview? {
    try first(
      "WHERE start >= ? AND start < ? AND step IS NULL ORDER BY start DESC, id DESC LIMIT 1",
      [start.timeIntervalSince1970, end.timeIntervalSince1970])
  }

  /// The newest other interview with somebody of the same name.
  package func latest(
    withName name: String, except id: Interview.ID
  ) throws(JournalError) -> Interview? {
    try first(
      "WHERE name_key = ? AND id <> ? ORDER BY changed DESC, id DESC LIMIT 1",
      [Person.key(name), id])
  }

  /// The bank's ids of all questions planned for somebody of a name, in other interviews than one
  /// that were prepared to the end.
  package func bankIDs(
    plannedForName name: String, except id: Interview.ID
  ) throws(JournalError) -> Set<String> {
    try read { database in
      try String.fetchSet(
        database,
        sql: """
          SELECT bank_id FROM question JOIN interview ON interview.id = question.interview
          WHERE interview.name_key = ? AND interview.id <> ? AND interview.step IS NULL
            AND bank_id IS NOT NULL
          """, arguments: [Person.key(name), id])
    }
  }

  /// The bank's ids of the questions in the newest interview that has any, besides one.
  ///
  /// - Parameter id: the interview that is left out; 0 for none.
  package func bankIDs(plannedBefore id: Interview.ID) throws(JournalError) -> Set<String> {
    try read { database in
      try String.fetchSet(
        database,
        sql: """
          SELECT bank_id FROM question WHERE bank_id IS NOT NULL AND interview =
            (SELECT max(interview) FROM question WHERE interview <> ?)
          """, arguments: [id])
    }
  }

  /// How the person introduced themselves in the interview that was changed last, of those that say.
  package func latestIntroduction() throws(JournalError) -> String? {
    try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT introduction FROM interview WHERE introduction IS NOT NULL
          ORDER BY changed DESC, id DESC LIMIT 1
          """)
    }
  }

  /// Facts about interviewees, to complete while typing.
  package enum Fact: String, CaseIterable, Sendable {
    case name, role, company, field, place, through
  }

  /// The values that a fact has had, the newest first, each once.
  ///
  /// - Parameter limit: how many at most.
  package func values(of fact: Fact, limit: Int = 1000) throws(JournalError) -> [String] {
    try read { database in
      let column = fact.rawValue
      return try String.fetchAll(
        database,
        sql: """
          SELECT \(column) FROM interview WHERE \(column) IS NOT NULL
          GROUP BY \(column) ORDER BY max(changed) DESC LIMIT ?
          """, arguments: [limit])
    }
  }

  // MARK: - Rows

  private func first(
    _ condition: String, _ arguments: StatementArguments = []
  ) throws(JournalError) -> Interview? {
    try read { try Self.interviews(in: $0, condition, arguments).first }
  }

  static func interview(_ id: Interview.ID, in database: Database) throws -> Interview? {
    try interviews(in: database, "WHERE id = ?", [id]).first
  }

  static func interviews(
    in database: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [Interview] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM interview \(condition)", arguments: arguments)
    return try rows.map { try interview(from: $0, in: database) }
  }

  static func interview(from row: Row, in database: Database) throws -> Interview {
    let id: Int64 = row["id"]
    func list(_ column: String, of table: String, by order: String) throws -> [String] {
      try String.fetchAll(
        database, sql: "SELECT \(column) FROM \(table) WHERE interview = ? ORDER BY \(order)",
        arguments: [id])
    }
    var interview = Interview(
      id: id,
      interviewee: Interviewee(
        name: row["name"], role: row["role"], company: row["company"], field: row["field"],
        stage: (row["stage"] as String?).flatMap(CareerStage.init),
        connection: connection(from: row)),
      goals: try list("goal", of: "goal", by: "rank").compactMap(Goal.init),
      start: (row["start"] as Double?).map(Date.init(timeIntervalSince1970:)),
      minutes: row["minutes"],
      medium: (row["medium"] as String?).flatMap(Interview.Medium.init),
      place: row["place"],
      findings: try list("text", of: "finding", by: "position"),
      questions: try list("question", of: "question", by: "position")
        .map { try decode(PlannedQuestion.self, $0) },
      progress: (row["step"] as String?).map(Interview.Progress.preparing) ?? .ready)
    interview.zone = row["zone"]
    interview.introduction = row["introduction"]
    interview.revision = row["revision"]
    interview.person = row["person"]
    interview.identity = (row["identity"] as String?).flatMap(UUID.init)
    return interview
  }

  /// How near somebody is, from the columns of an interview or a person.
  static func connection(from row: Row) -> Connection? {
    switch (row["connection"] as String?).flatMap(Connection.Kind.init) {
    case .direct: .direct
    case .warm: .warm(through: row["through"])
    case .cold: .cold
    case nil: nil
    }
  }

  /// Writes all rows of an interview and returns its id.
  static func store(
    _ interview: Interview, at now: Date, in database: Database
  ) throws -> Int64 {
    let person = interview.interviewee
    var through: String?
    if case .warm(let name) = person.connection { through = name }
    var step: String?
    if case .preparing(let name) = interview.progress { step = name }
    try database.execute(
      sql: """
        INSERT INTO interview (id, name, role, company, field, stage, connection,
          through, start, minutes, medium, place, step, changed, name_key, revision,
          identity, zone, introduction)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role,
          company = excluded.company, field = excluded.field, stage = excluded.stage,
          connection = excluded.connection, through = excluded.through, start = excluded.start,
          minutes = excluded.minutes, medium = excluded.medium, place = excluded.place,
          step = excluded.step, changed = excluded.changed, name_key = excluded.name_key,
          revision = excluded.revision, zone = excluded.zone,
          introduction = excluded.introduction
        """,
      arguments: [
        interview.id == 0 ? nil : interview.id, person.name, person.role, person.company,
        person.field, person.stage?.rawValue, person.connection?.kind.rawValue, through,
        interview.start?.timeIntervalSince1970, interview.minutes, interview.medium?.rawValue,
        interview.place, step, now.timeIntervalSince1970, person.name.map(Person.key),
        interview.revision, interview.identity?.uuidString, interview.zone,
        interview.introduction,
      ])
    let id = interview.id == 0 ? database.lastInsertedRowID : interview.id
    for table in ["goal", "finding", "question"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE interview = ?", arguments: [id])
    }
    for (rank, goal) in interview.goals.enumerated() {
      try database.execute(
        sql: "INSERT INTO goal VALUES (?, ?, ?)", arguments: [id, rank + 1, goal.rawValue])
    }
    for (position, text) in interview.findings.enumerated() {
      try database.execute(
        sql: "INSERT INTO finding VALUES (?, ?, ?)", arguments: [id, position, text])
    }
    for (position, question) in interview.questions.enumerated() {
      try database.execute(
        sql: "INSERT INTO question VALUES (?, ?, ?, ?)",
        arguments: [id, position, question.bankID, try json(question)])
    }
    return id
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
