import Foundation

/// A lock that keeps two runs of the program from changing a file at the same time. Without it, a
/// change that reads the file first could undo another.
package enum FileLock {
  /// Runs work while no other run works on the same file. Waits for its turn.
  ///
  /// The lock is a hidden file in the same folder. If it can't be created or locked, the work runs
  /// without it.
  ///
  /// - Throws: what the work throws.
  package static func whileLocked<Value>(beside path: String, _ work: () throws -> Value) rethrows
    -> Value
  {
    let parent = FilePath.folder(of: path)
    let folder = parent.isEmpty ? "." : parent
    // The first change creates the folder. Two runs at once must find the same lock in it.
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let lock = "\(folder)/.\(FilePath.name(of: path)).lock"
    let descriptor = open(lock, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 {
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }
    return try work()
  }
}
