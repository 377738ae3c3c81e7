public import Foundation
import GRDB
public import Interviews

extension Journal {
  /// Keeps what logging a message or a reply changes, all at once.
  ///
  /// - Returns: the step with the ids and revisions as they are now.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/changedElsewhere`` if the person
  ///   in the journal is not the one that was read.
  @discardableResult
  public func keep(_ step: OutreachStep, at now: Date) throws(JournalError) -> OutreachStep {
    try write { database in
      let known = try Int.fetchOne(
        database, sql: "SELECT revision FROM person WHERE id = ?", arguments: [step.person.id])
      guard known == step.person.revision else { throw ChangedElsewhere() }
      return try Self.keep(step, at: now, in: database)
    }
  }

  @discardableResult
  static func keep(
    _ step: OutreachStep, at now: Date, in database: Database
  ) throws -> OutreachStep {
    var kept = step
    kept.person = try store(step.person, step.events, at: now, in: database)
    kept.message = try store(step.message, in: database)
    for item in step.due { try store(item, in: database) }
    return kept
  }

  /// Keeps that no answer came and one asks somebody else. Nothing is due with the person any more.
  public func moveOn(from id: Person.ID, at now: Date) throws(JournalError) {
    try write { database in
      guard var person = try Self.people(in: database, "WHERE id = ?", [id]).first else { return }
      try database.execute(
        sql: """
          UPDATE due_item SET done = ?
          WHERE person = ? AND done IS NULL AND kind IN ('follow-up', 'move-on')
          """, arguments: [now.timeIntervalSince1970, id])
      guard person.status != .movedOn else { return }
      person.become(.movedOn, at: now)
      _ = try Self.store(person, [.became(.movedOn)], at: now, in: database)
    }
  }

  /// The draft to somebody that is being written, the newest if there are several.
  ///
  /// - Parameter kind: only a draft of a kind.
  public func draft(
    to person: Person.ID, kind: Message.Kind? = nil
  ) throws(JournalError) -> Message? {
    try read {
      try Self.messages(
        in: $0,
        "WHERE person = ?1 AND sent = 0 AND (?2 IS NULL OR kind = ?2) ORDER BY id DESC LIMIT 1",
        [person, kind?.rawValue]
      ).first
    }
  }

  /// All drafts, those that have waited longest first.
  public func drafts(limit: Int = 100) throws(JournalError) -> [Message] {
    try read { try Self.messages(in: $0, "WHERE sent = 0 ORDER BY at, id LIMIT ?", [limit]) }
  }

  /// How many drafts there are.
  public func countDrafts() throws(JournalError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM message WHERE sent = 0") ?? 0 }
  }

  /// Throws drafts to somebody away.
  ///
  /// - Parameter kind: only drafts of a kind.
  /// - Returns: what was thrown away.
  @discardableResult
  public func dropDrafts(
    to person: Person.ID, kind: Message.Kind? = nil
  ) throws(JournalError) -> [Message] {
    try write { database in
      let drafts = try Self.messages(
        in: database, "WHERE person = ?1 AND sent = 0 AND (?2 IS NULL OR kind = ?2) ORDER BY id",
        [person, kind?.rawValue])
      for draft in drafts {
        try database.execute(
          sql: "DELETE FROM message WHERE id = ? AND sent = 0", arguments: [draft.id])
      }
      return drafts
    }
  }

  /// Throws a draft away; what was sent stays.
  public func drop(_ draft: Message) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM message WHERE id = ? AND sent = 0", arguments: [draft.id])
    }
  }

  /// The follow-ups and people to move on from that are open, due now or later, the earliest first.
  ///
  /// - Parameter limit: how many of each kind at most, so that no kind hides the other.
  public func openOutreach(at now: Date, limit: Int = 200) throws(JournalError) -> [DueItem] {
    try read { database in
      try [DueItem.Kind.followUp, .moveOn].flatMap { kind in
        try Self.dueItems(
          in: database,
          """
          WHERE done IS NULL AND kind = ?1 \(Self.stillWaits(kind, now: "?3"))
            AND ?3 IS NOT NULL ORDER BY due, id LIMIT ?2
          """, [kind.rawValue, limit, now.timeIntervalSince1970])
      }
    }
  }

  /// People one has not asked yet who may do what somebody does, or work where they do. Who is most
  /// like them is for ``SimilarPeople`` to say.
  public func candidates(
    like person: Person, limit: Int = 200
  ) throws(JournalError) -> [Person] {
    let facts = [person.role, person.field].compactMap { $0 }
    let words = facts.joined(separator: " ")
    return try read { database in
      let pattern = FTS5Pattern(matchingAnyTokenIn: words)
      var ids = try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM person
          WHERE status = 'to-ask' AND id <> ?1 AND company = ?2 COLLATE NOCASE LIMIT ?3
          """,
        arguments: [person.id, person.company, limit])
      if let pattern {
        ids += try Int64.fetchAll(
          database,
          sql: """
            SELECT person.id FROM person_text JOIN person ON person.id = person_text.rowid
            WHERE person_text MATCH ? AND status = 'to-ask' AND person.id <> ?
            ORDER BY rank LIMIT ?
            """,
          arguments: [pattern, person.id, limit])
      }
      var seen: Set<Int64> = []
      return try ids.filter { seen.insert($0).inserted }
        .compactMap { try Self.people(in: database, "WHERE id = ?", [$0]).first }
    }
  }
}
