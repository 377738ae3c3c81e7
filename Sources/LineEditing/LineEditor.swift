internal import CEditline
internal import Foundation

/// Reads lines that a user types at a terminal, with Emacs keys (or those set in `~/.editrc`),
/// completion, history, and full Unicode support.
///
/// libedit provides the keys, the kill ring, vi mode and terminal settings. Drawing, history and
/// completion are our own. Create one editor per process, use it from one thread, and start reading
/// with the cursor in the first column.
///
///     let editor = try LineEditor(program: "coffeechat")
///     switch editor.readLine(LineRequest(prompt: "> ")) {
///     case .line(let text): …
///     case .interrupted, .endOfInput: …
///     }
package final class LineEditor {
  /// True if typed or pasted text didn't fit into `LineRequest.maximumBytes` of the last line.
  package internal(set) var lineWasCut = false

  let input: Int32
  let output: Int32
  var editline: OpaquePointer?
  var display: Display
  var request = LineRequest(prompt: "")

  // Reading keys.
  var keys = KeyReader()
  var bytes: ArraySlice<UInt8> = []
  var decoded: ArraySlice<Key> = []
  var scalars: ArraySlice<Unicode.Scalar> = []
  var paste: [UInt8] = []
  var isViMode = false
  var signals: SignalPipe
  var mode: TerminalMode

  // The line being read.
  var hasBegun = false
  /// True if the screen doesn't show the effect of all keys yet.
  var isBehind = false
  var outcome: LineResult?
  var lastText: [Unicode.Scalar] = []
  var nextTick: ContinuousClock.Instant?
  var history = HistoryPosition(count: 0)
  var search: HistorySearch?

  private let silent: SilentStream
  private let nowhere: UnsafeMutablePointer<FILE>
  /// Always empty. Without a history, libedit's own history commands would call a null pointer.
  private let emptyHistory: OpaquePointer
  private var names: [UnsafeMutablePointer<wchar_t>] = []

  /// Opens the editor on a terminal, and reads the user's settings (`$EDITRC` or `~/.editrc`).
  ///
  /// - Parameters:
  ///   - program: The name for settings that apply only to this program.
  ///   - input: The file descriptor of the terminal to read from.
  ///   - output: The file descriptor of the terminal to write to.
  /// - Throws: `LineEditorError` if they aren't terminals that can move the cursor, or if the
  ///   system is out of resources.
  package init(program: String, input: Int32 = 0, output: Int32 = 1) throws(LineEditorError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    let environment = ProcessInfo.processInfo.environment
    guard Self.canDraw(on: environment["TERM"]) else { throw .dumbTerminal }
    guard let silent = SilentStream(), let signals = SignalPipe(),
      let emptyHistory = history_winit(), let mode = TerminalMode(descriptor: input),
      let nowhere = fopen("/dev/null", "r")
    else { throw .noResources }
    self.emptyHistory = emptyHistory
    self.mode = mode
    self.nowhere = nowhere
    self.input = input
    self.output = output
    self.silent = silent
    self.signals = signals
    // The locale decides what libedit treats as a letter.
    useUTF8Locale()
    display = Display(environment: environment, columns: 80, height: 24)
    editline = el_init_fd(
      program, silent.stream, silent.stream, silent.stream, input, output, output)
    guard let editline else { throw .noResources }
    ceditline_set_client_data(editline, Unmanaged.passUnretained(self).toOpaque())
    ceditline_set_reader(editline) { editline, scalar in
      guard let editor = LineEditor.of(editline), let scalar else { return -1 }
      return editor.readScalar(into: scalar)
    }
    detach(editline)
    ceditline_set_history(editline, emptyHistory)
    addFunctions()
    applySettings(environment: environment)
  }

  deinit {
    close()
    history_wend(emptyHistory)
    fclose(nowhere)
  }

  /// Restores the terminal and releases it. After that, reading returns the end of input.
  package func close() {
    guard let editline else { return }
    self.editline = nil
    el_end(editline)
    for name in names { name.deallocate() }
    names = []
  }

  /// Reads one line. The prompt and the text stay on the screen, and the cursor moves to a new row.
  ///
  /// A SIGTERM, SIGHUP or SIGQUIT received while reading first restores the terminal, then has its
  /// usual effect.
  ///
  /// - Parameter request: The prompt and options.
  /// - Returns: The line, or how reading ended and what had been typed by then.
  package func readLine(_ request: LineRequest) -> LineResult {
    guard let editline else { return .endOfInput("") }
    fflush(nil)
    begin(request)
    signals.watch()
    mode.beginEditing()
    send(Self.pasteOn)
    var count: Int32 = 0
    let line = el_wgets(editline, &count)
    var result: LineResult
    if let outcome {
      result = outcome
    } else if let line, count > 0 {
      let scalars = UnsafeBufferPointer(start: line, count: Int(count))
        .compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
      result = .line(Self.text(scalars.last == "\n" ? scalars.dropLast() : scalars[...]))
    } else {
      result = .endOfInput(currentText)
    }
    if case .line(let text) = result { drawFinal(text) } else { drawLine(atEnd: true) }
    display.leave()
    send(display.takeOutput() + Self.pasteOff)
    mode.endEditing()
    signals.unwatch()
    self.request = LineRequest(prompt: "")
    return result
  }

  /// True if a terminal type, as in `$TERM`, supports escape sequences.
  package static func canDraw(on terminal: String?) -> Bool {
    !["", "dumb", "unknown"].contains(terminal ?? "")
  }

  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"

  private func begin(_ request: LineRequest) {
    self.request = request
    lineWasCut = false
    // Leftovers of an interrupted line must not affect this one.
    if case .interrupted = outcome { keys.reset() }
    outcome = nil
    hasBegun = false
    lastText = []
    search = nil
    history = HistoryPosition(count: request.history.count)
    self.request.maximumBytes = min(max(request.maximumBytes, 0), Self.mostBytes)
    keys.maximumPaste = self.request.maximumBytes
    nextTick = request.tick.map { .now + $0.interval }
    display.forget()
    updateSize()
  }

  /// Detaches libedit from the terminal, and gives it a screen so large that no line fills it. With
  /// more text than fits on its screen, libedit writes out of bounds.
  private func detach(_ editline: OpaquePointer) {
    mode.beginEditing()
    ceditline_detach(editline, nowhere)
    mode.endEditing()
    withWideString("8192") { columns in
      withWideString("256") { _ = ceditline_set_size(editline, columns, $0) }
    }
  }

  /// The most bytes that fit on libedit's screen.
  static let mostBytes = 1 << 20

  static func of(_ editline: OpaquePointer?) -> LineEditor? {
    guard let data = ceditline_client_data(editline) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  /// Returns a C string that lives as long as the editor, for libedit to keep.
  func keptWideString(_ string: String) -> UnsafePointer<wchar_t> {
    let characters = string.unicodeScalars.map { wchar_t($0.value) } + [0]
    let copy = UnsafeMutablePointer<wchar_t>.allocate(capacity: characters.count)
    copy.initialize(from: characters, count: characters.count)
    names.append(copy)
    return UnsafePointer(copy)
  }

  /// True if libedit has beeped since the last call.
  func takeBeep() -> Bool { silent.takeBeep() }
}

/// An error in opening the line editor.
package enum LineEditorError: Error, Equatable, CustomStringConvertible {
  /// Input or output isn't a terminal. Read lines from a pipe or file without an editor.
  case notATerminal
  /// The terminal doesn't support escape sequences. Let it edit lines itself.
  case dumbTerminal
  /// The system is out of memory or file descriptors.
  case noResources

  /// The error as a message for the user.
  package var description: String {
    switch self {
    case .notATerminal: "Lines can be edited only on a terminal: input or output is something else."
    case .dumbTerminal: "Lines can't be edited on a terminal without escape sequences."
    case .noResources: "The system has no memory or no file descriptors left for the line editor."
    }
  }
}

/// Calls `body` with a string as a zero-terminated C wide string.
func withWideString<Result>(
  _ string: String, _ body: (UnsafePointer<wchar_t>) -> Result
) -> Result {
  body(string.unicodeScalars.map { wchar_t($0.value) } + [0])
}

/// Makes the C library use UTF-8: with the user's locale, or else with another one.
private func useUTF8Locale() {
  setlocale(LC_CTYPE, "")
  for name in ["C.UTF-8", "en_US.UTF-8", "UTF-8"] {
    if let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" { return }
    setlocale(LC_CTYPE, name)
  }
}
