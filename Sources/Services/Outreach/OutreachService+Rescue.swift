import DataFiles
import Foundation
package import Interviews
import Journal
import Presentation

/// Editing messages, and keeping them where that fails.
extension OutreachService {
  /// Keeps what was written where the journal cannot take it.
  ///
  /// - Returns: the path of a file of its own, among the drafts or, if need be, where temporary files
  ///   are.
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

  /// Keeps a draft that was edited. What was written is not lost where that fails.
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

  /// Writes a message to its file among the drafts; beside it, if somebody has written there.
  package func file(of message: Message, _ bytes: [UInt8]) throws -> String {
    let name = "\(app.home.path)/drafts/\(message.person)-\(message.kind.rawValue)"
    return try SheetFile(name, "txt", in: app).write(bytes)
  }
}
