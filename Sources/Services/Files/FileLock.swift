import Foundation

/// Keeps two runs of the program from changing a file at the same time, where a change reads the file
/// first and so could undo another.
package enum FileLock {
  /// Does some work while no other run does work on the same file. It waits for its turn.
  ///
  /// The lock is a hidden file in the same folder. Where none can be made, such as on a disk that takes
  /// no locks, the work is done without.
  ///
  /// - Throws: what the work throws.
  package static func whileLocked<Value>(beside path: String, _ work: () throws -> Value) rethrows
    -> Value
  {
    let parent = FilePath.folder(of: path)
    let folder = parent.isEmpty ? "." : parent
    // The first change of all makes the folder: two at once must find the same lock in it.
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
