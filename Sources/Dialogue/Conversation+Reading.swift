import Foundation
import Interviews
package import Language

/// What a typed line is at the prompt that is open.
package enum LineReading: Equatable, Sendable {
  /// A command, and what follows its name.
  case command(Command, String)
  /// A slash with no command's name behind it, and the commands that begin with it.
  case unknownCommand(String, begun: [Command])
  /// A command of the shell, without the program's name.
  case shell(String)
  /// The program's name alone.
  case programName
  /// The number of a question to ask instead of the one that was checked last.
  case alternative(String)
  /// What to do with the proposed questions.
  case review(ReviewCommand)
  /// An answer; at the main prompt, a question to check.
  case answer(Answer)
}

extension Conversation {
  /// Decides what a line is: a command, an answer, or a question to check. All prompts go by this
  /// one function.
  ///
  /// - Parameter line: what was typed, without white space at its ends.
  /// - Throws: any error of the ``Dependencies``.
  package func reading(of line: String) throws -> LineReading {
    if let shell = shellReading(of: line) { return shell }
    switch Command.read(line, acceptsBareName: acceptsBareNames) {
    case .known(let command, let rest): return .command(command, rest)
    case .unknown(let word, _) where ["cancel", "skip"].contains(word.lowercased()):
      return .answer(Answer(word, to: .prose))
    case .unknown(let word, _) where dependencies.shellCommands(nil).contains(word):
      return .shell(String(line.dropFirst()))
    case .unknown(let word, let begun): return .unknownCommand(word, begun: begun)
    case nil: break
    }
    if takesDrafts, let alternative = alternatives.picked(by: line) {
      return .alternative(alternative)
    }
    let answer = Answer(line, to: prompt)
    guard case .preparing(let preparation) = mode, preparation.isReview else {
      return .answer(mode == .main ? mainReply(line, answer) : answer)
    }
    switch answer {
    case .help, .back, .cancel, .quit: return .answer(answer)
    default: return .review(ReviewCommand(line, count: preparation.interview.questions.count))
    }
  }

  /// At the main prompt there is nothing to skip or leave: what isn't help is a line to check.
  private func mainReply(_ line: String, _ answer: Answer) -> Answer {
    switch answer {
    case .none, .help, .back, .quit, .cancel: answer
    default: .text(line)
    }
  }

  /// How much of a line is understood as an answer here.
  var prompt: Answer.Prompt {
    switch mode {
    case .main, .reflecting: .prose
    case .offering, .resuming, .undoing, .quizzing(.pausing): .confirmation
    case .posting, .quizzing: .fact
    case .preparing(let preparation): preparation.prompt
    }
  }

  /// Whether a line that is only a command's name means that command here, and is no answer.
  private var acceptsBareNames: Bool {
    switch mode {
    case .main, .offering, .resuming, .undoing: true
    case .posting, .reflecting, .quizzing: false
    case .preparing(let preparation): preparation.isReview
    }
  }

  /// Where an earlier answer stands on the line, `<`, `?`, `skip` or a command typed behind it
  /// counts as that alone.
  func withoutInitial(_ line: String) throws -> String {
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
}

extension Preparation {
  /// Whether the proposed questions or the agenda are being looked at.
  var isReview: Bool { detail == nil && [.questions, .agenda].contains(step) }

  /// How much of a line is understood as an answer here.
  var prompt: Answer.Prompt {
    switch detail {
    case .revisiting, .editing: .prose
    case .who(let who): who.people.count == 1 ? .confirmation : .fact
    case .doubting: .confirmation
    case nil: [.findings, .introduction].contains(step) ? .prose : .fact
    }
  }
}
