import Interviews
import Language

/// What one can type at a prompt after a slash. Prompts/commands.yaml describes each.
package enum Command: String, CaseIterable, Sendable {
  case prepare, interviews, open, show, agenda, sheet, live, rehearse, rehearsals,
    sessions
  // Before a talk.
  case people, `where`
  case reachOut = "reach-out"
  case outreach
  // After a talk.
  case thanks, reflect, summary, due, insights
  // Exercises.
  case quiz
  case questions, check, explain, advice, settings, undo, help, quit

  /// Reads a command line.
  ///
  /// - Parameters:
  ///   - line: what was typed, without spaces around it.
  ///   - acceptsBareName: whether a line that is only a command's name counts as that command.
  /// - Returns: the command and what follows it; `.unknown` if a slash is followed by no
  ///   command's name or its beginning; nil if the line is no command at all.
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

  /// The commands whose names are nearest to a word that is none, the nearest first; none that is far.
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

  /// The command of a name, or of what else people call it.
  init?(name: String) {
    switch name {
    case "exit", "q", "bye": self = .quit
    case "?", "h": self = .help
    default: self.init(rawValue: name)
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
