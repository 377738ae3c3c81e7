import DataFiles
package import Dialogue
import Foundation
import LineEditing
import Phrases
import Presentation
package import Services
import TextLayout

/// The lines of a conversation: how they are asked for, and what comes.
package final class LineSource {
  package let input: LineInput
  private let app: App
  private var lastQuestion: Phrase?

  package init(app: App, input: LineInput = LineInput.standard) {
    self.app = app
    self.input = input
  }

  /// Whether somebody can answer.
  package var isInteractive: Bool { input.isInteractive }

  /// Reads the next input for a conversation, having asked for it.
  package func next(for conversation: Conversation) throws -> Input {
    let ask = try conversation.ask()
    switch input.kind {
    case .script: return readPlainLine(initial: ask.initial)
    case .terminal:
      show(ask.question)
      let standard = ask.initial.isEmpty ? ask.standard : ask.initial
      Output.standard.write(prompt(ask, standard: standard))
      Output.standard.flush()
      return readPlainLine(initial: ask.initial)
    case .editor(let editor):
      show(ask.question)
      Output.standard.flush()
      return try read(ask, for: conversation, with: editor)
    }
  }

  /// Lets the next question be shown even if it is the same as the last: something long came in
  /// between.
  package func forgetQuestion() {
    lastQuestion = nil
  }

  private func show(_ question: Phrase?) {
    defer { lastQuestion = question }
    guard let question, question != lastQuestion else { return }
    Output.standard.show(
      StyledLine.wrapped(Words.say(question), .strong, width: Output.standard.width))
  }

  /// The label, what Enter takes in brackets, and a mark.
  private func prompt(_ ask: Ask, standard: String?) -> String {
    let limit = max(12, Output.standard.width / 3)
    let label = Sanitizer.line(Words.say(ask.label), limit: limit)
    guard let standard else { return label + "> " }
    let shown = standard.isEmpty ? enter(ask) : Sanitizer.line(standard, limit: limit)
    return "\(label) [\(shown)]> "
  }

  /// What Enter does where there is no answer to take.
  private func enter(_ ask: Ask) -> String {
    if ask.kind == .quiz { return Words.book.text("quiz.enter") }
    guard case .step(let step) = ask.kind,
      let word = Words.book.template("prepare.\(step.rawValue).enter")
    else { return Words.book.text("main.open") }
    return word
  }

  private func readPlainLine(initial: String) -> Input {
    Output.standard.flush()
    let line: String
    switch input.plainLines.next() {
    case .line(let text): line = text
    case .interrupted:
      Output.standard.write("\n")
      return .interrupt
    case .end: return .endOfInput
    }
    let text = LineInput.cleaned(line)
    // Where the line cannot be edited, Enter keeps what would have stood on it.
    return .line(text.isEmpty ? initial : text)
  }

  private func read(
    _ ask: Ask, for conversation: Conversation, with editor: LineEditor
  ) throws -> Input {
    let text = prompt(ask, standard: ask.standard)
    let shown = Output.standard.hasColours ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    var request = LineRequest(prompt: Prompt(shown), initialText: ask.initial)
    if let kind = ask.kind.history { request.history = try app.journal().lines(kind: kind) }
    request.aside = { LineSource.aside(try? conversation.glance(at: $0)) }
    request.complete = { line, cursor in
      guard let found = try? conversation.completions(for: String(line.prefix(cursor))) else {
        return .none
      }
      return Completion(
        replacing: found.replacing, candidates: found.texts.map { Completion.Candidate($0) })
    }
    switch editor.readLine(request) {
    case .line(let line):
      let text = LineInput.cleaned(line)
      if let kind = ask.kind.history, !text.allSatisfy(\.isWhitespace),
        !["?", "<", "skip"].contains(text)
      {
        try? app.journal().remember(text, kind: kind)
      }
      return .line(text)
    case .interrupted(let text):
      let text = LineInput.cleaned(text)
      return text.allSatisfy(\.isWhitespace) ? .interrupt : .interruptedLine(text)
    case .endOfInput: return .endOfInput
    }
  }

  /// What stands at the right of a line while it is typed.
  private static func aside(_ glance: Glance?) -> Prompt? {
    let line: StyledLine
    switch glance {
    case nil: return nil
    case .alternative: line = StyledLine(Words.book.text("views.check.typing.alternative"), .faint)
    case .verdict(let verdict, let category):
      let words =
        category.flatMap { Words.book.template("views.check.typing.\($0)") }
        ?? Words.book.text("views.check.typing.\(verdict.rawValue)")
      line = StyledLine(words, verdict.style)
    }
    return Prompt(Output.standard.rendered(line))
  }
}
