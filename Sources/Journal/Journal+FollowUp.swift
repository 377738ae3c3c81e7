package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Saves the follow-up plan of an interview: marks the interviewee as met, and adds the due items
  /// and the people they named. Saving a plan again adds only what is new.
  ///
  /// - Parameter label: formats a fact for the notes; see ``Person/merge(_:at:label:)``.
  /// - Returns: the people who are new.
  @discardableResult
  package func record(
    _ plan: FollowUpPlan, of interview: Interview.ID, label: (String, String) -> String,
    at now: Date
  ) throws(JournalError) -> [Person] {
    try write { database in
      guard let found = try Self.interview(interview, in: database) else { return [] }
      let known = try Self.dueItems(in: database, "WHERE interview = ?", [interview])
      for item in plan.items(notIn: known, with: found.person) {
        try Self.store(item, in: database)
      }
      if let id = found.person, var person = try Self.person(id, in: database),
        person.becomeMet(at: now)
      {
        _ = try Self.store(person, [.became(.met)], at: now, in: database)
      }
      return try plan.named.compactMap { named in
        let saved = try Self.linkOrCreate(
          named, by: found.interviewee.name ?? "", label: label, at: now, in: database)
        guard saved.person.id != found.person else { return nil }
        let introduction = plan.introduction(
          to: saved.person, from: interview,
          known: try Self.dueItems(in: database, "WHERE person = ?", [saved.person.id]))
        if let introduction { try Self.store(introduction, in: database) }
        return saved.isNew ? saved.person : nil
      }
    }
  }

  /// Saves a person named by an interviewee. If they are known already, merges them.
  ///
  /// - Parameter name: the interviewee's name.
  private static func linkOrCreate(
    _ named: Person, by name: String, label: (String, String) -> String, at now: Date,
    in database: Database
  ) throws -> (person: Person, isNew: Bool) {
    guard var known = try match(for: named, in: database) else {
      return (try store(named, [.named(by: name)], at: now, in: database), true)
    }
    let history = try history(of: known.id, in: database).map(\.what)
    let events = known.recordNaming(named, by: name, history: history, at: now, label: label)
    guard !events.isEmpty else { return (known, false) }
    return (try store(known, events, at: now, in: database), false)
  }

  static func history(of person: Person.ID, in database: Database) throws -> [PersonEvent] {
    try Row.fetchAll(
      database, sql: "SELECT at, what FROM person_event WHERE person = ? ORDER BY id",
      arguments: [person]
    ).map { row in
      PersonEvent(
        at: Date(timeIntervalSince1970: row["at"]),
        try decode(PersonEvent.What.self, row["what"]))
    }
  }
}
