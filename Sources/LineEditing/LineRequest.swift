/// What is wanted of one line: its prompt, what stands on it already, and what happens while it is
/// typed.
package struct LineRequest {
  /// Returns what stands before the line. Asked again at every redraw and every tick, so that it
  /// may show a clock.
  package var prompt: () -> Prompt
  /// The text that stands on the line from the start, to be edited.
  package var initialText: String
  /// Earlier lines, oldest first, for Up, Down and Ctrl-R. Any length, newlines included.
  package var history: [String]
  /// Returns what Tab may put in, given the line and the cursor (characters before it).
  package var complete: (_ line: String, _ cursor: Int) -> Completion
  /// Returns what stands at the right of the line, given its text: in the last row where there is
  /// room, else in a row of its own below. Nil, or what is wider than the terminal, shows nothing. It
  /// is gone when the line is submitted, and on a terminal without escape sequences never there.
  package var aside: (_ line: String) -> Prompt?
  /// The longest line, in bytes of UTF-8; at most, and if not set, 1 MiB. What is typed or pasted
  /// beyond it is left out, with a beep, and `LineEditor.lineWasCut` says so.
  package var maximumBytes: Int
  /// What becomes of newlines in pasted text.
  package var pastedNewlines: PastedNewlines
  /// What to do again and again while the editor waits for keys.
  package var tick: Tick?
  /// Asked after each tick: whether to stop reading, as at the end of input.
  package var endsReading: () -> Bool
  /// Called with the text so far, whenever it has changed. Keys that arrive together, as in typing
  /// ahead, are told once.
  package var onChange: ((String) -> Void)?

  /// Creates a request that only asks for a line; set the properties that need more.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the line.
  ///   - initialText: What stands on the line from the start.
  package init(prompt: @autoclosure @escaping () -> Prompt, initialText: String = "") {
    self.prompt = prompt
    self.initialText = initialText
    history = []
    complete = { _, _ in .none }
    aside = { _ in nil }
    endsReading = { false }
    maximumBytes = 1 << 20
    pastedNewlines = .spaces
  }

  /// What becomes of newlines in pasted text. They never submit the line.
  package enum PastedNewlines: Sendable {
    /// Newlines in a row become one space; those at the end are dropped.
    case spaces
    /// They stay in the line, which then has several rows.
    case keep
  }

  /// Something to do at intervals while a line is being edited.
  package struct Tick {
    /// The least time between two calls.
    package var interval: Duration
    /// Returns lines to print above the edited line, or nil to only ask the prompt again.
    package var action: () -> [String]?

    /// Creates a tick.
    ///
    /// - Parameters:
    ///   - interval: The least time between two calls.
    ///   - action: Returns lines to print above the edited line, without newlines and safe to
    ///     print, or nil.
    package init(every interval: Duration, action: @escaping () -> [String]?) {
      self.interval = interval
      self.action = action
    }
  }
}

/// How the reading of a line ended.
package enum LineResult: Equatable, Sendable {
  /// Return was pressed. The line, without a newline at its end.
  case line(String)
  /// Ctrl-C was pressed. What had been typed.
  case interrupted(String)
  /// Ctrl-D was pressed on an empty line, or the terminal has gone. What had been typed.
  case endOfInput(String)
}

/// The text before an edited line.
package struct Prompt: Equatable, Sendable, ExpressibleByStringInterpolation {
  /// The text. Colours and weights (`ESC [ … m`) take no room, are undone after the prompt, and are
  /// left out on a terminal that has none; any other escape sequence is left out. A newline
  /// begins a new row.
  package var text: String

  /// Creates a prompt that shows `text`.
  package init(_ text: String) { self.text = text }

  package init(stringLiteral value: String) { text = value }
}
