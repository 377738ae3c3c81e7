/// Removes phrases such as lead-ins, hedges, and afterthoughts from the start or end of a line.
struct PhraseTrimmer: Sendable {
  private let phrases: Set<String>
  private let longest: Int

  init(_ phrases: [String]) {
    self.phrases = Set(phrases.map { WordLine($0).bareText })
    longest = phrases.map { $0.split(separator: " ").count }.max() ?? 0
  }

  /// Repeatedly removes the longest phrase the line starts with.
  ///
  /// - Parameter keep: takes a phrase's bare text and the rest of the line. Returns true to stop
  ///   and leave the phrase in place.
  func trimStart(_ line: inout WordLine, keep: (String, WordLine) -> Bool = { _, _ in false }) {
    while let count = match(line.words.prefix(longest).map(WordLine.bare), fromStart: true) {
      let rest = WordLine(words: line.words.dropFirst(count))
      if keep(WordLine(words: line.words.prefix(count)).bareText, rest) { return }
      line = rest
      line.trimPunctuation()
    }
  }

  /// Repeatedly removes the longest phrase the line ends with.
  func trimEnd(_ line: inout WordLine) {
    while let count = match(line.words.suffix(longest).map(WordLine.bare), fromStart: false) {
      line = WordLine(words: line.words.dropLast(count))
      line.trimPunctuation()
    }
  }

  private func match(_ bare: [String], fromStart: Bool) -> Int? {
    var count = bare.count
    while count > 0 {
      let part = fromStart ? bare.prefix(count) : bare.suffix(count)
      if phrases.contains(part.joined(separator: " ")) { return count }
      count -= 1
    }
    return nil
  }
}
