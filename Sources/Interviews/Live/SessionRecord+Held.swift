package import Foundation

extension Collection<SessionEvent> {
  /// The time the conversation began; nil if the session was opened but never started, so it
  /// doesn't count as held.
  package var began: Date? { first { $0.what == .began }?.at }
}
