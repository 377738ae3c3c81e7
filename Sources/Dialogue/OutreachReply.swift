package import Interviews

/// What somebody says when asked whether an answer has come.
package enum OutreachReply: Equatable, Sendable {
  case came(Message.Reply)
  /// Nothing came yet.
  case nothing
  case help
  case back
  case quit
  /// Another command.
  case command(String)
  case unclear

  /// Reads a line.
  package init(_ line: String) {
    let line = line.trimmed
    switch line.lowercased() {
    case "", "skip", "not yet", "nothing": self = .nothing
    case "?", "/help", "help": self = .help
    case "<", "/undo", "undo": self = .back
    case "/quit", "/exit", "/q": self = .quit
    case "other": self = .came(.other)
    default:
      if line.hasPrefix("/") {
        self = .command(line)
      } else if let yes = readYesOrNo(line) {
        self = .came(yes ? .yes : .no)
      } else {
        self = .unclear
      }
    }
  }
}
