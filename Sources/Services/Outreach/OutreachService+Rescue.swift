import DataFiles
import Foundation
package import Interviews
import Journal
import Presentation

/// Saving drafts, with a file as a fallback.
extension OutreachService {
  /// Writes a message to a new file, for when the journal can't save it.
  ///
  /// - Returns: the path of the file, in the drafts folder or else the temporary folder.
  /// - Throws: an error if neither folder can be written.
  package func rescue(_ bytes: [UInt8], of message: Message) throws -> String {
    let name = "\(message.person)-\(message.kind.rawValue)"
    let folders = ["\(app.home.path)/drafts", NSTemporaryDirectory() + "coffeechat-drafts"]
    var problem: (any Error)?
    for folder in folders {
      do {
        for number in 1... {
          let path = "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").txt"
          guard !FileManager.default.fileExists(atPath: path) else { continue }
          try Files.write(bytes, to: path)
          return path
        }
      } catch { problem = error }
    }
    throw problem ?? Failure("file.cannot-write", ["path": folders[0]], .cannotCreate)
  }

  /// Saves an edited draft. If that fails, writes the text to a file.
  ///
  /// - Throws: ``Failure`` with the path of the file, or an error if it can't be written either.
  package func keepEdited(_ message: Message) throws -> Message {
    do {
      return try app.journal().save(message)
    } catch {
      let path = try rescue(Array((message.text + "\n").utf8), of: message)
      let failure = Failure(error)
      throw Failure(
        "outreach.rescued",
        ["problem": failure.sentence(in: Words.book), "path": path], failure.status)
    }
  }

  /// Writes a message to its file in the drafts folder, or to a new one if the user changed that.
  ///
  /// - Returns: the path of the file.
  /// - Throws: ``Failure`` if the file can't be written, or `JournalError`.
  package func file(of message: Message, _ bytes: [UInt8]) throws -> String {
    let name = "\(app.home.path)/drafts/\(message.person)-\(message.kind.rawValue)"
    return try SheetFile(name, "txt", in: app).write(bytes)
  }
}
