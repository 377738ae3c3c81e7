import Foundation
import Interviews
import Language
import Phrases
import QuestionChecking

/// The work of the session commands.
extension SessionDialogue {
  func usage(_ command: String) -> [Effect] { [.say(Phrase("live.usage.\(command)"))] }

  mutating func withNumber(
    _ rest: String, among numbers: [Int], _ command: String,
    _ work: (inout SessionDialogue, Int) -> [Effect]
  ) -> [Effect] {
    let word = rest.hasPrefix("#") ? String(rest.dropFirst()) : rest
    guard let number = Int(word) else { return usage(command) }
    guard numbers.contains(number) else {
      let list = numbers.sorted().map(String.init).joined(separator: ", ")
      return [
        .say(
          list.isEmpty
            ? Phrase("live.none-to.\(command)")
            : Phrase("live.not-among", ["number": word, "numbers": list]))
      ]
    }
    return work(&self, number)
  }

  mutating func next(now: Date) -> [Effect] {
    guard canMove else { return [.say(Phrase("live.not-running"))] }
    if session.phase == .waiting { return record([.began], at: now) + arrival(at: .opening) }
    if let closing = closeIfOver(now: now) { return closing }
    guard let next = session.next else { return [.say(Phrase("live.at-the-end"))] }
    return go(to: next, now: now)
  }

  /// Moves to the closing after the agreed end, when there is no time for more questions.
  ///
  /// - Returns: nil if the session is not over, or its next segment is the thanks or nothing.
  mutating func closeIfOver(now: Date) -> [Effect]? {
    guard session.isOver(at: now), let next = session.next, next != .thanks else { return nil }
    return [.say(Phrase("live.over"), .warning)]
      + (session.stop == .closing ? [] : go(to: .closing, now: now))
  }

  var canMove: Bool {
    session.phase == .running || session.phase == .waiting
  }

  mutating func go(to stop: Segment, leaving fate: QuestionOutcome = .asked, now: Date) -> [Effect]
  {
    let notAsked = fate == .asked ? leaveUnsaid() : nil
    return (notAsked.map { [.say($0)] } ?? [])
      + record([.moved(to: stop, leaving: notAsked == nil ? fate : .putOff)], at: now)
      + arrival(at: stop)
  }

  mutating func back(now: Date) -> [Effect] {
    guard canMove else { return [.say(Phrase("live.not-running"))] }
    guard let before = session.previous else {
      return [.say(Phrase("live.nothing-before"))]
    }
    return go(to: before, leaving: .ahead, now: now)
  }

  mutating func skip(now: Date) -> [Effect] {
    guard canMove else { return [.say(Phrase("live.not-running"))] }
    guard case .question(let number) = session.stop, let next = session.next else {
      return [.say(Phrase("live.nothing-to-skip"))]
    }
    let said = Effect.say(Phrase("live.dropped", question(number)))
    return [said] + go(to: next, leaving: .putOff, now: now)
  }

  mutating func more(_ rest: String, now: Date) -> [Effect] {
    guard let minutes = rest.isEmpty ? 2 : Int(rest), (1...60).contains(minutes) else {
      return usage("more")
    }
    guard session.stop != nil else { return [.say(Phrase("live.not-running"))] }
    guard !session.isOver(at: now) else { return [.say(Phrase("live.over"), .warning)] }
    return record([.lengthened(minutes: minutes)], at: now)
      + [.say(Phrase("live.lengthened", ["minutes": "\(minutes)"]))]
  }

  /// Marks the last note. With text, adds it as a note first.
  mutating func mark(
    _ mark: SessionEvent.What, _ rest: String, _ key: String, now: Date
  ) -> [Effect] {
    let noted = rest.isEmpty ? [] : record([.noted(rest)], at: now)
    guard let note = session.notes.last else { return [.say(Phrase("live.no-note"))] }
    return noted + record([mark], at: now) + [.say(Phrase(key, ["text": note.text]))]
  }

  mutating func ask(_ text: String, now: Date) throws -> [Effect] {
    guard !text.isEmpty else { return usage("ask") }
    if let picked = alternatives.picked(by: text) { return add(picked, now: now) }
    let report = CheckReport(
      text: text, findings: try dependencies.findings(text, session.interview.interviewee),
      bank: try dependencies.questions(), slots: session.interview.slots)
    alternatives = Alternatives(
      draft: text, questions: report.isSerious ? report.suggestions : [])
    switch report.verdict {
    case .forbidden:
      initial = "/ask \(text)"
      let how = alternatives.isEmpty ? "live.not-added" : "live.not-added-instead"
      return [.show(.briefCheck(report)), .say(Phrase(how))]
    case .caution:
      pending = .adding(text)
      return [.show(.briefCheck(report))]
    case .hint, .ok: return add(text, now: now)
    }
  }

  mutating func add(_ text: String, now: Date) -> [Effect] {
    alternatives = .none
    let effects = record([.added(PlannedQuestion(text: DraftTidying.tidied(text)))], at: now)
    return effects + [.say(Phrase("live.added", question(session.questions.count)))]
  }

  mutating func endAt(_ rest: String, now: Date) throws -> [Effect] {
    let from = session.phase == .waiting ? max(now, session.start) : now
    let last = from.addingTimeInterval(Double(session.policy.lengths.upperBound) * 60)
    let dates = dependencies.dates(now: now)
    // A time of day alone means the next one, day or night.
    let ends = dependencies.dateReader.moments(rest, after: now)
    guard let end = ends.first(where: { $0 > from && $0 <= last }) else {
      guard let meant = ends.first else { return usage("end-at") }
      let values = ["wanted": dates.clock(meant), "time": dates.clock(last)]
      return [.say(Phrase("live.end-range", values))]
    }
    return record([.endMoved(to: end)], at: now)
      + [.say(Phrase("live.end-moved", ["time": dates.clock(end)]))]
  }

  mutating func end(now: Date) -> [Effect] {
    record([.ended], at: now) + [.show(.debrief), .close(saying: nil)]
  }

  /// The values of a phrase about the remaining time.
  func times(now: Date) -> [String: String] {
    [
      "left": ClockText.text(
        session.phase == .waiting
          ? session.start.timeIntervalSince(now) : session.left(at: now)),
      "here": ClockText.spent(session.elapsed(at: now)),
      "length": session.stop.map { ClockText.text(session.length(of: $0)) } ?? "",
    ]
  }
}
