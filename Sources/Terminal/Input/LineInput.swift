import DataFiles
import Dialogue
import Foundation
package import LineEditing
import Presentation
import TextLayout

/// Where lines come from: the line editor on a terminal; the terminal as it is, where lines may only
/// be appended; or a script on standard input.
package final class LineInput {
  /// That of the process. A second one would miss what the first has read already.
  package nonisolated(unsafe) static let standard = LineInput()

  package enum Kind {
    case editor(LineEditor)
    case terminal
    case script
  }

  package let kind: Kind
  package private(set) lazy var plainLines = PlainLines(catchesInterrupts: isInteractive)

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

  /// Whether somebody can answer.
  package var isInteractive: Bool {
    if case .script = kind { false } else { true }
  }

  /// Asks for a yes or a no, once; anything else, and no answer at all, is a no.
  package func confirm(_ question: String) -> Bool {
    Output.standard.show(StyledLine.wrapped(question, .strong, width: Output.standard.width))
    let prompt = Words.book.text("main.confirm-label") + " [no]> "
    let answer: String
    switch kind {
    case .editor(let editor):
      Output.standard.flush()
      guard case .line(let line) = editor.readLine(LineRequest(prompt: Prompt(prompt))) else {
        return false
      }
      answer = line
    case .terminal, .script:
      if isInteractive { Output.standard.write(prompt) }
      Output.standard.flush()
      guard case .line(let line) = plainLines.next() else { return false }
      answer = line
    }
    return readYesOrNo(answer) ?? false
  }

  /// A line as the journal can keep it: a NUL would end it there.
  package static func cleaned(_ line: String) -> String {
    line.utf8.contains(0) ? line.filter { $0 != "\0" } : line
  }
}
