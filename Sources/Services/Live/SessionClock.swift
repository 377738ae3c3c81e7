package import Foundation
package import Interviews

/// The clock of a session. It follows the computer's steady clock, including sleep, so changing the
/// system time doesn't affect it. It can run at another speed for practice.
package struct SessionClock {
  private var begin: Date
  private let instant: ContinuousClock.Instant
  private let speed: Double

  /// Creates a clock.
  ///
  /// - Parameters:
  ///   - begin: the session time now.
  ///   - speed: session seconds per real second.
  package init(from begin: Date, speed: Double = 1) {
    self.begin = begin
    self.speed = speed
    instant = .now
  }

  /// Creates a clock for a new or resumed session. A live session uses the real time; others go on
  /// from their last event.
  package init(of record: SessionRecord, now: Date, speed: Double) {
    let last = record.events.last?.at ?? record.setup.opened
    self.init(from: record.setup.kind == .live ? now : last, speed: speed)
  }

  /// The allowed speeds, in session seconds per real second.
  package static let speeds = 0.1...1000

  /// Returns the session time.
  package func now() -> Date {
    let (seconds, attoseconds) = instant.duration(to: .now).components
    return begin.addingTimeInterval((Double(seconds) + Double(attoseconds) * 1e-18) * speed)
  }

  /// Moves the clock forward to a later time; an earlier one has no effect.
  package mutating func pass(to date: Date) {
    begin += max(0, date.timeIntervalSince(now()))
  }
}
