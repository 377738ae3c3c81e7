import Foundation
import Interviews
import Testing

@testable import Journal

@Suite struct ExportTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)

  func export(_ journal: Journal) throws -> String {
    var bytes: [UInt8] = []
    try journal.export { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  func load(_ text: String, into journal: Journal) throws -> Journal.Imported {
    let folder = try TemporaryFolder()
    return try journal.importExport(
      text, workingIn: folder.path, label: { "\($0): \($1)" }, at: now)
  }

  /// A journal with two interviews, one of them held, and a typed line.
  func filled(in folder: TemporaryFolder) throws -> Journal {
    let journal = try Journal(in: folder.path)
    let first = try journal.save(JournalTests.full, change: "made", at: now)
    _ = try journal.save(Interview(interviewee: Interviewee(name: "Bo")), change: "made", at: now)
    let setup = SessionRecord.Setup(
      kind: .live, interview: first, opened: now, end: now.addingTimeInterval(1800))
    let session = try journal.begin(setup)
    try journal.append(
      [
        SessionEvent(at: now, .began),
        SessionEvent(
          at: now.addingTimeInterval(1.234), .noted("é \u{1F469}\u{200D}\u{1F52C}\n\"x\"")),
        SessionEvent(at: now.addingTimeInterval(2), .moved(to: .question(1))),
      ], to: session.id, after: 0, typed: "half")
    try journal.remember("nurse", kind: "role")
    return journal
  }

  @Test func `What is exported comes in again without loss, and once`() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let journal = try filled(in: here)
    let text = try export(journal)
    let other = try Journal(in: there.path)
    let imported = try load(text, into: other)
    #expect(imported == Journal.Imported(interviews: 2, sessions: 1))
    #expect(try export(other) == text)
    #expect(try other.interviews(now: now) == journal.interviews(now: now))
    #expect(try other.sessions(of: 1) == journal.sessions(of: 1))
    #expect(try other.lines(kind: "role") == ["nurse"])
    let again = try load(text, into: other)
    #expect(again.isEmpty && again.unchanged == 3)
    #expect(try export(other) == text)
  }

  @Test func `Where numbers are taken, others are given, and all stays together`() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let text = try export(try filled(in: here))
    let other = try Journal(in: there.path)
    let mine = try other.save(
      Interview(interviewee: Interviewee(name: "Mine")), change: nil, at: now)
    _ = try load(text, into: other)
    #expect(try other.interview(mine.id)?.interviewee.name == "Mine")
    let all = try other.interviews(now: now)
    #expect(all.count == 3 && Set(all.map(\.id)).count == 3)
    let moved = try #require(all.first { $0.interviewee.role == "nurse" })
    let session = try #require(try other.sessions(of: moved.id).first)
    #expect(session.setup.interview.id == moved.id && session.session.notes.count == 1)
  }

  @Test func `Of two versions the later stays`() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let journal = try filled(in: here)
    let early = try export(journal)
    let other = try Journal(in: there.path)
    _ = try load(early, into: other)
    // It goes on here.
    var interview = try #require(try journal.interview(1))
    interview.place = "Café Luna"
    _ = try journal.save(interview, change: "place", at: now.addingTimeInterval(60))
    try journal.append(
      [SessionEvent(at: now.addingTimeInterval(9), .ended)], to: 1, after: 3)
    let imported = try load(try export(journal), into: other)
    #expect(imported.updated == 2 && imported.interviews == 0)
    #expect(try other.interview(1)?.place == "Café Luna")
    #expect(try other.session(1)?.isEnded == true)
    // The early one takes nothing of it away.
    #expect(try load(early, into: other).isEmpty)
    #expect(try other.interview(1)?.place == "Café Luna")
  }

  @Test func `A draft that was edited here is not overwritten, and gives way to what was sent`()
    throws
  {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let (journal, other) = (try Journal(in: here.path), try Journal(in: there.path))
    let ana = try journal.save(Person(name: "Ana Ruiz"), [.added], at: now)
    var draft = try journal.save(
      Message(
        to: ana.id, at: now, isSent: false, kind: .request, style: "warm", channel: .email,
        text: "early"))
    let early = try export(journal)
    _ = try load(early, into: other)
    draft.text = "edited"
    draft = try journal.save(draft)
    _ = try load(early, into: journal)
    #expect(try journal.messages(to: ana.id).map(\.text) == ["edited"])
    draft.isSent = true
    try journal.save(draft)
    _ = try load(try export(journal), into: other)
    #expect(try other.messages(to: ana.id).map(\.text) == ["edited"])
    #expect(try other.countDrafts() == 0)
  }

  @Test func `What was half typed to somebody stays here, and goes with them`() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let (journal, other) = (try Journal(in: here.path), try Journal(in: there.path))
    let ana = try journal.save(Person(name: "Ana Ruiz"), [.added], at: now)
    let kind = Journal.partialLineKind("interest", to: ana.id)
    try journal.remember("about Ana", kind: kind)
    try journal.remember("nurse", kind: "role")
    let text = try export(journal)
    #expect(!text.contains("about Ana") && text.contains("nurse"))
    // An export of before has it all the same.
    _ = try load(
      text.replacing(
        #""kind":"role","text":"nurse""#, with: "\"kind\":\"\(kind)\",\"text\":\"nurse\""),
      into: other)
    #expect(try other.lines(kind: kind).isEmpty)
    let twelfth = Journal.partialLineKind("interest", to: ana.id * 10 + 2)
    try journal.remember("about another", kind: twelfth)
    let same = try journal.save(Person(name: "Ana R."), [.added], at: now)
    _ = try journal.merge(ana.id, into: same.id, label: { "\($0): \($1)" }, at: now)
    let joined = Journal.partialLineKind("interest", to: same.id)
    #expect(try journal.lines(kind: kind).isEmpty)
    #expect(try journal.lines(kind: joined) == ["about Ana"])
    try journal.delete(same.id, at: now)
    #expect(try journal.lines(kind: joined).isEmpty)
    #expect(try journal.lines(kind: twelfth) == ["about another"])
  }

  @Test func `A damaged export changes nothing`() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let text = try export(try filled(in: here))
    let other = try Journal(in: there.path)
    let count = text.count
    var damaged = stride(from: 0, to: count - 3, by: max(1, count / 40)).map {
      String(text.prefix($0))
    }
    damaged += [
      "[]", "null", "{}", text.replacing("coffeechat-journal", with: "other"),
      "{\"format\":5,\"version\":3,\"tables\":{}}",
      "{\"format\":\"coffeechat-journal\",\"version\":\"3\"}",
      text.replacing("\"minutes\":45", with: "\"minutes\":-5"),
      text.replacing("\"minutes\":2,", with: "\"minutes\":9223372036854775807,"),
      text.replacing("\"start\":1800100000.0", with: "\"start\":1e300"),
      text.replacing("\"minutes\":45", with: "\"minutes\":\"many\""),
      text.replacing("\"noted\"", with: "\"sang\""),
      text.replacing("\"interview\":1,\"kind\"", with: "\"interview\":7,\"kind\""),
    ]
    for text in damaged {
      #expect(throws: JournalError.self) { try load(text, into: other) }
    }
    #expect(throws: JournalError(problem: .newer, path: "")) {
      do {
        _ = try load(
          text.replacing("\"version\":\(Schema.version)", with: "\"version\":99"), into: other)
      } catch let error as JournalError {
        throw JournalError(problem: error.problem, path: "")
      }
    }
    #expect(try other.contents().isEmpty)
  }

  @Test func `A copy is whole while others write, and can be put back`() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let journal = try filled(in: here)
    let writer = try Journal(in: here.path)
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      for number in 1...40 {
        let person = Interviewee(name: "Person \(number)")
        _ = try? writer.save(Interview(interviewee: person), change: "made", at: Date())
      }
      done.signal()
    }
    for number in 1...5 {
      let folder = there.path + "/\(number)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try journal.copy(to: folder + "/journal.sqlite")
      let copy = try Journal(in: folder, mustExist: true)
      try copy.checkIntegrity()
      #expect(try copy.contents().interviews >= 2 && copy.contents().sessions == 1)
    }
    done.wait()
    #expect(try journal.contents().interviews == 42)
    try journal.replaceContents(with: try Journal(in: there.path + "/1"))
    #expect(try journal.contents() == Journal(in: there.path + "/1").contents())
    // Whoever has it open sees what is there now, and can go on.
    #expect(try writer.contents() == journal.contents())
    _ = try writer.save(Interview(), change: "made", at: now)
  }

  @Test func `The description of an export names every table and key`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/journal.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    for table in Journal.exported {
      let row = try #require(
        text.split(separator: "\n").first { $0.hasPrefix("| `\(table)` |") }, "\(table)")
      for column in try journal.read({ try $0.columns(in: table) }) {
        #expect(row.contains("`\(column.name)`"), "\(table).\(column.name)")
      }
    }
  }

  @Test func `What is no journal is not taken for an empty one`() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/journal.sqlite"))
    #expect(throws: JournalError.self) { try Journal(in: folder.path, mustExist: true) }
    #expect(throws: JournalError.self) { try Journal(in: folder.path + "/none", mustExist: true) }
  }
}
