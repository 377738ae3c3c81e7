import Foundation
import Interviews
package import Language

/// The meaning of a typed line at the current prompt.
package enum LineReading: Equatable, Sendable {
  /// A command, and the text after its name.
  case command(Command, String)
  /// A slash without a command name, and the commands that begin with the text typed.
  case unknownCommand(String, begun: [Command])
  /// A shell command, without the program's name.
  case shell(String)
  /// The program's name, alone.
  case programName
  /// A suggested replacement for the last draft, picked by number.
  case alternative(String)
  /// A command about the proposed questions.
  case review(ReviewCommand)
  /// An answer; at the main prompt, a question to check.
  case answer(Answer)
}

extension Conversation {
  /// Reads a line as a command, an answer, or a question to check. Every prompt uses this function.
  ///
  /// - Parameter line: the line typed, trimmed.
  /// - Throws: any error of the ``Dependencies``.
  package func reading(of line: String) throws -> LineReading {
    if let shell = shellReading(of: line) { return shell }
    switch Command.read(line, acceptsBareName: acceptsBareName(line)) {
    // Without a name, cancel leaves the current question.
    case .known(.cancel, ""): return .answer(.cancel)
    case .known(let command, let rest): return .command(command, rest)
    case .unknown(let word, _) where ["skip"].contains(word.lowercased()):
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

  /// Reads `skip`, yes, and no as drafts, because the main prompt has nothing to skip or confirm.
  private func mainReply(_ line: String, _ answer: Answer) -> Answer {
    switch answer {
    case .none, .help, .back, .quit, .cancel: answer
    default: .text(line)
    }
  }

  /// The words that the current prompt understands as an answer.
  var prompt: Answer.Prompt {
    switch mode {
    case .main, .reflecting: .prose
    case .offering, .resuming, .undoing, .quizzing(.pausing): .confirmation
    case .posting, .quizzing: .fact
    case .choosing(let choice): choice.prompt
    case .preparing(let preparation): preparation.prompt
    }
  }

  /// True if a bare command name runs that command here instead of counting as an answer.
  private func acceptsBareName(_ line: String) -> Bool {
    switch mode {
    case .main, .offering, .resuming, .undoing, .choosing: true
    case .posting, .reflecting, .quizzing: false
    // There, delete is about a question.
    case .preparing(let preparation): preparation.isReview && line.lowercased() != "delete"
    }
  }

  /// Removes a prefilled answer from the line if `<`, `?`, `skip`, or a command was typed after it.
  func withoutInitial(_ line: String) throws -> String {
    let asked = try ask()
    let initial = asked.initial.trimmed
    guard !initial.isEmpty, line.hasPrefix(initial) else { return line }
    let behind = line.dropFirst(initial.count)
    // A question mark may end the question being edited.
    let isQuestion = [.main, .draft, .step(.questions), .step(.agenda)].contains(asked.kind)
    if isQuestion, behind.trimmed == "?", !behind.hasPrefix(" ") { return line }
    let rest = behind.trimmed
    if ["<", "?", "skip"].contains(rest) { return rest }
    if case .known = Command.read(rest, acceptsBareName: false) { return rest }
    return line
  }
}

extension Preparation {
  /// True while the user reviews the proposed questions or the agenda.
  var isReview: Bool { detail == nil && [.questions, .agenda].contains(step) }

  /// The words that the current question understands as an answer.
  var prompt: Answer.Prompt {
    switch detail {
    case .revisiting, .editing: .prose
    case .who(let who): who.people.count == 1 ? .confirmation : .fact
    case .doubting: .confirmation
    case nil: [.findings, .introduction].contains(step) ? .prose : .fact
    }
  }
}
