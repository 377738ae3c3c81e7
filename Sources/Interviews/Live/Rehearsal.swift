public import Foundation

/// The interviewee that the program plays.
public struct Rehearsal: Equatable, Sendable {
  /// What time alone makes the interviewee say.
  public mutating func tick(in session: LiveSession, now: Date) -> [SessionEvent] { [] }
}
