package import Foundation

/// Reading and writing whole files.
package enum Files {
  /// Reads a UTF-8 text file.
  ///
  /// - Throws: ``Failure`` if the file is missing, unreadable, or not UTF-8.
  package static func text(at path: String) throws -> String {
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

  /// Reads a file up to a size limit.
  ///
  /// - Parameter limit: the maximum size in bytes.
  /// - Returns: nil if the file is larger.
  /// - Throws: ``Failure`` if the file is missing or unreadable.
  package static func data(at path: String, limit: Int) throws -> Data? {
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

  /// Writes a file in one part; see ``stream(to:makingFolder:_:)``.
  ///
  /// - Throws: ``Failure`` if it can't be written.
  package static func write(_ bytes: [UInt8], to path: String, makingFolder: Bool = true) throws {
    try stream(to: path, makingFolder: makingFolder) { try $0(bytes) }
  }

  /// Writes a file part by part. The parts go to a temporary file beside it that is moved into
  /// place, so there is never half a file. Follows symbolic links, and writes directly to devices
  /// and pipes.
  ///
  /// - Parameters:
  ///   - makingFolder: true to create a missing folder, private to the user.
  ///   - body: receives the function that writes the next part.
  /// - Throws: ``Failure`` if the file can't be written, or what `body` throws.
  package static func stream(
    to path: String, makingFolder: Bool = false, _ body: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let files = FileManager.default
    let problem = Failure("file.cannot-write", ["path": path], .cannotCreate)
    let path = followed(path)
    let folder = FilePath.folder(of: path)
    let goesThrough = isSpecial(path)
    if makingFolder, !folder.isEmpty, !files.fileExists(atPath: folder) {
      guard
        (try? files.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])) != nil
      else { throw problem }
    }
    // Use a unique name, so a leftover from a crash doesn't get in the way.
    let beside = goesThrough ? path : "\(path).\(UUID().uuidString).part"
    let flags = goesThrough ? O_WRONLY : O_WRONLY | O_CREAT | O_EXCL
    let descriptor = open(beside, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem }
    // Keep the permissions of a file that is replaced.
    if !goesThrough, let mode = permissions(of: path) { fchmod(descriptor, mode) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try body { bytes in
        guard (try? handle.write(contentsOf: Data(bytes))) != nil else { throw problem }
      }
      guard !goesThrough else { return }
      guard (try? handle.synchronize()) != nil, (try? handle.close()) != nil,
        rename(beside, path) == 0
      else { throw problem }
    } catch {
      if !goesThrough { try? files.removeItem(atPath: beside) }
      throw error
    }
  }

  /// Follows a chain of symbolic links; returns the path itself if it is not a link.
  package static func followed(_ path: String) -> String {
    var path = path
    // Same limit as the kernel (MAXSYMLINKS).
    for _ in 0..<40 {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
      else { break }
      let folder = FilePath.folder(of: path)
      path = target.hasPrefix("/") || folder.isEmpty ? target : "\(folder)/\(target)"
    }
    return path
  }

  /// Returns the permission bits of a file; nil if it doesn't exist.
  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  /// True if the path exists and is not a file or folder but a device, pipe, or socket.
  package static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }
}
