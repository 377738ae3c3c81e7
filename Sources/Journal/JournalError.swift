import GRDB

/// Why the journal cannot be read or written.
package struct JournalError: Error, Equatable, Sendable {
  /// What is wrong.
  package let problem: Problem
  /// The file or folder it is about.
  package let path: String

  /// What can be wrong with the file. The raw value names the sentence that tells the person.
  package enum Problem: String, CaseIterable, Sendable {
    /// The folder or the file cannot be made.
    case cannotCreate = "cannot-create"
    /// The file or its folder may not be written to.
    case readOnly = "read-only"
    /// The disk is full.
    case diskFull = "disk-full"
    /// Another program holds the file and did not let go in time.
    case locked
    /// It is not a journal, or it is damaged.
    case corrupt
    /// Another window has changed the interview since it was read. Nothing was written.
    case changedElsewhere = "changed-elsewhere"
    /// The interview has sessions, so that it must not be taken away.
    case held
    /// A newer version of the program made it.
    case newer
    /// It is no export, or a damaged one.
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

/// An interview was saved by another program since this one read it.
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
