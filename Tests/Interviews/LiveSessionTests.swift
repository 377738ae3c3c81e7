import Foundation
import Testing

@testable import Interviews

/// Ten in the morning, at which the talks of these tests begin.
private let ten = Date(timeIntervalSince1970: 1_800_000_000)

@Suite struct LiveSessionTests {
  static let cues = CueSheet(
    [
      "half": "middle", "ten": "end - 10", "introduce": "opening 50%", "end": "end",
      "last": "last", "closing": "closing", "thanks": "thanks", "ready": "ready",
    ].compactMapValues { CueSheet.Cue.Moment($0) })

  /// A talk of half an hour: opening 3, questions 22, closing 4, thanks 1.
  static func session(
    musts: Int = 4, nices: Int = 3, minutes: Int = 3, length: Int = 30
  ) -> LiveSession {
    let questions = (0..<musts + nices).map {
      PlannedQuestion(text: "Q\($0 + 1)?", minutes: minutes, priority: $0 < musts ? .must : .nice)
    }
    return LiveSession(
      Interview(id: 1, start: ten, minutes: length, questions: questions), opened: ten - 60)
  }

  /// Ticks every second, and gives what was due when.
  static func tick(
    _ session: inout LiveSession, from: Double, to: Double, every step: Double = 1
  ) -> [(Double, SessionEvent.What)] {
    var found: [(Double, SessionEvent.What)] = []
    var second = from
    while second <= to {
      let events = session.tick(at: ten + second, cues: cues).events
      found += events.map { ($0.at.timeIntervalSince(ten), $0.what) }
      second += step
    }
    return found
  }

  static func move(_ session: inout LiveSession, at second: Double) {
    guard let next = session.next else { return }
    session.apply(SessionEvent(at: ten + second, .moved(to: next)))
  }

  @Test func `Every cue comes at its second`() {
    var session = Self.session(musts: 7, nices: 0)
    var seen: [String: Double] = [:]
    for second in stride(from: -60.0, through: 1801, by: 1) {
      // Each stop takes what it was given.
      if session.stop != nil, session.stop != .thanks,
        session.elapsed(at: ten + second) >= session.length(of: session.stop ?? .opening)
      {
        Self.move(&session, at: second)
      }
      for (at, what) in Self.tick(&session, from: second, to: second) {
        if case .cued(let id) = what { seen[id] = at }
      }
    }
    #expect(
      seen == [
        "ready": -60, "introduce": 90, "half": 900, "ten": 1200, "last": 1320, "end": 1800,
      ], "closing and thanks are under way when their cues would be due")
    #expect(session.asked == Array(1...7))
    #expect(session.pace(at: ten + 1740) == 0)
  }

  @Test func `A stop whose time is over says what is next, once`() {
    var session = Self.session()
    let due = Self.tick(&session, from: 0, to: 239).compactMap { second, what -> Double? in
      if case .cued(let id) = what, id.hasPrefix("next-") { second } else { nil }
    }
    #expect(due == [180])
  }

  @Test func `A minute behind shows, and what does not fit is put off, nice-to-asks first`() {
    var session = Self.session()
    _ = Self.tick(&session, from: 0, to: 0)
    #expect(session.ahead == [1, 2, 3, 4, 5, 6, 7] && session.slack(at: ten) == 60)
    _ = Self.tick(&session, from: 1, to: 239)
    #expect(session.pace(at: ten + 239) == 0 && session.spare == [])
    _ = Self.tick(&session, from: 240, to: 240)
    #expect(session.pace(at: ten + 240) == -1 && session.spare == [], "there was a minute to spare")
    _ = Self.tick(&session, from: 241, to: 300)
    #expect(session.spare == [7])
    #expect(session.pace(at: ten + 300) == 0, "the plan is a new one")
    _ = Self.tick(&session, from: 301, to: 900)
    #expect(session.spare == [4, 5, 6, 7], "the last must-ask goes when no nice-to-ask is left")
  }

  @Test func `What one keeps is not put off again`() {
    var session = Self.session()
    _ = Self.tick(&session, from: 0, to: 300)
    session.apply(SessionEvent(at: ten + 300, .kept(7)))
    #expect(session.ahead.contains(7))
    _ = Self.tick(&session, from: 301, to: 1700)
    #expect(session.ahead == [7])
  }

  @Test func `Ahead of the plan, a question that was put off is offered once`() {
    var session = Self.session(musts: 7, nices: 2)
    #expect(session.spare == [8, 9])
    _ = Self.tick(&session, from: 0, to: 10)
    for second in [20.0, 40, 60] { Self.move(&session, at: second) }
    let offers = Self.tick(&session, from: 60, to: 120).compactMap { _, what -> Int? in
      if case .offered(let number) = what { number } else { nil }
    }
    #expect(offers == [8], "one at each stop")
    #expect(session.pace(at: ten + 60) > 0)
  }

  @Test func `Begun early there is more time, begun late less; the end stays`() {
    var early = Self.session(musts: 7, nices: 2)
    early.apply(SessionEvent(at: ten - 480, .began))
    #expect(early.ahead.count == 9 && early.end == ten + 1800)
    var late = Self.session()
    late = LiveSession(late.interview, opened: ten + 600)
    _ = Self.tick(&late, from: 600, to: 600)
    #expect(late.end == ten + 1800 && late.stop == .opening)
    #expect(late.spare == [5, 6, 7])
  }

  @Test func `A pause does not count here, but the end comes as agreed`() {
    var session = Self.session()
    _ = Self.tick(&session, from: 0, to: 60)
    session.apply(SessionEvent(at: ten + 60, .paused))
    let events = Self.tick(&session, from: 61, to: 659)
    #expect(session.elapsed(at: ten + 600) == 60 && session.end == ten + 1800)
    #expect(!events.contains { if case .putOff = $0.1 { true } else { false } })
    session.apply(SessionEvent(at: ten + 660, .resumed))
    _ = Self.tick(&session, from: 660, to: 661)
    #expect(session.elapsed(at: ten + 661) == 61)
    #expect(!session.spare.isEmpty)
  }

  @Test func `A new end moves the plan and its cues with it`() {
    var session = Self.session()
    _ = Self.tick(&session, from: 0, to: 1)
    session.apply(SessionEvent(at: ten + 2, .endMoved(to: ten + 900)))
    _ = Self.tick(&session, from: 2, to: 62)
    #expect(session.left(at: ten + 60) == 840 && session.slack(at: ten + 62) > -60)
    let over = Self.tick(&session, from: 63, to: 900).contains { $0.1 == .cued("end") }
    #expect(over)
    session.apply(SessionEvent(at: ten + 901, .extended(to: ten + 1500)))
    #expect(!session.isOver(at: ten + 901) && session.isExtended)
    #expect(Self.tick(&session, from: 902, to: 1500).contains { $0.1 == .cued("end") })
  }

  @Test func `A cue that comes much too late is passed over`() {
    var session = Self.session()
    _ = Self.tick(&session, from: 0, to: 1)
    let result = session.tick(at: ten + 1000, cues: Self.cues)
    #expect(result.stale.isSuperset(of: ["half", "introduce"]))
    #expect(session.cues.contains("half"))
  }

  @Test(arguments: 0..<300) func `Whatever happens, nothing is lost and the end stays`(seed: UInt64)
  {
    var random = SplitMix(seed: seed)
    var session = Self.session(
      musts: .random(in: 0...8, using: &random), nices: .random(in: 0...8, using: &random),
      minutes: .random(in: 1...8, using: &random), length: .random(in: 5...90, using: &random))
    var events: [SessionEvent] = []
    let agreed = session.end
    var second = -60.0
    for _ in 0..<60 {
      second += .random(in: 0...90, using: &random)
      let now = ten + second
      events += session.tick(at: now, cues: Self.cues).events
      let number = Int.random(in: -1...20, using: &random)
      let what: SessionEvent.What =
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1, 2: .moved(to: session.next ?? .thanks)
        case 3: .moved(to: session.previous ?? .opening, leaving: .ahead)
        case 4: .moved(to: session.next ?? .closing, leaving: .putOff)
        case 5: .putOff([number], automatically: false)
        case 6: .kept(number)
        case 7: .answered(number)
        case 8: .added(PlannedQuestion(text: "New?"))
        case 9: .paused
        case 10: .resumed
        default: .lengthened(minutes: 2)
        }
      let event = SessionEvent(at: now, what)
      session.apply(event)
      events.append(event)

      var all = session.ahead + session.spare + session.asked + session.answered
      if case .question(let current) = session.stop { all.append(current) }
      #expect(all.sorted() == Array(1..<session.questions.count + 1), "\(what)")
      #expect(session.end == agreed)
      #expect(
        session.ahead.isEmpty || [nil, .opening, .closing, .thanks].contains(session.stop)
          || session.next == .question(session.ahead[0]))
    }
    // A nice-to-ask goes before any must-ask, unless one wants it kept.
    let replayed = events.reduce(
      into: LiveSession(session.interview, opened: session.opened)
    ) { $0.apply($1) }
    #expect(replayed == session, "its events lead to the same state")
  }

  @Test func `Ten hours of ticks change nothing after the end`() {
    var session = Self.session()
    _ = Self.tick(&session, from: 0, to: 1900)
    let after = session
    #expect(Self.tick(&session, from: 1901, to: 36_000).isEmpty)
    #expect(session == after)
  }

  @Test func `The debrief tells what took how long, and what came of it`() {
    var session = Self.session(musts: 3, nices: 0)
    func at(_ second: Double, _ what: SessionEvent.What) {
      session.apply(SessionEvent(at: ten + second, what))
    }
    at(0, .began)
    at(100, .moved(to: .question(1)))
    at(110, .noted("likes mornings"))
    at(111, .starred)
    at(120, .noted("will send the list"))
    at(121, .promised)
    at(130, .met("Priya"))
    at(300, .moved(to: .question(2)))
    at(330, .moved(to: .opening))
    at(360, .moved(to: .question(2)))
    at(400, .ended)
    let debrief = Debrief(of: session)
    #expect(debrief.items.map(\.stop) == [.opening, .question(1), .question(2)])
    #expect(debrief.items.map(\.actual) == [130, 200, 70])
    #expect(debrief.items.map(\.planned) == [180, 180, 180])
    #expect(debrief.unasked == [3])
    #expect(debrief.takeaways == ["likes mornings"] && debrief.promises == ["will send the list"])
    #expect(debrief.people == ["Priya"] && debrief.length == 400)
    #expect(debrief.thankBy() == ten + 400 + 86_400)
  }

  @Test(arguments: ["end - 10", "opening 40%", "middle", "start + 1.5"])
  func `Moments are read`(text: String) { #expect(CueSheet.Cue.Moment(text) != nil) }

  @Test(arguments: ["", "noon", "end -10", "end - x", "middle 40", "end + 1 min"])
  func `What is no moment is refused`(text: String) {
    #expect(CueSheet.Cue.Moment(text) == nil)
  }

  @Test(arguments: [
    (0.0, "0:00"), (0.4, "0:01"), (59.2, "1:00"), (754, "12:34"), (-0.4, "+0:00"), (-80.5, "+1:20"),
    (7200, "120:00"),
  ]) func `The clock counts down, and up past the end`(seconds: Double, text: String) {
    #expect(ClockText.text(seconds) == text)
  }
}
