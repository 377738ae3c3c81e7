import Foundation
import GRDB
import Interviews
import Testing

@testable import Journal

/// The JSON in the journal's columns. Fixtures has a file per value and version, with a sample a line;
/// those of version 0 were written by release 0.1.
@Suite struct StoredValueTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)

  /// Reads a fixture. While recording, a missing one is written; one that exists is never changed.
  func fixture(_ name: String, version: Int, current: [String]) throws -> [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)/\(version).jsonl")
    let isRecording = ProcessInfo.processInfo.environment["SNAPSHOT_RECORD"] == "1"
    if isRecording, !FileManager.default.fileExists(atPath: file.path) {
      try (current.joined(separator: "\n") + "\n").write(
        to: file, atomically: true, encoding: .utf8)
    }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  func check<Value: StoredValue & Equatable>(
    _ name: String, _ samples: (StoredSamples) -> [Value]
  ) throws {
    let current = try samples(StoredSamples(version: Value.version)).map(Journal.json)
    for version in 0...Value.version {
      let lines = try fixture(name, version: version, current: current)
      let values = try lines.map { try Journal.decode(Value.self, $0) }
      #expect(values == samples(StoredSamples(version: version)), "\(name), version \(version)")
    }
    let golden = try fixture(name, version: Value.version, current: current)
    #expect(
      golden == current,
      "The encoding of \(name) has changed. Raise its version in StoredValue.swift, decode the version before it, and record a fixture with SNAPSHOT_RECORD=1."
    )
    let values = try golden.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(values.allSatisfy { $0["v"] as? Int == Value.version })
  }

  @Test func `Every version of every stored value is read, and none changes unnoticed`() throws {
    try check("question", \.questions)
    try check("interview", \.interviews)
    try check("session-setup", \.setups)
    try check("session-event", \.sessionEvents)
    try check("person-event", \.personEvents)
    try check("message-facts", \.facts)
  }

  /// The fields that are empty in all of some values.
  func emptyFields(_ values: [Any]) -> Set<String> {
    func fields(_ value: Any, where isWanted: (Mirror) -> Bool) -> Set<String> {
      Set(
        Mirror(reflecting: value).children.filter { isWanted(Mirror(reflecting: $0.value)) }
          .compactMap(\.label))
    }
    func isEmpty(_ mirror: Mirror) -> Bool {
      [.optional, .collection].contains(mirror.displayStyle) && mirror.children.isEmpty
    }
    return values.map { fields($0, where: isEmpty) }.reduce(nil as Set<String>?) {
      $0?.intersection($1) ?? $1
    }
      ?? []
  }

  @Test func `The samples have every field and every case`() {
    let all = StoredSamples(version: .max)
    let structs: [[Any]] = [
      all.questions, all.interviews, all.interviews.map(\.interviewee), all.setups, all.facts,
    ]
    for values in structs { #expect(emptyFields(values).isEmpty, "\(type(of: values[0]))") }
    #expect(
      Set(all.sessionEvents.map(StoredSamples.SessionEventCase.init))
        == Set(StoredSamples.SessionEventCase.allCases))
    #expect(
      Set(all.personEvents.map(StoredSamples.PersonEventCase.init))
        == Set(StoredSamples.PersonEventCase.allCases))
    #expect(
      Set(all.questions.flatMap(\.reasons).map(StoredSamples.ReasonCase.init))
        == Set(StoredSamples.ReasonCase.allCases))
    let replies = all.sessionEvents.compactMap { what -> Reply? in
      if case .heard(_, let reply) = what { reply } else { nil }
    }
    #expect(
      Set(replies.map(StoredSamples.ReplyCase.init)) == Set(StoredSamples.ReplyCase.allCases))
  }

  @Test func `A value that a newer program wrote is refused as newer`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let ana = try journal.save(Person(name: "Ana Ruiz"), [.added], at: now)
    try journal.write {
      try $0.execute(sql: "UPDATE person_event SET what = '{\"sang\":{},\"v\":99}'")
    }
    #expect(throws: JournalError(problem: .newer, path: journal.path)) {
      try journal.history(of: ana.id)
    }
  }

  @Test func `An event that an earlier version stored is the same event`() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let (journal, other) = (try Journal(in: here.path), try Journal(in: there.path))
    func importThere() throws -> [PersonEvent.What] {
      var bytes: [UInt8] = []
      try journal.export { bytes += $0 }
      let work = try TemporaryFolder()
      _ = try other.importExport(
        String(decoding: bytes, as: UTF8.self), workingIn: work.path,
        label: { "\($0): \($1)" }, at: now)
      return try other.history(of: 1).map(\.what)
    }
    try journal.save(Person(name: "Priya"), [.named(by: "Ana Ruiz")], at: now)
    try journal.write {
      try $0.execute(sql: "UPDATE person_event SET what = json_remove(what, '$.v')")
    }
    #expect(try importThere() == [.named(by: "Ana Ruiz")])
    try journal.write {
      try $0.execute(sql: "UPDATE person_event SET what = json_set(what, '$.v', 1)")
    }
    #expect(try importThere() == [.named(by: "Ana Ruiz")])
  }
}
