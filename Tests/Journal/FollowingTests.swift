import Foundation
import GRDB
import Interviews
import Testing

@testable import Journal

@Suite struct FollowingTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)
  let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  func days(_ count: Double) -> Date { now.addingTimeInterval(count * 24 * 3600) }

  /// A journal with a talk with Ana that is over.
  func held(_ events: [SessionEvent.What] = [], in folder: TemporaryFolder) throws -> Journal {
    let journal = try Journal(in: folder.path)
    let interview = try journal.save(
      Interview(interviewee: Interviewee(name: "Ana Ruiz"), start: now, progress: .ready),
      change: nil, at: now)
    _ = try hold(events, of: interview, in: journal)
    return journal
  }

  func hold(
    _ events: [SessionEvent.What], of interview: Interview, endedAt end: Date? = nil,
    in journal: Journal
  ) throws -> [Person] {
    var session = LiveSession(interview, opened: now)
    for what in [.began] + events + [.ended] {
      session.apply(SessionEvent(at: end ?? now, what))
    }
    let aftermath = try #require(FollowUpPlan(of: session, calendar: calendar))
    return try journal.record(
      aftermath, of: interview.id, label: { "\($0): \($1)" }, at: end ?? now)
  }

  @Test func `Notes that come later bring their promises and people, and nothing twice`() throws {
    let folder = try TemporaryFolder()
    let journal = try held([.noted("send the"), .promised, .met("Priya")], in: folder)
    let interview = try #require(try journal.interview(1))
    let named = try hold(
      [
        .noted("send the paper"), .promised, .noted("call Bo"), .promised, .met("Priya"),
        .met("Lee"),
      ],
      of: interview, in: journal)
    #expect(named.map(\.name) == ["Lee"])
    let items = try journal.dueItems(after: 1)
    #expect(
      items.filter { $0.kind == .promise }.map(\.text).sorted() == ["call Bo", "send the paper"])
    for kind in [DueItem.Kind.thanks, .connect, .checkIn] {
      #expect(items.count { $0.kind == kind } == 1, "\(kind)")
    }
  }

  @Test func `A second talk is thanked for once more, the same notes are not`() throws {
    let folder = try TemporaryFolder()
    let journal = try held(in: folder)
    let interview = try #require(try journal.interview(1))
    try journal.recordThanks(
      for: 1, with: "Thank you", style: .email, calendar: calendar, at: days(0.5))
    _ = try hold([], of: interview, in: journal)
    #expect(try journal.dueItems(after: 1).count { $0.kind == .thanks } == 1)
    _ = try hold([], of: interview, endedAt: days(7), in: journal)
    #expect(try journal.dueItems(after: 1).count { $0.kind == .thanks && $0.done == nil } == 1)
  }

  @Test func `Thanks that were sent are logged, close what is due, and she has been thanked`()
    throws
  {
    let folder = try TemporaryFolder()
    let journal = try held(in: folder)
    #expect(try !journal.isThanked(for: 1))
    let ana = try journal.recordThanks(
      for: 1, with: "Thank you, Ana", style: .card, calendar: calendar, at: days(0.5))
    #expect(ana?.person.status == .thanked)
    let message = try #require(try journal.messages(to: 1).first)
    #expect(
      message.kind == .thanks && message.channel == .card && message.isSent
        && message.text == "Thank you, Ana")
    #expect(try journal.isThanked(for: 1))
    #expect(
      try journal.history(of: 1).map(\.what).suffix(2) == [.wrote("thanks"), .became(.thanked)])
    // A talk that was held without the program can be thanked for as well.
    let other = try journal.save(
      Interview(interviewee: Interviewee(name: "Bo"), progress: .ready), change: nil, at: now)
    try journal.recordThanks(
      for: other.id, with: "Thanks", style: .email, calendar: calendar, at: now)
    #expect(try journal.isThanked(for: other.id))
    let items = try journal.dueItems(after: other.id)
    #expect(items.map(\.kind) == [.thanks, .connect, .checkIn])
    #expect(items.map(\.due) == [now, days(2), days(21)])
    // Thanks are logged once.
    let again = try journal.recordThanks(
      for: other.id, with: "Thanks", style: .email, calendar: calendar, at: days(1))
    #expect(again?.before == now && again?.checkIn == days(21))
    #expect(try journal.messages(to: again?.person.id ?? 0).count == 1)
    let nobody = try journal.save(Interview(progress: .ready), change: nil, at: now)
    #expect(
      try journal.recordThanks(
        for: nobody.id, with: "Thanks", style: .email, calendar: calendar, at: now)
        == nil)
  }

  @Test func `A check-in that is done brings the next, as long as one is in touch`() throws {
    let folder = try TemporaryFolder()
    let journal = try held(in: folder)
    func open() throws -> DueItem? {
      try journal.dueItems(with: 1).first { $0.kind == .checkIn && $0.done == nil }
    }
    let first = try #require(try open())
    let resolved = try #require(
      try journal.resolve(dueItem: first.id, calendar: calendar, at: days(22)))
    #expect(resolved.next?.due == days(43) && resolved.entry.name == "Ana Ruiz")
    var ana = try #require(try journal.person(1))
    #expect(ana.status == .inTouch)
    #expect(
      try journal.resolve(dueItem: first.id, calendar: calendar, at: days(23))?.wasDone == true)
    ana.become(.movedOn, at: days(30))
    try journal.save(ana, at: days(30))
    let second = try #require(try open())
    #expect(try journal.resolve(dueItem: second.id, calendar: calendar, at: days(44))?.next == nil)
    #expect(try open() == nil)
    #expect(try journal.resolve(dueItem: 99, calendar: calendar, at: now) == nil)
  }

  @Test func `A check-in tells what has happened since`() throws {
    let folder = try TemporaryFolder()
    let journal = try held([.noted("read her book"), .promised], in: folder)
    try journal.recordThanks(
      for: 1, with: "Thank you", style: .email, calendar: calendar, at: days(1))
    #expect(try journal.news(for: 1).isEmpty)
    let promise = try #require(try journal.dueItems(after: 1).first { $0.kind == .promise })
    _ = try journal.resolve(dueItem: promise.id, calendar: calendar, at: days(2))
    try journal.save("ask for a week on the ward", to: .plan, of: 1, at: days(1))
    try journal.save("Monday", to: .by, of: 1, at: days(1))
    let bo = try journal.save(
      Interview(interviewee: Interviewee(name: "Bo"), start: days(3), progress: .ready),
      change: nil, at: now)
    let talk = try journal.begin(
      SessionRecord.Setup(kind: .live, interview: bo, opened: days(3), end: days(3.1)))
    try journal.append(
      [SessionEvent(at: days(3), .began), SessionEvent(at: days(3.1), .ended)], to: talk.id,
      after: 0)
    let news = try journal.news(for: 1)
    #expect(news.talks == ["Bo"] && news.promises == ["read her book"])
    #expect(news.plans == ["ask for a week on the ward, Monday"] && news.since == days(1))
  }

  @Test func `What is due comes with names, and talks to prepare with it`() throws {
    let folder = try TemporaryFolder()
    let journal = try held([.met("Priya")], in: folder)
    for (name, start) in [("Bo", 2.0), ("Kim", 9), ("Past", -1)] {
      _ = try journal.save(
        Interview(interviewee: Interviewee(name: name), start: days(start)), change: nil, at: now)
    }
    let entries = try journal.dueEntries(by: days(3), now: now)
    let list = DueList(entries, now: days(0.1))
    #expect(
      list.entries.map { "\($0.item.kind.rawValue) \($0.name ?? "")" } == [
        "thanks Ana Ruiz", "prepare Bo", "connect Ana Ruiz", "introduction Priya",
      ])
    #expect(list.overdue == 0)
    #expect(try journal.dueEntries(by: days(30), now: now, limit: 1).count == 5)
    let item = try #require(try journal.snooze(2, days: 3, calendar: calendar, at: days(9)))
    #expect(item.due == days(12))
    #expect(try journal.dueEntry(2)?.item.due == days(12))
    #expect(try journal.snooze(99, days: 3, calendar: calendar, at: now) == nil)
  }

  @Test func `The list of what is due reads no table as a whole`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var statement = ""
    journal.database.inDatabase { database in
      database.trace { if "\($0)".contains("due_item") { statement = "\($0)" } }
    }
    _ = try journal.dueEntries(by: days(3), now: now)
    let sql = statement
    #expect(sql.hasPrefix("SELECT"))
    try journal.database.inDatabase { database in
      database.trace(nil)
      let plan = try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: [1, 1, 1])
        .map { $0["detail"] as String }
      #expect(plan.count { $0.contains("due_item_kind") } == DueItem.Kind.allCases.count - 1)
      #expect(!plan.contains { $0.hasPrefix("SCAN due_item") || $0.hasPrefix("SCAN interview") })
    }
  }

  @Test func `Each answer about a talk is kept, and the newer one stays`() throws {
    let folder = try TemporaryFolder()
    let journal = try held(in: folder)
    try journal.save("a lot", to: .learned, of: 1, at: now)
    try journal.save("the nights", to: .learned, of: 1, at: now)
    try journal.save("2 4", to: .energy, of: 1, at: now)
    let reflection = try Journal(in: folder.path).reflection(on: 1)
    #expect(reflection.answers == [.learned: "the nights", .energy: "2 4"])
    #expect(reflection.energy?.after == 4 && reflection.next == .surprised)
  }
}
