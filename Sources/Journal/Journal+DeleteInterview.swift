import Foundation
import GRDB
package import Interviews

extension Journal {
  /// True if an interview has anything that undo couldn't bring back: sessions, a reflection, or
  /// due items.
  package func hasHistory(_ id: Interview.ID) throws(JournalError) -> Bool {
    try read { try Self.hasHistory(id, in: $0) }
  }

  private static func hasHistory(_ id: Interview.ID, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM session WHERE interview = ?1)
          OR EXISTS (SELECT 1 FROM reflection WHERE interview = ?1)
          OR EXISTS (SELECT 1 FROM due_item WHERE interview = ?1)
        """, arguments: [id]) == true
  }

  /// Deletes an interview with its sessions, its reflection, and what is due after it. The person
  /// stays. It can be undone unless the interview has a history; see ``hasHistory(_:)``.
  ///
  /// - Parameters:
  ///   - interview: the interview as it was read.
  ///   - change: a description of the change, returned by ``undo(at:)``.
  /// - Throws: ``JournalError``; its problem is ``JournalError/Problem/changedElsewhere`` if the
  ///   interview in the journal isn't the version that was read.
  package func delete(_ interview: Interview, change: String) throws(JournalError) {
    try write { database in
      let before = try Self.interview(interview.id, in: database)
      guard before?.revision == interview.revision, before?.identity == interview.identity else {
        throw ChangedElsewhere()
      }
      let hasHistory = try Self.hasHistory(interview.id, in: database)
      try database.execute(sql: "DELETE FROM interview WHERE id = ?", arguments: [interview.id])
      if hasHistory {
        try database.execute(
          sql: "DELETE FROM change WHERE interview = ?", arguments: [interview.id])
      } else {
        try Self.record(change, of: interview.id, before: before, in: database)
      }
    }
  }
}
