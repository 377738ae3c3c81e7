internal import CEditline
internal import Foundation

/// The editor's own commands. Each is a libedit function that users can bind in `~/.editrc`.
extension LineEditor {
  private typealias Function = @convention(c) (OpaquePointer?, wint_t) -> UInt8

  func addFunctions() {
    let functions: [(name: String, help: String, function: Function)] = [
      ("line-backward", "To the character before", { el, _ in perform(el) { $0.moveBack() } }),
      ("line-forward", "To the next character", { el, _ in perform(el) { $0.moveForward() } }),
      (
        "line-delete-back", "Delete the character before",
        { el, _ in perform(el) { $0.deleteBack() } }
      ),
      (
        "line-delete", "Delete the character under the cursor",
        { el, _ in perform(el) { $0.deleteUnder() } }
      ),
      (
        "line-delete-or-end", "Delete, or end of input on an empty line",
        { el, _ in perform(el) { $0.deleteOrEnd() } }
      ),
      ("line-transpose", "Swap two characters", { el, _ in perform(el) { $0.transpose() } }),
      (
        "line-older", "The line before in history",
        { el, _ in perform(el) { $0.recall(older: true) } }
      ),
      (
        "line-newer", "The next line in history",
        { el, _ in perform(el) { $0.recall(older: false) } }
      ),
      (
        "line-older-match", "The line before that begins like this",
        { el, _ in perform(el) { $0.recallMatch(older: true) } }
      ),
      (
        "line-newer-match", "The next line that begins like this",
        { el, _ in perform(el) { $0.recallMatch(older: false) } }
      ),
      (
        "line-search", "Search history as you type", { el, _ in perform(el) { $0.searchHistory() } }
      ),
      (
        "line-complete", "Complete at the cursor",
        { el, _ in perform(el) { $0.completeAtCursor() } }
      ),
      ("line-paste", "Insert what was pasted", { el, _ in perform(el) { $0.insertPaste() } }),
      ("line-clear-screen", "Clear the screen", { el, _ in perform(el) { $0.clearScreen() } }),
      ("line-interrupt", "Interrupt", { el, _ in perform(el) { $0.interrupt() } }),
      (
        "line-quoted", "Insert the next key as it is",
        { el, _ in perform(el) { $0.insertQuoted() } }
      ),
      ("line-suspend", "Suspend the program", { el, _ in perform(el) { $0.suspendByKey() } }),
    ]
    guard let editline else { return }
    for (name, help, function) in functions {
      ceditline_add_function(editline, keptWideString(name), keptWideString(help), function)
    }
  }

  /// Binds the keys for the current editing mode.
  func bindKeys() {
    guard let editline else { return }
    let always: [(key: String, function: String)] = [
      (SpecialKey.up.key, "line-older"), (SpecialKey.down.key, "line-newer"),
      (SpecialKey.left.key, "line-backward"), (SpecialKey.right.key, "line-forward"),
      (SpecialKey.home.key, "ed-move-to-beg"), (SpecialKey.end.key, "ed-move-to-end"),
      (SpecialKey.delete.key, "line-delete"),
      (SpecialKey.wordLeft.key, "ed-prev-word"), (SpecialKey.wordRight.key, "em-next-word"),
      (SpecialKey.deleteWord.key, "em-delete-next-word"),
      (SpecialKey.paste.key, "line-paste"),
      // While a quoted character is awaited, Ctrl-C is a key and not a signal.
      ("\u{03}", "line-interrupt"), ("\u{04}", "line-delete-or-end"),
      ("\u{0C}", "line-clear-screen"),
      ("\u{12}", "line-search"), ("\u{13}", "line-search"), ("\u{16}", "line-quoted"),
      ("\u{1A}", "line-suspend"),
      ("\u{08}", "line-delete-back"), ("\u{7F}", "line-delete-back"),
    ]
    let emacs: [(key: String, function: String)] = [
      ("\u{02}", "line-backward"), ("\u{06}", "line-forward"),
      ("\u{10}", "line-older"), ("\u{0E}", "line-newer"), ("\u{14}", "line-transpose"),
      // These would run libedit commands by name.
      ("\u{1B}x", "ed-unassigned"), ("\u{1B}X", "ed-unassigned"),
      ("\u{1B}p", "line-older-match"), ("\u{1B}n", "line-newer-match"),
    ]
    for (key, function) in always + (isViMode ? [] : emacs) + [("\t", "line-complete")] {
      bind(key, function)
    }
    guard isViMode else { return }
    // In vi's command mode, Backspace and Ctrl-H only move the cursor.
    let inCommandMode =
      always.dropLast(2) + [
        ("k", "line-older"), ("j", "line-newer"), ("/", "line-search"),
        // These would start an editor, or libedit's own command line.
        ("v", "ed-unassigned"), (":", "ed-unassigned"),
      ]
    for (key, function) in inCommandMode {
      withWideString(key) { key in
        withWideString(function) { _ = ceditline_bind_alternative(editline, key, $0) }
      }
    }
  }

  private func bind(_ key: String, _ function: String) {
    guard let editline else { return }
    withWideString(key) { key in
      withWideString(function) { _ = ceditline_bind(editline, key, $0) }
    }
  }

  /// The effect of a command.
  enum Effect {
    case changed, failed, endOfInput

    var code: UInt8 {
      switch self {
      case .changed: UInt8(CC_REFRESH)
      case .failed: UInt8(CC_ERROR)
      case .endOfInput: UInt8(CC_EOF)
      }
    }
  }

  // MARK: - Commands

  private func moveBack() -> Effect {
    guard let editline else { return .failed }
    let distance = withLine { text, cursor in
      cursor == 0 ? 0 : cursor - Graphemes.start(before: cursor, in: text)
    }
    guard distance > 0 else { return .failed }
    _ = el_cursor(editline, Int32(clamping: -distance))
    return .changed
  }

  private func moveForward() -> Effect {
    guard let editline else { return .failed }
    let distance = withLine { text, cursor in
      cursor == text.count ? 0 : Graphemes.end(after: cursor, in: text) - cursor
    }
    guard distance > 0 else { return .failed }
    _ = el_cursor(editline, Int32(clamping: distance))
    return .changed
  }

  private func deleteBack() -> Effect {
    guard let editline, moveBackLength > 0 else { return .failed }
    el_deletestr(editline, Int32(clamping: moveBackLength))
    return .changed
  }

  private var moveBackLength: Int {
    withLine { text, cursor in
      cursor == 0 ? 0 : cursor - Graphemes.start(before: cursor, in: text)
    }
  }

  private func deleteUnder() -> Effect {
    let end = withLine { text, cursor in
      cursor == text.count ? nil : Graphemes.end(after: cursor, in: text)
    }
    guard let end else { return .failed }
    deleteForward(to: end)
    return .changed
  }

  private func deleteOrEnd() -> Effect {
    guard withLine({ text, _ in text.isEmpty }) else { return deleteUnder() }
    outcome = .endOfInput("")
    return .endOfInput
  }

  private func transpose() -> Effect {
    guard let editline else { return .failed }
    let parts: (first: String, second: String, toEnd: Int)? = withLine { text, cursor in
      guard cursor > 0 else { return nil }
      let end = cursor == text.count ? cursor : Graphemes.end(after: cursor, in: text)
      let middle = cursor == text.count ? Graphemes.start(before: cursor, in: text) : cursor
      guard middle > 0 else { return nil }
      let start = Graphemes.start(before: middle, in: text)
      return (
        Graphemes.string(text[start..<middle]), Graphemes.string(text[middle..<end]), end - cursor
      )
    }
    guard let parts else { return .failed }
    _ = el_cursor(editline, Int32(clamping: parts.toEnd))
    el_deletestr(
      editline,
      Int32(clamping: parts.first.unicodeScalars.count + parts.second.unicodeScalars.count))
    insert(parts.second + parts.first)
    return .changed
  }

  private func insertPaste() -> Effect {
    if keys.pasteWasCut {
      keys.pasteWasCut = false
      lineWasCut = true
    }
    insert(pastedText(paste, newlines: request.pastedNewlines))
    paste = []
    return .changed
  }

  private func clearScreen() -> Effect {
    display.clearScreen()
    return .changed
  }

  private func insertQuoted() -> Effect {
    var character: wchar_t = 0
    guard let editline, el_wgetc(editline, &character) == 1,
      let scalar = Unicode.Scalar(UInt32(bitPattern: character)), !Self.isPrivate(scalar)
    else { return .failed }
    insert(scalar == "\r" ? "\n" : String(scalar))
    return .changed
  }

  private func interrupt() -> Effect {
    outcome = .interrupted(currentText)
    return .endOfInput
  }

  private func suspendByKey() -> Effect {
    suspend()
    return .changed
  }
}

/// Runs a command for libedit.
private func perform(_ editline: OpaquePointer?, _ command: (LineEditor) -> LineEditor.Effect)
  -> UInt8
{
  guard let editor = LineEditor.of(editline) else { return LineEditor.Effect.failed.code }
  return command(editor).code
}
