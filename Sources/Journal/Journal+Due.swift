package import Foundation
import GRDB
package import Interviews
import Language

extension Journal {
  /// What is open and due by a time, and the talks to prepare until then. One query, by index.
  ///
  /// - Parameters:
  ///   - horizon: the last moment to look ahead to.
  ///   - now: talks from then on are to be prepared.
  ///   - limit: how many of each kind at most, the earliest.
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
    let talks = """
      SELECT * FROM (
        SELECT 0, identity, 'prepare', person, id, '', start, NULL, name FROM interview
        WHERE step IS NOT NULL AND start >= ?2 AND start <= ?1 ORDER BY start LIMIT ?3)
      """
    return try read { database in
      try Row.fetchAll(
        database, sql: (parts + [talks]).joined(separator: " UNION ALL "),
        arguments: [horizon.timeIntervalSince1970, now.timeIntervalSince1970, limit]
      ).compactMap { row in
        Self.dueItem(from: row).map { DueEntry($0, name: row["name"]) }
      }
    }
  }

  /// The condition under which something of a kind still waits for an answer: somebody who has
  /// answered, been met or been left is not asked once more; and whom it is time to leave, neither.
  ///
  /// - Parameter now: the time, as an SQL expression.
  static func stillWaits(_ kind: DueItem.Kind, now: String) -> String {
    guard [.followUp, .moveOn].contains(kind) else { return "" }
    let statuses = Person.Status.allCases.filter { !$0.endsAsking }.map { "'\($0.rawValue)'" }
    let waiting = """
      AND coalesce((SELECT status FROM person WHERE person.id = due_item.person), 'asked')
        IN (\(statuses.joined(separator: ", ")))
      """
    guard kind == .followUp else { return waiting }
    return waiting + """
       AND NOT EXISTS (SELECT 1 FROM due_item AS later WHERE later.person = due_item.person
        AND +later.kind = 'move-on' AND +later.done IS NULL AND +later.due <= \(now))
      """
  }

  /// What is open with somebody and still waits, by its time.
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

  /// The thing that is due of an id, and with whom.
  package func dueEntry(_ id: DueItem.ID) throws(JournalError) -> DueEntry? {
    try read { database in
      guard let item = try Self.dueItems(in: database, "WHERE id = ?", [id]).first else {
        return nil
      }
      let name = try String.fetchOne(
        database,
        sql: """
          SELECT coalesce((SELECT name FROM person WHERE id = ?),
            (SELECT name FROM interview WHERE id = ?))
          """, arguments: [item.person, item.interview])
      return DueEntry(item, name: name)
    }
  }

  /// What became of something that was done.
  package struct Settled: Equatable, Sendable {
    package let entry: DueEntry
    /// Whether it was done before.
    package let wasDone: Bool
    /// What is due next, if that follows.
    package let next: DueItem?
  }

  /// Closes what is due: the person becomes what follows from it, and a check-in brings the next. A
  /// follow-up that is done is a message that was sent, so that no second one is asked for.
  ///
  /// - Returns: nil if there is nothing of that id.
  package func settle(
    _ id: DueItem.ID, calendar: Calendar, policy: Policy = .standard, at now: Date
  ) throws(JournalError) -> Settled? {
    guard let entry = try dueEntry(id) else { return nil }
    return try write { database in
      guard var item = try Self.dueItems(in: database, "WHERE id = ?", [id]).first else {
        return Settled(entry: entry, wasDone: true, next: nil)
      }
      guard item.done == nil else { return Settled(entry: entry, wasDone: true, next: nil) }
      if item.kind == .followUp, let id = item.person,
        let person = try Self.people(in: database, "WHERE id = ?", [id]).first
      {
        try Self.logFollowUp(to: person, calendar: calendar, policy: policy, at: now, in: database)
        return Settled(entry: entry, wasDone: false, next: nil)
      }
      item.done = now
      try Self.store(item, in: database)
      var next: DueItem?
      if let id = item.person,
        var person = try Self.people(in: database, "WHERE id = ?", [id]).first
      {
        let before = person
        var events: [PersonEvent.What] = []
        if let status = item.status(after: person.status) {
          person.become(status, at: now)
          events.append(.became(status))
        }
        if item.kind == .connect, person.connected == nil {
          person.connected = now.dayWithoutTime(in: calendar)
          events.append(.edited(["connected"]))
        }
        if person != before { _ = try Self.store(person, events, at: now, in: database) }
        next = item.next(doneAt: now, status: person.status, calendar: calendar, policy: policy)
        if let next { try Self.store(next, in: database) }
      }
      return Settled(entry: entry, wasDone: false, next: next)
    }
  }

  /// Logs a follow-up that was written elsewhere.
  private static func logFollowUp(
    to person: Person, calendar: Calendar, policy: Policy, at now: Date, in database: Database
  ) throws {
    let earlier = try messages(in: database, "WHERE person = ? ORDER BY at, id", [person.id])
    let request = FollowUpAdvice.request(among: earlier)
    let message = Message(
      to: person.id, at: now, isSent: true, kind: .followUp, style: Message.ownStyle,
      channel: request?.channel ?? person.channel, connection: person.connection?.kind, text: "")
    let step = OutreachStep.sent(
      message, to: person, after: earlier,
      due: try dueItems(in: database, "WHERE person = ?", [person.id]), calendar: calendar,
      policy: policy)
    try keep(step, at: now, in: database)
  }

  /// Puts off what is due.
  ///
  /// - Returns: it as it is now; nil if there is nothing open of that id.
  package func snooze(
    _ id: DueItem.ID, days: Int, calendar: Calendar, at now: Date
  ) throws(JournalError) -> DueItem? {
    try write { database -> DueItem?? in
      guard let item = try Self.dueItems(in: database, "WHERE id = ?", [id]).first,
        item.done == nil
      else { return .some(nil) }
      let later = item.snoozed(days: days, now: now, calendar: calendar)
      try Self.store(later, in: database)
      return later
    } ?? nil
  }

  // MARK: - Check-ins

  /// What has happened since one last wrote to somebody: what can be told at a check-in.
  package func news(for person: Person.ID) throws(JournalError) -> News {
    try read { database in
      let items = try Self.dueItems(in: database, "WHERE person = ? ORDER BY due, id", [person])
      var since = items.filter { [.thanks, .checkIn].contains($0.kind) }.compactMap(\.done).max()
      if since == nil {
        since = try Double.fetchOne(
          database,
          sql: """
            SELECT max(ended) FROM session JOIN interview ON interview.id = session.interview
            WHERE interview.person = ? AND kind = 'live'
            """, arguments: [person]
        ).map(Date.init(timeIntervalSince1970:))
      }
      let from = since?.timeIntervalSince1970 ?? 0
      let talks = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT coalesce(interview.name, '') FROM session
            JOIN interview ON interview.id = session.interview
          WHERE kind = 'live' AND ended > ? AND interview.person IS NOT ? ORDER BY ended
          """, arguments: [from, person])
      let plans = try Row.fetchAll(
        database,
        sql: """
          SELECT plan.answer, coalesce(day.answer, '') FROM reflection AS plan
            JOIN interview ON interview.id = plan.interview
            LEFT JOIN reflection AS day ON day.interview = plan.interview AND day.question = 'by'
          WHERE plan.question = 'plan' AND interview.person = ? ORDER BY plan.at
          """, arguments: [person]
      ).map { row in [row[0] as String, row[1]].filter { !$0.isEmpty }.joined(separator: ", ") }
      return News(
        since: since, talks: talks.filter { !$0.isEmpty },
        promises: items.filter {
          $0.kind == .promise && $0.done.map { $0.timeIntervalSince1970 >= from } ?? false
        }.map(\.text),
        plans: plans)
    }
  }
}
