import Foundation
import GRDB
import Interviews

/// The rows of interviews.
extension Journal {
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
    interview.outcome = (row["outcome"] as String?).flatMap(Interview.Outcome.init)
    interview.revision = row["revision"]
    interview.person = row["person"]
    if let id = interview.person {
      let person = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM person WHERE id = ?"), arguments: [id])
      interview.interviewee.address(as: person.map(facts))
    }
    interview.identity = (row["identity"] as String?).flatMap(UUID.init)
    return interview
  }

  /// The connection, from the columns of an interview or a person.
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
          identity, zone, introduction, outcome)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role,
          company = excluded.company, field = excluded.field, stage = excluded.stage,
          connection = excluded.connection, through = excluded.through, start = excluded.start,
          minutes = excluded.minutes, medium = excluded.medium, place = excluded.place,
          step = excluded.step, changed = excluded.changed, name_key = excluded.name_key,
          revision = excluded.revision, zone = excluded.zone,
          introduction = excluded.introduction, outcome = excluded.outcome
        """,
      arguments: [
        interview.id == 0 ? nil : interview.id, person.name, person.role, person.company,
        person.field, person.stage?.rawValue, person.connection?.kind.rawValue, through,
        interview.start?.timeIntervalSince1970, interview.minutes, interview.medium?.rawValue,
        interview.place, step, now.timeIntervalSince1970, person.name.map(Person.key),
        interview.revision, interview.identity?.uuidString, interview.zone,
        interview.introduction, interview.outcome?.rawValue,
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
}
