package import Foundation
import Interviews
import Phrases

/// The first screen.
extension Conversation {
  /// The first screen: what this is, what is next or due, how to begin.
  package mutating func open(now: Date) throws -> [Effect] {
    let list = try dependencies.due(now)
    let due = try due(now: now, list)
    let isPressed =
      list.entries.contains { $0.item.kind != .prepare }
      || ["start.running", "start.thank"].contains(due?.key)
    // An interview that was put off is mentioned again tomorrow.
    let unfinished = try dependencies.unfinished().flatMap {
      try dependencies.isLeftForToday($0.id, now) ? nil : $0
    }
    if let unfinished, !isPressed {
      inHand = unfinished
      mode = .resuming(unfinished, orNew: false)
    }
    inHand = inHand ?? unfinished
    let lines = pressing(list)
    var effects = [Effect.say(Phrase("start.what"))]
    // A plan that is offered below is something planned.
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

  /// What one can type first, as things stand.
  private func how(isPressed: Bool) throws -> Phrase {
    if isPressed { return Phrase("start.how-due") }
    if inHand != nil { return Phrase("start.how-next") }
    switch try dependencies.countPeople() {
    case 0: return Phrase("start.how")
    case 1: return Phrase("start.how-people.one")
    case let count: return Phrase("start.how-people.other", ["count": "\(count)"])
    }
  }

  /// What is next or due, in a line; nil if all that is due is kept as that. It is in hand, unless a
  /// preparation was left off.
  private mutating func due(now: Date, _ list: DueList) throws -> Phrase? {
    let dates = dependencies.dates(now: now)
    func values(_ interview: Interview, _ date: Date?) -> [String: String] {
      [
        "name": interview.title, "id": "\(interview.id)",
        "date": date.map(dates.full) ?? "",
      ]
    }
    func take(_ interview: Interview) {
      if mode == .main, inHand == nil { inHand = interview }
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
      inHand = try list.entries.first { $0.item.kind == .thanks }?.item.interview
        .flatMap(dependencies.interview)
    }
    if let held, held.end.addingTimeInterval(thanks) > now, !isKept,
      try !dependencies.isThanked(held.interview.id)
    {
      take(held.interview)
      return Phrase(
        "start.thank", values(held.interview, held.end.addingTimeInterval(thanks)))
    }
    // A talk that has begun but not ended yet is still the next.
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
