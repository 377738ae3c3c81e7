import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Keeps a new session.
  ///
  /// - Returns: the session with its id.
  package func begin(_ setup: SessionRecord.Setup) throws(JournalError) -> SessionRecord {
    try write { database in
      var record = SessionRecord(setup: setup)
      record.id = try Self.insert(record, of: setup.interview.id, in: database)
      return record
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
  package func append(
    _ events: [SessionEvent], to id: SessionRecord.ID, after position: Int, typed: String = ""
  ) throws(JournalError) {
    try writeBriefly { database in
      let count = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM session_event WHERE session = ?", arguments: [id])
      guard count == position else { throw ChangedElsewhere() }
      try Self.add(events[...], to: id, at: position, typed: typed, in: database)
    }
  }

  /// Keeps the session of a phone card, in the place of an earlier version of it.
  ///
  /// - Parameters:
  ///   - card: what tells the card's session from all others.
  ///   - interview: the interview it is of.
  ///   - session: makes the session to keep, given the earlier version if there is one; nil if there
  ///     is nothing to add.
  package func bringIn(
    card: String, of interview: Interview.ID,
    session: (SessionRecord?) -> SessionRecord?
  ) throws(JournalError) {
    try write { database in
      let earlier = try Self.sessions(of: interview, in: database).first {
        $0.setup.card?.id == card
      }
      guard let record = session(earlier) else { return }
      if let earlier {
        try Self.replace(earlier, with: record.setup, record.events, in: database)
      } else {
        let id = try Self.insert(record, of: interview, in: database)
        try Self.add(record.events[...], to: id, at: 0, typed: "", in: database)
      }
    }
  }

  /// Puts a later version of a session in the place of an earlier one.
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
  /// - Returns: its number.
  static func insert(
    _ record: SessionRecord, of interview: Interview.ID, in database: Database
  ) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO session (interview, kind, setup, identity) VALUES (?, ?, ?, ?)",
      arguments: [
        interview, record.setup.kind.rawValue, try json(record.setup),
        record.identity.uuidString,
      ])
    return database.lastInsertedRowID
  }

  /// Writes the events that follow those of a session, and what stands on its line.
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

  /// Removes a session.
  package func discard(_ id: SessionRecord.ID) throws(JournalError) {
    try write { database in
      try database.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id])
    }
  }

  /// The session of an id.
  package func session(_ id: SessionRecord.ID) throws(JournalError) -> SessionRecord? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM session WHERE id = ?", arguments: [id])
        .map { try Self.session($0, in: database) }
    }
  }

  /// What has happened in a session, from its event of a position on; the first is at 0.
  package func events(
    of id: SessionRecord.ID, after position: Int
  ) throws(JournalError) -> [SessionEvent] {
    try read { database in try Self.events(of: id, after: position, in: database) }
  }

  /// The sessions of an interview, the oldest first.
  package func sessions(of interview: Interview.ID) throws(JournalError) -> [SessionRecord] {
    try read { try Self.sessions(of: interview, in: $0) }
  }

  static func sessions(
    of interview: Interview.ID, in database: Database
  ) throws -> [SessionRecord] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM session WHERE interview = ? ORDER BY id",
      arguments: [interview]
    ).map { try session($0, in: database) }
  }

  /// The live session that began last, whether it is over or still goes on. Practice runs, rehearsals,
  /// and sessions that were opened but didn't begin don't count.
  package func lastLiveSession() throws(JournalError) -> SessionRecord? {
    try read { database in
      // Events are in the order of time, so a session that was over before another began needn't be read.
      let sessions = try Row.fetchCursor(
        database,
        sql: """
          SELECT id, (SELECT at FROM session_event WHERE session = session.id
            ORDER BY position DESC LIMIT 1) AS latest
          FROM session WHERE kind = ? AND latest IS NOT NULL ORDER BY latest DESC, id DESC
          """, arguments: [SessionRecord.Kind.live.rawValue])
      var last: (began: Date, id: SessionRecord.ID)?
      while let row = try sessions.next() {
        let latest = Date(timeIntervalSince1970: row["latest"])
        if let last, latest < last.began { break }
        let id: SessionRecord.ID = row["id"]
        guard let began = try Self.events(of: id, after: 0, in: database).began else { continue }
        if last.map({ ($0.began, $0.id) < (began, id) }) ?? true { last = (began, id) }
      }
      return try last.flatMap { last in
        try Row.fetchOne(
          database, sql: "SELECT * FROM session WHERE id = ?", arguments: [last.id]
        ).map { try Self.session($0, in: database) }
      }
    }
  }

  static func session(_ row: Row, in database: Database) throws -> SessionRecord {
    let id: Int64 = row["id"]
    var setup = try JSONDecoder().decode(
      SessionRecord.Setup.self, from: Data((row["setup"] as String).utf8))
    // An import may have given it another number.
    setup.interview.id = row["interview"]
    return SessionRecord(
      id: id, identity: (row["identity"] as String?).flatMap(UUID.init) ?? UUID(), setup: setup,
      events: try events(of: id, after: 0, in: database), typed: row["typed"])
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
