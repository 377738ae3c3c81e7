import Foundation
import Interviews
import Testing

@testable import Journal

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "journal-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }
}

@Suite struct JournalTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)

  /// An interview in which every field has a value.
  static let full = Interview(
    interviewee: Interviewee(
      name: "Zoë “Z” O'Brien\u{202E}\u{1B}[31m 🧑‍🔬", role: "nurse", company: "City; Hospital",
      field: "health\ncare", stage: .senior, connection: .warm(through: "Sam")),
    goals: [.wayIn, .role], start: Date(timeIntervalSince1970: 1_800_100_000), minutes: 45,
    medium: .video, place: "https://example.org/a?b=c",
    findings: ["one", String(repeating: "é", count: 10_000), ""],
    questions: [
      PlannedQuestion(
        bankID: "path-a", text: "A?", theme: .path, place: .warmUp, minutes: 2, priority: .nice,
        followUps: ["x", "y"],
        reasons: [.opener, .goal(.role, rank: 1), .finding("one"), .stage(.mid), .theme(.path)]),
      PlannedQuestion(text: "Mine?"),
    ], progress: .preparing(step: "agenda"))

  @Test func `What was saved comes back as it was, also to another program`() throws {
    let folder = try TemporaryFolder()
    let saved = try Journal(in: folder.path).save(Self.full, change: "made", at: now)
    #expect(saved.id == 1)
    var expected = Self.full
    expected.id = 1
    expected.revision = 1
    expected.identity = saved.identity
    #expect(try Journal(in: folder.path).interview(1) == expected)
  }

  @Test func `The other person's time zone is kept, in exports and undo, too`() throws {
    let (folder, other, work) = (
      try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder()
    )
    let journal = try Journal(in: folder.path)
    var interview = Self.full
    interview.zone = "America/New_York"
    var saved = try journal.save(interview, change: "made", at: now)
    #expect(try journal.interview(1)?.zone == "America/New_York")
    saved.zone = nil
    _ = try journal.save(saved, change: "open", at: now)
    #expect(try journal.interview(1)?.zone == nil)
    #expect(try journal.undo(at: now)?.interview?.zone == "America/New_York")
    var text: [UInt8] = []
    try journal.export { text += $0 }
    let there = try Journal(in: other.path)
    _ = try there.importExport(
      String(decoding: text, as: UTF8.self), workingIn: work.path,
      label: { "\($0): \($1)" }, at: now)
    #expect(try there.interviews(now: now).map(\.zone) == ["America/New_York"])
  }

  @Test func `An interview of an older version has no time zone`() throws {
    let encoder = JSONEncoder()
    var object = try #require(
      JSONSerialization.jsonObject(with: encoder.encode(Self.full)) as? [String: Any])
    object["zone"] = nil
    let data = try JSONSerialization.data(withJSONObject: object)
    #expect(try JSONDecoder().decode(Interview.self, from: data).zone == nil)
  }

  @Test func `The folder and the file are for their owner only`() throws {
    let folder = try TemporaryFolder()
    let home = folder.path + "/deep/home"
    _ = try Journal(in: home)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(home) == 0o700)
    for file in try FileManager.default.contentsOfDirectory(atPath: home) {
      #expect(try mode(home + "/" + file) == 0o600, "\(file)")
    }
  }

  @Test func `Changes are taken back one by one, the last first`() throws {
    let journal = try Journal(in: TemporaryFolder().path)
    var interview = try journal.save(Self.full, change: "made", at: now)
    let first = interview
    interview.interviewee.role = "doctor"
    interview = try journal.save(interview, change: "role", at: now)
    interview.progress = .ready
    interview = try journal.save(interview, change: nil, at: now)

    let undone = try journal.undo(at: now)
    #expect(undone?.change == "role")
    #expect(undone?.interview?.hasSameContent(as: first) == true)
    #expect(undone?.interview?.progress == first.progress)
    #expect(try journal.interview(1) == undone?.interview)
    #expect(try journal.undo(at: now)?.interview == nil)
    #expect(try journal.interview(1) == nil)
    #expect(try journal.undo(at: now) == nil)
  }

  @Test func `Interviews to come stand first, then the past, then those without a date`() throws {
    let journal = try Journal(in: TemporaryFolder().path)
    for offset in [-200.0, nil, 300, -100, 100] {
      _ = try journal.save(
        Interview(start: offset.map { now.addingTimeInterval($0) }), change: "", at: now)
    }
    let offsets = try journal.interviews(now: now).map { $0.start?.timeIntervalSince(now) }
    #expect(offsets == [100, 300, -100, -200, nil])
  }

  @Test func `The next, the last and the unfinished interview are found`() throws {
    let journal = try Journal(in: TemporaryFolder().path)
    func save(_ name: String, _ offset: Double, _ progress: Interview.Progress) throws {
      _ = try journal.save(
        Interview(
          interviewee: Interviewee(name: name), start: now.addingTimeInterval(offset),
          progress: progress), change: "", at: now.addingTimeInterval(offset))
    }
    try save("later", 500, .ready)
    try save("soon", 50, .ready)
    try save("begun", 10, .preparing(step: "goals"))
    try save("held", -50, .ready)
    #expect(try journal.next(after: now)?.interviewee.name == "soon")
    #expect(
      try journal.last(from: now.addingTimeInterval(-100), to: now)?.interviewee.name == "held")
    #expect(try journal.unfinished()?.interviewee.name == "begun")
    #expect(try journal.latest()?.interviewee.name == "later")
  }

  @Test func `What a person was asked is known by their name, in any case`() throws {
    let journal = try Journal(in: TemporaryFolder().path)
    var interview = Self.full
    interview.interviewee.name = "Zoë Ruiz"
    interview.progress = .ready
    let saved = try journal.save(interview, change: "", at: now)
    for name in ["zoë ruiz", "ZOË RUIZ", "Zoe\u{308} Ruiz"] {
      #expect(try journal.bankIDs(plannedForName: name, except: 0) == ["path-a"], "\(name)")
      #expect(try journal.latest(withName: name, except: 0)?.id == saved.id, "\(name)")
    }
    #expect(try journal.bankIDs(plannedForName: "Zoë Ruiz", except: saved.id).isEmpty)
  }

  @Test func `What another window has changed is not overwritten`() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Journal(in: folder.path), try Journal(in: folder.path))
    var mine = try one.save(Self.full, change: "made", at: now)
    var theirs = try #require(try other.interview(mine.id))
    theirs.interviewee.company = "Theirs"
    theirs = try other.save(theirs, change: "company", at: now)
    mine.interviewee.company = "Mine"
    #expect(throws: JournalError(problem: .changedElsewhere, path: one.path)) {
      try one.save(mine, change: "company", at: now)
    }
    #expect(try one.interview(mine.id) == theirs)
  }

  @Test func `The second of two programs that make one new journal leaves it whole`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/new", withIntermediateDirectories: true)
    let path = folder.path + "/new"
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      do {
        _ = try Journal(in: path).save(Interview(minutes: 10 + number), change: "", at: now)
      } catch { Issue.record(error) }
    }
    #expect(try Journal(in: path).interviews(now: now).count == 8)
  }

  @Test func `Facts come back newest first, each once`() throws {
    let journal = try Journal(in: TemporaryFolder().path)
    for (time, role) in ["nurse", "baker", "nurse"].enumerated() {
      _ = try journal.save(
        Interview(interviewee: Interviewee(role: role)), change: "",
        at: now.addingTimeInterval(Double(time)))
    }
    #expect(try journal.values(of: .role) == ["nurse", "baker"])
    #expect(try journal.values(of: .company).isEmpty)
  }

  @Test func `Lines of a kind are kept, the oldest dropped`() throws {
    let journal = try Journal(in: TemporaryFolder().path)
    for number in 0..<(Journal.lineLimit + 5) { try journal.remember("\(number)", kind: "main") }
    try journal.remember("nurse", kind: "role")
    try journal.remember("nurse", kind: "role")
    let lines = try journal.lines(kind: "main")
    #expect(lines.count == Journal.lineLimit)
    #expect(lines.first == "5")
    #expect(try journal.lines(kind: "role") == ["nurse"])
  }

  @Test func `Two programs write to one journal in turn`() throws {
    let folder = try TemporaryFolder()
    let one = try Journal(in: folder.path)
    let other = try Journal(in: folder.path)
    for number in 0..<20 {
      _ = try (number.isMultiple(of: 2) ? one : other).save(
        Interview(interviewee: Interviewee(name: "\(number)")), change: "", at: now)
    }
    #expect(try one.interviews(now: now).count == 20)
    #expect(try other.interviews(now: now).count == 20)
  }
}
