import DataFiles
package import Dialogue
package import Foundation
import LineEditing
import Phrases
import Presentation
import Services
import TextLayout

/// How a dialogue was left.
package enum Ending: Equatable {
  case closed
  /// With a line to type where it was opened from.
  case command(String)
  /// The program is left.
  case left
}

/// Carries out what a dialogue wants done, and knows what is special about its lines.
package protocol DialogueHost: AnyObject {
  associatedtype Subject: Dialogue

  /// The time at which lines come.
  var now: Date { get }

  /// Carries out effects, in order.
  ///
  /// - Returns: how the dialogue ends; nil while it goes on.
  func perform(_ effects: [Effect], in dialogue: inout Subject) throws -> Ending?

  /// Adapts how a line is asked for.
  func adapt(_ request: inout LineInput.Request, to ask: Ask, in loop: DialogueLoop<Self>) throws

  /// Turns what was typed into an input.
  func input(_ typed: LineInput.Typed, to ask: Ask) -> Input

  /// What to do about an error instead of saying it; nil if it is to be said.
  func recovery(from error: any Error, in dialogue: Subject) throws -> Input?
}

extension DialogueHost {
  package func recovery(from error: any Error, in dialogue: Subject) throws -> Input? { nil }
}

/// Holds a dialogue with a person at a terminal, or with a script of lines, until it is left.
///
/// This is the one loop of the program: it asks, reads a line, gives it to the dialogue, and lets the
/// host carry out the effects.
package final class DialogueLoop<Host: DialogueHost> {
  package internal(set) var dialogue: Host.Subject
  private let host: Host
  private let input: LineInput
  private var lastQuestion: Phrase?

  package init(_ dialogue: Host.Subject, _ host: Host, _ input: LineInput) {
    self.dialogue = dialogue
    self.host = host
    self.input = input
  }

  /// Begins the dialogue, and holds it until it is left.
  package func run() throws -> Ending {
    try perform(dialogue.open(now: host.now)) ?? goOn()
  }

  /// Holds a dialogue that has begun until it is left, or while a condition holds.
  package func goOn(while condition: (Host.Subject) -> Bool = { _ in true }) throws -> Ending {
    while condition(dialogue) {
      if let ending = try take(next()) { return ending }
    }
    return .closed
  }

  /// Begins the dialogue in another way than with ``Dialogue/open(now:)``.
  package func perform(_ work: (inout Host.Subject) throws -> [Effect]) throws -> Ending? {
    let effects = try work(&dialogue)
    return try host.perform(effects, in: &dialogue)
  }

  private func perform(_ effects: [Effect]) throws -> Ending? {
    try host.perform(effects, in: &dialogue)
  }

  /// Answers one input.
  ///
  /// An input whose effects fail is undone: the error is said, and the same question is asked again. A
  /// script cannot react to that, so there the failure ends the program.
  ///
  /// - Returns: how the dialogue ends; nil while it goes on.
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
      // A status alone means that all has been said.
      let failure = error is ExitStatus ? nil : Failure(error)
      guard self.input.isInteractive, input != .endOfInput else { throw failure ?? error }
      if let failure { Output.standard.complain(failure.sentence(in: Words.book)) }
      return nil
    }
  }

  /// Lets time pass.
  ///
  /// - Returns: what the dialogue wants done about it.
  package func tick() -> [Effect] { dialogue.tick(now: host.now) }

  /// Reads the next input, having asked for it.
  package func next() throws -> Input {
    let ask = try dialogue.ask()
    if input.isInteractive { show(ask.question) }
    // Where the line cannot be edited, what would stand on it is shown in brackets.
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
    // What happened meanwhile comes first. Only then is the line no longer half typed.
    _ = try perform(tick())
    return host.input(typed, to: ask)
  }

  private func show(_ question: Phrase?) {
    defer { lastQuestion = question }
    guard let question, question != lastQuestion else { return }
    Output.standard.show(
      StyledLine.wrapped(Words.say(question), .strong, width: Output.standard.width))
  }

  /// The label, the answer that Enter takes in brackets, and a mark.
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

  /// The words at the right of a line while it is typed.
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
  /// Whether so much is shown that the question is asked again even if it is the same.
  fileprivate var isLong: Bool {
    switch self {
    case .show, .live, .rehearse, .reachOut, .thank: true
    default: false
    }
  }
}
