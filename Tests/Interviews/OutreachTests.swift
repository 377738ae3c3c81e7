import Foundation
import Interviews
import Language
import Testing

@Suite struct OutreachTests {
  static func calendar(_ zone: String = "Europe/Berlin") -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
    return calendar
  }

  static func date(_ text: String, _ zone: String = "Europe/Berlin") -> Date {
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    return DateComponents(
      calendar: calendar(zone), year: parts[0], month: parts[1], day: parts[2], hour: parts[3],
      minute: parts[4]
    ).date ?? .distantPast
  }

  static func typed(_ date: Date, _ zone: String = "Europe/Berlin") -> String {
    DateText(calendar: calendar(zone)).typed(date)
  }

  static func message(
    _ kind: Message.Kind = .request, _ at: Date, reply: Message.Reply? = nil, to person: Int64 = 1,
    style: String = "warm", id: Int64 = 0
  ) -> Message {
    Message(
      id: id, to: person, at: at, isSent: true, kind: kind, style: style, channel: .email,
      connection: .cold, text: "", reply: reply, replied: reply.map { _ in at })
  }

  static let ana = Person(id: 1, name: "Ana Ruiz", role: "nurse", company: "Harbour Clinic")

  // Across the end of summer time, its beginning, the end of a year, and a leap day.
  @Test(arguments: [
    ("Europe/Berlin", "2026-10-20 18:30", "2026-10-27 18:30", "2026-11-03 18:30"),
    ("America/New_York", "2026-03-05 09:00", "2026-03-12 09:00", "2026-03-19 09:00"),
    ("Australia/Lord_Howe", "2026-12-24 23:50", "2026-12-31 23:50", "2027-01-07 23:50"),
    ("Asia/Kolkata", "2028-02-25 00:10", "2028-03-03 00:10", "2028-03-10 00:10"),
  ])
  func `A request is followed up after a week, and left after two, at the same time of day`(
    zone: String, sent: String, followUp: String, moveOn: String
  ) {
    let step = OutreachStep.sent(
      Self.message(.request, Self.date(sent, zone)), to: Self.ana, after: [], due: [],
      calendar: Self.calendar(zone))
    #expect(step.person.status == .asked)
    #expect(step.due.map(\.kind) == [.followUp, .moveOn])
    #expect(step.due.map { Self.typed($0.due, zone) } == [followUp, moveOn])
  }

  @Test func `A follow-up is one only, and leaves time for an answer`() throws {
    let calendar = Self.calendar()
    let request = Self.message(.request, Self.date("2026-11-01 10:00"))
    let asked = OutreachStep.sent(
      request, to: Self.ana, after: [], due: [], calendar: calendar)
    let late = Self.message(.followUp, Self.date("2026-11-13 10:00"))
    let step = OutreachStep.sent(
      late, to: asked.person, after: [request], due: asked.due, calendar: calendar)
    #expect(step.person.status == .followedUp)
    #expect(step.due.filter { $0.done != nil }.map(\.kind) == [.followUp, .moveOn])
    let open = step.due.filter { $0.done == nil }
    #expect(open.map(\.kind) == [.moveOn])
    #expect(open.map { Self.typed($0.due) } == ["2026-11-16 10:00"])
    func advice(_ messages: [Message], _ now: String) -> FollowUpAdvice {
      FollowUpAdvice(messages, now: Self.date(now), calendar: calendar)
    }
    #expect(advice([], "2026-11-02 10:00") == .nothingSent)
    #expect(
      advice([request], "2026-11-03 23:59")
        == .early(days: 2, from: Self.date("2026-11-04 10:00")))
    #expect(advice([request], "2026-11-04 00:01") == .good(days: 3))
    #expect(advice([request, late], "2026-11-14 10:00") == .enough)
    #expect(advice([request], "2026-11-15 09:59") == .good(days: 14))
    #expect(advice([request], "2026-11-15 10:00") == .tooLate(days: 14))
    let answered = Self.message(.request, request.at, reply: .no)
    #expect(advice([answered], "2026-11-14 10:00") == .answered(.no))
  }

  @Test func `What comes next is never a second request`() {
    func next(
      _ messages: [Message], _ now: String = "2026-11-21 10:00", status: Person.Status = .toAsk,
      through: String? = nil, isNamed: Bool = false
    ) -> NextMessage {
      let person = Person(
        id: 1, name: "Ana", connection: through.map { .warm(through: $0) }, status: status)
      let advice = FollowUpAdvice(messages, now: Self.date(now), calendar: Self.calendar())
      return NextMessage(with: person, after: messages, advice, isNamed: isNamed)
    }
    func sent(_ kind: Message.Kind, _ reply: Message.Reply? = nil) -> Message {
      Self.message(kind, Self.date("2026-11-20 10:00"), reply: reply)
    }
    #expect(next([]) == .write(.request))
    #expect(next([sent(.request)], "2026-11-21 10:00").kind == nil)
    #expect(next([sent(.request)], "2026-11-27 10:00") == .write(.followUp))
    #expect(next([sent(.request)], "2026-12-05 10:00") == .wait(.tooLate(days: 15)))
    #expect(next([sent(.request), sent(.followUp)]) == .wait(.enough))
    #expect(next([sent(.request, .yes)]) == .write(.scheduling))
    // Times that were proposed are not proposed again.
    let times = sent(.scheduling)
    #expect(next([sent(.request, .yes), times]) == .waitForTime(times))
    #expect(next([sent(.request, .no)], status: .movedOn) == .rest)
    #expect(next([sent(.request, .other)]) == .open)
    // A talk with a date that nobody has said yes to here: times are not proposed, nor thanks said.
    #expect(next([], status: .scheduled) == .write(.request))
    for status in [Person.Status.met, .thanked, .inTouch] {
      #expect(next([sent(.request, .yes)], status: status) == .write(.checkIn))
    }
    // Somebody one knows through somebody: first whoever knows both, then the lines, then the request.
    #expect(next([], through: "Sam") == .write(.introduction))
    #expect(next([], through: "Sam", isNamed: true) == .write(.request))
    #expect(next([sent(.introduction)], through: "Sam") != .write(.request))
    #expect(next([sent(.introduction, .yes)], through: "Sam") == .write(.blurb))
    #expect(next([sent(.introduction, .no)], through: "Sam") == .write(.request))
    #expect(
      next([sent(.introduction, .yes), sent(.blurb)], through: "Sam") == .write(.request))
  }

  @Test func `What is sent closes what it was due for, and a check-in brings the next`() {
    let at = Self.date("2026-11-20 10:00")
    let introduction = DueItem(id: 3, .introduction, person: 1, due: at)
    let asked = OutreachStep.sent(
      Self.message(.request, at), to: Self.ana, after: [], due: [introduction],
      calendar: Self.calendar())
    #expect(asked.due.contains { $0.id == 3 && $0.done == at })
    var met = Self.ana
    met.become(.thanked, at: at)
    let step = OutreachStep.sent(
      Self.message(.checkIn, at), to: met, after: [],
      due: [DueItem(id: 4, .checkIn, person: 1, interview: 9, due: at)],
      calendar: Self.calendar())
    #expect(step.person.status == .inTouch)
    #expect(step.due.map { $0.done == nil } == [false, true])
    #expect(step.due.last?.kind == .checkIn && step.due.last?.interview == 9)
    #expect(step.due.last.map { Self.typed($0.due) } == "2026-12-11 10:00")
  }

  @Test(arguments: [
    (Message.Reply.yes, Person.Status.scheduled), (.no, .movedOn), (.other, .asked),
  ])
  func `An answer closes what is due`(reply: Message.Reply, status: Person.Status) {
    let at = Self.date("2026-11-01 10:00")
    let asked = OutreachStep.sent(
      Self.message(.request, at), to: Self.ana, after: [], due: [], calendar: Self.calendar())
    let step = OutreachStep.replied(
      reply, at: Self.date("2026-11-03 10:00"), to: asked.message, of: asked.person,
      due: asked.due)
    #expect(step.person.status == status)
    #expect(step.message.reply == reply)
    #expect(step.due.allSatisfy { $0.done != nil } && step.due.count == 2)
  }

  @Test func `Whom to ask instead does the same, or works at the same place`() {
    func person(
      _ id: Int64, _ role: String?, _ company: String?, _ connection: Connection? = nil,
      _ status: Person.Status = .toAsk
    ) -> Person {
      Person(
        id: id, name: "\(id)", role: role, company: company, connection: connection,
        status: status)
    }
    let people = [
      person(1, "nurse", "Harbour Clinic"), person(2, "baker", "Bread"),
      person(3, "Night Nurse", "Elsewhere"), person(4, "nurse", "Elsewhere", .cold),
      person(5, "nurse", nil, .direct), person(6, "clerk", "harbour clinic"),
      person(7, "nurse", "Harbour Clinic", nil, .asked), person(8, nil, nil),
    ]
    #expect(
      SimilarPeople.like(Self.ana, among: people, limit: 9).map(\.id) == [5, 4, 6, 3])
    #expect(SimilarPeople.like(Self.ana, among: people).count == 3)
    #expect(SimilarPeople.like(person(9, nil, nil), among: people).isEmpty)
  }

  // Reckoned apart from the program, as the roots p of n (k/n - p)² = z² p (1 - p).
  @Test(arguments: [
    (5, 10, 0.2693, 0.7307), (0, 10, 0, 0.2129), (10, 10, 0.7871, 1), (1, 1, 0.2699, 1),
    (30, 100, 0.2307, 0.3798),
  ])
  func `A Wilson interval is what it should be`(
    count: Int, total: Int, lower: Double, upper: Double
  ) {
    let interval = WilsonInterval(count, of: total)
    #expect(abs(interval.lower - lower) < 0.000_1)
    #expect(abs(interval.upper - upper) < 0.000_1)
  }

  @Test func `Without any request a share may be anything`() {
    #expect(WilsonInterval(0, of: 0).width == 1)
  }

  @Test
  func `What came back counts for the request, and what may still come is not held against it`() {
    let now = Self.date("2026-11-30 10:00")
    let old = Self.date("2026-11-01 10:00")
    var messages: [Message] = []
    for id in 1...9 {
      messages.append(
        Self.message(.request, old, reply: id < 9 ? .yes : nil, to: Int64(id), style: "brief"))
    }
    for id in 11...19 {
      messages.append(Self.message(.request, old, to: Int64(id), style: "formal"))
    }
    // Answered after the follow-up; and one sent yesterday.
    messages.append(
      Self.message(.followUp, old.addingTimeInterval(700_000), reply: .other, to: 9, id: 99))
    messages.append(Self.message(.request, now.addingTimeInterval(-86400), to: 20, style: "formal"))
    let statistics = ReplyStatistics(messages, now: now, calendar: Self.calendar())
    #expect(statistics.styles.map(\.name) == ["formal", "brief"])
    let (formal, brief) = (statistics.styles[0], statistics.styles[1])
    #expect([brief.settled, brief.replies, brief.yes, brief.waiting] == [9, 9, 8, 0] as [Int])
    #expect([formal.settled, formal.replies, formal.yes, formal.waiting] == [9, 0, 0, 1] as [Int])
    #expect(ReplyStatistics.best(of: statistics.styles)?.name == "brief")
    #expect(ReplyStatistics.Group("", settled: 4, replies: 4, yes: 4, waiting: 0).isTooFew)
    #expect(ReplyStatistics.Group("", settled: 6, replies: 3, yes: 0, waiting: 0).isTooFew)
    #expect(!ReplyStatistics.Group("", settled: 5, replies: 0, yes: 0, waiting: 0).isTooFew)
  }

  @Test func `Times within the week are proposed, where one is free and a talk fits`() throws {
    // A Wednesday; on Sunday the clocks go forward, and half past two does not exist.
    let now = Self.date("2026-03-25 12:00")
    let hours = try FreeHours(
      ["mon 18:00-20:00", "sat 9-12", "sun 02:30-03:30", "tue 10-10:20", "wed 6pm-8pm"])
    let times = hours.proposals(from: now, minutes: 30, count: 9, calendar: Self.calendar())
    #expect(
      times.map { Self.typed($0) }
        == ["2026-03-28 09:00", "2026-03-30 18:00", "2026-04-01 18:00"])
    let usual = FreeHours.usual.proposals(
      from: Self.date("2026-12-30 09:00"), minutes: 30, calendar: Self.calendar())
    #expect(
      usual.map { Self.typed($0) }
        == ["2026-12-31 08:00", "2027-01-01 18:00", "2027-01-04 08:00"])
    for bad in ["mon", "18-20", "mon 20-18:30", "mon 18", "mon 18-25", "xyz 9-10", "mon 9:60-10"] {
      #expect(throws: WeeklySpan.Unclear(text: bad)) {
        try FreeHours([bad])
      }
    }
  }

  @Test func `A mail link escapes all that could end a field, and forges no header`() {
    #expect(
      MailLink.make(
        to: "ana+ruiz@example.org", subject: "30 % & more?", body: "Hi Ána,\n\na=b#c")
        == "mailto:ana%2Bruiz@example.org?subject=30%20%25%20%26%20more%3F&body=Hi%20%C3%81na%2C%0D%0A%0D%0Aa%3Db%23c"
    )
    let forged = MailLink.make(to: "a@b\r\nBcc: x@y", subject: "a\r\nBcc: x", body: "")
    #expect(forged == "mailto:a@bBcc%3A%20x@y?subject=aBcc%3A%20x&body=")
    #expect(MailLink.make(to: nil, subject: nil, body: String(repeating: "é", count: 2000)) == nil)
  }

  @Test func `What is copied holds no control characters, and has a limit`() {
    #expect(ClipboardSequence.make("Hi\u{1B}]52\u{7}\nAna") == "\u{1B}]52;c;SGldNTIKQW5h\u{07}")
    #expect(ClipboardSequence.make(String(repeating: "a", count: 70_001)) == nil)
  }
}
