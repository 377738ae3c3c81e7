import DataFiles
package import Dialogue
package import TextLayout

/// The output of /help, from Prompts/commands.yaml.
package enum HelpText {
  /// The help on one command, or the list of commands if it is nil.
  package static func lines(for command: Command?, width: Int) -> [StyledLine] {
    command.map { details($0, width: width) } ?? list(width: width)
  }

  private static func list(width: Int) -> [StyledLine] {
    let column = (Command.allCases.map { $0.rawValue.count }.max() ?? 0) + 3
    var lines = StyledLine.wrapped(Words.book.text("views.help.intro"), width: width)
    lines += Command.allCases.flatMap { command in
      StyledLine.wrapped(
        Words.book.text("commands.\(command.rawValue).summary"), width: width,
        first: Layout.fit("/\(command.rawValue)", width: column),
        rest: String(repeating: " ", count: column))
    }
    lines += StyledLine.wrapped(Words.book.text("views.help.outro"), width: width)
    lines += StyledLine.wrapped(Words.book.text("views.help.more"), width: width)
    return lines
  }

  private static func details(_ command: Command, width: Int) -> [StyledLine] {
    func text(_ key: String) -> String { Words.book.text("commands.\(command.rawValue).\(key)") }
    var lines = [StyledLine(text("usage"), .strong)]
    lines += StyledLine.wrapped(text("summary"), width: width)
    for paragraph in text("help").split(separator: "\n") {
      lines += StyledLine.wrapped(String(paragraph), width: width)
    }
    if let shell = Words.book.template("commands.\(command.rawValue).shell") {
      lines.append(StyledLine(shell, .faint))
    }
    return lines
  }
}
