import Foundation
import Interviews
import Phrases

/// Shell commands typed in the conversation: `/people add`, `/outreach log`, `/export`, and whole
/// lines such as `coffeechat people import FILE`.
extension Conversation {
  /// The first word of a shell command line.
  static let program = "coffeechat"

  /// Reads a line that begins with the program's name.
  ///
  /// - Returns: nil if no command of the program follows, since a sentence may begin like this too.
  func shellReading(of line: String) -> LineReading? {
    let first = line.prefix { !$0.isWhitespace }
    guard first.lowercased() == Self.program else { return nil }
    let words = line.dropFirst(first.count).trimmed
    guard !words.isEmpty else { return .programName }
    let name = String(words.prefix { !$0.isWhitespace })
    let rest = words.dropFirst(name.count).trimmed
    let isShell = dependencies.shellCommands(nil).contains(name)
    if let command = Command(name: name), !isShell || isDialogue(command, rest) {
      return .command(command, rest)
    }
    return isShell || name.hasPrefix("-") ? .shell(words) : nil
  }

  /// True if a command that exists in both places is better run as part of this conversation.
  private func isDialogue(_ command: Command, _ rest: String) -> Bool {
    let words = rest.split(whereSeparator: \.isWhitespace)
    if words.contains("--help") || words.contains("-h") { return false }
    return switch command {
    case .live, .rehearse: true
    case .prepare, .thanks: !rest.contains("--")
    case .reflect: true
    case .people, .outreach: shell(command.rawValue, rest) == nil
    default: rest.isEmpty
    }
  }

  /// Runs a subcommand such as `/people add …` as in a shell. Nil if no subcommand is named.
  func shell(_ name: String, _ rest: String) -> [Effect]? {
    let word = rest.prefix { !$0.isWhitespace }.lowercased()
    guard dependencies.shellCommands(name).contains(word) || ["--help", "-h"].contains(word) else {
      return nil
    }
    return [.shell("\(name) \(word) \(rest.dropFirst(word.count).trimmed)".trimmed)]
  }
}
