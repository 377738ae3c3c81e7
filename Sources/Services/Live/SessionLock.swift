import Foundation

/// A lock that keeps a session in one window. The system releases it when the program ends, even
/// after a crash.
package final class SessionLock {
  private let descriptor: Int32

  /// Locks a session.
  ///
  /// - Returns: nil if another window has the session.
  package init?(_ id: Int64, in home: Home) {
    let path = home.path + "/.session-\(id).lock"
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    // If no lock can be created, assume this is the only window.
    guard descriptor >= 0 else { return }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  /// True if any window has a session.
  package static func isAnyHeld(in home: Home) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
    return names.contains { name in
      guard name.hasPrefix(".session-"), name.hasSuffix(".lock"),
        let id = Int64(name.dropFirst(9).dropLast(5))
      else { return false }
      return SessionLock(id, in: home) == nil
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    // Don't delete the file: another window may be about to lock it.
    close(descriptor)
  }
}
