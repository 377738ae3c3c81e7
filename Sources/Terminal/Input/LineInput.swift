import ContactImport
import DataFiles
package import Dialogue
import Foundation
import Language
import LineEditing
import Phrases
package import TextLayout

/// The source of input lines: the line editor, a plain terminal that only appends lines, or a
/// script on standard input.
package final class LineInput {
  /// The input of the process. A second one would miss what the first has buffered.
  package nonisolated(unsafe) static let standard = LineInput()

  enum Kind {
    case editor(LineEditor)
    case terminal
    case script
  }

  let kind: Kind
  private lazy var plainLines = PlainLines(catchesInterrupts: isInteractive)

  /// Detects the kind of standard input.
  private init() {
    if isatty(STDIN_FILENO) == 0 {
      kind = .script
    } else if Output.standard.isPlain || isatty(STDOUT_FILENO) == 0 {
      kind = .terminal
    } else if let editor = try? LineEditor(program: "coffeechat") {
      kind = .editor(editor)
    } else {
      kind = .terminal
    }
  }

  /// True if a person can answer.
  package var isInteractive: Bool {
    if case .script = kind { false } else { true }
  }

  /// True if the line editor is used, with history and completion.
  var isEdited: Bool {
    if case .editor = kind { true } else { false }
  }

  /// A request for a line.
  package struct Request {
    /// The text before the line.
    package var prompt: () -> StyledLine
    /// Text that is on the line from the start.
    package var initial = ""
    /// Earlier lines, latest last. Up recalls them.
    package var history: [String] = []
    /// Returns text to show at the right of the line while it is typed.
    package var aside: (_ line: String) -> StyledLine? = { _ in nil }
    /// Returns the completions, given the line up to the cursor.
    package var complete: (_ begun: String) -> Candidates = {
      Candidates(replacing: $0.count, texts: [])
    }
    /// Called after each change of the line.
    package var changed: ((_ line: String) -> Void)?
    /// Called while nothing is typed. Returns lines to show above.
    package var tick: (() -> [StyledLine])?

    /// Creates a request.
    package init(prompt: @escaping () -> StyledLine) {
      self.prompt = prompt
    }
  }

  /// The result of reading a line.
  package enum Typed: Equatable {
    case line(String)
    /// Ctrl-C, with the text on the line.
    case interrupted(String)
    /// Ctrl-D or the end of piped input, with the text on the line.
    case end(String)
  }

  /// Prints the prompt, and reads a line. All input of the program goes through here.
  package func read(_ request: Request) -> Typed {
    switch kind {
    case .editor(let editor): read(request, with: editor)
    case .terminal, .script: readPlain(request)
    }
  }

  private func read(_ request: Request, with editor: LineEditor) -> Typed {
    Output.standard.flush()
    var line = LineRequest(
      prompt: Prompt(Output.standard.rendered(request.prompt())), initialText: request.initial)
    line.history = request.history
    line.aside = { request.aside($0).map { Prompt(Output.standard.rendered($0)) } }
    line.complete = { text, cursor in
      let found = request.complete(String(text.prefix(cursor)))
      return Completion(
        replacing: found.replacing, candidates: found.texts.map { Completion.Candidate($0) })
    }
    if let changed = request.changed { line.onChange = changed }
    if let tick = request.tick {
      line.pastedNewlines = .spaces
      line.tick = LineRequest.Tick(every: .milliseconds(50)) {
        let shown = tick()
        Output.standard.flush()
        return shown.isEmpty ? nil : shown.map(Output.standard.rendered)
      }
    }
    switch editor.readLine(line) {
    case .line(let text): return .line(Self.cleaned(text))
    case .interrupted(let text): return .interrupted(Self.cleaned(text))
    case .endOfInput(let text): return .end(Self.cleaned(text))
    }
  }

  private func readPlain(_ request: Request) -> Typed {
    func ask() {
      if isInteractive { Output.standard.write(Output.standard.rendered(request.prompt())) }
      Output.standard.flush()
    }
    ask()
    let next = plainLines.next(
      tick: request.tick.map { tick in
        {
          let shown = tick()
          guard !shown.isEmpty else { return }
          Output.standard.write("\n")
          Output.standard.show(shown)
          ask()
        }
      })
    switch next {
    // If the line can't be edited, Enter accepts its prefilled text.
    case .line(let text): return .line(text.isEmpty ? request.initial : Self.cleaned(text))
    case .interrupted:
      Output.standard.write("\n")
      return .interrupted("")
    case .end: return .end("")
    }
  }

  /// Removes NUL characters, which would end the text in the journal.
  private static func cleaned(_ line: String) -> String {
    line.utf8.contains(0) ? line.filter { $0 != "\0" } : line
  }
}

extension LineInput {
  /// Asks a yes-or-no question once. Anything but yes counts as no.
  package func confirm(_ question: String) -> Bool {
    let label = Words.book.text("main.confirm-label") + " [no]"
    guard case .line(let line) = ask(question, label: label) else { return false }
    return Answer(line, to: .confirmation) == .yes
  }

  /// Asks for a fact on one line.
  ///
  /// - Returns: nil if the answer is empty.
  package func answer(_ question: String, label: String) -> String? {
    guard case .line(let line) = ask(question, label: label) else { return nil }
    let text = Fact.line(line)
    return text.isEmpty ? nil : text
  }

  /// Prints a question, and reads the answer.
  ///
  /// - Parameter initial: text that is on the line from the start.
  package func ask(_ question: String, label: String, initial: String = "") -> Typed {
    Output.standard.show(StyledLine.wrapped(question, .strong, width: Output.standard.width))
    var request = Request { StyledLine(label + "> ") }
    request.initial = initial
    return read(request)
  }
}
