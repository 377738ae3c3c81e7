package import Foundation

extension Collection<SessionEvent> {
  /// When the session began; nil if it was opened but didn't begin, so that it doesn't count as held.
  package var began: Date? { first { $0.what == .began }?.at }
}
