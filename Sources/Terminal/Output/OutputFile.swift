import DataFiles
import Foundation
import Phrases
import Services

/// A file that the user names for output.
package struct OutputFile {
  /// The path as given.
  package let path: String
  /// True to overwrite an existing file without asking.
  package let isForced: Bool

  /// Creates a reference to a file.
  package init(_ path: String, isForced: Bool) {
    self.path = path
    self.isForced = isForced
  }

  /// Checks that the file can be written, before any work is done. May ask to overwrite it.
  ///
  /// - Parameters:
  ///   - mayAsk: true if the user may be asked.
  ///   - allowsDevices: true if the path may be a device or a pipe.
  /// - Returns: the path with symbolic links followed.
  /// - Throws: ``Failure`` that says what to do.
  @discardableResult
  package func checked(mayAsk: Bool, allowsDevices: Bool = true) throws -> String {
    let target = Files.followed(path)
    if Files.isSpecial(target) {
      guard allowsDevices else { throw Failure("file.special", ["path": path], .cannotCreate) }
      return target
    }
    guard !isJournal(target) else { throw Failure("file.journal", ["path": path], .usage) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) {
      if isFolder.boolValue { throw Failure("file.is-folder", ["path": path], .cannotCreate) }
      guard try isForced || mayOverwrite(mayAsk) else {
        throw Failure("file.exists", ["path": path], .cannotCreate)
      }
      return target
    }
    let folder = FilePath.folder(of: target)
    guard folder.isEmpty || FileManager.default.fileExists(atPath: folder) else {
      throw Failure("file.no-folder", ["path": folder], .cannotCreate)
    }
    return target
  }

  /// True if the path is one of the journal's SQLite files.
  private func isJournal(_ target: String) -> Bool {
    let name = FilePath.name(of: target)
    guard ["", "-wal", "-shm", "-journal"].contains(where: { name == "journal.sqlite" + $0 }) else {
      return false
    }
    guard let head = FileHandle(forReadingAtPath: target)?.readData(ofLength: 72) else {
      return true
    }
    return head.isEmpty || !name.hasSuffix("sqlite") || head.suffix(4).elementsEqual("CfCh".utf8)
  }

  private func mayOverwrite(_ mayAsk: Bool) throws -> Bool {
    let input = LineInput.standard
    guard mayAsk, input.isInteractive else { return false }
    return input.confirm(Words.say(Phrase("errors.file.overwrite", ["path": path])))
  }
}
