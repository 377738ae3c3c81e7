import Language

/// A command about the proposed questions or the agenda.
package enum ReviewCommand: Equatable, Sendable {
  case keep
  case swap(Int)
  case move(Int, to: Int)
  case drop(Int)
  /// Replaces a question with a text, or puts it on the line if there is none.
  case edit(Int, to: String?)
  case must(Int)
  case nice(Int)
  case minutes(Int, Int)
  case length(Int)
  case again
  /// A command word with arguments that don't fit it.
  case malformed(word: String)
  /// A line that mentions a question's number but is not a command.
  case unclear
  /// Anything else: the text of a question.
  case draft(String)

  /// The command words, for completion.
  static let words = [
    "keep", "swap", "move", "drop", "edit", "must", "nice", "minutes", "length", "again",
  ]

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: the line typed, trimmed.
  ///   - count: the number of questions.
  package init(_ line: String, count: Int) {
    if line.isEmpty || line.lowercased() == "skip" {
      self = .keep
    } else if let command = NumberedCommand(line, count: count) {
      self = Self.command(command, line)
    } else {
      self = NumberedCommand.mentionsNumber(line, upTo: count) ? .unclear : .draft(line)
    }
  }

  private static func command(_ command: NumberedCommand, _ line: String) -> ReviewCommand {
    let numbers = command.numbers
    if command.verb == "edit", numbers.count == 1 { return .edit(numbers[0], to: command.text) }
    // A question may begin with a command word.
    if command.text != nil, LineKind(line) == .question, line.hasSuffix("?") { return .draft(line) }
    switch (command.verb, numbers.count) {
    case _ where command.text != nil: return .malformed(word: command.verb)
    case ("keep", 0): return .keep
    case ("again", 0): return .again
    case ("swap", 1): return .swap(numbers[0])
    case ("move", 2): return .move(numbers[0], to: numbers[1])
    case ("drop", 1): return .drop(numbers[0])
    case ("must", 1): return .must(numbers[0])
    case ("nice", 1): return .nice(numbers[0])
    case ("minutes", 2): return .minutes(numbers[0], numbers[1])
    case ("length", 1): return .length(numbers[0])
    default: return .malformed(word: command.verb)
    }
  }
}
