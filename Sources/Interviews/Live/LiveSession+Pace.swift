package import Foundation

extension LiveSession {
  /// Seconds from one stop's beginning that it may take.
  package func length(of stop: Segment) -> TimeInterval {
    switch stop {
    case .opening: Double(parts.opening) * 60
    case .question(let number): lengths[number] ?? Double(policy.questionMinutes) * 60
    case .closing: Double(parts.closing) * 60
    case .thanks: Double(parts.thanks) * 60
    }
  }

  /// Seconds spent at the stop in progress, pauses left out.
  package func elapsed(at now: Date) -> TimeInterval {
    guard let visit = visits.last, visit.to == nil else { return 0 }
    var moment = now
    if case .paused(let since) = phase { moment = min(now, since) }
    return max(0, moment.timeIntervalSince(visit.from) - visit.paused)
  }

  /// Seconds until the conversation ends; negative when that is past.
  package func left(at now: Date) -> TimeInterval { end.timeIntervalSince(now) }

  /// Seconds that would be to spare at the end; negative if the time is too short.
  package func slack(at now: Date) -> TimeInterval {
    let current = stop.map { max(0, length(of: $0) - elapsed(at: now)) } ?? length(of: .opening)
    return left(at: now) - current - stops(after: stop).reduce(0) { $0 + length(of: $1) }
  }

  /// Minutes ahead of the plan, or behind it if negative; 0 within a minute of it.
  package func pace(at now: Date) -> Int {
    guard phase == .running, stop != nil else { return 0 }
    return Int((slack(at: now) - plannedSlack) / 60)
  }

  /// The segment after the current one.
  package var next: Segment? { stops(after: stop).first }

  /// The segment before the current one.
  package var previous: Segment? {
    switch stop {
    case nil, .opening: nil
    case .question, .closing: asked.last.map(Segment.question) ?? .opening
    case .thanks: .closing
    }
  }

  /// True if the agreed time is over.
  package func isOver(at now: Date) -> Bool { phase != .waiting && left(at: now) <= 0 }

  /// Returns the segments that follow one, as things stand.
  private func stops(after stop: Segment?) -> [Segment] {
    switch stop {
    case nil, .opening, .question: ahead.map(Segment.question) + [.closing, .thanks]
    // Something may have been added late.
    case .closing: ahead.map(Segment.question) + [.thanks]
    case .thanks: ahead.map(Segment.question)
    }
  }

  /// The questions to postponed, so that what is left fits: nice-to-asks first, the last first;
  /// then must-asks, the last first. None that one wants to ask all the same.
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

  /// A question postponed that there is time for again, beside those offered before; one at each
  /// stop.
  func affordable(at now: Date) -> Int? {
    // An opening that was short says nothing of how long the answers are.
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
