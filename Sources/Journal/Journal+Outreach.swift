package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Keeps what logging a message or a reply changes, all at once.
  ///
  /// - Returns: the step with the ids and revisions as they are now.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/changedElsewhere`` if the person
  ///   in the journal is not the one that was read.
  @discardableResult
  package func keep(_ step: OutreachStep, at now: Date) throws(JournalError) -> OutreachStep {
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

  /// Keeps that no answer came and one asks somebody else.
  package func moveOn(from id: Person.ID, at now: Date) throws(JournalError) {
    try write { database in
      guard var person = try Self.people(in: database, "WHERE id = ?", [id]).first else { return }
      guard person.status != .movedOn else { return }
      person.become(.movedOn, at: now)
      _ = try Self.store(person, [.became(.movedOn)], at: now, in: database)
    }
  }

  /// The draft to somebody that is being written, the newest if there are several.
  ///
  /// - Parameter kind: only a draft of a kind.
  package func draft(
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

  /// All drafts but thank-yous, which are due items of their own; those that have waited longest first.
  package func drafts(limit: Int = 100) throws(JournalError) -> [Message] {
    try read {
      try Self.messages(
        in: $0, "WHERE sent = 0 AND kind <> 'thanks' ORDER BY at, id LIMIT ?",
        [limit])
    }
  }

  /// How many drafts there are.
  package func countDrafts() throws(JournalError) -> Int {
    try read {
      try Int.fetchOne(
        $0, sql: "SELECT count(*) FROM message WHERE sent = 0 AND kind <> 'thanks'") ?? 0
    }
  }

  /// Throws drafts to somebody away.
  ///
  /// - Parameter kind: only drafts of a kind.
  /// - Returns: what was thrown away.
  @discardableResult
  package func dropDrafts(
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
  package func drop(_ draft: Message) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM message WHERE id = ? AND sent = 0", arguments: [draft.id])
    }
  }

  /// The follow-ups and people to move on from that are open, due now or later, the earliest first.
  ///
  /// - Parameter limit: how many of each kind at most, so that no kind hides the other.
  package func openOutreach(at now: Date, limit: Int = 200) throws(JournalError) -> [DueItem] {
    try read { database in
      try [DueItem.Kind.followUp, .moveOn].flatMap { kind in
        try Self.dueItems(
          in: database,
          """
          WHERE done IS NULL AND kind = :kind \(Self.stillWaits(kind, now: ":now"))
          ORDER BY due, id LIMIT :limit
          """, ["kind": kind.rawValue, "limit": limit, "now": now.timeIntervalSince1970])
      }
    }
  }

  /// People one has not asked yet who may do what somebody does, or work where they do. Who is most
  /// like them is for ``SimilarPeople`` to say.
  package func candidates(
    like person: Person, limit: Int = 200
  ) throws(JournalError) -> [Person] {
    let words = [person.role, person.field].map { PeopleFinder.words(of: $0 ?? "") }
    // Who has not been asked yet has a word for it, so that no search goes through everybody.
    let open = PeopleFinder.Reach.allCases.map { "reach\($0.rawValue)" }.joined(separator: " OR ")
    func pattern(_ columns: String, _ words: [String], _ mark: String) -> String? {
      guard !words.isEmpty else { return nil }
      let any = words.map { "\"\($0)\"" }.joined(separator: " \(mark) ")
      return "{\(columns)} : (\(any)) AND reach : (\(open))"
    }
    // First those who have all words of a fact, then those who have one of them.
    let patterns = [
      pattern("role", words[0], "AND"), pattern("field", words[1], "AND"),
      pattern("role field", words[0] + words[1], "OR"),
    ].compactMap { $0 }
    return try read { database in
      var ids = try Int64.fetchAll(
        database,
        sql:
          "SELECT id FROM person WHERE company_key = ? AND status = 'to-ask' AND id <> ? LIMIT ?",
        arguments: [person.company.map(Person.key), person.id, limit])
      for pattern in patterns {
        ids += try Int64.fetchAll(
          database,
          sql: """
            SELECT rowid FROM person_text WHERE person_text MATCH ? AND rowid <> ?
            ORDER BY rowid DESC LIMIT ?
            """, arguments: [pattern, person.id, limit])
      }
      var seen: Set<Int64> = []
      return try ids.filter { seen.insert($0).inserted }
        .compactMap { try Self.people(in: database, "WHERE id = ?", [$0]).first }
    }
  }
}
