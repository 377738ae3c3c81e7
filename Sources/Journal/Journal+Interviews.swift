package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Saves an interview, new or changed, and adds the change to the undo history.
  ///
  /// - Parameters:
  ///   - interview: the interview; one with the id 0 is new.
  ///   - change: a description of the change, returned by ``undo(at:)``; nil if it can't be undone
  ///     on its own.
  ///   - now: the time of the change.
  /// - Returns: the interview with its id and revision.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/changedElsewhere`` if the
  ///   interview in the journal isn't the version that was read.
  package func save(
    _ interview: Interview, change: String?, at now: Date
  ) throws(JournalError) -> Interview {
    try write { database in
      var saved = interview
      let before = interview.id == 0 ? nil : try Self.interview(interview.id, in: database)
      // After a restore, the id may belong to another interview.
      guard
        interview.id == 0
          || before?.revision == interview.revision
            && (interview.identity == nil || before?.identity == interview.identity)
      else { throw ChangedElsewhere() }
      saved.revision += 1
      saved.identity = saved.identity ?? before?.identity ?? UUID()
      saved.id = try Self.store(saved, at: now, in: database)
      saved.person = try Self.link(saved, over: before, at: now, in: database)
      if let change {
        try Self.record(change, of: saved.id, before: before, in: database)
      }
      return saved
    }
  }

  /// The interview with an id, if there is one.
  package func interview(_ id: Interview.ID) throws(JournalError) -> Interview? {
    try read { try Self.interview(id, in: $0) }
  }

  /// The interview with an identity, if there is one.
  package func interview(identity: UUID) throws(JournalError) -> Interview? {
    try first("WHERE identity = ?", [identity.uuidString])
  }

  /// Returns all interviews: upcoming ones, the earliest first; then past ones, the latest first;
  /// then those without a date.
  package func interviews(now: Date) throws(JournalError) -> [Interview] {
    try read { database in
      try Self.interviews(
        in: database,
        "ORDER BY start IS NULL, start < ?1, CASE WHEN start < ?1 THEN -start ELSE start END, id",
        [now.timeIntervalSince1970])
    }
  }

  /// The interview with the most recent unfinished preparation.
  package func unfinished() throws(JournalError) -> Interview? {
    try first("WHERE step IS NOT NULL AND outcome IS NULL ORDER BY changed DESC, id DESC LIMIT 1")
  }

  /// The interview that was changed last.
  package func latest() throws(JournalError) -> Interview? {
    try first("ORDER BY changed DESC, id DESC LIMIT 1")
  }

  /// The next prepared interview to begin at or after a time.
  package func next(after time: Date) throws(JournalError) -> Interview? {
    try first(
      """
      WHERE start >= ? AND step IS NULL AND outcome IS NOT 'cancelled'
      ORDER BY start, id LIMIT 1
      """, [time.timeIntervalSince1970])
  }

  /// The last prepared interview that has begun between two times.
  package func last(from start: Date, to end: Date) throws(JournalError) -> Interview? {
    try first(
      """
      WHERE start >= ? AND start < ? AND step IS NULL AND outcome IS NOT 'cancelled'
      ORDER BY start DESC, id DESC LIMIT 1
      """,
      [start.timeIntervalSince1970, end.timeIntervalSince1970])
  }

  /// The newest other interview with a person of the same name.
  package func latest(
    withName name: String, except id: Interview.ID
  ) throws(JournalError) -> Interview? {
    try first(
      "WHERE name_key = ? AND id <> ? ORDER BY changed DESC, id DESC LIMIT 1",
      [Person.key(name), id])
  }

  /// Returns the bank ids of all questions planned for people of a name, in interviews whose
  /// preparation is finished.
  ///
  /// - Parameter id: the interview to leave out; 0 for none.
  package func bankIDs(
    plannedForName name: String, except id: Interview.ID
  ) throws(JournalError) -> Set<String> {
    try read { database in
      try String.fetchSet(
        database,
        sql: """
          SELECT bank_id FROM question JOIN interview ON interview.id = question.interview
          WHERE interview.name_key = ? AND interview.id <> ? AND interview.step IS NULL
            AND bank_id IS NOT NULL
          """, arguments: [Person.key(name), id])
    }
  }

  /// Returns the bank ids of the questions in the newest interview that has any.
  ///
  /// - Parameter id: the interview to leave out; 0 for none.
  package func bankIDs(plannedBefore id: Interview.ID) throws(JournalError) -> Set<String> {
    try read { database in
      try String.fetchSet(
        database,
        sql: """
          SELECT bank_id FROM question WHERE bank_id IS NOT NULL AND interview =
            (SELECT max(interview) FROM question WHERE interview <> ? AND bank_id IS NOT NULL)
          """, arguments: [id])
    }
  }

  /// The introduction from the interview that was changed last, among those that have one.
  package func latestIntroduction() throws(JournalError) -> String? {
    try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT introduction FROM interview WHERE introduction IS NOT NULL
          ORDER BY changed DESC, id DESC LIMIT 1
          """)
    }
  }

  /// Facts about interviewees that are completed while typing.
  package enum Fact: String, CaseIterable, Sendable {
    case name, role, company, field, place, through
  }

  /// Returns the values that a fact has had, the newest first, without duplicates.
  ///
  /// - Parameter limit: the most values.
  package func values(of fact: Fact, limit: Int = 1000) throws(JournalError) -> [String] {
    try read { database in
      let column = fact.rawValue
      return try String.fetchAll(
        database,
        sql: """
          SELECT \(column) FROM interview WHERE \(column) IS NOT NULL
          GROUP BY \(column) ORDER BY max(changed) DESC LIMIT ?
          """, arguments: [limit])
    }
  }

  private func first(
    _ condition: String, _ arguments: StatementArguments = []
  ) throws(JournalError) -> Interview? {
    try read { try Self.interviews(in: $0, condition, arguments).first }
  }
}
