/// What one can do with the proposed questions and the agenda.
enum ReviewCommand: Equatable {
  case keep
  case swap(Int)
  case move(Int, to: Int)
  case drop(Int)
  case edit(Int)
  case must(Int)
  case nice(Int)
  case minutes(Int, Int)
  case length(Int)
  case again
  /// A command's word with numbers that do not fit it.
  case malformed(word: String)
  /// None of these: the text of a question.
  case draft(String)

  /// The words that begin a command, to complete while typing.
  static let words = [
    "keep", "swap", "move", "drop", "edit", "must", "nice", "minutes", "length", "again",
  ]

  /// Reads a line. A line of more words than a command can have is a draft, whatever its first.
  init(_ line: String) {
    let tokens = line.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "," })
    let word = tokens.first.map(String.init) ?? ""
    let numbers = tokens.dropFirst()
      .filter { !["to", "min", "minutes", "for", "question"].contains($0) }
      .map { Int($0.hasPrefix("#") ? $0.dropFirst() : $0) }
    let values = numbers.compactMap { $0 }
    let looksLikeCommand = tokens.count <= 2 || values.count == numbers.count

    switch (word, values.count) {
    case _ where numbers.count != values.count && (tokens.count > 2 || !Self.words.contains(word)):
      self = .draft(line)
    case ("keep", 0), ("all", 0), ("ok", 0), ("yes", 0), ("y", 0), ("accept", 0): self = .keep
    case ("swap", 1): self = .swap(values[0])
    case ("move", 2): self = .move(values[0], to: values[1])
    case ("drop", 1), ("remove", 1), ("delete", 1): self = .drop(values[0])
    case ("edit", 1): self = .edit(values[0])
    case ("must", 1): self = .must(values[0])
    case ("nice", 1): self = .nice(values[0])
    case ("minutes", 2): self = .minutes(values[0], values[1])
    case ("length", 1): self = .length(values[0])
    case ("again", 0): self = .again
    case _ where Self.words.contains(word) && looksLikeCommand: self = .malformed(word: word)
    default: self = .draft(line)
    }
  }
}
