import Foundation
import GRDB
import Interviews

/// The SQLite file with everything the user has entered. It only stores and queries; the rules are
/// in Interviews.
///
/// Each function is one transaction, and throws ``JournalError`` if the file can't be read or
/// written. When it returns, the data is on disk: the journal runs in WAL mode with
/// `synchronous=FULL`. Several programs can use the file at the same time.
package struct Journal: Sendable {
  let database: DatabaseQueue
  let path: String

  /// The time a write waits for another program's, in seconds.
  static let busyTimeout: TimeInterval = 5

  /// Opens the journal. Creates the file and its folder if they don't exist.
  ///
  /// - Parameters:
  ///   - folder: the path of the folder with `journal.sqlite`. It is created with mode 0700, and
  ///     the file with mode 0600.
  ///   - mustExist: true if the file must exist and not be empty.
  /// - Throws: ``JournalError``, having changed nothing.
  package init(in folder: String, mustExist: Bool = false) throws(JournalError) {
    let path = folder + "/journal.sqlite"
    if mustExist {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let size = attributes?[.size] as? Int, size > 0 else {
        throw JournalError(problem: .corrupt, path: path)
      }
    } else {
      try Journal.createPrivateFile(at: path, in: folder)
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(Journal.busyTimeout)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    self.path = path
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
      try Schema.migrate(database)
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

  /// Runs one transaction. Takes the write lock at its start, so that two programs wait for each
  /// other instead of failing.
  ///
  /// - Parameter isDryRun: true to roll back all changes.
  func write<Value>(
    isDryRun: Bool = false, _ work: (Database) throws -> Value
  ) throws(JournalError) -> Value {
    do {
      return try database.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try work(database)
          return isDryRun ? .rollback : .commit
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return value
      }
    } catch {
      throw JournalError(error, path: path)
    }
  }

  /// Runs one transaction that waits at most 50 ms for the lock, so that a running clock isn't held
  /// up.
  func writeBriefly<Value>(_ work: (Database) throws -> Value) throws(JournalError) -> Value {
    func wait(_ milliseconds: Int) {
      try? database.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = \(milliseconds)") }
    }
    wait(50)
    defer { wait(Int(Self.busyTimeout * 1000)) }
    return try write(work)
  }

  private static func createPrivateFile(
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
    // Never truncates: another program may have created the file just now.
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw JournalError(problem: .cannotCreate, path: path)
    }
  }
}
