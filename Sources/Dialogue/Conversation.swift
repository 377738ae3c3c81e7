package import Foundation
package import Interviews
import Language
import Phrases

/// The main dialogue as a state machine: lines come in, effects go out.
///
/// It is a value. The caller keeps a copy before each input and restores it if an effect fails. The
/// same question is then asked again and nothing is lost.
package struct Conversation: Dialogue {
  /// The state: what the next line answers.
  package internal(set) var mode: Mode = .main
  /// The current interview, which commands without a number refer to.
  package internal(set) var currentInterview: Interview?
  /// The last draft that was checked, and its suggested replacements.
  var alternatives = Alternatives.none
  /// The id of the most severe rule that the last draft triggered; nil if none.
  var lastRule: String?
  /// True while an answer is handled that was given as a flag and is taken word for word.
  var isLiteral = false
  /// Text that is on the line of the main prompt from the start.
  var initial = ""

  /// The line that Ctrl-C interrupted, until its question is asked again.
  var halfTyped: HalfTyped?
  /// Actions since the start, oldest first: changes that can be undone, and actions that cannot.
  var done: [Done] = []

  let dependencies: Dependencies

  /// A state of the conversation: what the next line answers.
  package enum Mode: Equatable, Sendable {
    /// A command or a draft.
    case main
    /// Offers to add a checked draft to the current interview.
    case offering(draft: String, isDoubtful: Bool)
    /// Asks if an unfinished preparation should continue. With `orNew`, no starts a new one
    /// instead.
    case resuming(Interview, orNew: Bool)
    /// An answer in a preparation.
    case preparing(Preparation)
    /// Facts for the user's own post: the field, then the wish.
    case posting(field: String?)
    /// An answer in a reflection on an interview.
    case reflecting(Reflecting)
    /// An answer in a quiz.
    case quizzing(Quizzing)
    /// Asks back what or which interview was meant, or about an interview.
    case choosing(Choice)
    /// Asks if an older change should be undone, made before other actions or in an earlier run.
    case undoing(Input.Undone)
  }

  /// Creates a conversation at the main prompt.
  package init(dependencies: Dependencies) {
    self.dependencies = dependencies
  }

  /// Handles one input.
  ///
  /// - Parameters:
  ///   - input: the input.
  ///   - now: the time it arrived.
  /// - Returns: the effects to carry out, in order.
  /// - Throws: any error of the ``Dependencies``.
  package mutating func handle(_ input: Input, now: Date) throws -> [Effect] {
    let effects = try receive(input, now: now)
    note(effects)
    return effects
  }

  private mutating func receive(_ input: Input, now: Date) throws -> [Effect] {
    switch input {
    case .line(let line): return try handle(line: withoutInitial(line.trimmed), now: now)
    case .answer(let text):
      isLiteral = true
      defer { isLiteral = false }
      return try handle(Self.literal(text.trimmed), now: now)
    case .interrupt: return interrupt()
    case .interruptedLine(let text):
      halfTyped = try ask().place(of: mode).map { HalfTyped(place: $0, text: text) }
      return interrupt()
    case .endOfInput: return try leave()
    case .saved(let interview):
      remember(interview)
      return []
    case .undone(let undone): return try handle(undone, now: now)
    case .changedElsewhere(let interview): return changedElsewhere(interview)
    case .savedMessage, .edited, .heard: return []
    }
  }

  /// Reads an answer given as a flag. Only `skip` and an empty text have a special meaning.
  private static func literal(_ text: String) -> Answer {
    text.isEmpty ? .none : text.lowercased() == "skip" ? .skip : .text(text)
  }

  private mutating func handle(line: String, now: Date) throws -> [Effect] {
    let reading = try reading(of: line)
    initial = ""
    switch reading {
    case .programName: return [.say(Phrase("main.here-already"))]
    case .shell(let line): return [.shell(line)]
    case .command(let command, let rest):
      if ![.check, .explain, .help].contains(command) { alternatives = .none }
      return try run(command, rest, now: now)
    case .unknownCommand(let word, let begun): return [.say(unknownCommand(word, begun))]
    case .alternative(let question): return pick(question)
    case .review(let command): return try handle(review: command, line, now: now)
    case .answer(let answer): return try handle(answer, now: now)
    }
  }

  /// Returns the reply to a slash without a command name.
  private func unknownCommand(_ word: String, _ begun: [Command]) -> Phrase {
    guard begun.isEmpty else {
      let names = begun.map { "/\($0.rawValue)" }.joined(separator: ", ")
      return Phrase("main.which-command", ["command": word, "commands": names])
    }
    let near = Command.nearest(to: word, among: dependencies.shellCommands(nil))
    guard !near.isEmpty else { return Phrase("main.unknown-command", ["command": word]) }
    let names = near.map { "/\($0)" }.joined(separator: ", ")
    return Phrase("main.near-command", ["command": word, "commands": names])
  }

  /// Puts a suggested question on the line.
  private mutating func pick(_ question: String) -> [Effect] {
    guard case .preparing(var preparation) = mode else {
      mode = .main
      initial = question
      return []
    }
    preparation.initial = question
    mode = .preparing(preparation)
    return []
  }

  /// Handles a line at the main prompt that is not a command.
  mutating func handle(main answer: Answer, now: Date) throws -> [Effect] {
    guard case .text(let line) = answer else { return [] }
    return try act(on: line, now: now)
  }
}

extension Interview {
  /// The name shown for the interview: the interviewee's name, or its number such as `#3`.
  package var title: String {
    interviewee.name ?? "#\(id)"
  }
}
