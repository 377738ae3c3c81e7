package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// The most changes that can be undone.
  static let undoLimit = 500

  /// A change that was undone, or can be.
  package struct Undone: Equatable, Sendable {
    /// The description of the change that ``save(_:change:at:)`` was given.
    package let change: String
    /// The id of the interview that was changed.
    package let id: Interview.ID
    /// The interview as it was before; nil if the change created it.
    package let interview: Interview?

    fileprivate init(_ row: Row) throws {
      change = row["what"]
      id = row["interview"]
      interview = try Journal.interview(before: row)
    }

    fileprivate init(change: String, id: Interview.ID, interview: Interview?) {
      self.change = change
      self.id = id
      self.interview = interview
    }
  }

  /// Adds a change to the undo history; the oldest goes if there are too many.
  ///
  /// - Parameter before: the interview as it was; nil if the change created it.
  static func record(
    _ change: String, of interview: Interview.ID, before: Interview?, in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO change (interview, what, before) VALUES (?, ?, ?)",
      arguments: [interview, change, try before.map(json)])
    try database.execute(
      sql: "DELETE FROM change WHERE id <= (SELECT max(id) FROM change) - ?",
      arguments: [undoLimit])
  }

  /// The last change that can be undone; nil if there is none.
  package func lastChange() throws(JournalError) -> Undone? {
    try read { try Self.lastChange(in: $0).map(Undone.init) }
  }

  /// Undoes the last change.
  ///
  /// - Returns: the undone change; nil if there is nothing to undo.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/held`` if the interview has
  ///   sessions, and undoing would delete it or reopen its preparation.
  package func undo(at now: Date) throws(JournalError) -> Undone? {
    try write { database in
      guard let row = try Self.lastChange(in: database) else { return nil }
      let id: Interview.ID = row["interview"]
      var before = try Self.interview(before: row)
      let current = try Self.interview(id, in: database)
      let hasSessions = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM session WHERE interview = ?)",
        arguments: [id])
      guard (current ?? before)?.canBeUndone(to: before, hasSessions: hasSessions == true) ?? true
      else { throw JournalError(problem: .held, path: "") }
      if let current {
        before?.revision = current.revision + 1
        before?.identity = current.identity
      }
      if var restored = before {
        let changed = try Double.fetchOne(
          database, sql: "SELECT changed FROM interview WHERE id = ?", arguments: [id])
        _ = try Self.store(restored, at: now, in: database)
        restored.person = try Self.restoreLink(
          of: restored, over: current, savedAt: Date(timeIntervalSince1970: changed ?? 0),
          in: database)
        before = restored
      } else {
        try database.execute(sql: "DELETE FROM interview WHERE id = ?", arguments: [id])
      }
      try database.execute(
        sql: "DELETE FROM change WHERE id = ?", arguments: [row["id"] as Int64])
      return Undone(change: row["what"], id: id, interview: before)
    }
  }

  /// The earlier versions of an interview that can be restored.
  ///
  /// A damaged version is skipped, so that it doesn't prevent the interview from being saved.
  static func versions(
    of interview: Interview.ID, in database: Database
  ) throws -> [Interview] {
    try String.fetchAll(
      database, sql: "SELECT before FROM change WHERE interview = ? AND before IS NOT NULL",
      arguments: [interview]
    ).compactMap { try? decode(Interview.self, $0) }
  }

  private static func lastChange(in database: Database) throws -> Row? {
    try Row.fetchOne(
      database, sql: "SELECT id, interview, what, before FROM change ORDER BY id DESC LIMIT 1")
  }

  private static func interview(before row: Row) throws -> Interview? {
    try (row["before"] as String?).map { try decode(Interview.self, $0) }
  }
}
