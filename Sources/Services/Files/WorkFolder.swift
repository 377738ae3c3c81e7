import Foundation

/// A folder that nobody else can read, gone after it was used.
package enum WorkFolder {
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
