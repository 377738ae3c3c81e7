internal import CEditline
internal import Foundation

/// Reads lines from a person at a terminal, with the keys of Emacs (or those the person has chosen
/// in `~/.editrc`), completion, history, and whole characters of any script.
///
/// Keys, kill ring, vi mode and terminal settings are libedit's; drawing, history and completion
/// are done here. Have one editor per process, use it from one thread, and begin reading with the
/// cursor in the first column.
///
///     let editor = try LineEditor(program: "coffeechat")
///     switch editor.readLine(LineRequest(prompt: "> ")) {
///     case .line(let text): …
///     case .interrupted, .endOfInput: …
///     }
package final class LineEditor {
  /// Whether something typed or pasted did not fit into `LineRequest.maximumBytes` of the last
  /// line.
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
  /// Whether keys have been acted on that the screen does not show yet.
  var isBehind = false
  var outcome: LineResult?
  var lastText: [Unicode.Scalar] = []
  var nextTick: ContinuousClock.Instant?
  var history = HistoryPosition(count: 0)
  var search: HistorySearch?

  private let silent: SilentStream
  private let nowhere: UnsafeMutablePointer<FILE>
  /// Always empty: without one, libedit's own history commands would call a null pointer.
  private let emptyHistory: OpaquePointer
  private var names: [UnsafeMutablePointer<wchar_t>] = []

  /// Opens the editor on a terminal, and reads the settings of the person (`$EDITRC`, or
  /// `~/.editrc`).
  ///
  /// - Parameters:
  ///   - program: The name under which settings may be meant for this program alone.
  ///   - input: The descriptor of the terminal to read from.
  ///   - output: The descriptor of the terminal to write to.
  /// - Throws: `LineEditorError` if these aren't terminals that can move the cursor.
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
    // libedit takes for a letter what the locale takes for one.
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

  /// Puts the terminal back as it was, and lets go of it. Reading then gives the end of input.
  package func close() {
    guard let editline else { return }
    self.editline = nil
    el_end(editline)
    for name in names { name.deallocate() }
    names = []
  }

  /// Reads one line. Prompt and text stay on the screen; the cursor is then on a row of its own.
  ///
  /// A SIGTERM, SIGHUP or SIGQUIT that comes meanwhile first puts the terminal back, and then has
  /// the effect it had before.
  ///
  /// - Parameter request: What is wanted.
  /// - Returns: The line, or how its reading ended and what had been typed by then.
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

  /// True if a terminal of this kind, as in `$TERM`, understands escape sequences.
  package static func canDraw(on terminal: String?) -> Bool {
    !["", "dumb", "unknown"].contains(terminal ?? "")
  }

  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"

  private func begin(_ request: LineRequest) {
    self.request = request
    lineWasCut = false
    // What was interrupted must not reach into this line.
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

  /// Cuts libedit off from the terminal, and gives it a screen so large that no line fills it: text
  /// higher than the screen makes it write beyond its memory.
  private func detach(_ editline: OpaquePointer) {
    mode.beginEditing()
    ceditline_detach(editline, nowhere)
    mode.endEditing()
    withWideString("8192") { columns in
      withWideString("256") { _ = ceditline_set_size(editline, columns, $0) }
    }
  }

  /// More than this does not fit on the screen that libedit has.
  static let mostBytes = 1 << 20

  static func of(_ editline: OpaquePointer?) -> LineEditor? {
    guard let data = ceditline_client_data(editline) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  /// Returns a string for libedit to keep; it lives as long as the editor.
  func keptWideString(_ string: String) -> UnsafePointer<wchar_t> {
    let characters = string.unicodeScalars.map { wchar_t($0.value) } + [0]
    let copy = UnsafeMutablePointer<wchar_t>.allocate(capacity: characters.count)
    copy.initialize(from: characters, count: characters.count)
    names.append(copy)
    return UnsafePointer(copy)
  }

  /// Whether libedit has asked for a beep since this was last asked.
  func takeBeep() -> Bool { silent.takeBeep() }
}

/// Why there is no line editor.
package enum LineEditorError: Error, Equatable, CustomStringConvertible {
  /// Input or output is not a terminal; read lines from a pipe or a file in another way.
  case notATerminal
  /// The terminal has no escape sequences; let it edit its lines itself.
  case dumbTerminal
  /// The system gave no memory or no file descriptors.
  case noResources

  package var description: String {
    switch self {
    case .notATerminal: "Lines can be edited only on a terminal: input or output is something else."
    case .dumbTerminal: "Lines can't be edited on a terminal without escape sequences."
    case .noResources: "The system has no memory or no file descriptors left for the line editor."
    }
  }
}

/// Calls `body` with a string as C's wide characters, ended by a zero.
func withWideString<Result>(
  _ string: String, _ body: (UnsafePointer<wchar_t>) -> Result
) -> Result {
  body(string.unicodeScalars.map { wchar_t($0.value) } + [0])
}

/// Makes the C library take text for UTF-8: by the person's locale, or else by one that does.
private func useUTF8Locale() {
  setlocale(LC_CTYPE, "")
  for name in ["C.UTF-8", "en_US.UTF-8", "UTF-8"] {
    if let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" { return }
    setlocale(LC_CTYPE, name)
  }
}
