package import Foundation
import Interviews
import Phrases

/// The first screen.
extension Conversation {
  /// Returns the first screen: what the program is, what is next or due, and how to start.
  ///
  /// - Throws: any error of the ``Dependencies``.
  package mutating func open(now: Date) throws -> [Effect] {
    let list = try dependencies.due(now)
    let due = try due(now: now, list)
    let isPressed =
      list.entries.contains { $0.item.kind != .prepare }
      || ["start.running", "start.thank"].contains(due?.key)
    // A postponed interview comes up again tomorrow.
    let unfinished = try dependencies.unfinished().flatMap {
      try dependencies.isLeftForToday($0.id, now) ? nil : $0
    }
    if let unfinished, !isPressed {
      currentInterview = unfinished
      mode = .resuming(unfinished, orNew: false)
    }
    currentInterview = currentInterview ?? unfinished
    let lines = pressing(list)
    var effects = [Effect.say(Phrase("start.what"))]
    // Don't say that nothing is planned if a preparation is offered below.
    let isOffered = unfinished != nil && due?.key == "start.nothing"
    if let due, !isOffered { effects.append(.say(due)) }
    effects += lines
    if let unfinished, isPressed,
      !list.entries.contains(where: { $0.item.interview == unfinished.id })
    {
      effects += [
        .say(Phrase("start.unfinished", ["name": unfinished.title, "id": "\(unfinished.id)"])),
        .leaveForToday(unfinished.id),
      ]
    }
    if mode == .main { effects.append(.say(try how(isPressed: isPressed || !lines.isEmpty))) }
    return effects
  }

  /// Returns a hint on how to start.
  private func how(isPressed: Bool) throws -> Phrase {
    if isPressed { return Phrase("start.how-due") }
    if currentInterview != nil { return Phrase("start.how-next") }
    switch try dependencies.countPeople() {
    case 0: return Phrase("start.how")
    case 1: return Phrase("start.how-people.one")
    case let count: return Phrase("start.how-people.other", ["count": "\(count)"])
    }
  }

  /// Returns a line about what is next or due, and makes that interview the current one unless an
  /// unfinished preparation is offered.
  ///
  /// - Returns: nil if the list of due items says it all.
  private mutating func due(now: Date, _ list: DueList) throws -> Phrase? {
    let dates = dependencies.dates(now: now)
    func values(_ interview: Interview, _ date: Date?) -> [String: String] {
      [
        "name": interview.title, "id": "\(interview.id)",
        "date": date.map(dates.full) ?? "",
      ]
    }
    func take(_ interview: Interview) {
      if mode == .main, currentInterview == nil { currentInterview = interview }
    }
    let held = try dependencies.lastHeld()
    if let held, !held.isOver, held.end.addingTimeInterval(600) > now {
      take(held.interview)
      return Phrase("start.running", values(held.interview, held.end))
    }
    let longest = Double(dependencies.policy.lengths.upperBound) * 60
    let thanks = Double(dependencies.policy.thankWithinHours) * 3600
    let isKept = list.entries.contains { $0.item.kind == .thanks }
    if isKept, mode == .main {
      currentInterview = try list.entries.first { $0.item.kind == .thanks }?.item.interview
        .flatMap(dependencies.interview)
    }
    if let held, held.end.addingTimeInterval(thanks) > now, !isKept,
      try !dependencies.isThanked(held.interview.id)
    {
      take(held.interview)
      return Phrase(
        "start.thank", values(held.interview, held.end.addingTimeInterval(thanks)))
    }
    // An interview in progress still counts as the next.
    var from = now.addingTimeInterval(-longest)
    while let next = try dependencies.next(from), let start = next.start, let end = next.end {
      if end > now, start <= now, held?.interview.id != next.id {
        take(next)
        return Phrase("start.next", values(next, start))
      }
      if start > now { break }
      from = start.addingTimeInterval(1)
    }
    if let last = try dependencies.last(now.addingTimeInterval(-thanks - longest), now),
      last.id != held?.interview.id, let end = last.end, end <= now,
      end.addingTimeInterval(thanks) > now, !isKept, try !dependencies.isThanked(last.id)
    {
      take(last)
      return Phrase("start.thank", values(last, end.addingTimeInterval(thanks)))
    }
    if let next = try dependencies.next(now) {
      take(next)
      return Phrase("start.next", values(next, next.start))
    }
    return list.entries.isEmpty ? Phrase("start.nothing") : nil
  }
}
