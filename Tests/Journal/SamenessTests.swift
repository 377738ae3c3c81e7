import Foundation
import GRDB
import Interviews
import Testing

@testable import Journal

/// Who is the same person, when people come in and when they are met again.
@Suite struct SamenessTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)

  func label(_ fact: String, _ value: String) -> String { "\(fact): \(value)" }

  static func person(
    _ name: String, _ kind: Person.Address.Kind, _ value: String, at company: String? = nil
  ) -> Person {
    Person(name: name, company: company, addresses: [.init(kind, value)])
  }

  @Test(arguments: [
    // What a company shares makes no two people one.
    (person("Ann Lee", .phone, "+1 555 0100"), person("Bob Stone", .phone, "+1 555 0100"), 2),
    (person("Ann Lee", .link, "https://beta.com"), person("Bob Stone", .link, "beta.com/"), 2),
    (
      person("Ann Lee", .email, "office@beta.com"), person("Bob Stone", .email, "office@beta.com"),
      2
    ),
    (person("Ann Lee", .phone, "٠١٢٣"), person("Bob Stone", .phone, "٤٥٦٧"), 2),
    (person("Ann Lee", .phone, "none"), person("Bob Stone", .phone, "???"), 2),
    // What is somebody's own does.
    (person("Ann Lee", .email, "ann@beta.com"), person("Ann Lee-Smith", .email, "ANN@beta.com"), 1),
    (
      person("Ann Lee", .link, "https://in.example/ann"),
      person("A. Lee", .link, "in.example/ann/"), 1
    ),
    (person("李 伟", .email, "wei@beta.com"), person("李伟", .email, "wei@beta.com"), 1),
    // A number in common and the same name are enough, wherever they work.
    (
      person("Ann Lee", .phone, "+44 20", at: "Luna"),
      person("ann lee", .phone, "+٤٤20", at: "Sol"), 1
    ),
    (person("Ann Lee", .phone, "1", at: "Luna"), person("Ann Lee", .phone, "2", at: "Sol"), 2),
    (person("Ann Lee", .phone, "1", at: "LUNA Ö"), person("Ann Lee", .phone, "2", at: "luna ö"), 1),
    (person("Ann Lee", .phone, "1", at: "Luna"), person("Ann Lee", .phone, "2"), 1),
    (person("Ann Lee", .phone, "1"), person("Ann Lee", .phone, "2", at: "Luna"), 1),
  ]) func `One person is one, two are two`(one: Person, other: Person, count: Int) throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    _ = try journal.importPeople([one, other], from: "a.csv", label: label, at: now)
    #expect(try journal.countPeople() == count)
    #expect(try journal.people(limit: 9).flatMap(\.addresses).count >= (count == 2 ? 2 : 1))
    #expect(try journal.people(limit: 9).allSatisfy { $0.addresses.allSatisfy { !$0.key.isEmpty } })
  }

  @Test func `A talk stays with its person, whatever they are called by then`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var interview = try journal.save(
      Interview(interviewee: Interviewee(name: "Ann Lee"), start: now, progress: .ready),
      change: "made", at: now)
    var ann = try #require(try journal.person(of: interview.id))
    ann.name = "Ann Lee-Smith"
    try journal.save(ann, at: now)
    interview.place = "Luna"
    interview = try journal.save(interview, change: "place", at: now)
    try journal.recordThanks(
      for: interview.id, with: "Thanks", style: .email, calendar: Calendar(identifier: .gregorian),
      at: now)
    #expect(try journal.countPeople() == 1)
    #expect(try journal.messages(to: ann.id).count == 1)
    // What is joined stays joined.
    let other = try journal.save(Person(name: "Annie"), at: now)
    _ = try journal.merge(ann.id, into: other.id, label: label, at: now)
    interview.place = "Sol"
    interview = try journal.save(interview, change: "place", at: now)
    #expect(try journal.countPeople() == 1)
    #expect(try journal.person(of: interview.id)?.id == other.id)
    // A talk that names somebody else is with somebody else, until that is taken back.
    interview.interviewee.name = "Bo"
    interview = try journal.save(interview, change: "name", at: now)
    #expect(try journal.person(of: interview.id)?.name == "Bo")
    _ = try journal.undo(at: now)
    #expect(try journal.person(of: interview.id)?.name != "Bo")
  }

  @Test func `Whoever is named in a talk and known already can be introduced from then on`() throws
  {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let priya = try journal.save(
      Person(name: "Priya Nair", company: "Luna", connection: .cold), [.added], at: now)
    let asked = try journal.save(Person(name: "Lee Fox", status: .asked), [.added], at: now)
    let interview = try journal.save(
      Interview(interviewee: Interviewee(name: "Ana Ruiz"), start: now, progress: .ready),
      change: nil, at: now)
    var session = LiveSession(interview, opened: now)
    for what: SessionEvent.What in [
      .began, .met("priya nair, who runs the nights"), .met("Lee Fox"), .met("Ana Ruiz"), .ended,
    ] {
      session.apply(SessionEvent(at: now, what))
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let aftermath = try #require(FollowUpPlan(of: session, calendar: calendar))
    for _ in 1...2 {
      #expect(try journal.record(aftermath, of: interview.id, label: label, at: now).isEmpty)
    }
    let now = try #require(try journal.person(priya.id))
    #expect(now.connection == .warm(through: "Ana Ruiz") && now.notes == "who runs the nights")
    #expect(
      try journal.history(of: priya.id).map(\.what).filter { $0 == .named(by: "Ana Ruiz") }.count
        == 1)
    #expect(try journal.dueItems(with: priya.id).map(\.kind) == [.introduction])
    #expect(try journal.dueItems(with: asked.id).isEmpty)
    #expect(try journal.countPeople() == 3)
  }

  // MARK: - Exports

  func export(_ journal: Journal) throws -> String {
    var bytes: [UInt8] = []
    try journal.export { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  func load(_ text: String, into journal: Journal) throws -> Journal.Imported {
    let folder = try TemporaryFolder()
    return try journal.importExport(
      text, workingIn: folder.path, label: label, at: now)
  }

  @Test func `Two homes with the same contacts are one home with them`() throws {
    let people = (0..<100).map { Person(name: "P\($0)", company: "Luna") }
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let (one, other) = (try Journal(in: here.path), try Journal(in: there.path))
    _ = try one.importPeople(people, from: "a.csv", label: label, at: now)
    _ = try other.importPeople(people.reversed(), from: "a.csv", label: label, at: now)
    var first = try #require(try one.people(named: "p1").first)
    first.role = "nurse"
    try one.save(first, at: now)
    let text = try export(one)
    #expect(try load(text, into: other) == Journal.Imported(updated: 1, unchanged: 99))
    #expect(try other.countPeople() == 100)
    #expect(try other.people(named: "p1").first?.role == "nurse")
    #expect(try load(text, into: other).isEmpty)
    // Whoever has another name by then is known all the same.
    var renamed = try #require(try other.people(named: "p2").first)
    renamed.name = "Pia"
    renamed.company = "Sol"
    try other.save(renamed, at: now)
    #expect(try load(text, into: other).isEmpty)
  }

  @Test func `Two of one name in a file stay two, and who was joined here stays joined`() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let (one, other) = (try Journal(in: here.path), try Journal(in: there.path))
    for _ in 1...2 { try one.save(Person(name: "Ann Lee"), [.added], at: now) }
    let text = try export(one)
    try other.save(Person(name: "Ann Lee", role: "nurse"), at: now)
    #expect(try load(text, into: other).people == 1)
    #expect(try load(text, into: other).isEmpty)
    #expect(try other.countPeople() == 2)
    _ = try one.merge(2, into: 1, label: label, at: now)
    #expect(try load(text, into: one).people == 0)
    #expect(try one.countPeople() == 1)
    // The joined record tells a third home as well.
    let third = try Journal(in: try TemporaryFolder().path)
    _ = try load(try export(one), into: third)
    #expect(try load(text, into: third).people == 0)
  }

  /// An export of version 3, which knew no people.
  static let old = """
    {"format": "coffeechat-journal", "version": 3, "tables": {"interview": [{"id": 1, "name":
    "Ann Lee", "role": "nurse", "start": 1800000000.0, "minutes": 20, "changed": 1800000000.0,
    "name_key": "ann lee", "revision": 1, "identity": "5F0E9A3C-0000-4000-A000-000000000001"}]}}
    """

  @Test func `An export from before there were people makes each of them once`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    #expect(try load(Self.old, into: journal).people == 1)
    var ann = try #require(try journal.people(named: "ann lee").first)
    ann.name = "Ann Smith"
    try journal.save(ann, at: now)
    for _ in 1...2 { #expect(try load(Self.old, into: journal).people == 0) }
    #expect(try journal.countPeople() == 1)
    #expect(try journal.person(of: 1)?.id == ann.id)
  }

  @Test func `What version 4 has kept is compared as it should be in version 5`() throws {
    let folder = try TemporaryFolder()
    let database = try DatabaseQueue(path: folder.path + "/journal.sqlite")
    try database.write { database in
      try Schema.createTables(of: 4, in: database)
      try database.execute(
        sql: """
          INSERT INTO person (id, identity, name, name_key, company, status, changed, revision)
          VALUES (1, 'A', 'Ann', 'ann', 'LÜNA', 'to-ask', 1, 1);
          INSERT INTO address VALUES (1, 0, 'phone', '٤٤ ١٢٣', '');
          INSERT INTO address VALUES (1, 1, 'phone', '+٤٤20', '+20');
          """)
    }
    try database.close()
    let journal = try Journal(in: folder.path)
    let known = try journal.match(for: Person(name: "ANN", company: "lüna"))
    #expect(known?.id == 1)
    for number in ["44-123", "+44 20"] {
      let person = Person(
        name: "Ann", company: "Sol", addresses: [.init(.phone, number)])
      #expect(try journal.match(for: person)?.id == 1, "\(number)")
    }
    #expect(try journal.candidates(like: Person(id: 9, name: "Bo", company: "lüna")).count == 1)
  }

  // MARK: - Statuses

  @Test(arguments: [Person.Status.scheduled, .met, .thanked, .inTouch, .movedOn])
  func `Nobody is to be asked once more who has answered, been met or been left`(
    status: Person.Status
  ) throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var ann = try journal.save(Person(name: "Ann", status: .asked), at: now)
    try journal.save(
      [.followUp, .moveOn, .introduction].map { DueItem($0, person: ann.id, due: now) })
    ann.become(status, at: now)
    ann = try journal.save(ann, [.became(status)], at: now)
    #expect(try journal.dueEntries(by: now, now: now).map(\.item.kind) == [.introduction])
    #expect(try journal.openOutreach(at: now).isEmpty)
    // Put back to asked, they are waited for as before.
    ann.become(.asked, at: now)
    try journal.save(ann, [.became(.asked)], at: now)
    #expect(try journal.openOutreach(at: now).map(\.kind) == [.moveOn])
    #expect(
      try journal.dueEntries(by: now, now: now).map(\.item.kind).sorted {
        $0.rawValue < $1.rawValue
      }
        == [.introduction, .moveOn])
  }

  @Test func `A talk that is agreed or held ends the asking`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let ann = try journal.save(Person(name: "Ann", status: .asked), at: now)
    try journal.save([DueItem(.moveOn, person: ann.id, due: now)])
    var interview = Interview(
      interviewee: Interviewee(name: "Ann"), start: now, progress: .ready)
    interview.person = ann.id
    _ = try journal.save(interview, change: nil, at: now)
    #expect(try journal.openOutreach(at: now).isEmpty)
  }
}
