import Foundation
import Services

/// The editor of a person's choice, which gets the terminal for a while.
package enum Editor {
  /// Whether somebody has said which editor is theirs.
  package static var isChosen: Bool {
    let environment = ProcessInfo.processInfo.environment
    return ["VISUAL", "EDITOR"].contains { environment[$0]?.isEmpty == false }
  }

  /// Lets a text be edited.
  ///
  /// The text stands in a file that nobody else can read. If the editor fails, or the file is gone, the
  /// text stays what it was; what was written until then is kept beside, and its place is told.
  ///
  /// - Parameters:
  ///   - name: the name of the file, which tells an editor what it is.
  ///   - rescue: keeps what was written if the editor fails, and returns where.
  /// - Returns: the text as it is now.
  /// - Throws: ``Failure`` if there is no editor, or it fails.
  package static func edit(
    _ text: String, named name: String = "message.txt", rescue: (_ bytes: [UInt8]) throws -> String,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> String {
    let wish = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
    guard let words = CommandWords.split(wish) else {
      throw Failure("outreach.editor.missing", ["program": wish], .unavailable)
    }
    return try WorkFolder.with { folder in
      let path = "\(folder)/\(name)"
      try Files.write(Array((text + "\n").utf8), to: path)
      Output.standard.flush()
      do {
        try run(words + [path], named: words[0])
      } catch {
        // What was written until it failed is not lost with the folder.
        guard let data = FileManager.default.contents(atPath: path),
          data != Data((text + "\n").utf8)
        else { throw error }
        let place = try rescue(Array(data))
        throw Failure("outreach.editor.rescued", ["program": words[0], "path": place], .io)
      }
      var edited = try Files.text(at: path)
      while edited.last?.isNewline == true { edited.removeLast() }
      return edited.filter { $0 != "\0" }
    }
  }

  /// Lets the text of a file be edited; see ``edit(_:named:rescue:environment:)``.
  package static func editFile(
    _ text: String, named name: String, rescue: (_ bytes: [UInt8]) throws -> String
  ) throws -> String {
    try edit(text, named: name, rescue: rescue)
  }

  /// Runs a program in the foreground, with the terminal as it is, and waits for it.
  private static func run(_ words: [String], named name: String) throws {
    // Ctrl-C belongs to the editor meanwhile.
    let before = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    defer {
      signal(SIGINT, before.0)
      signal(SIGQUIT, before.1)
    }
    let status: Int32
    do {
      status = try ChildProgram(words, .terminal).wait()
    } catch {
      throw Failure("outreach.editor.missing", ["program": name], .unavailable)
    }
    guard status == 0 else {
      // 127 is what a shell says of a program that is not there.
      let isMissing = status == 127
      throw Failure(
        isMissing ? "outreach.editor.missing" : "outreach.editor.failed", ["program": name],
        isMissing ? .unavailable : .io)
    }
  }
}
