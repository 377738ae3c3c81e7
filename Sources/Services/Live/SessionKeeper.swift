import Foundation
package import Interviews
import Journal

/// Saves the events of a session. Events that can't be saved stay in memory and are tried again.
package final class SessionKeeper {
  private let app: App
  private var record: SessionRecord
  /// The number of events saved.
  private var kept: Int
  private var keptTyped: String
  /// The reason the last attempt failed; nil if everything is saved.
  package private(set) var problem: Failure?

  /// Creates a keeper for a session whose events so far are saved.
  package init(_ record: SessionRecord, in app: App) {
    self.app = app
    self.record = record
    kept = record.events.count
    keptTyped = record.typed
  }

  /// True if everything is saved.
  package var isUpToDate: Bool { kept == record.events.count && record.typed == keptTyped }

  /// The events not saved yet.
  package var unwritten: ArraySlice<SessionEvent> { record.events[kept...] }

  /// Adds an event, and saves it with the text on the line.
  ///
  /// - Throws: ``Failure`` at the first of several failures in a row. The event stays in memory.
  package func add(_ event: SessionEvent) throws {
    record.events.append(event)
    try write()
  }

  /// Updates the text on the line.
  package func setTyped(_ text: String) { record.typed = text }

  /// Saves what is not saved yet.
  ///
  /// - Throws: ``Failure`` at the first of several failures in a row.
  package func write() throws {
    guard !isUpToDate else { return }
    let known = problem
    do {
      do {
        try append()
      } catch let error as JournalError where error.problem == .changedElsewhere {
        // The saved session was changed elsewhere, so save this one as a new session.
        record.id = try app.journal().begin(record.setup).id
        kept = 0
        try append()
      }
      problem = nil
    } catch {
      problem = Failure(error)
      if known == nil { throw Failure(error) }
    }
  }

  private func append() throws {
    try app.journal().append(
      Array(unwritten), to: record.id, after: kept, typed: record.typed)
    kept = record.events.count
    keptTyped = record.typed
  }
}
