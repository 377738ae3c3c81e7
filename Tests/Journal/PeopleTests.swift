import Foundation
import Interviews
import Testing

@testable import Journal

@Suite struct PeopleTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)

  static let full = Person(
    name: "Zoë  “Z” O'Brien\u{202E}🧑‍🔬", role: "nurse", company: "City; Hospital",
    field: "health\ncare", stage: .senior, connection: .warm(through: "Sam"), source: .alumni,
    addresses: [.init(.email, "Zoe@Example.org"), .init(.phone, "+44 20 1234")],
    notes: "one\ntwo", research: [.init(.posts, "her post"), .init(.commonGround, "the choir")],
    status: .asked, statusSince: Date(timeIntervalSince1970: 1_799_000_000),
    connected: Date(timeIntervalSince1970: 1_700_000_000))

  func label(_ fact: String, _ value: String) -> String { "\(fact): \(value)" }

  @Test func `A person comes back as they were, with their history`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let saved = try journal.save(Self.full, [.added], at: now)
    #expect(try Journal(in: folder.path).person(saved.id) == saved)
    var expected = Self.full
    (expected.id, expected.identity, expected.revision) = (saved.id, saved.identity, 1)
    #expect(saved == expected)
    var other = saved
    other.notes = "three"
    try journal.save(other, [.edited(["notes"])], at: now.addingTimeInterval(5))
    #expect(try journal.history(of: saved.id).map(\.what) == [.added, .edited(["notes"])])
    // What was read before that is out of date.
    #expect(throws: JournalError.self) { try journal.save(saved, at: now) }
  }

  @Test(arguments: [
    ("zoe", true), ("nur", true), ("hospital zoë", true), ("two", true), ("plumber", false),
    ("\" OR *", false), ("", false), ("nurse plumber", false),
  ]) func `Search finds words and their beginnings, whatever is typed`(
    text: String, isFound: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let saved = try journal.save(Self.full, at: now)
    #expect(try journal.people(matching: text).map(\.id) == (isFound ? [saved.id] : []))
    var gone = saved
    gone.name = "Bo"
    gone.notes = ""
    gone.role = nil
    try journal.save(gone, at: now)
    #expect(try journal.people(matching: "nur").isEmpty)
  }

  @Test func `Who comes in twice is there once, with all that either record knew`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let records = [
      Person(
        name: "Ana Ruiz", company: "Luna", addresses: [.init(.link, "https://in.example/ana/")]),
      Person(name: "ana  ruiz", role: "nurse", company: "LUNA"),
      Person(
        name: "A. Ruiz", addresses: [.init(.link, "http://www.in.example/ana")], notes: "kind"),
      Person(name: "Ana Ruiz", company: "Another"),
    ]
    let first = try journal.importPeople(records, from: "a.csv", label: label, at: now)
    #expect(
      first == [
        .added(1), .merged(1, ["role"]), .merged(1, ["notes"]), .added(2),
      ])
    let ana = try #require(try journal.person(1))
    #expect(ana.role == "nurse" && ana.notes == "name: A. Ruiz\nkind" && ana.addresses.count == 1)
    let again = try journal.importPeople(records, from: "a.csv", label: label, at: now)
    #expect(again == [.unchanged(1), .unchanged(1), .unchanged(1), .unchanged(2)])
    #expect(try journal.countPeople() == 2)
  }

  @Test(arguments: 0..<400) func `Merging loses nothing`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    func maybe(_ texts: String...) -> String? {
      Bool.random(using: &random) ? nil : texts.randomElement(using: &random)
    }
    func maybeDay(_ seconds: Double...) -> Date? {
      Bool.random(using: &random)
        ? nil : seconds.randomElement(using: &random).map(Date.init(timeIntervalSince1970:))
    }
    func person() -> Person {
      Person(
        name: ["Ana", "Bo"].randomElement(using: &random) ?? "", role: maybe("nurse", "cook"),
        company: maybe("Luna", "Sol"), field: maybe("care", "food"),
        stage: CareerStage.allCases.randomElement(using: &random),
        connection: [
          nil, .direct, .cold, .warm(through: nil), .warm(through: "Sam"), .warm(through: "Kim"),
        ]
        .randomElement(using: &random) ?? nil,
        source: Bool.random(using: &random) ? .alumni : .meetup,
        addresses: [maybe("a@x.org", "b@x.org")].compactMap { $0 }.map { .init(.email, $0) },
        notes: maybe("likes tea", "likes\n\nrain") ?? "",
        research: [maybe("a post", "a talk")].compactMap { $0 }.map { .init(.posts, $0) },
        status: Person.Status.allCases.randomElement(using: &random) ?? .toAsk,
        statusSince: maybeDay(1e9, 1.1e9), connected: maybeDay(1.2e9, 1.3e9))
    }
    let (one, other) = (person(), person())
    var merged = one
    let changes = merged.merge(other, at: now, label: label)
    let all = "\(merged)"
    for source in [one, other] {
      var facts = [source.name, source.role, source.company, source.field].compactMap { $0 }
      facts += source.addresses.map(\.value) + source.research.map(\.text)
      facts += source.notes.split(separator: "\n").map(String.init)
      facts += [source.stage?.rawValue, source.source?.rawValue].compactMap { $0 }
      if case .warm(let name?) = source.connection { facts.append(name) }
      for fact in facts { #expect(all.contains(fact), "\(fact) of \(source)") }
      // Who has been met was met, and who was moved on from is not asked anew.
      #expect(merged.status.endsAsking || !source.status.endsAsking)
      #expect(
        merged.status >= source.status || source.status == .movedOn || merged.status == .movedOn)
    }
    #expect([one.status, other.status].contains(merged.status))
    #expect(merged.status == one.status || merged.statusSince == other.statusSince ?? now)
    #expect(changes.contains("status") == (merged.status != one.status))
    #expect(merged.connected == [one.connected, other.connected].compactMap { $0 }.min())
    #expect(one.notes.isEmpty || merged.notes.hasPrefix(one.notes))
    var twice = merged
    #expect(twice.merge(other, at: now, label: label).isEmpty)
  }

  @Test func `Who said no is not proposed anew because of another record`() {
    var one = Person(name: "Ana", status: .asked, statusSince: now)
    one.merge(Person(name: "Ana", status: .movedOn), at: now, label: label)
    #expect(one.status == .movedOn)
    var met = Person(name: "Ana", status: .met, statusSince: now)
    met.merge(
      Person(name: "Ana", status: .movedOn, statusSince: now.addingTimeInterval(-9)), at: now,
      label: label)
    #expect(met.status == .met)
    met.merge(
      Person(name: "Ana", status: .movedOn, statusSince: now.addingTimeInterval(9)), at: now,
      label: label)
    #expect(met.status == .movedOn)
  }

  @Test func `Preparing a talk makes a person, and what comes of it is due with them`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var interview = Interview(
      interviewee: Interviewee(name: "Ana Ruiz", role: "nurse"), start: now, minutes: 20,
      questions: [PlannedQuestion(text: "Why?")])
    interview = try journal.save(interview, change: "made", at: now)
    #expect(try journal.countPeople() == 0)
    interview.progress = .ready
    interview = try journal.save(interview, change: "ready", at: now)
    let person = try #require(try journal.person(of: interview.id))
    #expect(person.role == "nurse" && person.status == .scheduled)
    // The next talk with her is with the same person.
    var next = interview
    (next.id, next.identity, next.revision) = (0, nil, 0)
    next = try journal.save(next, change: "made", at: now)
    #expect(try journal.interviews(with: person.id).map(\.id) == [interview.id, next.id])

    var session = LiveSession(interview, opened: now)
    for what: SessionEvent.What in [
      .began, .noted("send her the paper"), .promised, .met("Priya, who runs the nights"), .ended,
    ] {
      session.apply(SessionEvent(at: now.addingTimeInterval(60), what))
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let aftermath = try #require(FollowUpPlan(of: session, calendar: calendar))
    for round in 1...2 {
      let added = try journal.record(aftermath, of: interview.id, label: label, at: now)
      #expect(added.map(\.name) == (round == 1 ? ["Priya"] : []))
    }
    #expect(try journal.person(person.id)?.status == .met)
    let due = try journal.due(by: now.addingTimeInterval(40 * 24 * 3600))
    #expect(due.map(\.kind) == [.thanks, .promise, .connect, .introduction, .checkIn])
    #expect(due.first { $0.kind == .promise }?.text == "send her the paper")
    let priya = try #require(try journal.people(named: "priya").first)
    #expect(priya.connection == .warm(through: "Ana Ruiz") && priya.notes == "who runs the nights")
  }

  @Test func `Two records of one person are joined with all that hangs on them`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let first = try journal.save(Person(name: "Ana"), [.added], at: now)
    let second = try journal.save(Person(name: "Anna", role: "nurse"), [.added], at: now)
    try journal.save(
      Message(
        to: second.id, at: now, isSent: true, kind: .request, style: "warm", channel: .email,
        text: "Hi"))
    try journal.save([DueItem(.followUp, person: second.id, due: now)])
    let joined = try #require(
      try journal.merge(second.id, into: first.id, label: label, at: now))
    #expect(joined.role == "nurse" && joined.notes == "name: Anna")
    #expect(try journal.person(second.id) == nil)
    #expect(try journal.messages(to: first.id).count == 1)
    #expect(try journal.dueItems(with: first.id).count == 1)
    #expect(try journal.history(of: first.id).count == 3)
    #expect(try journal.merge(first.id, into: first.id, label: label, at: now) == nil)
  }

  @Test func `Words mean a name by its beginnings, or by a slip`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    for person in [
      Person(name: "Ana Ruiz"), Person(name: "Chris Park", company: "Luna Analytics"),
      Person(name: "Diana Fox"),
    ] {
      try journal.save(person, at: now)
    }
    func named(_ text: String) throws -> [String] {
      try journal.people(withNameLike: text).map(\.name)
    }
    #expect(try named("ana") == ["Ana Ruiz"] && named("ru AN") == ["Ana Ruiz"])
    #expect(try named("luna").isEmpty && named("?").isEmpty)
    #expect(try journal.people(near: "Anna Ruis").map(\.name) == ["Ana Ruiz"])
    #expect(try journal.people(near: "Priya").isEmpty)
  }

  @Test func `Whoever is deleted is gone with messages and what is due, and talks stay`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let talk = try journal.save(
      Interview(interviewee: Interviewee(name: "Ana"), start: now, progress: .ready), change: nil,
      at: now)
    let ana = try #require(try journal.person(of: talk.id))
    try journal.save(
      Message(
        to: ana.id, at: now, isSent: true, kind: .request, style: "warm", channel: .email,
        text: "Hi"))
    try journal.save([DueItem(.thanks, person: ana.id, interview: talk.id, due: now)])
    try journal.delete(ana.id, at: now)
    #expect(try journal.person(ana.id) == nil && journal.people(matching: "ana").isEmpty)
    #expect(try journal.messages(to: ana.id).isEmpty && journal.due(by: now).isEmpty)
    // The talk left something to do once; it is not kept anew.
    #expect(try journal.dueItems(after: talk.id).map(\.person) == [nil])
    #expect(try journal.interview(talk.id)?.interviewee.name == "Ana")
    #expect(try journal.person(of: talk.id) == nil)
  }

  @Test(arguments: [
    // Hours from Greenwich, seconds since 1970 of a moment, and of the noon of its day there.
    (13, 1_793_646_000.0, 1_793_707_200.0), (-5, 1_793_761_200, 1_793_707_200),
    (0, 1_793_707_200, 1_793_707_200),
  ]) func `The day of connecting is the day where one is, and stays it`(
    hours: Int, moment: Double, noon: Double
  ) throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: hours * 3600))
    let ana = try journal.save(Person(name: "Ana", status: .met), at: now)
    try journal.save([DueItem(.connect, person: ana.id, due: now)])
    let item = try #require(try journal.dueItems(with: ana.id).first)
    _ = try journal.resolve(
      dueItem: item.id, calendar: calendar, at: Date(timeIntervalSince1970: moment))
    #expect(try journal.person(ana.id)?.connected == Date(timeIntervalSince1970: noon))
  }
}
