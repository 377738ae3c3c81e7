package import Foundation

/// The result of a session: its time against the plan, the questions asked and skipped, and what to
/// take home.
package struct Debrief: Equatable, Sendable {
  /// The time a segment took.
  package struct Item: Equatable, Sendable {
    package let stop: Segment
    /// Seconds it was planned to take.
    package let planned: TimeInterval
    /// Seconds it took, pauses left out.
    package let actual: TimeInterval
    /// True if the question was postponed in the end, and never asked.
    package let isSkipped: Bool
  }

  /// The stops that were visited, in the order of their first visit.
  package let items: [Item]
  /// Numbers of the questions that were neither asked nor answered.
  package let unasked: [Int]
  package let takeaways: [String]
  package let promises: [String]
  package let people: [String]
  /// The number of notes.
  package let notes: Int
  /// Seconds from beginning to end.
  package let length: TimeInterval
  /// When it was over; nil while it goes on.
  package let ended: Date?
  /// Looks back at a session; at one that goes on, as it was when something happened last.
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

  /// When the thanks are due; nil while the conversation goes on.
  package func thankBy(_ policy: Policy = .standard) -> Date? {
    ended?.addingTimeInterval(Double(policy.thankWithinHours) * 3600)
  }
}
