import Foundation

/// Keeps a session to one window. The system lets go of it when the program ends, however it ends.
package final class SessionLock {
  private let descriptor: Int32

  /// - Returns: nil if another window has the session.
  package init?(_ id: Int64, in home: Home) {
    let path = home.path + "/.session-\(id).lock"
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    // Where no lock can be made, one window is trusted to be the only one.
    guard descriptor >= 0 else { return }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  /// Whether some window holds a session.
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
    // The file stays: another window may be about to lock it.
    close(descriptor)
  }
}
