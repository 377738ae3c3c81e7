import Foundation
import GRDB
import Interviews

/// The one SQLite file that keeps everything a person has put in.
///
/// Each function is one transaction. When it returns, what it was given is on disk: the journal
/// runs in WAL mode with `synchronous=FULL`. Several programs may use one file at a time.
package struct Journal: Sendable {
  let database: DatabaseQueue
  let path: String

  /// How long a write waits for another program to finish its own, in seconds.
  static let patience: TimeInterval = 5

  /// Opens the journal, and makes it and its folder if they are not there.
  ///
  /// - Parameter folder: the path of the folder that holds `journal.sqlite`. Made with mode 0700,
  ///   the file with mode 0600.
  /// - Parameter mustExist: whether the file has to be there, with something in it.
  /// - Throws: ``JournalError``, having changed nothing.
  package init(in folder: String, mustExist: Bool = false) throws(JournalError) {
    let path = folder + "/journal.sqlite"
    if mustExist {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let size = attributes?[.size] as? Int, size > 0 else {
        throw JournalError(problem: .corrupt, path: path)
      }
    } else {
      try Journal.makePrivateFile(at: path, in: folder)
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(Journal.patience)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    self.path = path
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
      try Schema.bringUpToDate(database)
    } catch {
      throw JournalError(error, path: path)
    }
  }

  /// Runs one read.
  func read<Value>(_ work: (Database) throws -> Value) throws(JournalError) -> Value {
    do {
      return try database.read(work)
    } catch {
      throw JournalError(error, path: path)
    }
  }

  /// Runs one transaction. It takes the write lock at its start, so that two programs wait for one
  /// another rather than fail.
  ///
  /// - Parameter isKept: whether what it writes stays; else it is only tried.
  func write<Value>(
    isKept: Bool = true, _ work: (Database) throws -> Value
  ) throws(JournalError) -> Value {
    do {
      return try database.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try work(database)
          return isKept ? .commit : .rollback
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return value
      }
    } catch {
      throw JournalError(error, path: path)
    }
  }

  /// Runs one transaction that rather fails than keeps a clock waiting.
  func writeBriefly<Value>(_ work: (Database) throws -> Value) throws(JournalError) -> Value {
    func wait(_ milliseconds: Int) {
      try? database.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = \(milliseconds)") }
    }
    wait(50)
    defer { wait(Int(Self.patience * 1000)) }
    return try write(work)
  }

  private static func makePrivateFile(
    at path: String, in folder: String
  ) throws(JournalError) {
    let files = FileManager.default
    do {
      var isFolder: ObjCBool = false
      if !files.fileExists(atPath: folder, isDirectory: &isFolder) {
        try files.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } else if !isFolder.boolValue {
        throw JournalError(problem: .cannotCreate, path: folder)
      }
    } catch let error as JournalError {
      throw error
    } catch {
      throw JournalError(problem: .cannotCreate, path: folder)
    }
    // Never truncates: another program may have made the file a moment ago.
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw JournalError(problem: .cannotCreate, path: path)
    }
  }
}
