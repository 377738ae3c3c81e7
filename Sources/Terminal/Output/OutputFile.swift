import DataFiles
import Foundation
import Phrases
import Services

/// A file that a person names for something to be written to.
package struct OutputFile {
  package let path: String
  package let isForced: Bool

  package init(_ path: String, isForced: Bool) {
    self.path = path
    self.isForced = isForced
  }

  /// Finds out whether it can be written to, before anything is done for it. If it is there, it asks.
  ///
  /// - Parameters:
  ///   - mayAsk: whether a person may be asked.
  ///   - allowsDevices: whether it may be a device or a pipe.
  /// - Returns: the path, links followed.
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

  /// Whether it is a file in which SQLite keeps something of ours, whatever way leads there.
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
