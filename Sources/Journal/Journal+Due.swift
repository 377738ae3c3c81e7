package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Returns the open items due by a time, and the unfinished interviews that begin by then. Makes
  /// one indexed query.
  ///
  /// - Parameters:
  ///   - horizon: the latest due time.
  ///   - now: the current time. Interviews before it are left out.
  ///   - limit: the most entries of each kind; the earliest are returned.
  package func dueEntries(
    by horizon: Date, now: Date, limit: Int = 30
  ) throws(JournalError) -> [DueEntry] {
    let kinds = DueItem.Kind.allCases.filter { $0 != .prepare }
    let parts = kinds.map { kind in
      """
      SELECT * FROM (
        SELECT due_item.id, due_item.identity, kind, due_item.person, due_item.interview, text, due,
          done, coalesce(person.name, interview.name) AS name
        FROM due_item LEFT JOIN person ON person.id = due_item.person
          LEFT JOIN interview ON interview.id = due_item.interview
        WHERE kind = '\(kind.rawValue)' AND done IS NULL AND due <= ?1 \(Self.stillWaits(kind, now: "?2"))
        ORDER BY due LIMIT ?3)
      """
    }
    let unprepared = """
      SELECT * FROM (
        SELECT 0, identity, 'prepare', person, id, '', start, NULL, name FROM interview
        WHERE step IS NOT NULL AND outcome IS NULL AND start >= ?2 AND start <= ?1
        ORDER BY start LIMIT ?3)
      """
    return try read { database in
      try Row.fetchAll(
        database, sql: (parts + [unprepared]).joined(separator: " UNION ALL "),
        arguments: [horizon.timeIntervalSince1970, now.timeIntervalSince1970, limit]
      ).compactMap { row in
        Self.dueItem(from: row).map { DueEntry($0, name: row["name"]) }
      }
    }
  }

  /// The condition under which an open item of a kind still waits for an answer, made from
  /// `DueItem.Kind.waitingRule`.
  ///
  /// - Parameter now: the time, as an SQL expression.
  static func stillWaits(_ kind: DueItem.Kind, now: String) -> String {
    guard let rule = kind.waitingRule else { return "" }
    let statuses = rule.statuses.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let waiting = """
      AND (due_item.person IS NULL
        OR (SELECT status FROM person WHERE person.id = due_item.person) IN (\(statuses)))
      """
    guard let replacement = rule.replacement else { return waiting }
    return waiting + """
       AND NOT EXISTS (SELECT 1 FROM due_item AS later WHERE later.person = due_item.person
        AND +later.kind = '\(replacement.rawValue)' AND +later.done IS NULL AND +later.due <= \(now))
      """
  }

  /// Returns the open items with a person that still wait for an answer, the earliest first.
  package func openItems(with person: Person.ID, at now: Date) throws(JournalError) -> [DueItem] {
    try read { database in
      try DueItem.Kind.allCases.flatMap { kind in
        try Self.dueItems(
          in: database,
          """
          WHERE person = :person AND done IS NULL AND kind = :kind
            \(Self.stillWaits(kind, now: ":now"))
          """, ["person": person, "kind": kind.rawValue, "now": now.timeIntervalSince1970])
      }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }
  }

  /// The due item with an id, and the name of the person it is about.
  package func dueEntry(_ id: DueItem.ID) throws(JournalError) -> DueEntry? {
    try read { database in
      guard let item = try Self.dueItem(id, in: database) else { return nil }
      let name = try String.fetchOne(
        database,
        sql: """
          SELECT coalesce((SELECT name FROM person WHERE id = ?),
            (SELECT name FROM interview WHERE id = ?))
          """, arguments: [item.person, item.interview])
      return DueEntry(item, name: name)
    }
  }

  /// The outcome of resolving a due item.
  package struct Resolved: Equatable, Sendable {
    /// The item that was resolved.
    package let entry: DueEntry
    /// True if it was already done, in which case nothing was changed.
    package let wasDone: Bool
    /// The item that is due next, if there is one.
    package let next: DueItem?
  }

  /// Marks a due item as done, and saves the consequences; see `DueResolution`. A follow-up is
  /// logged as a message that was sent.
  ///
  /// - Returns: nil if there is no item with that id.
  package func resolve(
    dueItem id: DueItem.ID, calendar: Calendar, policy: Policy = .standard, at now: Date
  ) throws(JournalError) -> Resolved? {
    guard let entry = try dueEntry(id) else { return nil }
    return try write { database in
      guard let item = try Self.dueItem(id, in: database), item.done == nil else {
        return Resolved(entry: entry, wasDone: true, next: nil)
      }
      let person = try item.person.flatMap { try Self.person($0, in: database) }
      if item.kind == .followUp, let person {
        let step = OutreachStep.followedUpElsewhere(
          with: person,
          after: try Self.messages(in: database, "WHERE person = ? ORDER BY at, id", [person.id]),
          due: try Self.dueItems(in: database, "WHERE person = ?", [person.id]), at: now,
          calendar: calendar, policy: policy)
        try Self.save(step, at: now, in: database)
        return Resolved(entry: entry, wasDone: false, next: nil)
      }
      let resolution = DueResolution(
        of: item, with: person, at: now, calendar: calendar, policy: policy)
      for item in resolution.items { try Self.store(item, in: database) }
      if let person = resolution.person {
        _ = try Self.store(person, resolution.events, at: now, in: database)
      }
      return Resolved(entry: entry, wasDone: false, next: resolution.next)
    }
  }

  /// Postpones a due item by a number of days.
  ///
  /// - Returns: the changed item; nil if there is no open item with that id.
  package func snooze(
    _ id: DueItem.ID, days: Int, calendar: Calendar, at now: Date
  ) throws(JournalError) -> DueItem? {
    try write { database -> DueItem?? in
      guard let item = try Self.dueItem(id, in: database), item.done == nil else {
        return .some(nil)
      }
      let later = item.snoozed(days: days, now: now, calendar: calendar)
      try Self.store(later, in: database)
      return later
    } ?? nil
  }
}
