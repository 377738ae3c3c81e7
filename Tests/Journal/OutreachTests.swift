import Foundation
import Interviews
import Testing

@testable import Journal

@Suite struct OutreachTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)
  let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  func days(_ count: Double) -> Date { now.addingTimeInterval(count * 24 * 3600) }

  /// A journal in which somebody has been asked for a talk.
  func asked(in folder: TemporaryFolder) throws -> (Journal, Person) {
    let journal = try Journal(in: folder.path)
    let person = try journal.save(Person(name: "Ana Ruiz"), [.added], at: now)
    let message = Message(
      to: person.id, at: now, isSent: true, kind: .request, style: "warm", channel: .email,
      text: "About SQL", facts: Message.Facts(interest: "SQL"))
    try journal.save(
      OutreachStep.sent(message, to: person, after: [], due: [], calendar: calendar), at: now)
    return (journal, try #require(try journal.person(person.id)))
  }

  func kinds(_ journal: Journal, at moment: Date) throws -> [DueItem.Kind] {
    let list = try journal.dueEntries(by: moment, now: moment).map(\.item.kind)
    let open = try journal.openOutreach(at: moment).filter { $0.due <= moment }.map(\.kind)
    #expect(list == open)
    return list
  }

  @Test func `What a message speaks of is kept with it`() throws {
    let folder = try TemporaryFolder()
    let (journal, ana) = try asked(in: folder)
    #expect(try journal.messages(to: ana.id).first?.facts == Message.Facts(interest: "SQL"))
  }

  @Test func `A follow-up is due until it is time to ask somebody else`() throws {
    let folder = try TemporaryFolder()
    let (journal, _) = try asked(in: folder)
    #expect(try kinds(journal, at: days(8)) == [.followUp])
    #expect(try kinds(journal, at: days(32)) == [.moveOn])
  }

  @Test(arguments: [Person.Status.scheduled, .met, .thanked, .inTouch, .movedOn])
  func `Whom one talks with is not asked once more`(status: Person.Status) throws {
    let folder = try TemporaryFolder()
    let (journal, ana) = try asked(in: folder)
    var met = ana
    met.become(status, at: days(2))
    _ = try journal.save(met, [.became(status)], at: days(2))
    #expect(try kinds(journal, at: days(8)).isEmpty)
    #expect(try kinds(journal, at: days(32)).isEmpty)
  }

  @Test func `A follow-up that is ticked off was sent, and no second one is asked for`() throws {
    let folder = try TemporaryFolder()
    let (journal, ana) = try asked(in: folder)
    let item = try #require(try journal.due(by: days(8)).first { $0.kind == .followUp })
    _ = try journal.resolve(dueItem: item.id, calendar: calendar, at: days(8))
    let messages = try journal.messages(to: ana.id)
    #expect(messages.map(\.kind) == [.request, .followUp])
    #expect(FollowUpAdvice(messages, now: days(9), calendar: calendar) == .enough)
    #expect(try kinds(journal, at: days(9)).isEmpty)
    #expect(try journal.resolve(dueItem: item.id, calendar: calendar, at: days(9))?.wasDone == true)
  }

  @Test func `Those to leave, however many, hide no follow-up`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    for number in 0..<20 {
      let person = try journal.save(Person(name: "\(number)"), [.added], at: now)
      let kind = number < 19 ? DueItem.Kind.moveOn : .followUp
      try journal.save([DueItem(kind, person: person.id, due: days(Double(number) / 10))])
    }
    let open = try journal.openOutreach(at: days(3), limit: 5)
    #expect(open.map(\.kind) == [.followUp] + Array(repeating: .moveOn, count: 5))
  }

  @Test func `Drafts are thrown away, what was sent stays`() throws {
    let folder = try TemporaryFolder()
    let (journal, ana) = try asked(in: folder)
    for kind in [Message.Kind.followUp, .scheduling] {
      try journal.save(
        Message(
          to: ana.id, at: now, isSent: false, kind: kind, style: "warm", channel: .email,
          text: "Hi"))
    }
    #expect(try journal.countDrafts() == 2)
    #expect(try journal.deleteDrafts(to: ana.id, kind: .followUp).map(\.kind) == [.followUp])
    #expect(try journal.deleteDrafts(to: ana.id).map(\.kind) == [.scheduling])
    #expect(try journal.messages(to: ana.id).map(\.kind) == [.request])
  }
}
