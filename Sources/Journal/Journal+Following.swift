public import Foundation
import GRDB
public import Interviews

extension Journal {
  /// The person whom an interview is with, once it has been prepared.
  public func person(of interview: Interview.ID) throws(JournalError) -> Person? {
    try read { database in
      let id = try Int64.fetchOne(
        database, sql: "SELECT person FROM interview WHERE id = ?", arguments: [interview])
      return try id.flatMap { try Self.people(in: database, "WHERE id = ?", [$0]).first }
    }
  }

  /// The interviews with somebody, by their time.
  public func interviews(with person: Person.ID) throws(JournalError) -> [Interview] {
    try read {
      try Self.interviews(in: $0, "WHERE person = ? ORDER BY start IS NULL, start, id", [person])
    }
  }

  /// Keeps what a talk leaves to do: it is due with the interviewee, who has been met now; whom they
  /// named is to be asked next. What is kept already is not kept twice, so that notes can be brought in
  /// again when there are more of them.
  ///
  /// - Returns: the people who are new.
  @discardableResult
  public func take(
    _ aftermath: Aftermath, of interview: Interview.ID, at now: Date
  ) throws(JournalError) -> [Person] {
    try write { database in
      guard let found = try Self.interview(interview, in: database) else { return [] }
      try Self.link(found, at: now, in: database)
      let id = try Int64.fetchOne(
        database, sql: "SELECT person FROM interview WHERE id = ?", arguments: [interview])
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
      var added: [Person] = []
      let name = found.interviewee.name ?? ""
      for person in aftermath.named where try Self.same(as: person, in: database) == nil {
        let saved = try Self.store(person, [.named(by: name)], at: now, in: database)
        try Self.store(
          DueItem(
            .introduction, person: saved.id, interview: interview, due: aftermath.askNamedBy),
          in: database)
        added.append(saved)
      }
      return added
    }
  }

  /// Ties an interview to the person it is with, who is made if they are not there. An interview that
  /// is still being prepared is not tied: its facts may be slips.
  static func link(_ interview: Interview, at now: Date, in database: Database) throws {
    guard interview.progress == .ready, let name = interview.interviewee.name, !name.isEmpty
    else { return }
    let facts = Person(
      name: name, role: interview.interviewee.role, company: interview.interviewee.company,
      field: interview.interviewee.field, stage: interview.interviewee.stage,
      connection: interview.interviewee.connection)
    var person = try same(as: facts, in: database) ?? facts
    let before = person
    person.fill(from: facts)
    var events: [PersonEvent.What] = person.id == 0 ? [.added] : []
    if interview.start != nil, person.status < .scheduled || person.status == .movedOn {
      person.become(.scheduled, at: now)
      events.append(.became(.scheduled))
    }
    if person.id == 0 || person != before {
      person = try store(person, events, at: now, in: database)
    }
    try database.execute(
      sql: "UPDATE interview SET person = ? WHERE id = ?", arguments: [person.id, interview.id])
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
