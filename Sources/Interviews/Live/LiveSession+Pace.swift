package import Foundation

extension LiveSession {
  /// The time allotted to a segment, in seconds.
  package func length(of stop: Segment) -> TimeInterval {
    switch stop {
    case .opening: Double(parts.opening) * 60
    case .question(let number): lengths[number] ?? Double(policy.questionMinutes) * 60
    case .closing: Double(parts.closing) * 60
    case .thanks: Double(parts.thanks) * 60
    }
  }

  /// The time spent in the current segment, in seconds, without pauses.
  package func elapsed(at now: Date) -> TimeInterval {
    guard let visit = visits.last, visit.to == nil else { return 0 }
    var moment = now
    if case .paused(let since) = phase { moment = min(now, since) }
    return max(0, moment.timeIntervalSince(visit.from) - visit.paused)
  }

  /// The time until the end, in seconds; negative once it has passed.
  package func left(at now: Date) -> TimeInterval { end.timeIntervalSince(now) }

  /// The time that would be left over at the end, in seconds; negative if the plan no longer fits.
  package func slack(at now: Date) -> TimeInterval {
    let current = stop.map { max(0, length(of: $0) - elapsed(at: now)) } ?? length(of: .opening)
    return left(at: now) - current - stops(after: stop).reduce(0) { $0 + length(of: $1) }
  }

  /// Whole minutes ahead of the plan; negative if behind, 0 if less than a minute off.
  package func pace(at now: Date) -> Int {
    guard phase == .running, stop != nil else { return 0 }
    return Int((slack(at: now) - plannedSlack) / 60)
  }

  /// The segment after the current one.
  package var next: Segment? { stops(after: stop).first }

  /// The segment before the current one; nil before and during the opening.
  package var previous: Segment? {
    switch stop {
    case nil, .opening: nil
    case .question, .closing: asked.last.map(Segment.question) ?? .opening
    case .thanks: .closing
    }
  }

  /// True if the session has begun and its time is up.
  package func isOver(at now: Date) -> Bool { phase != .waiting && left(at: now) <= 0 }

  /// The segments that follow a segment, as things stand.
  private func stops(after stop: Segment?) -> [Segment] {
    switch stop {
    case nil, .opening, .question: ahead.map(Segment.question) + [.closing, .thanks]
    // A question may have been added late.
    case .closing: ahead.map(Segment.question) + [.thanks]
    case .thanks: ahead.map(Segment.question)
    }
  }

  /// The questions to postpone so that the rest fits. Takes nice-to-asks before must-asks, and
  /// later ones before earlier ones. Skips questions the user insisted on asking.
  func tooMuch(at now: Date) -> [Int] {
    var missing = -slack(at: now)
    var found: [Int] = []
    for priority in [PlannedQuestion.Priority.nice, .must] {
      for number in ahead.reversed() where missing > 0 && !kept.contains(number) {
        guard questions[number - 1].priority == priority else { continue }
        found.append(number)
        missing -= length(of: .question(number))
      }
    }
    return found.sorted()
  }

  /// A postponed question that fits again and has not been offered yet. At most one is offered per
  /// visit to a segment.
  func affordable(at now: Date) -> Int? {
    // A short opening says nothing about the length of the answers.
    let hasAsked = visits.contains { if case .question = $0.stop { $0.to != nil } else { false } }
    guard hasAsked, pace(at: now) >= 1, visits.count > offeredAtVisit else { return nil }
    let room =
      slack(at: now)
      - spare.filter(offered.contains).reduce(0) { $0 + length(of: .question($1)) }
    return spare.first {
      !offered.contains($0) && !refused.contains($0) && length(of: .question($0)) <= room
    }
  }
}
