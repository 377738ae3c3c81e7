package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Saves the changes from logging a message or a reply, in one transaction.
  ///
  /// - Returns: the step with the current ids and revisions.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/changedElsewhere`` if the
  ///   person in the journal isn't the version that was read.
  @discardableResult
  package func save(_ step: OutreachStep, at now: Date) throws(JournalError) -> OutreachStep {
    try write { database in
      let known = try Int.fetchOne(
        database, sql: "SELECT revision FROM person WHERE id = ?", arguments: [step.person.id])
      guard known == step.person.revision else { throw ChangedElsewhere() }
      return try Self.save(step, at: now, in: database)
    }
  }

  @discardableResult
  static func save(
    _ step: OutreachStep, at now: Date, in database: Database
  ) throws -> OutreachStep {
    var saved = step
    saved.person = try store(step.person, step.events, at: now, in: database)
    saved.message = try store(step.message, in: database)
    for item in step.due { try store(item, in: database) }
    return saved
  }

  /// Records that no answer came and the user moves on to someone else.
  package func moveOn(from id: Person.ID, at now: Date) throws(JournalError) {
    try write { database in
      guard var person = try Self.person(id, in: database), person.status != .movedOn else {
        return
      }
      person.become(.movedOn, at: now)
      _ = try Self.store(person, [.became(.movedOn)], at: now, in: database)
    }
  }

  /// The unsent draft to a person, the newest if there are several.
  ///
  /// - Parameter kind: the kind of the draft; nil for any.
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

  /// All drafts, the oldest first, except thank-yous, which have due items of their own.
  package func drafts(limit: Int = 100) throws(JournalError) -> [Message] {
    try read {
      try Self.messages(
        in: $0, "WHERE sent = 0 AND kind <> 'thanks' ORDER BY at, id LIMIT ?",
        [limit])
    }
  }

  /// The number of drafts, except thank-yous.
  package func countDrafts() throws(JournalError) -> Int {
    try read {
      try Int.fetchOne(
        $0, sql: "SELECT count(*) FROM message WHERE sent = 0 AND kind <> 'thanks'") ?? 0
    }
  }

  /// Deletes the drafts to a person.
  ///
  /// - Parameter kind: the kind of the drafts; nil for any.
  /// - Returns: the deleted drafts.
  @discardableResult
  package func deleteDrafts(
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

  /// Deletes a draft; a message that was sent stays.
  package func deleteDraft(_ draft: Message) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM message WHERE id = ? AND sent = 0", arguments: [draft.id])
    }
  }

  /// Returns the open items that still wait for an answer, due now or later, the earliest first
  /// within each kind.
  ///
  /// - Parameter limit: the most items of each kind, so that no kind crowds out another.
  package func openOutreach(at now: Date, limit: Int = 200) throws(JournalError) -> [DueItem] {
    try read { database in
      try DueItem.Kind.allCases.filter { $0.waitingRule != nil }.flatMap { kind in
        try Self.dueItems(
          in: database,
          """
          WHERE done IS NULL AND kind = :kind \(Self.stillWaits(kind, now: ":now"))
          ORDER BY due, id LIMIT :limit
          """, ["kind": kind.rawValue, "limit": limit, "now": now.timeIntervalSince1970])
      }
    }
  }

  /// Returns people who haven't been asked yet and share a person's company, role or field.
  /// `SimilarPeople` ranks them.
  package func candidates(
    like person: Person, limit: Int = 200
  ) throws(JournalError) -> [Person] {
    let words = [person.role, person.field].map { PeopleFinder.words(of: $0 ?? "") }
    // Only people who haven't been asked have a word for their reach, so no search reads everyone.
    let open = PeopleFinder.Reach.allCases.map { Self.word(for: $0) }.joined(separator: " OR ")
    func pattern(_ columns: String, _ words: [String], _ mark: String) -> String? {
      guard !words.isEmpty else { return nil }
      let any = words.map { "\"\($0)\"" }.joined(separator: " \(mark) ")
      return "{\(columns)} : (\(any)) AND reach : (\(open))"
    }
    // First people with all words of a fact, then people with any of them.
    let patterns = [
      pattern("role", words[0], "AND"), pattern("field", words[1], "AND"),
      pattern("role field", words[0] + words[1], "OR"),
    ].compactMap { $0 }
    return try read { database in
      var ids = try Int64.fetchAll(
        database,
        sql: "SELECT id FROM person WHERE company_key = ? AND status = ? AND id <> ? LIMIT ?",
        arguments: [
          person.company.map(Person.key), Person.Status.toAsk.rawValue, person.id, limit,
        ])
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
        .compactMap { try Self.person($0, in: database) }
    }
  }
}
