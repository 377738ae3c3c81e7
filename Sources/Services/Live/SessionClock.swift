package import Foundation
package import Interviews

/// The clock of a session. It runs with the computer's steady clock, sleep included, so that it does
/// not jump when somebody sets the time; and faster, if a session is only tried out.
package struct SessionClock {
  private var begin: Date
  private let instant: ContinuousClock.Instant
  private let speed: Double

  /// - Parameters:
  ///   - begin: what time it is in the session now.
  ///   - speed: seconds of the session in one real second.
  package init(from begin: Date, speed: Double = 1) {
    self.begin = begin
    self.speed = speed
    instant = .now
  }

  /// The clock of a session, new or taken up again: the talk itself goes by the wall clock, all else
  /// goes on where it was.
  package init(of record: SessionRecord, now: Date, speed: Double) {
    let last = record.events.last?.at ?? record.setup.opened
    self.init(from: record.setup.kind == .live ? now : last, speed: speed)
  }

  /// How much faster than real time a session may run.
  package static let speeds = 0.1...1000

  /// What time it is in the session.
  package func now() -> Date {
    let (seconds, attoseconds) = instant.duration(to: .now).components
    return begin.addingTimeInterval((Double(seconds) + Double(attoseconds) * 1e-18) * speed)
  }

  /// Lets it be a later time at once.
  package mutating func pass(to date: Date) {
    begin += max(0, date.timeIntervalSince(now()))
  }
}
