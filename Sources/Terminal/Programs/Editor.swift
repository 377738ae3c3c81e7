import Foundation
import Services

/// The user's editor, which takes over the terminal while it runs.
package enum Editor {
  /// True if the user has set $VISUAL or $EDITOR.
  package static var isChosen: Bool {
    let environment = ProcessInfo.processInfo.environment
    return ["VISUAL", "EDITOR"].contains { environment[$0]?.isEmpty == false }
  }

  /// Opens a text in the editor.
  ///
  /// The text is in a file that only the user can read. If the editor fails, changes made so far
  /// are saved elsewhere, and the error names the path.
  ///
  /// - Parameters:
  ///   - name: the name of the file, which tells the editor its type.
  ///   - rescue: saves what was written if the editor fails, and returns the path.
  /// - Returns: the edited text.
  /// - Throws: ``Failure`` if the editor doesn't exist or fails, or the file is gone.
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
        // The folder is about to be deleted, so save changes made before the failure.
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

  /// Opens the text of a file in the editor; see ``edit(_:named:rescue:environment:)``.
  ///
  /// - Throws: ``Failure`` if the editor doesn't exist or fails, or the file is gone.
  package static func editFile(
    _ text: String, named name: String, rescue: (_ bytes: [UInt8]) throws -> String
  ) throws -> String {
    try edit(text, named: name, rescue: rescue)
  }

  /// Runs a program in the foreground on the terminal, and waits for it.
  private static func run(_ words: [String], named name: String) throws {
    // Leave Ctrl-C to the editor while it runs.
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
      // A shell reports a missing program with status 127.
      let isMissing = status == 127
      throw Failure(
        isMissing ? "outreach.editor.missing" : "outreach.editor.failed", ["program": name],
        isMissing ? .unavailable : .io)
    }
  }
}
