package import Foundation

extension LiveSession {
  /// A cue that is so late is of no use: the computer slept, or the program was away.
  package static let stale: TimeInterval = 60

  /// Returns the events that time alone brings at a moment: the conversation begins, cues are due,
  /// what does not fit is postponed, what fits again is offered.
  ///
  /// - Parameters:
  ///   - now: the moment.
  ///   - cueSheet: the cues.
  /// - Returns: the events, applied already, and which cues among them came too late to be shown.
  package mutating func tick(
    at now: Date, cues cueSheet: CueSheet
  ) -> (events: [SessionEvent], stale: Set<String>) {
    var events: [SessionEvent] = []
    var stale: Set<String> = []
    func record(_ what: SessionEvent.What, in session: inout LiveSession) {
      let event = SessionEvent(at: now, what)
      session.apply(event)
      events.append(event)
    }
    if case .ended = phase { return ([], []) }
    func takeCues(in session: inout LiveSession) {
      for cue in cueSheet.due(in: session, at: now) {
        if now.timeIntervalSince(cue.at) > Self.stale, cue.id != "end" { stale.insert(cue.id) }
        record(.cued(cue.id), in: &session)
      }
    }
    takeCues(in: &self)
    if phase == .waiting, now >= start {
      record(.began, in: &self)
      takeCues(in: &self)
    }
    guard phase == .running, let stop, !isOver(at: now) else { return (events, stale) }
    // The time for this stop is over.
    let due = "next-\(stop.name)-\(visits.count)"
    if elapsed(at: now) >= length(of: stop), next != nil, !cues.contains(due) {
      if elapsed(at: now) - length(of: stop) > Self.stale { stale.insert(due) }
      record(.cued(due), in: &self)
    }
    // A minute behind, and what is left does not fit.
    if pace(at: now) <= -1, slack(at: now) < 0 {
      let numbers = tooMuch(at: now)
      if !numbers.isEmpty { record(.putOff(numbers, automatically: true), in: &self) }
    }
    if let number = affordable(at: now) { record(.offered(number), in: &self) }
    return (events, stale)
  }
}

extension Segment {
  /// The segment's name in IDs and words: `opening`, `3`, `closing`, `thanks`.
  package var name: String {
    switch self {
    case .opening: "opening"
    case .question(let number): "\(number)"
    case .closing: "closing"
    case .thanks: "thanks"
    }
  }
}
