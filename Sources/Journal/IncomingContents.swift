import Foundation
import GRDB
import Interviews

/// Something that comes in, and when it was changed last.
struct Incoming<Value> {
  var value: Value
  let changed: Double
  /// The number, in the file, of the person an interview is with.
  var person: Int64?
}

/// All that an export holds.
struct IncomingContents {
  let people: [Incoming<Person>]
  /// What happened with people: their number, when, and what.
  let events: [(person: Int64, at: Double, what: String)]
  let interviews: [Incoming<Interview>]
  let sessions: [SessionRecord]
  let messages: [Message]
  let dueItems: [DueItem]
  let reflections: [Row]
  let quizAnswers: [Row]
  let lines: [(kind: String, text: String)]

  /// - Throws: what keeps something of it from being read.
  init(_ database: Database) throws {
    func rows(_ table: String, by order: String = "id") throws -> [Row] {
      try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY \(order)")
    }
    people = try rows("person").map { row in
      let person = try Journal.person(from: row, in: database)
      guard person.identity != nil else { throw JournalError(problem: .notExported, path: "") }
      return Incoming(value: person, changed: row["changed"])
    }
    events = try rows("person_event").map { row in
      _ = try Journal.decode(PersonEvent.What.self, row["what"])
      return (row["person"], row["at"], row["what"])
    }
    interviews = try rows("interview").map { row in
      let interview = try Journal.interview(from: row, in: database)
      guard interview.identity != nil, Self.isSound(interview) else {
        throw JournalError(problem: .notExported, path: "")
      }
      return Incoming(value: interview, changed: row["changed"], person: row["person"])
    }
    sessions = try rows("session").map { try Journal.session($0, in: database) }
    messages = try Journal.messages(in: database, "ORDER BY id", [])
    dueItems = try Journal.dueItems(in: database, "ORDER BY id", [])
    reflections = try rows("reflection", by: "interview, question")
    quizAnswers = try rows("quiz_answer")
    lines = try rows("line").map { ($0["kind"], $0["text"]) }
  }

  /// Whether its numbers are such as can be put in here.
  private static func isSound(_ interview: Interview) -> Bool {
    let policy = Policy.standard
    // From 1970 to 2200.
    return (interview.start.map { (0...7_258_118_400).contains($0.timeIntervalSince1970) } ?? true)
      && policy.lengths.contains(interview.minutes)
      && interview.questions.allSatisfy { (0...policy.lengths.upperBound).contains($0.minutes) }
  }
}

/// What numbers of the file are here.
struct Numbers {
  var people: [Int64: Int64] = [:]
  var interviews: [Int64: Int64] = [:]
}

extension Journal {
  /// - Returns: the person's number here.
  static func merge(
    _ incoming: Incoming<Person>, into result: inout Imported, in database: Database
  ) throws -> Int64 {
    var person = incoming.value
    let changed = Date(timeIntervalSince1970: incoming.changed)
    let known = try Row.fetchOne(
      database, sql: "SELECT id, revision, changed FROM person WHERE identity = ?",
      arguments: [person.identity?.uuidString])
    if let known, let id: Int64 = known["id"] {
      guard incoming.changed > known["changed"] else {
        result.unchanged += 1
        return id
      }
      person.id = id
      // Storing counts it up once more.
      person.revision = max(person.revision - 1, known["revision"])
      result.updated += 1
      return try store(person, [], at: changed, in: database).id
    }
    let isTaken = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM person WHERE id = ?)", arguments: [person.id])
    person.revision -= 1
    result.people += 1
    guard isTaken != true else {
      person.id = 0
      return try store(person, [], at: changed, in: database).id
    }
    return try store(person, [], at: changed, in: database).id
  }

  /// Brings in histories, messages and what is due. Of two versions of a message the one with a reply
  /// stays; of two of what is due, the one that is done.
  static func mergeWhatHangsOnPeople(
    _ contents: IncomingContents, _ ids: Numbers, in database: Database
  ) throws {
    for event in contents.events {
      guard let person = ids.people[event.person] else { continue }
      try database.cachedStatement(
        sql: """
          INSERT INTO person_event (person, at, what) SELECT ?1, ?2, ?3
          WHERE NOT EXISTS (SELECT 1 FROM person_event WHERE person = ?1 AND at = ?2 AND what = ?3)
          """
      ).execute(arguments: [person, event.at, event.what])
    }
    for var message in contents.messages {
      guard let person = ids.people[message.person] else { continue }
      message.person = person
      let known = try messages(in: database, "WHERE identity = ?", [message.identity.uuidString])
      guard known.first.map({ $0.reply == nil && message.reply != nil || !$0.isSent }) ?? true
      else { continue }
      message.id = known.first?.id ?? 0
      _ = try store(message, in: database)
    }
    for var item in contents.dueItems {
      item.person = item.person.flatMap { ids.people[$0] }
      item.interview = item.interview.flatMap { ids.interviews[$0] }
      let known = try dueItems(in: database, "WHERE identity = ?", [item.identity.uuidString])
      guard known.first.map({ $0.done == nil && item.done != nil }) ?? true else { continue }
      item.id = known.first?.id ?? 0
      try store(item, in: database)
    }
    for row in contents.reflections {
      guard let interview = ids.interviews[row["interview"]] else { continue }
      try database.execute(
        sql: """
          INSERT INTO reflection (interview, question, answer, at) VALUES (?, ?, ?, ?)
          ON CONFLICT (interview, question) DO UPDATE SET answer = excluded.answer, at = excluded.at
          WHERE excluded.at > at
          """,
        arguments: [interview, row["question"], row["answer"], row["at"]])
    }
    for row in contents.quizAnswers {
      try database.execute(
        sql: """
          INSERT INTO quiz_answer (at, quiz, item, is_right) SELECT ?1, ?2, ?3, ?4
          WHERE NOT EXISTS (SELECT 1 FROM quiz_answer WHERE at = ?1 AND quiz = ?2 AND item = ?3)
          """,
        arguments: [row["at"], row["quiz"], row["item"], row["is_right"]])
    }
  }
}
