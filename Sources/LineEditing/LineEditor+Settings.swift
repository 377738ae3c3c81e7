internal import CEditline
internal import Foundation

/// The user's settings for libedit, from `$EDITRC` or `~/.editrc`.
extension LineEditor {
  /// Sets the editing mode from the user's settings, then our keys, then the user's keys, which
  /// win. If the file were read in one go, as libedit does, a `bind -v` would undo our keys.
  func applySettings(environment: [String: String]) {
    guard let editline else { return }
    withWideString("emacs") { _ = ceditline_set_editor(editline, $0) }
    let commands = Self.commands(inFile: Self.settingsPath(environment: environment))
    let choosesMode = { (command: [String]) in
      command.first?.hasSuffix("bind") == true && (command.contains("-v") || command.contains("-e"))
    }
    for command in commands where choosesMode(command) { run(command) }
    isViMode = ceditline_editor(editline).map { $0.pointee == wchar_t(UInt8(ascii: "v")) } ?? false
    bindKeys()
    for command in commands where !choosesMode(command) {
      // `edit off` would leave an editor that can't edit.
      if command.first?.hasSuffix("edit") == true { continue }
      if let sequence = Self.boundSequence(command) { keys.boundSequences.insert(sequence) }
      run(command.map { Self.ours[$0] ?? $0 })
    }
  }

  /// Our replacements for libedit commands that don't handle whole characters, or that cut long
  /// lines.
  private static let ours = [
    "ed-prev-char": "line-backward", "ed-next-char": "line-forward",
    "ed-delete-prev-char": "line-delete-back", "em-delete-prev-char": "line-delete-back",
    "ed-delete-next-char": "line-delete", "em-delete-or-list": "line-delete-or-end",
    "ed-quoted-insert": "line-quoted", "ed-transpose-chars": "line-transpose",
    "ed-clear-screen": "line-clear-screen",
    "ed-prev-history": "line-older", "ed-next-history": "line-newer",
    "ed-search-prev-history": "line-older-match", "ed-search-next-history": "line-newer-match",
    "em-inc-search-prev": "line-search", "em-inc-search-next": "line-search",
  ]

  private static func settingsPath(environment: [String: String]) -> String? {
    if let path = environment["EDITRC"], !path.isEmpty { return path }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.editrc"
  }

  private func run(_ command: [String]) {
    guard let editline else { return }
    let arguments = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    let pointers = arguments.map { UnsafePointer($0) }
    var terminated = pointers + [nil]
    _ = el_parse(editline, Int32(command.count), &terminated)
  }

  private static func commands(inFile path: String?) -> [[String]] {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return [] }
    guard let tokenizer = tok_init(nil) else { return [] }
    defer { tok_end(tokenizer) }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap {
      line in
      let line = line.drop(while: \.isWhitespace)
      guard !line.isEmpty, line.first != "#" else { return nil }
      var count: Int32 = 0
      var words: UnsafeMutablePointer<UnsafePointer<CChar>?>?
      tok_reset(tokenizer)
      guard tok_str(tokenizer, String(line), &count, &words) == 0, let words else { return nil }
      return (0..<Int(count)).compactMap { words[$0].map { String(cString: $0) } }
    }
  }

  /// Returns the escape sequence that a `bind` command binds, which the key reader passes on.
  static func boundSequence(_ command: [String]) -> [UInt8]? {
    guard command.first?.hasSuffix("bind") == true, command.count > 2 else { return nil }
    guard let key = command.dropFirst().first(where: { !$0.hasPrefix("-") }) else { return nil }
    var rest = key[...]
    for escape in ["\\e", "^[", "\\033", "\\E", "\\x1b"] where rest.hasPrefix(escape) {
      rest = rest.dropFirst(escape.count)
      return [0x1B] + rest.utf8
    }
    return nil
  }
}

extension Display {
  /// Creates a display for the terminal described by the environment.
  init(environment: [String: String], columns: Int, height: Int) {
    let terminal = environment["TERM"] ?? ""
    // Nearly all current terminals rewrap text when the width of the window changes.
    let isOldFashioned =
      environment["XTERM_VERSION"] != nil || terminal == "linux"
      || (terminal.hasPrefix("screen") && environment["TMUX"] == nil)
    self.init(reflows: !isOldFashioned, columns: columns, height: height)
  }
}
