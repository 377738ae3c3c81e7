import DataFiles
package import Dialogue
package import Foundation
import LineEditing
import Phrases
import Presentation
import Services
import TextLayout

/// The way a dialogue ended.
package enum Ending: Equatable {
  case closed
  /// Closed, with a line to run in the dialogue that opened it.
  case command(String)
  /// The user quit the program.
  case left
}

/// Carries out the effects of a dialogue and adapts its input.
package protocol DialogueHost: AnyObject {
  associatedtype Subject: Dialogue

  /// The current time; in a session, the time of its clock.
  var now: Date { get }

  /// Carries out effects, in order.
  ///
  /// - Returns: how the dialogue ends; nil while it continues.
  /// - Throws: an error if an effect fails.
  func perform(_ effects: [Effect], in dialogue: inout Subject) throws -> Ending?

  /// Adapts the request for a line, for example with a history.
  ///
  /// - Throws: an error if the journal can't be read.
  func adapt(_ request: inout LineInput.Request, to ask: Ask, in loop: DialogueLoop<Self>) throws

  /// Turns a typed line into an input.
  func input(_ typed: LineInput.Typed, to ask: Ask) -> Input

  /// Returns an input to handle in place of an error; nil to print the error.
  ///
  /// - Throws: an error if the journal can't be read.
  func recovery(from error: any Error, in dialogue: Subject) throws -> Input?
}

extension DialogueHost {
  /// Recovers from no errors by default.
  package func recovery(from error: any Error, in dialogue: Subject) throws -> Input? { nil }
}

/// Runs a dialogue with a user at a terminal, or with a script of lines, until it ends.
///
/// Every dialogue runs in this loop. It prints the prompt, reads a line, passes it to the dialogue,
/// and lets the host carry out the effects.
package final class DialogueLoop<Host: DialogueHost> {
  /// The dialogue in its current state.
  package internal(set) var dialogue: Host.Subject
  private let host: Host
  private let input: LineInput
  private var lastQuestion: Phrase?

  /// Creates a loop.
  package init(_ dialogue: Host.Subject, _ host: Host, _ input: LineInput) {
    self.dialogue = dialogue
    self.host = host
    self.input = input
  }

  /// Starts the dialogue, and runs it until it ends.
  ///
  /// - Throws: an error if the start fails, or any input of a script.
  package func run() throws -> Ending {
    try perform(dialogue.open(now: host.now)) ?? goOn()
  }

  /// Runs a dialogue that has started, until it ends or the condition is false.
  ///
  /// - Throws: an error if an input of a script fails.
  package func goOn(while condition: (Host.Subject) -> Bool = { _ in true }) throws -> Ending {
    while condition(dialogue) {
      if let ending = try take(next()) { return ending }
    }
    return .closed
  }

  /// Starts the dialogue with other work than ``Dialogue/open(now:)``.
  ///
  /// - Returns: how the dialogue ends; nil while it continues.
  /// - Throws: what the work throws, or an error if an effect fails.
  package func perform(_ work: (inout Host.Subject) throws -> [Effect]) throws -> Ending? {
    let effects = try work(&dialogue)
    return try host.perform(effects, in: &dialogue)
  }

  private func perform(_ effects: [Effect]) throws -> Ending? {
    try host.perform(effects, in: &dialogue)
  }

  /// Handles one input.
  ///
  /// If an effect fails, the input is undone, the error is printed, and the same question is asked
  /// again. A script can't react to that, so there the error ends the program.
  ///
  /// - Returns: how the dialogue ends; nil while it continues.
  /// - Throws: the error that ends the program.
  package func take(_ input: Input) throws -> Ending? {
    let before = dialogue
    do {
      let effects = try dialogue.handle(input, now: host.now)
      if effects.contains(where: \.isLong) { lastQuestion = nil }
      return try host.perform(effects, in: &dialogue)
    } catch {
      dialogue = before
      if let recovery = try host.recovery(from: error, in: dialogue) {
        return try host.perform(dialogue.handle(recovery, now: host.now), in: &dialogue)
      }
      // A bare status means the error has been printed already.
      let failure = error is ExitStatus ? nil : Failure(error)
      guard self.input.isInteractive, input != .endOfInput else { throw failure ?? error }
      if let failure { Output.standard.complain(failure.sentence(in: Words.book)) }
      return nil
    }
  }

  /// Handles the passing of time.
  ///
  /// - Returns: the effects to carry out, in order.
  package func tick() -> [Effect] { dialogue.tick(now: host.now) }

  /// Prints the prompt, and reads the next input.
  ///
  /// - Throws: an error if a lookup or an effect fails.
  package func next() throws -> Input {
    let ask = try dialogue.ask()
    if input.isInteractive { show(ask.question) }
    // If the line can't be edited, show its prefilled text in brackets.
    let standard = input.isEdited || ask.initial.isEmpty ? ask.standard : ask.initial
    let prompt = StyledLine(
      prompt(ask, standard: standard), input.isEdited ? .strong : .plain)
    var request = LineInput.Request { prompt }
    request.initial = ask.initial
    request.aside = { [self] in Self.aside(try? dialogue.preview(of: $0)) }
    request.complete = { [self] begun in
      (try? dialogue.completions(for: begun)) ?? Candidates(replacing: 0, texts: [])
    }
    try host.adapt(&request, to: ask, in: self)
    let typed = input.read(request)
    // Handle what happened meanwhile first; until then the line still counts as half typed.
    _ = try perform(tick())
    return host.input(typed, to: ask)
  }

  private func show(_ question: Phrase?) {
    defer { lastQuestion = question }
    guard let question, question != lastQuestion else { return }
    Output.standard.show(
      StyledLine.wrapped(Words.say(question), .strong, width: Output.standard.width))
  }

  /// Returns the label, the default answer in brackets, and `> `.
  private func prompt(_ ask: Ask, standard: String?) -> String {
    let limit = max(12, Output.standard.width / 3)
    let label = Sanitizer.line(Words.say(ask.label), limit: limit)
    guard let standard else { return label + "> " }
    let shown = standard.isEmpty ? enter(ask) : Sanitizer.line(standard, limit: limit)
    return "\(label) [\(shown)]> "
  }

  /// Returns what Enter does if there is no default answer.
  private func enter(_ ask: Ask) -> String {
    if ask.kind == .quiz { return Words.book.text("quiz.enter") }
    guard case .step(let step) = ask.kind,
      let word = Words.book.template("prepare.\(step.rawValue).enter")
    else { return Words.book.text("main.open") }
    return word
  }

  /// Returns the feedback shown at the right of the line while it is typed.
  private static func aside(_ glance: LinePreview?) -> StyledLine? {
    switch glance {
    case nil: return nil
    case .alternative:
      return StyledLine(Words.book.text("views.check.typing.alternative"), .faint)
    case .verdict(let verdict, let category):
      let words =
        category.flatMap { Words.book.template("views.check.typing.\($0)") }
        ?? Words.book.text("views.check.typing.\(verdict.rawValue)")
      return StyledLine(words, verdict.style)
    }
  }
}

extension Effect {
  /// True if the effect prints so much that the same question should be repeated.
  fileprivate var isLong: Bool {
    switch self {
    case .show, .live, .rehearse, .reachOut, .thank: true
    default: false
    }
  }
}
