package import Foundation

/// The results of a session: actual times against the plan, questions asked and missed, and notes
/// to take away.
package struct Debrief: Equatable, Sendable {
  /// The planned and actual time of a segment.
  package struct Item: Equatable, Sendable {
    /// The segment.
    package let stop: Segment
    /// The planned time in seconds.
    package let planned: TimeInterval
    /// The actual time in seconds, without pauses.
    package let actual: TimeInterval
    /// True for a question that was visited but is still postponed.
    package let isSkipped: Bool
  }

  /// The segments that were visited, in order of their first visit.
  package let items: [Item]
  /// In a rehearsal, the seconds of the opening after a question that wasn't planned was asked.
  package let other: TimeInterval
  /// The numbers of the questions that were neither asked nor answered, counted from 1.
  package let unasked: [Int]
  /// The starred notes.
  package let takeaways: [String]
  /// The notes marked as promises.
  package let promises: [String]
  /// The people the interviewee suggested contacting.
  package let people: [String]
  /// The number of notes.
  package let notes: Int
  /// The time from start to end in seconds.
  package let length: TimeInterval
  /// The time the session ended; nil if it is still running.
  package let ended: Date?
  /// Summarizes a session. A running session is summarized as of its latest event.
  package init(of session: LiveSession) {
    var order: [Segment] = []
    var times: [Segment: TimeInterval] = [:]
    for visit in session.visits {
      if times[visit.stop] == nil { order.append(visit.stop) }
      let time =
        visit.to.map { max(0, $0.timeIntervalSince(visit.from) - visit.paused) }
        ?? session.elapsed(at: session.latest)
      times[visit.stop, default: 0] += time
    }
    other = Self.other(in: session, opening: times[.opening] ?? 0)
    times[.opening]? -= other
    let planned = LiveSession(
      session.interview, opened: session.opened, end: session.end, policy: session.policy)
    items = order.map { stop in
      let isSkipped =
        if case .question(let number) = stop { session.spare.contains(number) } else { false }
      return Item(
        stop: stop, planned: planned.length(of: stop), actual: times[stop] ?? 0,
        isSkipped: isSkipped)
    }
    var done = Set(session.asked + session.answered)
    if case .question(let current) = session.stop { done.insert(current) }
    unasked = session.questions.indices.map { $0 + 1 }.filter { !done.contains($0) }
    takeaways = session.notes.filter(\.isStarred).map(\.text)
    promises = session.notes.filter(\.isPromise).map(\.text)
    people = session.people
    notes = session.notes.count
    if case .ended(let date) = session.phase { ended = date } else { ended = nil }
    let last = ended ?? session.latest
    length = session.visits.first.map { max(0, last.timeIntervalSince($0.from)) } ?? 0
  }

  private static func other(in session: LiveSession, opening: TimeInterval) -> TimeInterval {
    let began = session.visits.first?.from
    let first = session.lines.first { line in
      guard case .remarks(let remarks) = line.kind else { return false }
      return line.stop == .opening && (remarks.contains(.question) || remarks.contains(.followUp))
    }
    guard let began, let first else { return 0 }
    return max(0, opening - max(0, first.at.timeIntervalSince(began)))
  }

  /// The deadline for the thank-you note; nil if the session is still running.
  package func thankBy(_ policy: Policy = .standard) -> Date? {
    ended?.addingTimeInterval(Double(policy.thankWithinHours) * 3600)
  }
}
