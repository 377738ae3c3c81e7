import Foundation
import Interviews
import Testing

@Suite struct AfterTests {
  func calendar(_ zone: String) throws -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zone))
    return calendar
  }

  func date(_ text: String, in calendar: Calendar) throws -> Date {
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    return try #require(
      calendar.date(
        from: DateComponents(
          year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4])))
  }

  /// The end of a talk, and when things are due then. Twenty-four hours stay twenty-four; days keep
  /// the time of day.
  @Test(arguments: [
    // Summer time ends on 25 October, begins on 29 March, and an hour is missing or comes twice.
    (
      "Europe/Berlin", "2026-10-24 15:00", "2026-10-25 14:00", "2026-10-26 15:00",
      "2026-11-14 15:00"
    ),
    (
      "Europe/Berlin", "2026-03-28 15:00", "2026-03-29 16:00", "2026-03-30 15:00",
      "2026-04-18 15:00"
    ),
    (
      "Europe/Berlin", "2026-03-27 02:30", "2026-03-28 02:30", "2026-03-29 03:30",
      "2026-04-17 02:30"
    ),
    (
      "America/New_York", "2026-12-30 18:00", "2026-12-31 18:00", "2027-01-01 18:00",
      "2027-01-20 18:00"
    ),
    (
      "Pacific/Auckland", "2027-12-31 23:30", "2028-01-01 23:30", "2028-01-02 23:30",
      "2028-01-21 23:30"
    ),
    (
      "Asia/Kathmandu", "2028-02-28 10:15", "2028-02-29 10:15", "2028-03-01 10:15",
      "2028-03-20 10:15"
    ),
  ]) func `Days keep their time of day across summer time, zones and years`(
    zone: String, end: String, thanks: String, connect: String, checkIn: String
  ) throws {
    let calendar = try calendar(zone)
    let over = try date(end, in: calendar)
    var session = LiveSession(
      Interview(id: 1, start: over.addingTimeInterval(-1800)), opened: over)
    for what: SessionEvent.What in [.began, .ended] {
      session.apply(SessionEvent(at: over, what))
    }
    let aftermath = try #require(FollowUpPlan(of: session, calendar: calendar))
    func due(_ kind: DueItem.Kind) -> Date? { aftermath.items.first { $0.kind == kind }?.due }
    #expect(try due(.thanks) == date(thanks, in: calendar))
    #expect(try due(.connect) == date(connect, in: calendar))
    #expect(try due(.checkIn) == date(checkIn, in: calendar))
    let item = DueItem(.checkIn, due: over)
    #expect(
      try item.next(doneAt: over, status: .inTouch, calendar: calendar)?.due
        == date(checkIn, in: calendar))
    #expect(
      try item.snoozed(days: 2, now: over, calendar: calendar).due == date(connect, in: calendar))
  }

  @Test func `What is overdue comes first, thanks before all else`() throws {
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    func entry(_ kind: DueItem.Kind, hours: Double) -> DueEntry {
      DueEntry(DueItem(kind, due: now.addingTimeInterval(hours * 3600)), name: nil)
    }
    let list = DueList(
      [
        entry(.checkIn, hours: -90), entry(.thanks, hours: 60), entry(.followUp, hours: -3),
        entry(.promise, hours: 48), entry(.prepare, hours: 20), entry(.thanks, hours: -1),
        entry(.promise, hours: -70), entry(.promise, hours: -80),
      ], now: now)
    #expect(
      list.entries.map(\.item.kind) == [
        .thanks, .promise, .promise, .followUp, .prepare, .checkIn, .thanks, .promise,
      ])
    #expect(list.entries[1].item.due < list.entries[2].item.due)
    #expect(list.overdue == 5)
  }

  @Test(arguments: [
    ("2 4", 2, 4), ("2, 4", 2, 4), ("2 to 4", 2, 4), ("before 1, after 5", 1, 5), ("3-3", 3, 3),
  ]) func `Energy is two numbers`(text: String, before: Int, after: Int) {
    let energy = Reflection.Energy(text)
    #expect(energy?.before == before && energy?.after == after)
  }

  @Test(arguments: ["", "2", "0 4", "2 6", "2.5 4", "2 3 4", "high low", "2 bananas 4"])
  func `What is no energy is refused`(text: String) {
    #expect(Reflection.Energy(text) == nil)
  }

  @Test func `A reflection goes on behind its last answer`() {
    #expect(Reflection().next == .surprised)
    #expect(Reflection([.surprised: "a", .learned: "b"]).next == .fits)
    #expect(Reflection([.learned: "b"]).next == .fits)
    #expect(Reflection([.learned: "b", .energy: "1 2"]).next == .surprised)
  }

  // MARK: - Across talks

  func talk(
    _ name: String, _ questions: [PlannedQuestion], minutes: Double = 20, goals: [Goal] = [],
    kind: SessionRecord.Kind = .live, notes: [(question: Int, text: String, star: Bool)]
  ) -> SessionRecord {
    let opened = Date(timeIntervalSince1970: 1_800_000_000)
    let interview = Interview(
      id: 1, interviewee: Interviewee(name: name, role: "nurse"), goals: goals, start: opened,
      minutes: 20, questions: questions, progress: .ready)
    var events: [SessionEvent.What] = [.began]
    for note in notes {
      events.append(.moved(to: .question(note.question)))
      events.append(.noted(note.text))
      if note.star { events.append(.starred) }
    }
    var record = SessionRecord(
      setup: SessionRecord.Setup(
        kind: kind, interview: interview, opened: opened,
        end: opened.addingTimeInterval(1200)))
    record.events = events.map { SessionEvent(at: opened.addingTimeInterval(60), $0) }
    record.events[0] = SessionEvent(at: opened, .began)
    record.events.append(SessionEvent(at: opened.addingTimeInterval(minutes * 60), .ended))
    return record
  }

  let day = PlannedQuestion(bankID: "day", text: "What does a day look like?", theme: .dayToDay)
  let path = PlannedQuestion(text: "How did you get here?", theme: .path)
  let bank = [
    Question(id: "day", text: "", theme: .dayToDay, goals: [.role]),
    Question(id: "skill", text: "", theme: .skills, goals: [.role]),
    Question(id: "end", text: "", theme: .closing, goals: [.role]),
  ]

  @Test func `Notes of all talks are gathered by theme, and what is left to ask is named`() {
    let records = [
      talk(
        "Ana", [day, path],
        notes: [(1, "Early shifts", false), (1, "Crèche nearby", true), (2, "by chance", false)]),
      talk("Bo", [day], minutes: 24, notes: [(1, "late shifts", false)]),
      talk("Kim", [day], kind: .rehearsal, notes: [(1, "rehearsed", false)]),
    ]
    let insights = Insights(records, goals: [.role, .network], bank: bank)
    #expect(insights.themes.map(\.theme) == [.dayToDay, .path])
    #expect(insights.themes[0].notes.map(\.name) == ["Ana", "Ana", "Bo"])
    #expect(insights.themes[0].starred == 1)
    let best = insights.questions[0]
    #expect(best.text == day.text && best.asked == 2 && best.notes == 3 && best.starred == 1)
    #expect(insights.unexplored.map(\.goal) == [.role])
    #expect(insights.unexplored.first?.themes == [.skills])
    #expect(insights.times.map(\.over) == [0, 4] && insights.inTime == 1)
    let found = Insights(records, goals: [], bank: [], words: ["CRECHE", "near"])
    #expect(found.themes.flatMap(\.notes).map(\.text) == ["Crèche nearby"])
    #expect(Insights([], goals: [.role], bank: []).times.isEmpty)
  }

  // MARK: - The report

  @Test func `The report names what is still to be filled in`() {
    let record = talk("Ana", [day, path], notes: [(1, "Early shifts", true)])
    let empty = InterviewSummary(of: Interview(), session: nil, reflection: Reflection())
    #expect(empty.missing == [.name, .role, .date, .asked, .learned, .applied])
    let some = InterviewSummary(
      of: record.setup.interview, session: record.session,
      reflection: Reflection([.plan: "a week on the ward", .by: "Monday", .energy: "2 4"]))
    #expect(some.missing == [.lastName])
    #expect(some.asked == [day.text] && some.learned == ["Early shifts"])
    #expect(some.applied == ["a week on the ward"] && some.by == "Monday" && some.minutes == 20)
    var named = record.setup.interview
    named.interviewee.name = "Ana Ruiz"
    let whole = InterviewSummary(
      of: named, session: record.session,
      reflection: Reflection([.fits: "well"]))
    #expect(whole.missing.isEmpty)
  }

  @Test func `A thank-you reminds of what was starred, else of what was made of the conversation`()
  {
    let record = talk(
      "Ana Ruiz", [day], notes: (1...5).map { (1, "note \($0)", $0 > 1) })
    let interview = record.setup.interview
    let held = ThankYou(interview: interview, session: record.session)
    #expect(held.notes == ["note 2", "note 3", "note 4"] && held.day != nil)
    #expect(ThankYou(interview: interview, session: nil).notes.isEmpty)
    let thought = ThankYou(
      interview: interview, session: nil, reflection: Reflection([.learned: "the nights"]))
    #expect(thought.notes == ["the nights"])
  }
}
