import Foundation
import Interviews
import Journal

/// Writes down what happens in a session. What cannot be written at once is kept, and written as
/// soon as that is possible.
final class SessionKeeper {
  private let app: App
  private let id: SessionRecord.ID
  private var kept: Int
  private var waiting: [SessionEvent] = []
  private var typed: String
  private var keptTyped: String
  /// Why the last attempt failed; nil if all is written.
  private(set) var problem: Failure?

  init(_ record: SessionRecord, in app: App) {
    self.app = app
    id = record.id
    kept = record.events.count
    typed = record.typed
    keptTyped = record.typed
  }

  /// Whether all is written.
  var isUpToDate: Bool { waiting.isEmpty && typed == keptTyped }

  /// Writes an event.
  ///
  /// - Throws: what keeps it from being written for the first time; it is kept all the same.
  func record(_ event: SessionEvent) throws {
    waiting.append(event)
    try write()
  }

  /// Takes notice of what stands on the line.
  func setTyped(_ text: String) { typed = text }

  /// Writes what is not written yet.
  ///
  /// - Throws: what keeps it from being written, unless that was so before.
  func write() throws {
    guard !isUpToDate else { return }
    let known = problem
    do {
      if !waiting.isEmpty {
        try app.journal().append(waiting, to: id, after: kept)
        kept += waiting.count
        waiting = []
      }
      if typed != keptTyped {
        try app.journal().setTyped(typed, in: id)
        keptTyped = typed
      }
      problem = nil
    } catch {
      problem = Failure(error)
      if known == nil { throw Failure(error) }
    }
  }
}
