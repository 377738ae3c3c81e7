import Foundation
package import Interviews
import Journal

/// Writes down what happens in a session. What cannot be written at once is kept, and written as
/// soon as that is possible.
package final class SessionKeeper {
  private let app: App
  private var record: SessionRecord
  /// How many of the record's events are written.
  private var kept: Int
  private var keptTyped: String
  /// Why the last attempt failed; nil if all is written.
  package private(set) var problem: Failure?

  package init(_ record: SessionRecord, in app: App) {
    self.app = app
    self.record = record
    kept = record.events.count
    keptTyped = record.typed
  }

  /// Whether all is written.
  package var isUpToDate: Bool { kept == record.events.count && record.typed == keptTyped }

  /// What is not written yet.
  package var unwritten: ArraySlice<SessionEvent> { record.events[kept...] }

  /// Writes an event, and what stands on the line.
  ///
  /// - Throws: what keeps it from being written for the first time; it is kept all the same.
  package func add(_ event: SessionEvent) throws {
    record.events.append(event)
    try write()
  }

  /// Takes notice of what stands on the line.
  package func setTyped(_ text: String) { record.typed = text }

  /// Writes what is not written yet.
  ///
  /// - Throws: what keeps it from being written, unless that was so before.
  package func write() throws {
    guard !isUpToDate else { return }
    let known = problem
    do {
      do {
        try append()
      } catch let error as JournalError where error.problem == .changedElsewhere {
        // The session is not what it was: it is written once more, as one of its own.
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
