package import Foundation
import Interviews
import Phrases

/// The first screen.
extension Conversation {
  /// Returns the first screen: what the program is, what is next or due, and how to start.
  ///
  /// - Throws: any error of the ``Dependencies``.
  package mutating func open(now: Date) throws -> [Effect] {
    if let ongoing = try ongoing(now: now), let start = ongoing.start {
      // Nothing else matters now.
      currentInterview = ongoing
      let minutes = Int(now.timeIntervalSince(start) / 60)
      mode = .choosing(.begin(ongoing, minutes: minutes))
      return []
    }
    let list = try dependencies.due(now)
    let over = try over(now: now)
    let due = try due(now: now, list, asking: over)
    let isPressed =
      list.entries.contains { $0.item.kind != .prepare }
      || ["start.running", "start.thank"].contains(due?.key)
    // A postponed interview comes up again tomorrow.
    let unfinished = try dependencies.unfinished().flatMap {
      try dependencies.isLeftForToday($0.id, now) ? nil : $0
    }
    if let over {
      currentInterview = over
      mode = .choosing(.outcome(over))
    } else if let unfinished, !isPressed {
      currentInterview = unfinished
      mode = .resuming(unfinished, orNew: false)
    }
    currentInterview = currentInterview ?? unfinished
    let lines = pressing(list)
    var effects = [Effect.say(Phrase("start.what"))]
    // Don't say that nothing is planned if a preparation or an interview is asked about below.
    let isOffered = (unfinished != nil || over != nil) && due?.key == "start.nothing"
    if let due, !isOffered { effects.append(.say(due)) }
    effects += lines
    if let unfinished, isPressed || over != nil,
      !list.entries.contains(where: { $0.item.interview == unfinished.id })
    {
      effects += [
        .say(Phrase("start.unfinished", ["name": unfinished.title, "id": "\(unfinished.id)"])),
        .leaveForToday(unfinished.id),
      ]
    }
    if let over { effects.append(.askedAbout(over.id)) }
    if mode == .main { effects.append(.say(try how(isPressed: isPressed || !lines.isEmpty))) }
    return effects
  }

  /// Returns the interview that is going on by its date, and whose clock wasn't started; nil if there
  /// is none.
  private func ongoing(now: Date) throws -> Interview? {
    let held = try dependencies.lastHeld()?.interview.id
    let longest = Double(dependencies.policy.lengths.upperBound) * 60
    var from = now.addingTimeInterval(-longest)
    while let next = try dependencies.next(from), let start = next.start, let end = next.end,
      start <= now
    {
      if end > now, next.outcome == nil, held != next.id { return next }
      from = start.addingTimeInterval(1)
    }
    return nil
  }

  /// Returns an interview whose time has passed and that the user wasn't asked about yet; nil if
  /// there is none.
  private func over(now: Date) throws -> Interview? {
    let earliest = now.addingTimeInterval(-Self.longestOver)
    var to = now
    while let last = try dependencies.last(earliest, to), let start = last.start {
      if let end = last.end, end <= now, last.outcome == nil,
        try !dependencies.wasAskedAbout(last.id), try !dependencies.wasHeld(last.id),
        try dependencies.lastHeld()?.interview.id != last.id, try !dependencies.isThanked(last.id)
      {
        return last
      }
      to = start
    }
    return nil
  }

  /// The seconds after its start for which the program asks how an interview went: 30 days.
  private static let longestOver: TimeInterval = 30 * 24 * 3600

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
  private mutating func due(
    now: Date, _ list: DueList, asking over: Interview?
  ) throws -> Phrase? {
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
    if let last = try dependencies.last(now.addingTimeInterval(-thanks - longest), now),
      last.id != held?.interview.id, last.id != over?.id, let end = last.end, end <= now,
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
