import Foundation
import Interviews
import Testing

@testable import Journal

@Suite struct SessionTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)

  func begin(in folder: TemporaryFolder) throws -> (Journal, SessionRecord) {
    let journal = try Journal(in: folder.path)
    let interview = try journal.save(JournalTests.full, change: nil, at: now)
    let setup = SessionRecord.Setup(
      kind: .live, interview: interview, opened: now, end: now + 1800, speed: 1)
    return (journal, try journal.begin(setup))
  }

  @Test func `Every kind of event comes back as it was`() throws {
    let folder = try TemporaryFolder()
    let (journal, record) = try begin(in: folder)
    let whats: [SessionEvent.What] = [
      .began, .moved(to: .question(2)), .moved(to: .opening, leaving: .ahead),
      .noted("é\u{1B}[31m\n🎉" + String(repeating: "x", count: 100_000)), .starred, .promised,
      .met("Priya"), .added(PlannedQuestion(text: "Why?")), .answered(1),
      .putOff([1, 2], automatically: true), .kept(2), .lengthened(minutes: 3), .paused, .resumed,
      .endMoved(to: now + 0.25), .extended(to: now + 60), .cued("half"), .offered(3),
      .said("Hello", [.introduction]), .heard("Hi", .answer(.path)),
      .heard("Oh", .afterEvent("cv", isGraceful: true)), .ended,
    ]
    let events = whats.enumerated().map {
      SessionEvent(at: now + Double($0.offset) / 3, $0.element)
    }
    try journal.append(Array(events.prefix(5)), to: record.id, after: 0)
    try journal.append(
      Array(events.dropFirst(5)), to: record.id, after: 5, typed: "half a li")
    let read = try Journal(in: folder.path).session(record.id)
    #expect(read?.events == events)
    #expect(read?.typed == "half a li" && read?.setup == record.setup && read?.isEnded == true)
    #expect(try journal.sessions(of: 1).map(\.id) == [record.id])
    #expect(try journal.lastLiveSession()?.id == record.id)
  }

  @Test func `Changing the interview, and taking that back, leaves its sessions alone`() throws {
    let folder = try TemporaryFolder()
    let (journal, record) = try begin(in: folder)
    let event = SessionEvent(at: now, .noted("precious"))
    try journal.append([event], to: record.id, after: 0)
    var interview = try #require(try journal.interview(1))
    interview.minutes = 20
    _ = try journal.save(interview, change: "length", at: now)
    #expect(try journal.session(record.id)?.events == [event])
    _ = try journal.undo(at: now)
    #expect(try journal.session(record.id)?.events == [event])
  }

  @Test func `An interview with sessions is not taken away`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let interview = try journal.save(JournalTests.full, change: "made", at: now)
    let setup = SessionRecord.Setup(
      kind: .live, interview: interview, opened: now, end: now + 1800)
    let record = try journal.begin(setup)
    #expect(throws: JournalError.self) { try journal.undo(at: now) }
    #expect(try journal.session(record.id) != nil)
    #expect(try journal.lastLiveSession() == nil, "it has not begun")
    try journal.append([SessionEvent(at: now, .began)], to: record.id, after: 0)
    #expect(try journal.lastLiveSession()?.id == record.id)
  }

  @Test func `The conversation held last goes by when it was held, not by when it was saved`()
    throws
  {
    let folder = try TemporaryFolder()
    let (journal, record) = try begin(in: folder)
    try journal.append(
      [SessionEvent(at: now, .began), SessionEvent(at: now + 1800, .ended)], to: record.id,
      after: 0)
    // The card of an earlier conversation is imported after that.
    let earlier = try journal.save(
      Interview(interviewee: Interviewee(name: "Bo")), change: nil, at: now)
    let setup = SessionRecord.Setup(
      kind: .live, interview: earlier, opened: now - 90_000, end: now - 88_000,
      card: .init(id: "card", saved: now + 3600))
    try journal.importSession(card: "card", of: earlier.id) { _ in
      SessionRecord(
        setup: setup,
        events: [
          SessionEvent(at: now - 90_000, .began), SessionEvent(at: now - 88_000, .ended),
        ])
    }
    #expect(try journal.lastLiveSession()?.id == record.id)
    // One that was opened and has not begun does not count, though noted in.
    let next = try journal.begin(
      SessionRecord.Setup(
        kind: .live, interview: earlier, opened: now + 9000, end: now + 9900))
    try journal.append([SessionEvent(at: now + 9000, .noted("began"))], to: next.id, after: 0)
    #expect(try journal.lastLiveSession()?.id == record.id)
    try journal.append([SessionEvent(at: now + 9060, .began)], to: next.id, after: 1)
    #expect(try journal.lastLiveSession()?.id == next.id)
  }

  @Test func `Two windows cannot both go on with a session`() throws {
    let folder = try TemporaryFolder()
    let (journal, record) = try begin(in: folder)
    let event = SessionEvent(at: now, .began)
    try journal.append([event], to: record.id, after: 0)
    #expect(throws: JournalError.self) {
      try Journal(in: folder.path).append([event], to: record.id, after: 0)
    }
    #expect(try journal.session(record.id)?.events.count == 1)
  }

  @Test func `A journal of the first version is brought up to date with all it holds`() throws {
    let folder = try TemporaryFolder()
    try Journal(in: folder.path).makeFirstVersion()
    let journal = try Journal(in: folder.path)
    let saved = try journal.save(JournalTests.full, change: nil, at: now)
    #expect(try journal.sessions(of: saved.id).isEmpty)
    let interviews = try journal.interviews(now: now)
    #expect(interviews.count == 2 && Set(interviews.compactMap(\.identity)).count == 2)
  }
}

extension Journal {
  /// Takes away what came after the first version.
  fileprivate func makeFirstVersion() throws {
    _ = try save(JournalTests.full, change: nil, at: .init(timeIntervalSince1970: 0))
    try write { database in
      try database.execute(
        sql: """
          DROP VIEW person_words; DROP INDEX interview_person; ALTER TABLE interview DROP COLUMN person;
          DROP TABLE reflection; DROP TABLE quiz_answer; DROP TABLE due_item; DROP TABLE message; DROP TABLE person_event; DROP TABLE research;
          DROP TABLE address; DROP TABLE former_identity; DROP TABLE person; DROP TABLE person_text;
          DROP TABLE session_event; DROP TABLE session; DROP INDEX interview_identity;
          ALTER TABLE interview DROP COLUMN identity; ALTER TABLE interview DROP COLUMN zone;
          ALTER TABLE interview DROP COLUMN introduction;
          ALTER TABLE interview DROP COLUMN outcome; PRAGMA user_version = 1;
          """)
    }
  }
}
