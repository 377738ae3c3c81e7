/// A request for one line: its prompt, initial text and behavior.
package struct LineRequest {
  /// Returns the prompt. Called at every redraw and every tick, so it can show a clock.
  package var prompt: () -> Prompt
  /// The initial text of the line.
  package var initialText: String
  /// Earlier lines for Up, Down and Ctrl-R, the oldest first. They can have any length and contain
  /// newlines.
  package var history: [String]
  /// Returns the completion for Tab, given the line and the cursor (the number of characters before
  /// it).
  package var complete: (_ line: String, _ cursor: Int) -> Completion
  /// Returns the text at the right of the line, given the line's text. It is shown in the last row
  /// if it fits there, or else in a row below. Nothing is shown if it is nil or wider than the
  /// terminal. It is removed when the line is submitted.
  package var aside: (_ line: String) -> Prompt?
  /// The longest line in bytes of UTF-8; 1 MiB by default and at most. Further input is dropped
  /// with a beep and sets `LineEditor.lineWasCut`.
  package var maximumBytes: Int
  /// The treatment of newlines in pasted text.
  package var pastedNewlines: PastedNewlines
  /// A task to repeat while the editor waits for keys.
  package var tick: Tick?
  /// Called after each tick. Returns true to stop reading, as at the end of input.
  package var endsReading: () -> Bool
  /// Called with the text when it has changed. Keys that arrive together, such as typeahead, cause
  /// a single call.
  package var onChange: ((String) -> Void)?

  /// Creates a basic request. Set the properties for anything more.
  ///
  /// - Parameters:
  ///   - prompt: The prompt.
  ///   - initialText: The initial text of the line.
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

  /// The treatment of newlines in pasted text. They never submit the line.
  package enum PastedNewlines: Sendable {
    /// Consecutive newlines become one space. Trailing ones are dropped.
    case spaces
    /// They stay in the line, which then has several rows.
    case keep
  }

  /// A task to repeat while a line is being edited.
  package struct Tick {
    /// The minimum time between two calls.
    package var interval: Duration
    /// Returns lines to print above the edited line, or nil to only redraw the prompt.
    package var action: () -> [String]?

    /// Creates a tick.
    ///
    /// - Parameters:
    ///   - interval: The minimum time between two calls.
    ///   - action: Returns lines to print above the edited line, or nil. They must be safe to print
    ///     and have no newlines.
    package init(every interval: Duration, action: @escaping () -> [String]?) {
      self.interval = interval
      self.action = action
    }
  }
}

/// The result of reading a line.
package enum LineResult: Equatable, Sendable {
  /// The user pressed Return. The line without a trailing newline.
  case line(String)
  /// The user pressed Ctrl-C. The text so far.
  case interrupted(String)
  /// The user pressed Ctrl-D on an empty line, a tick stopped reading, or the terminal is gone. The
  /// text so far.
  case endOfInput(String)
}

/// The text before an edited line.
package struct Prompt: Equatable, Sendable, ExpressibleByStringInterpolation {
  /// The text. Colors and weights (`ESC [ … m`) take no space and end with the prompt. Other escape
  /// sequences are removed. A newline begins a new row.
  package var text: String

  /// Creates a prompt that shows `text`.
  package init(_ text: String) { self.text = text }

  /// Creates a prompt from a string literal.
  package init(stringLiteral value: String) { text = value }
}
