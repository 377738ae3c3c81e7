import Interviews
import Language

/// A slash command of the main prompt. Prompts/commands.yaml describes each.
package enum Command: String, CaseIterable, Sendable {
  case prepare, interviews, open, show, reschedule, cancel, delete, agenda, sheet, live, rehearse,
    rehearsals, sessions
  // Before an interview.
  case people, `where`
  case reachOut = "reach-out"
  case outreach
  // After an interview.
  case thanks, reflect, summary, due, insights
  // Practice.
  case quiz
  case questions, check, explain, advice, settings, undo, help, quit

  /// Reads a command line.
  ///
  /// - Parameters:
  ///   - line: the line typed, trimmed.
  ///   - acceptsBareName: true if a bare command name counts as that command.
  /// - Returns: the command and the text after it; `.unknown` if a slash is not followed by a
  ///   command name or the unambiguous beginning of one; nil if the line is not a command.
  static func read(_ line: String, acceptsBareName: Bool) -> Reading? {
    if acceptsBareName, line != "?", let command = Command(name: line.lowercased()) {
      return .known(command, "")
    }
    guard line.hasPrefix("/") else { return nil }
    let word = line.dropFirst().prefix { !$0.isWhitespace }
    let rest = line.dropFirst(1 + word.count).trimmed
    if let command = Command(name: word.lowercased()) { return .known(command, rest) }
    let begun = allCases.filter { $0.rawValue.hasPrefix(word.lowercased()) }
    if begun.count == 1, !word.isEmpty { return .known(begun[0], rest) }
    return .unknown(String(word), begun)
  }

  /// Returns the command names closest to an unknown word; empty if none is close.
  static func nearest(to word: String, among others: [String]) -> [String] {
    func plain(_ name: String) -> String { name.lowercased().filter { $0 != "-" } }
    let word = plain(word)
    let limit = word.count > 5 ? 2 : 1
    let near = (allCases.map(\.rawValue) + others.filter { Command(name: $0) == nil }).compactMap {
      name in
      EditDistance.between(word, plain(name), limit: limit).map { (name: name, distance: $0) }
    }
    let least = near.map(\.distance).min()
    return near.filter { $0.distance == least }.map(\.name)
  }

  enum Reading: Equatable {
    case known(Command, String)
    case unknown(String, [Command])
  }

  /// Finds a command by its name or an alias such as `exit`.
  init?(name: String) {
    switch name {
    case "exit", "q", "bye": self = .quit
    case "?", "h": self = .help
    default: self.init(rawValue: name)
    }
  }
}

extension StringProtocol {
  /// The text without leading and trailing whitespace.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
