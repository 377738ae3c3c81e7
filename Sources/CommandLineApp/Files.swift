import Foundation

/// Reading and writing whole files.
enum Files {
  /// Reads a text.
  ///
  /// - Throws: ``Failure`` that says what is wrong with the file.
  static func text(at path: String) throws -> String {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure("file.missing", ["path": path], .noInput)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("file.unreadable", ["path": path], .noInput)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure("file.not-text", ["path": path], .badData)
    }
    return text
  }

  /// Reads a file that should not be large.
  ///
  /// - Parameter limit: how many bytes it may have.
  /// - Returns: nil if it has more.
  /// - Throws: ``Failure`` that says what is wrong with the file.
  static func data(at path: String, limit: Int) throws -> Data? {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure("file.missing", ["path": path], .noInput)
    }
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      let data = try file.read(upToCount: limit + 1) ?? Data()
      return data.count > limit ? nil : data
    } catch {
      throw Failure("file.unreadable", ["path": path], .noInput)
    }
  }

  /// Writes a file beside its place and then moves it there, so that there is never half a file.
  /// A link is followed; a device or pipe is written to as it is.
  ///
  /// - Parameter makingFolder: whether its folder is made if it is not there, readable by nobody
  ///   else.
  /// - Throws: ``Failure`` if it cannot be written.
  static func write(_ bytes: [UInt8], to path: String, makingFolder: Bool = true) throws {
    let files = FileManager.default
    let given = path
    let path = (path as NSString).resolvingSymlinksInPath
    if isSpecial(path) {
      guard let handle = FileHandle(forWritingAtPath: path),
        (try? handle.write(contentsOf: Data(bytes))) != nil
      else { throw Failure("file.cannot-write", ["path": given], .cannotCreate) }
      return
    }
    let folder = (path as NSString).deletingLastPathComponent
    let beside = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    do {
      if makingFolder, !folder.isEmpty, !files.fileExists(atPath: folder) {
        try files.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      }
      guard
        files.createFile(
          atPath: beside, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
        let handle = FileHandle(forUpdatingAtPath: beside)
      else { throw CocoaError(.fileWriteUnknown) }
      try handle.synchronize()
      try handle.close()
      guard rename(beside, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? files.removeItem(atPath: beside)
      throw Failure("file.cannot-write", ["path": given], .cannotCreate)
    }
  }

  /// Whether something is there that is neither a file nor a folder.
  private static func isSpecial(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type.map { $0 != .typeRegular && $0 != .typeDirectory } ?? false
  }
}
