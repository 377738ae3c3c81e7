import ContactImport
import DataFiles
package import Dialogue
import Foundation
import Language
import LineEditing
import Phrases
package import TextLayout

/// Where lines come from: the line editor on a terminal; the terminal as it is, where lines may only
/// be appended; or a script on standard input.
package final class LineInput {
  /// That of the process. A second one would miss what the first has read already.
  package nonisolated(unsafe) static let standard = LineInput()

  enum Kind {
    case editor(LineEditor)
    case terminal
    case script
  }

  let kind: Kind
  private lazy var plainLines = PlainLines(catchesInterrupts: isInteractive)

  /// Looks what standard input is.
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

  /// Whether a person can answer.
  package var isInteractive: Bool {
    if case .script = kind { false } else { true }
  }

  /// Whether lines are edited: by the line editor, with a history and completions.
  var isEdited: Bool {
    if case .editor = kind { true } else { false }
  }

  /// How a line is asked for.
  package struct Request {
    /// The text before the line.
    package var prompt: () -> StyledLine
    /// The text on the line from the start.
    package var initial = ""
    /// Earlier lines, which come back with the Up key; the latest last.
    package var history: [String] = []
    /// The words at the right of the line while it is typed.
    package var aside: (_ line: String) -> StyledLine? = { _ in nil }
    /// The text that Tab offers, given the line up to the cursor.
    package var complete: (_ begun: String) -> Candidates = {
      Candidates(replacing: $0.count, texts: [])
    }
    /// Is told of each change of the line.
    package var changed: ((_ line: String) -> Void)?
    /// Is called while nothing is typed, and returns lines to show above.
    package var tick: (() -> [StyledLine])?

    package init(prompt: @escaping () -> StyledLine) {
      self.prompt = prompt
    }
  }

  /// The end of a line.
  package enum Typed: Equatable {
    case line(String)
    /// Ctrl-C, with the text that stood on the line.
    case interrupted(String)
    /// Ctrl-D, or the end of piped input, with the text that stood on the line.
    case end(String)
  }

  /// Reads a line, having asked for it. All lines of the program are read here.
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
    // Where the line cannot be edited, Enter keeps what would have stood on it.
    case .line(let text): return .line(text.isEmpty ? request.initial : Self.cleaned(text))
    case .interrupted:
      Output.standard.write("\n")
      return .interrupted("")
    case .end: return .end("")
    }
  }

  /// A line as the journal can save it: a NUL would end it there.
  private static func cleaned(_ line: String) -> String {
    line.utf8.contains(0) ? line.filter { $0 != "\0" } : line
  }
}

extension LineInput {
  /// Asks for a yes or a no, once; anything else, and no answer at all, is a no.
  package func confirm(_ question: String) -> Bool {
    let label = Words.book.text("main.confirm-label") + " [no]"
    guard case .line(let line) = ask(question, label: label) else { return false }
    return Answer(line, to: .confirmation) == .yes
  }

  /// Asks for a fact on one line.
  ///
  /// - Returns: nil if nothing is answered.
  package func answer(_ question: String, label: String) -> String? {
    guard case .line(let line) = ask(question, label: label) else { return nil }
    let text = Fact.line(line)
    return text.isEmpty ? nil : text
  }

  /// Asks a question on a line of its own, and reads the answer.
  ///
  /// - Parameter initial: the text on the line from the start.
  package func ask(_ question: String, label: String, initial: String = "") -> Typed {
    Output.standard.show(StyledLine.wrapped(question, .strong, width: Output.standard.width))
    var request = Request { StyledLine(label + "> ") }
    request.initial = initial
    return read(request)
  }
}
