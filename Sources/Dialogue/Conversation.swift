package import Foundation
package import Interviews
import Phrases

/// The dialogue as a state machine: a line comes in, effects go out.
///
/// It is a value: who runs it keeps a copy before each input, and goes back to that copy when an
/// effect fails. Then the same question is asked again and nothing is lost.
package struct Conversation: Sendable {
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

  let world: World

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
  package init(world: World) {
    self.world = world
  }

  /// Takes one input.
  ///
  /// - Parameters:
  ///   - input: what came in.
  ///   - now: the time at which it came.
  /// - Returns: what to do about it, in order.
  /// - Throws: what the functions of the world throw.
  package mutating func handle(_ input: Input, now: Date) throws -> [Effect] {
    let effects = try take(input, now: now)
    note(effects)
    return effects
  }

  private mutating func take(_ input: Input, now: Date) throws -> [Effect] {
    switch input {
    case .line(let line):
      return try handle(line: withoutInitial(line.trimmed), now: now)
    case .answer(let text): return try handle(answer: text.trimmed, isLiteral: true, now: now)
    case .interrupt: return interrupt()
    case .interruptedLine(let text):
      halfTyped = try ask().place(of: mode).map { HalfTyped(place: $0, text: text) }
      return interrupt()
    case .endOfInput:
      let score: [Effect]
      if case .quizzing(let quizzing) = mode {
        score = try leaveQuiz(quizzing.quiz)
      } else {
        score = []
      }
      return score + [.say(Phrase("main.saved")), .leave]
    case .saved(let interview):
      remember(interview)
      return []
    case .undone(let undone): return try handle(undone, now: now)
    case .changedElsewhere(let interview): return changedElsewhere(interview)
    }
  }

  // MARK: - Lines

  /// Where an earlier answer stands on the line, `<`, `?`, `skip` or a command typed behind it
  /// means just that.
  private func withoutInitial(_ line: String) throws -> String {
    let asked = try ask()
    let initial = asked.initial.trimmed
    guard !initial.isEmpty, line.hasPrefix(initial) else { return line }
    let behind = line.dropFirst(initial.count)
    // A question mark may end the question that is being edited.
    let isQuestion = [.main, .draft, .step(.questions), .step(.agenda)].contains(asked.kind)
    if isQuestion, behind.trimmed == "?", !behind.hasPrefix(" ") { return line }
    let rest = behind.trimmed
    if ["<", "?", "skip"].contains(rest) { return rest }
    if case .known = Command.read(rest, acceptsBareName: false) { return rest }
    return line
  }

  private mutating func handle(line: String, now: Date) throws -> [Effect] {
    initial = ""
    if let effects = try handle(shellLine: line, now: now) { return effects }
    switch Command.read(line, acceptsBareName: acceptsBareNames) {
    case .known(let command, let rest):
      if ![.check, .explain, .help].contains(command) { alternatives = .none }
      return try run(command, rest, now: now)
    case .unknown(let word, _) where world.shellCommands(nil).contains(word):
      return [.shell(String(line.dropFirst()))]
    case .unknown(let word, []):
      let near = Command.nearest(to: word, among: world.shellCommands(nil))
      let names = near.map { "/\($0)" }.joined(separator: ", ")
      return [
        .say(
          near.isEmpty
            ? Phrase("main.unknown-command", ["command": word])
            : Phrase("main.near-command", ["command": word, "commands": names]))
      ]
    case .unknown(let word, let begun):
      let names = begun.map { "/\($0.rawValue)" }.joined(separator: ", ")
      return [.say(Phrase("main.which-command", ["command": word, "commands": names]))]
    case nil: break
    }
    return try handle(answer: line, now: now)
  }

  /// Whether a line that is only a command's name means that command here, and is no answer.
  private var acceptsBareNames: Bool {
    switch mode {
    case .main, .offering, .resuming, .undoing: true
    case .posting, .reflecting, .quizzing: false
    case .preparing(let preparation):
      preparation.detail == nil && [.questions, .agenda].contains(preparation.step)
    }
  }

  /// Handles what is no command.
  ///
  /// - Parameter isLiteral: whether `?` and `<` are words like all others.
  private mutating func handle(
    answer line: String, isLiteral: Bool = false, now: Date
  ) throws -> [Effect] {
    switch mode {
    case .main: return try handle(mainLine: line, now: now)
    case .offering(let draft, let isDoubtful):
      return try handle(offer: line, draft: draft, isDoubtful: isDoubtful, now: now)
    case .resuming(let interview, let orNew):
      return try handle(resume: line, interview, orNew: orNew, now: now)
    case .preparing(let preparation):
      return try handle(line, in: preparation, isLiteral: isLiteral, now: now)
    case .posting(let field): return try handle(post: line, field: field)
    case .reflecting(let reflecting):
      return try handle(line, in: reflecting, isLiteral: isLiteral, now: now)
    case .quizzing(let quizzing): return try handle(line, in: quizzing, now: now)
    case .undoing: return try handle(undoing: line, now: now)
    }
  }

  mutating func handle(mainLine line: String, now: Date) throws -> [Effect] {
    switch line {
    case "": return []
    case "?": return [.show(.help(nil))]
    case "<": return [.say(Phrase("main.nothing-before"))]
    default: break
    }
    if let suggestion = alternatives.picked(by: line) {
      initial = suggestion
      return []
    }
    return try check(line, now: now)
  }

  private mutating func interrupt() -> [Effect] {
    defer {
      mode = .main
      initial = ""
    }
    if case .quizzing(let quizzing) = mode, let score = try? leaveQuiz(quizzing.quiz) {
      return score
    }
    return leavePreparation()
  }

  /// What to say when a preparation is left.
  func leavePreparation() -> [Effect] {
    if case .reflecting(let reflecting) = mode {
      return [.say(Phrase("reflect.kept", ["id": "\(reflecting.interview.id)"]))]
    }
    if case .quizzing = mode { return [.say(Phrase("quiz.kept"))] }
    guard case .preparing(let preparation) = mode else { return [] }
    guard preparation.interview.id != 0 else { return [.say(Phrase("main.nothing-to-keep"))] }
    return [.say(Phrase("main.kept", ["name": preparation.interview.title]))]
  }
}

extension Interview {
  /// How the program calls it: by the interviewee's name, or its number.
  package var title: String {
    interviewee.name ?? "#\(id)"
  }
}
