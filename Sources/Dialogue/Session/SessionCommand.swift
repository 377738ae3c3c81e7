/// A slash command of a session. Prompts/live.yaml describes each.
package enum SessionCommand: String, CaseIterable, Sendable {
  case next, back, skip, more, drop, keep, ask, answered, star, todo, met, note, pause, resume
  case endAt = "end-at"
  case extend, time, whereabouts = "where", end, help, quit

  /// Returns the commands that begin with the text.
  package static func completions(for text: String) -> Candidates {
    let names = text.hasPrefix("/") ? allCases.map { "/\($0.rawValue)" } : []
    return Candidates(replacing: text.count, texts: names.filter { $0.hasPrefix(text) })
  }

  /// The result of reading a line that begins with a slash.
  enum Reading: Equatable {
    case known(SessionCommand, String)
    case unknown(String, [SessionCommand])
  }

  /// Reads a command line. An unambiguous beginning of a name is enough.
  ///
  /// - Returns: nil if the line is not a command.
  static func read(_ line: String) -> Reading? {
    guard line.hasPrefix("/") else { return nil }
    let word = line.dropFirst().prefix { !$0.isWhitespace }.lowercased()
    let rest = line.dropFirst(1 + word.count).trimmed
    if let command = SessionCommand(rawValue: word) { return .known(command, rest) }
    let begun = allCases.filter { $0.rawValue.hasPrefix(word) }
    return begun.count == 1 && !word.isEmpty
      ? .known(begun[0], rest) : .unknown(word, begun)
  }
}
