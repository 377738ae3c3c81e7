import Foundation
import GRDB
import Interviews

/// A record of an export, and when it was last changed.
struct Exported<Value> {
  var value: Value
  let changed: Double
  /// The id, in the export, of the person an interview is with.
  var person: Int64?
}

/// Everything in an export.
struct ExportContents {
  let people: [Exported<Person>]
  /// The identities that people had before they were merged, with the people's ids.
  let formerIdentities: [(person: Int64, identity: String)]
  /// The history events of people, with the people's ids.
  let events: [(person: Int64, at: Double, what: PersonEvent.What)]
  let interviews: [Exported<Interview>]
  let sessions: [SessionRecord]
  let messages: [Message]
  let dueItems: [DueItem]
  let reflections: [Row]
  let quizAnswers: [Row]
  let lines: [(kind: String, text: String)]

  /// - Throws: an error if any of it can't be read.
  init(_ database: Database) throws {
    func rows(_ table: String, by order: String = "id") throws -> [Row] {
      try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY \(order)")
    }
    people = try rows("person").map { row in
      let person = try Journal.person(from: row, in: database)
      guard person.identity != nil else { throw JournalError(problem: .notExported, path: "") }
      return Exported(value: person, changed: row["changed"])
    }
    formerIdentities = try rows("former_identity", by: "identity").map {
      ($0["person"], $0["identity"])
    }
    events = try rows("person_event").map { row in
      (row["person"], row["at"], try Journal.decode(PersonEvent.What.self, row["what"]))
    }
    interviews = try rows("interview").map { row in
      let interview = try Journal.interview(from: row, in: database)
      guard interview.identity != nil, Self.isSound(interview) else {
        throw JournalError(problem: .notExported, path: "")
      }
      return Exported(value: interview, changed: row["changed"], person: row["person"])
    }
    sessions = try rows("session").map { try Journal.session(from: $0, in: database) }
    messages = try Journal.messages(in: database, "ORDER BY id", [])
    dueItems = try Journal.dueItems(in: database, "ORDER BY id", [])
    reflections = try rows("reflection", by: "interview, question")
    quizAnswers = try rows("quiz_answer")
    lines = try rows("line").map { ($0["kind"], $0["text"]) }
  }

  /// True if its numbers are in the ranges that the program allows.
  private static func isSound(_ interview: Interview) -> Bool {
    let policy = Policy.standard
    // From 1970 to 2200.
    return (interview.start.map { (0...7_258_118_400).contains($0.timeIntervalSince1970) } ?? true)
      && policy.lengths.contains(interview.minutes)
      && interview.questions.allSatisfy { (0...policy.lengths.upperBound).contains($0.minutes) }
  }
}
