package import Foundation
package import Interviews
import Language
import Phrases

/// The dialogue as a state machine: a line comes in, effects go out.
///
/// It is a value: who runs it keeps a copy before each input, and goes back to that copy when an
/// effect fails. Then the same question is asked again and nothing is lost.
package struct Conversation: Dialogue {
  /// What the next line is an answer to.
  package internal(set) var mode: Mode = .main
  /// The interview that commands without a number mean.
  package internal(set) var inHand: Interview?
  /// The last draft that was checked, and what to ask instead.
  var alternatives = Alternatives.none
  /// The gravest rule that it met.
  var lastRule: String?
  /// What is on the line of the main prompt from the start.
  var initial = ""

  /// What was typed when a question was left, until it is asked again.
  var halfTyped: HalfTyped?
  /// What was done since the start and can be taken back, or is asked to be; the last comes last.
  var done: [Done] = []

  let dependencies: Dependencies

  /// What the next line is an answer to.
  package enum Mode: Equatable, Sendable {
    /// A command or a draft.
    case main
    /// Whether to add a good draft to the interview in hand.
    case offering(draft: String, isDoubtful: Bool)
    /// Whether to go on with a preparation that was left off. `orNew`: else begin a new one.
    case resuming(Interview, orNew: Bool)
    /// An answer of a preparation.
    case preparing(Preparation)
    /// What one's own post is to say: the field, and then the wish.
    case posting(field: String?)
    /// An answer about a talk.
    case reflecting(Reflecting)
    /// An answer in an exercise.
    case quizzing(Quizzing)
    /// Whether to take back a change that was made before other things, or at an earlier start.
    case undoing(Input.Undone)
  }

  /// Begins at the main prompt.
  package init(dependencies: Dependencies) {
    self.dependencies = dependencies
  }

  /// Takes one input.
  ///
  /// - Parameters:
  ///   - input: what came in.
  ///   - now: the time at which it came.
  /// - Returns: what to do about it, in order.
  /// - Throws: any error of the ``Dependencies``.
  package mutating func handle(_ input: Input, now: Date) throws -> [Effect] {
    let effects = try receive(input, now: now)
    note(effects)
    return effects
  }

  private mutating func receive(_ input: Input, now: Date) throws -> [Effect] {
    switch input {
    case .line(let line): return try handle(line: withoutInitial(line.trimmed), now: now)
    case .answer(let text): return try handle(Self.literal(text.trimmed), now: now)
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

  /// An answer that was given as a flag: only `skip` has a meaning of its own.
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

  /// What to say of a slash with no command's name behind it.
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

  /// Puts a question to ask instead on the line.
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

  /// Handles what is no command at the main prompt.
  mutating func handle(main answer: Answer, now: Date) throws -> [Effect] {
    guard case .text(let line) = answer else { return [] }
    return try check(line, now: now)
  }
}

extension Interview {
  /// How the program calls it: by the interviewee's name, or its number.
  package var title: String {
    interviewee.name ?? "#\(id)"
  }
}
