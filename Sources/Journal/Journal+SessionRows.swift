import Foundation
import GRDB
import Interviews

/// The rows of sessions and their events.
extension Journal {
  /// Replaces a session with a later version of it.
  static func replace(
    _ earlier: SessionRecord, with setup: SessionRecord.Setup, _ events: [SessionEvent],
    in database: Database
  ) throws {
    try database.execute(
      sql: "DELETE FROM session_event WHERE session = ?", arguments: [earlier.id])
    try database.execute(
      sql: "UPDATE session SET setup = ? WHERE id = ?", arguments: [try json(setup), earlier.id])
    try add(events[...], to: earlier.id, at: 0, typed: "", in: database)
  }

  /// Writes a new session without its events.
  ///
  /// - Returns: its id.
  static func insert(
    _ record: SessionRecord, of interview: Interview.ID, in database: Database
  ) throws -> SessionRecord.ID {
    try database.execute(
      sql: "INSERT INTO session (interview, kind, setup, identity) VALUES (?, ?, ?, ?)",
      arguments: [
        interview, record.setup.kind.rawValue, try json(record.setup),
        record.identity.uuidString,
      ])
    return database.lastInsertedRowID
  }

  /// Writes the events that follow those of a session, and the text on its input line.
  static func add(
    _ events: ArraySlice<SessionEvent>, to id: SessionRecord.ID, at position: Int, typed: String,
    in database: Database
  ) throws {
    for (index, event) in events.enumerated() {
      try database.execute(
        sql: "INSERT INTO session_event (session, position, at, what) VALUES (?, ?, ?, ?)",
        arguments: [
          id, position + index, event.at.timeIntervalSince1970, try json(event.what),
        ])
    }
    try database.execute(
      sql: "UPDATE session SET typed = ? WHERE id = ?", arguments: [typed, id])
    if events.contains(where: { $0.what == .ended }) {
      try database.execute(
        sql: "UPDATE session SET ended = ? WHERE id = ?",
        arguments: [events.last?.at.timeIntervalSince1970, id])
    }
  }

  static func sessions(
    of interview: Interview.ID, in database: Database
  ) throws -> [SessionRecord] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM session WHERE interview = ? ORDER BY id",
      arguments: [interview]
    ).map { try session(from: $0, in: database) }
  }

  static func session(_ id: SessionRecord.ID, in database: Database) throws -> SessionRecord? {
    try Row.fetchOne(database, sql: "SELECT * FROM session WHERE id = ?", arguments: [id])
      .map { try session(from: $0, in: database) }
  }

  static func session(from row: Row, in database: Database) throws -> SessionRecord {
    let id: SessionRecord.ID = row["id"]
    var setup = try decode(SessionRecord.Setup.self, row["setup"])
    // An import may have given the interview another id.
    setup.interview.id = row["interview"]
    return SessionRecord(
      id: id, identity: (row["identity"] as String?).flatMap(UUID.init) ?? UUID(), setup: setup,
      events: try events(of: id, after: 0, in: database), typed: row["typed"])
  }

  static func events(
    of id: SessionRecord.ID, after position: Int, in database: Database
  ) throws -> [SessionEvent] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT at, what FROM session_event WHERE session = ? AND position >= ? ORDER BY position
        """,
      arguments: [id, position]
    ).map { row in
      SessionEvent(
        at: Date(timeIntervalSince1970: row["at"]),
        try decode(SessionEvent.What.self, row["what"]))
    }
  }
}
