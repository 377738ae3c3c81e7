import Foundation
import GRDB
import Interviews
import Testing

@testable import Journal

@Suite struct JournalFaultTests {
  func problem(in folder: String) -> JournalError.Problem? {
    do throws(JournalError) {
      _ = try Journal(in: folder)
      return nil
    } catch { return error.problem }
  }

  @Test func `A damaged file is refused and left as it is`() throws {
    let folder = try TemporaryFolder()
    let bytes = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let path = folder.path + "/journal.sqlite"
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(problem(in: folder.path) == .corrupt)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test func `A file of a newer version is refused and left as it is`() throws {
    let folder = try TemporaryFolder()
    _ = try Journal(in: folder.path)
    let path = folder.path + "/journal.sqlite"
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(problem(in: folder.path) == .newer)
    let version = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "PRAGMA user_version")
    }
    #expect(version == 99)
  }

  @Test func `Another program's database is refused and left as it is`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.sqlite"
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE theirs (a)") }
    #expect(problem(in: folder.path) == .corrupt)
    let tables = try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema")
    }
    #expect(tables == ["theirs"])
  }

  @Test func `A file in the place of the folder cannot be used`() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    #expect(problem(in: folder.path + "/file") == .cannotCreate)
    #expect(problem(in: folder.path + "/file/below") == .cannotCreate)
  }

  @Test func `A full disk changes nothing and is told`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let saved = try journal.save(Interview(minutes: 20), change: "", at: Date())
    let pages = try journal.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    // SQLite reports a file that may not grow just as it reports a full disk.
    try journal.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    var larger = saved
    larger.findings = [String(repeating: "x", count: 100_000)]
    #expect(throws: JournalError(problem: .diskFull, path: journal.path)) {
      try journal.save(larger, change: "", at: Date())
    }
    #expect(try Journal(in: folder.path).interview(saved.id) == saved)
  }

  @Test func `A locked file is waited for, then told`() throws {
    let folder = try TemporaryFolder()
    _ = try Journal(in: folder.path)
    let path = folder.path + "/journal.sqlite"
    let other = try DatabaseQueue(path: path)
    var journal = try Journal(in: folder.path)
    journal.impatient()
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: JournalError(problem: .locked, path: path)) {
        try journal.save(Interview(), change: "", at: Date())
      }
      try database.execute(sql: "COMMIT")
    }
    #expect(try journal.save(Interview(), change: "", at: Date()).id == 1)
  }
}

extension Journal {
  /// Waits for nobody, so that the test does not take seconds.
  fileprivate mutating func impatient() {
    try? database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 10") }
  }
}
