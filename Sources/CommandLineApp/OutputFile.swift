import Foundation
import Phrases

/// A file that a person names for something to be written to.
struct OutputFile {
  let path: String
  let isForced: Bool

  init(_ path: String, isForced: Bool) {
    self.path = path
    self.isForced = isForced
  }

  /// Finds out whether it can be written to, before anything is done for it. If it is there, it asks.
  ///
  /// - Returns: the path.
  /// - Throws: ``Failure`` that says what to do.
  @discardableResult
  func checked(_ options: GlobalOptions) throws -> String {
    if Files.isSpecial(path) { return path }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw Failure("file.is-folder", ["path": path], .cannotCreate) }
      guard try isForced || mayOverwrite(options) else {
        throw Failure("file.exists", ["path": path], .cannotCreate)
      }
      return path
    }
    let folder = (path as NSString).deletingLastPathComponent
    guard folder.isEmpty || FileManager.default.fileExists(atPath: folder) else {
      throw Failure("file.no-folder", ["path": folder], .cannotCreate)
    }
    return path
  }

  private func mayOverwrite(_ options: GlobalOptions) throws -> Bool {
    let input = LineInput()
    guard input.isInteractive, !options.noInput else { return false }
    return input.confirm(Words.say(Phrase("errors.file.overwrite", ["path": path])))
  }
}
