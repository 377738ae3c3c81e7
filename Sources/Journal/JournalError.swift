import GRDB

/// The reason why the journal can't be read or written.
package struct JournalError: Error, Equatable, Sendable {
  /// The kind of error.
  package let problem: Problem
  /// The file or folder that has the problem.
  package let path: String

  /// The kinds of errors. The raw value is the key of the message for the user.
  package enum Problem: String, CaseIterable, Sendable {
    /// The folder or the file can't be created.
    case cannotCreate = "cannot-create"
    /// The file or its folder is read-only.
    case readOnly = "read-only"
    /// The disk is full.
    case diskFull = "disk-full"
    /// Another program has locked the file for too long.
    case locked
    /// The file isn't a journal, or it is damaged.
    case corrupt
    /// Another program has changed the record since it was read. Nothing was written.
    case changedElsewhere = "changed-elsewhere"
    /// The interview has sessions, so creating or finishing it can't be undone.
    case held
    /// A newer version of the program wrote it.
    case newer
    /// The text isn't an export, or it is damaged.
    case notExported = "not-exported"
    /// Reading or writing failed for another reason.
    case failed
  }

  init(problem: Problem, path: String) {
    self.problem = problem
    self.path = path
  }

  init(_ error: any Error, path: String) {
    switch error {
    case let error as JournalError:
      self = error
    case let error as DatabaseError:
      self.init(problem: Problem(error.resultCode), path: path)
    case is ChangedElsewhere:
      self.init(problem: .changedElsewhere, path: path)
    case is Schema.Newer:
      self.init(problem: .newer, path: path)
    case is Schema.Foreign, is DecodingError:
      self.init(problem: .corrupt, path: path)
    default:
      self.init(problem: .failed, path: path)
    }
  }
}

/// A record was saved by another program since this one read it.
struct ChangedElsewhere: Error {}

extension JournalError.Problem {
  fileprivate init(_ code: ResultCode) {
    switch code.primaryResultCode {
    case .SQLITE_CANTOPEN: self = .cannotCreate
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_SCHEMA, .SQLITE_MISMATCH: self = .corrupt
    default: self = .failed
    }
  }
}
