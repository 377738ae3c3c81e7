import Foundation
import GRDB
public import Interviews

extension Journal {
  /// Keeps a new session.
  ///
  /// - Returns: the session with its id.
  public func begin(_ setup: SessionRecord.Setup) throws(JournalError) -> SessionRecord {
    try write { database in
      try Self.insert(setup, in: database)
      return SessionRecord(id: database.lastInsertedRowID, setup: setup)
    }
  }

  /// Keeps what happened in a session.
  ///
  /// - Parameters:
  ///   - events: the new events.
  ///   - id: the session's id.
  ///   - position: how many events were kept before.
  ///   - typed: what stands on the line now, not yet submitted.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/changedElsewhere`` if another
  ///   program has kept other events meanwhile.
  public func append(
    _ events: [SessionEvent], to id: SessionRecord.ID, after position: Int, typed: String = ""
  ) throws(JournalError) {
    try writeBriefly { database in
      let count = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM session_event WHERE session = ?", arguments: [id])
      guard count == position else { throw ChangedElsewhere() }
      try Self.append(events, to: id, after: position, in: database)
      try database.execute(
        sql: "UPDATE session SET typed = ? WHERE id = ?", arguments: [typed, id])
    }
  }

  private static func insert(_ setup: SessionRecord.Setup, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO session (interview, kind, setup) VALUES (?, ?, ?)",
      arguments: [setup.interview.id, setup.kind.rawValue, try json(setup)])
  }

  private static func append(
    _ events: [SessionEvent], to id: SessionRecord.ID, after position: Int = 0,
    in database: Database
  ) throws {
    for (index, event) in events.enumerated() {
      try database.execute(
        sql: "INSERT INTO session_event (session, position, at, what) VALUES (?, ?, ?, ?)",
        arguments: [
          id, position + index, event.at.timeIntervalSince1970, try json(event.what),
        ])
    }
    if events.contains(where: { $0.what == .ended }) {
      try database.execute(
        sql: "UPDATE session SET ended = ? WHERE id = ?",
        arguments: [events.last?.at.timeIntervalSince1970, id])
    }
  }

  /// Keeps the session of a phone card, in the place of an earlier version of it.
  ///
  /// - Parameters:
  ///   - card: what tells the card's session from all others.
  ///   - interview: the interview it is of.
  ///   - session: makes the session to keep, given the earlier version if there is one; nil if there
  ///     is nothing to add.
  public func bringIn(
    card: String, of interview: Interview.ID,
    session: (SessionRecord?) -> SessionRecord?
  ) throws(JournalError) {
    try write { database in
      let earlier = try Self.sessions(of: interview, in: database).first {
        $0.setup.card?.id == card
      }
      guard let record = session(earlier) else { return }
      if let earlier {
        try database.execute(
          sql: "DELETE FROM session_event WHERE session = ?", arguments: [earlier.id])
        try database.execute(
          sql: "UPDATE session SET setup = ? WHERE id = ?",
          arguments: [try Self.json(record.setup), earlier.id])
      } else {
        try Self.insert(record.setup, in: database)
      }
      try Self.append(record.events, to: earlier?.id ?? database.lastInsertedRowID, in: database)
    }
  }

  /// Removes a session.
  public func discard(_ id: SessionRecord.ID) throws(JournalError) {
    try write { database in
      try database.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id])
    }
  }

  /// The session of an id.
  public func session(_ id: SessionRecord.ID) throws(JournalError) -> SessionRecord? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM session WHERE id = ?", arguments: [id])
        .map { try Self.session($0, in: database) }
    }
  }

  /// What has happened in a session, from its event of a position on; the first is at 0.
  public func events(
    of id: SessionRecord.ID, after position: Int
  ) throws(JournalError) -> [SessionEvent] {
    try read { database in try Self.events(of: id, after: position, in: database) }
  }

  /// The sessions of an interview, the oldest first.
  public func sessions(of interview: Interview.ID) throws(JournalError) -> [SessionRecord] {
    try read { database in try Self.sessions(of: interview, in: database) }
  }

  private static func sessions(
    of interview: Interview.ID, in database: Database
  ) throws -> [SessionRecord] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM session WHERE interview = ? ORDER BY id",
      arguments: [interview]
    ).map { try session($0, in: database) }
  }

  /// The talk held last, or still being held, that is no trial or rehearsal. One that was opened but
  /// did not begin does not count.
  public func lastLiveSession() throws(JournalError) -> SessionRecord? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT * FROM session WHERE kind = 'live' AND EXISTS (
            SELECT 1 FROM session_event WHERE session = session.id AND what LIKE '{"began"%')
          ORDER BY id DESC LIMIT 1
          """
      ).map { try Self.session($0, in: database) }
    }
  }

  private static func session(_ row: Row, in database: Database) throws -> SessionRecord {
    let id: Int64 = row["id"]
    let setup = try JSONDecoder().decode(
      SessionRecord.Setup.self, from: Data((row["setup"] as String).utf8))
    return SessionRecord(
      id: id, setup: setup, events: try events(of: id, after: 0, in: database), typed: row["typed"])
  }

  private static func events(
    of id: SessionRecord.ID, after position: Int, in database: Database
  ) throws -> [SessionEvent] {
    let decoder = JSONDecoder()
    return try Row.fetchAll(
      database,
      sql: """
        SELECT at, what FROM session_event WHERE session = ? AND position >= ? ORDER BY position
        """,
      arguments: [id, position]
    ).map { row in
      SessionEvent(
        at: Date(timeIntervalSince1970: row["at"]),
        try decoder.decode(SessionEvent.What.self, from: Data((row["what"] as String).utf8)))
    }
  }
}
