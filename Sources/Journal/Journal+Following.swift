package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// The person whom an interview is with, once it has been prepared.
  package func person(of interview: Interview.ID) throws(JournalError) -> Person? {
    try read { database in
      let id = try Int64.fetchOne(
        database, sql: "SELECT person FROM interview WHERE id = ?", arguments: [interview])
      return try id.flatMap { try Self.people(in: database, "WHERE id = ?", [$0]).first }
    }
  }

  /// The interviews with somebody, by their time.
  package func interviews(with person: Person.ID) throws(JournalError) -> [Interview] {
    try read {
      try Self.interviews(in: $0, "WHERE person = ? ORDER BY start IS NULL, start, id", [person])
    }
  }

  /// Keeps what a talk leaves to do: it is due with the interviewee, who has been met now; whom they
  /// named is to be asked next. What is kept already is not kept twice, so that notes can be brought in
  /// again when there are more of them.
  ///
  /// - Parameter label: how a fact that has no place is noted; see ``Person/merge(_:at:label:)``.
  /// - Returns: the people who are new.
  @discardableResult
  package func take(
    _ aftermath: Aftermath, of interview: Interview.ID, label: (String, String) -> String,
    at now: Date
  ) throws(JournalError) -> [Person] {
    try write { database in
      guard let found = try Self.interview(interview, in: database) else { return [] }
      let id = found.person
      let known = try Self.dueItems(in: database, "WHERE interview = ?", [interview])
      for var item in aftermath.items where !item.isKnown(among: known) {
        item.person = id
        // A note that was typed on is the same promise.
        if let begun = known.first(where: { $0.isBegun(of: item, among: aftermath.items) }) {
          (item.id, item.identity, item.due) = (begun.id, begun.identity, begun.due)
        }
        try Self.store(item, in: database)
      }
      if let id, var person = try Self.people(in: database, "WHERE id = ?", [id]).first,
        person.status < .met || person.status == .movedOn
      {
        person.become(.met, at: now)
        _ = try Self.store(person, [.became(.met)], at: now, in: database)
      }
      return try aftermath.named.compactMap { named in
        let saved = try Self.meet(
          named, by: found.interviewee.name ?? "", label: label, at: now, in: database)
        guard saved.person.id != id else { return nil }
        let isDue = try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (SELECT 1 FROM due_item
              WHERE kind = 'introduction' AND person = ? AND (interview = ? OR done IS NULL))
            """, arguments: [saved.person.id, interview])
        if isDue != true, saved.person.status == .toAsk {
          try Self.store(
            DueItem(
              .introduction, person: saved.person.id, interview: interview,
              due: aftermath.askNamedBy),
            in: database)
        }
        return saved.isNew ? saved.person : nil
      }
    }
  }

  /// Keeps somebody whom an interviewee has named, once. Whoever is known already is joined.
  private static func meet(
    _ named: Person, by name: String, label: (String, String) -> String, at now: Date,
    in database: Database
  ) throws -> (person: Person, isNew: Bool) {
    guard var known = try same(as: named, in: database) else {
      return (try store(named, [.named(by: name)], at: now, in: database), true)
    }
    // An interviewee who is asked for names does not introduce themselves.
    guard Person.key(known.name) != Person.key(name) else { return (known, false) }
    let event = PersonEvent.What.named(by: name)
    let isTold = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM person_event WHERE person = ? AND what = ?)",
      arguments: [known.id, try json(event)])
    let changes = known.merge(named, at: now, label: label)
    guard isTold != true || !changes.isEmpty else { return (known, false) }
    let events = (isTold == true ? [] : [event]) + (changes.isEmpty ? [] : [.edited(changes)])
    return (try store(known, events, at: now, in: database), false)
  }

  /// Ties an interview that is being saved to the person it is with: the one who was chosen, else the
  /// one it was with. Where there is nobody, the end of its preparation makes somebody new: of namesakes
  /// nobody is taken unasked. One that is still being prepared makes nobody: its facts may be slips. Nor
  /// does one that was prepared before: with whom it was, they may have been deleted.
  ///
  /// - Parameter before: the interview as it was, where it was changed.
  /// - Returns: the person's number.
  static func link(
    _ interview: Interview, from before: Interview?, at now: Date, in database: Database
  ) throws -> Person.ID? {
    let isRenamed =
      before.map {
        $0.interviewee.name.map(Person.key) != interview.interviewee.name.map(Person.key)
      } ?? false
    func person(_ id: Person.ID?) throws -> Person? {
      try id.flatMap { try people(in: database, "WHERE id = ?", [$0]).first }
    }
    let isLeft = isRenamed && before?.person == interview.person
    let chosen = try person(isLeft ? nil : interview.person)
    guard interview.progress == .ready, let name = interview.interviewee.name, !name.isEmpty
    else {
      try tie(interview.id, to: chosen?.id, in: database)
      return chosen?.id
    }
    let facts = Person(
      name: name, role: interview.interviewee.role, company: interview.interviewee.company,
      field: interview.interviewee.field, stage: interview.interviewee.stage,
      connection: interview.interviewee.connection)
    let tied = try chosen ?? person(isRenamed ? nil : before?.person)
    guard let known = try tied ?? (wasLeft(interview.id, by: name, in: database) ? nil : facts)
    else {
      try tie(interview.id, to: nil, in: database)
      return nil
    }
    var found = known
    found.fill(from: facts)
    var events: [PersonEvent.What] = found.id == 0 ? [.added] : []
    if interview.start != nil, found.status < .scheduled || found.status == .movedOn {
      found.become(.scheduled, at: now)
      events.append(.became(.scheduled))
    }
    if found.id == 0 || found != known {
      found = try store(found, events, at: now, in: database)
    }
    try tie(interview.id, to: found.id, in: database)
    return found.id
  }

  /// Ties an interview that is as it was before to the person it was with then, if they are still here.
  /// Where that takes back the end of its preparation, it takes back whom that made, if nothing was done
  /// with them since and nothing hangs on them.
  ///
  /// - Parameters:
  ///   - interview: the interview as it is again.
  ///   - current: the interview as it was until now, with the time of its last save.
  static func relink(
    _ interview: Interview, from current: (interview: Interview, changed: Double)?,
    in database: Database
  ) throws -> Person.ID? {
    let name = interview.interviewee.name.map(Person.key)
    let isRenamed = current.map { $0.interview.interviewee.name.map(Person.key) != name } ?? false
    var person = interview.person ?? (isRenamed ? nil : current?.interview.person)
    if let id = person, interview.person == nil, let current, current.interview.progress == .ready,
      interview.progress != .ready
    {
      try tie(interview.id, to: nil, in: database)
      try forget(id, madeAt: current.changed, in: database)
    }
    person = try person.flatMap {
      try Int64.fetchOne(database, sql: "SELECT id FROM person WHERE id = ?", arguments: [$0])
    }
    try tie(interview.id, to: person, in: database)
    return person
  }

  /// Whether an interview was prepared before to be with somebody of a name who is not here any more,
  /// as far as its changes tell.
  private static func wasLeft(
    _ interview: Interview.ID, by name: String, in database: Database
  ) throws -> Bool {
    try String.fetchAll(
      database,
      sql: """
        SELECT json_extract(before, '$.interviewee.name') FROM change
        WHERE interview = ? AND json_extract(before, '$.progress.ready') IS NOT NULL
          AND json_extract(before, '$.interviewee.name') IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM person WHERE id = json_extract(before, '$.person'))
        """, arguments: [interview]
    ).contains { Person.key($0) == Person.key(name) }
  }

  private static func tie(
    _ interview: Interview.ID, to person: Person.ID?, in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE interview SET person = ? WHERE id = ?", arguments: [person, interview])
  }

  private static func forget(
    _ person: Person.ID, madeAt time: Double, in database: Database
  ) throws {
    try database.execute(
      sql: """
        DELETE FROM person WHERE id = ?1 AND changed = ?2 AND notes = '' AND revision = 1
          AND NOT EXISTS (SELECT 1 FROM interview WHERE person = ?1)
          AND NOT EXISTS (SELECT 1 FROM message WHERE person = ?1)
          AND NOT EXISTS (SELECT 1 FROM due_item WHERE person = ?1)
          AND NOT EXISTS (SELECT 1 FROM address WHERE person = ?1)
          AND NOT EXISTS (SELECT 1 FROM research WHERE person = ?1)
        """, arguments: [person, time])
  }
}

extension DueItem {
  /// Whether the same is among what was kept of the same talk. A talk that is held once more, later, is
  /// to be thanked for once more.
  fileprivate func isKnown(among known: [DueItem]) -> Bool {
    known.contains { other in
      guard other.kind == kind else { return false }
      if kind == .promise { return other.text == text }
      return other.done == nil || other.due > due.addingTimeInterval(-12 * 3600)
    }
  }

  /// Whether this is an open promise whose words are the beginning of another's, and no promise of
  /// their own.
  fileprivate func isBegun(of item: DueItem, among items: [DueItem]) -> Bool {
    kind == .promise && item.kind == .promise && done == nil && item.text.hasPrefix(text)
      && !items.contains { $0.kind == .promise && $0.text == text }
  }
}
