import Foundation

/// A private temporary folder that is deleted after use.
package enum WorkFolder {
  /// Creates a folder, passes its path to `body`, and deletes it.
  ///
  /// - Throws: ``Failure`` if it can't be created, or what `body` throws.
  package static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
    let files = FileManager.default
    let path = files.temporaryDirectory.path + "/coffeechat-" + UUID().uuidString
    defer { try? files.removeItem(atPath: path) }
    guard
      (try? files.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])) != nil
    else { throw Failure("file.cannot-write", ["path": path], .cannotCreate) }
    return try body(path)
  }
}
