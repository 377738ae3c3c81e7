/// What one can type in a live session after a slash. Prompts/live.yaml describes each.
package enum SessionCommand: String, CaseIterable, Sendable {
  case next, back, skip, more, drop, keep, ask, answered, star, todo, met, note, pause, resume
  case endAt = "end-at"
  case extend, time, whereabouts = "where", end, help, quit

  /// What the Tab key offers.
  package static func completions(for text: String) -> Candidates {
    let names = text.hasPrefix("/") ? allCases.map { "/\($0.rawValue)" } : []
    return Candidates(replacing: text.count, texts: names.filter { $0.hasPrefix(text) })
  }

  /// What a line that begins with a slash asks for.
  enum Reading: Equatable {
    case known(SessionCommand, String)
    case unknown(String, [SessionCommand])
  }

  /// Reads a command line; the beginning of a name is enough where it is one name's only.
  ///
  /// - Returns: nil if the line is no command.
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
