import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Saves a new session.
  ///
  /// - Returns: the session with its id.
  package func begin(_ setup: SessionRecord.Setup) throws(JournalError) -> SessionRecord {
    try write { database in
      var record = SessionRecord(setup: setup)
      record.id = try Self.insert(record, of: setup.interview.id, in: database)
      return record
    }
  }

  /// Saves new events of a session.
  ///
  /// - Parameters:
  ///   - events: the new events.
  ///   - id: the session's id.
  ///   - position: the number of events saved before.
  ///   - typed: the text on the input line, not submitted yet.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/changedElsewhere`` if
  ///   another program has saved other events meanwhile.
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

  /// Imports the session of a phone card, replacing an earlier version of it.
  ///
  /// - Parameters:
  ///   - card: the id of the card.
  ///   - interview: the interview it belongs to.
  ///   - session: returns the session to save, given the earlier version if there is one; nil if
  ///     there is nothing to add.
  package func importSession(
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

  /// Deletes a session.
  package func deleteSession(_ id: SessionRecord.ID) throws(JournalError) {
    try write { database in
      try database.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id])
    }
  }

  // MARK: - Reading

  /// The session with an id.
  package func session(_ id: SessionRecord.ID) throws(JournalError) -> SessionRecord? {
    try read { try Self.session(id, in: $0) }
  }

  /// Returns the events of a session from a position on. The first event is at 0.
  package func events(
    of id: SessionRecord.ID, after position: Int
  ) throws(JournalError) -> [SessionEvent] {
    try read { database in try Self.events(of: id, after: position, in: database) }
  }

  /// The sessions of an interview, the oldest first.
  package func sessions(of interview: Interview.ID) throws(JournalError) -> [SessionRecord] {
    try read { try Self.sessions(of: interview, in: $0) }
  }

  /// Returns the live session that began last, whether or not it is over. Practice runs,
  /// rehearsals, and sessions that were opened but didn't begin don't count.
  package func lastLiveSession() throws(JournalError) -> SessionRecord? {
    try read { database in
      // Events are in chronological order, so a session that was over before another one began
      // needn't be read.
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
      return try last.flatMap { try Self.session($0.id, in: database) }
    }
  }
}
