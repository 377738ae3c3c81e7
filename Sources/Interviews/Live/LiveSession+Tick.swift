package import Foundation

extension LiveSession {
  /// The age in seconds beyond which a cue is too late to show, for example after the computer
  /// slept.
  package static let stale: TimeInterval = 60

  /// Applies the effects of passing time: the start, due cues, postponing questions that no
  /// longer fit, and offering one that fits again.
  ///
  /// - Parameters:
  ///   - now: the current time.
  ///   - cueSheet: the cues to check.
  /// - Returns: the events, already applied, and the ids of the cues among them that are too late
  ///   to show.
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
    // The current segment's time is up.
    let due = "next-\(stop.name)-\(visits.count)"
    if elapsed(at: now) >= length(of: stop), next != nil, !cues.contains(due) {
      if elapsed(at: now) - length(of: stop) > Self.stale { stale.insert(due) }
      record(.cued(due), in: &self)
    }
    // At least a minute behind, and the rest does not fit.
    if pace(at: now) <= -1, slack(at: now) < 0 {
      let numbers = tooMuch(at: now)
      if !numbers.isEmpty { record(.putOff(numbers, automatically: true), in: &self) }
    }
    if let number = affordable(at: now) { record(.offered(number), in: &self) }
    return (events, stale)
  }
}

extension Segment {
  /// The segment's name in ids and text: `opening`, `3`, `closing`, or `thanks`.
  package var name: String {
    switch self {
    case .opening: "opening"
    case .question(let number): "\(number)"
    case .closing: "closing"
    case .thanks: "thanks"
    }
  }
}
