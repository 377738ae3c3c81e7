/// A typed line, split into words and clauses, with a record of what each word was used for.
///
/// Readers look for phrases in words that nobody has used yet, and mark what they use. What is left
/// in the end is the rest.
struct Utterance {
  /// A word of the line.
  struct Word {
    /// The word as typed, without punctuation around it.
    let text: Substring
    /// The word in lowercase, without apostrophes.
    let plain: String
    /// The place of the text in the line.
    let range: Range<String.Index>
    /// What ends behind the word.
    let end: End
    /// True behind an opening parenthesis or quotation mark, or a dash.
    let startsClause: Bool

    /// True if the word begins with a capital letter.
    var isCapitalized: Bool { text.first?.isUppercase == true }
  }

  /// What ends behind a word.
  enum End: Int, Comparable {
    case none, comma, sentence

    static func < (one: End, other: End) -> Bool { one.rawValue < other.rawValue }
  }

  /// What a word was used for.
  enum Use: Equatable {
    case time, medium, place, relation, stage, aim, name, work, finding
  }

  let line: String
  let words: [Word]
  private(set) var uses: [Use?]

  /// Splits a line.
  init(_ line: String) {
    self.line = line
    words = Self.split(line)
    uses = Array(repeating: nil, count: words.count)
  }

  /// The plain words.
  var plain: [String] { words.map(\.plain) }

  /// True if none of the words has been used.
  func isFree(_ range: Range<Int>) -> Bool { uses[range].allSatisfy { $0 == nil } }

  /// Marks words as used.
  mutating func use(_ range: Range<Int>, for use: Use) {
    for index in range where uses[index] == nil { uses[index] = use }
  }

  /// Marks words as used that overlap a part of the line.
  mutating func use(_ range: Range<String.Index>, for use: Use) {
    for index in words.indices where words[index].range.overlaps(range) { uses[index] = use }
  }

  /// The text from one word to another, as typed.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(line[words[first].range.lowerBound..<words[last].range.upperBound])
  }

  /// True if a clause begins with the word.
  func startsClause(_ index: Int) -> Bool {
    index == 0 || words[index].startsClause || words[index - 1].end != .none
  }

  /// The end of the clause a word is in: the index behind its last word.
  func clauseEnd(_ index: Int, at end: End = .comma) -> Int {
    var place = index
    while place < words.count {
      if words[place].end >= end || place + 1 < words.count && words[place + 1].startsClause {
        return place + 1
      }
      place += 1
    }
    return words.count
  }

  /// The start of the clause a word is in.
  func clauseStart(_ index: Int) -> Int {
    var place = index
    while place > 0, !startsClause(place) { place -= 1 }
    return place
  }

  /// The words nobody has used, in runs that no clause ends within.
  var freeRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in words.indices {
      if uses[index] != nil {
        if let begun = start { runs.append(begun..<index) }
        start = nil
      } else if start == nil {
        start = index
      } else if startsClause(index), let begun = start {
        runs.append(begun..<index)
        start = index
      }
    }
    if let begun = start { runs.append(begun..<words.count) }
    return runs
  }

  /// The plain words, with one placeholder for each run of words that were used for the same thing.
  var shape: [String] {
    var shape: [String] = []
    for (word, use) in zip(words, uses) {
      let next = use.map { "<\($0)>" } ?? word.plain
      if use == nil || shape.last != next { shape.append(next) }
    }
    return shape
  }

  // MARK: - Splitting

  private static func split(_ line: String) -> [Word] {
    var words: [Word] = []
    var isOpened = false
    for token in line.split(whereSeparator: \.isWhitespace) {
      var core = token
      while let last = core.last, !Self.isPart(last) { core.removeLast() }
      while let first = core.first, !Self.isPart(first), first != "@" { core.removeFirst() }
      let opens = token.first.map { "(“\"«–—-•*".contains($0) } ?? false
      guard !core.isEmpty else {
        isOpened = isOpened || token.contains { "(–—-•*|/".contains($0) }
        if token.contains(where: { ",;|/".contains($0) }), let last = words.popLast() {
          words.append(last.ending(token.contains(";") ? .sentence : .comma))
        }
        continue
      }
      let tail = line[core.endIndex..<token.endIndex]
      let newline = line[token.endIndex...].prefix { $0.isWhitespace }.contains(where: \.isNewline)
      words.append(
        Word(
          text: core, plain: LineWords.plain(core), range: core.startIndex..<core.endIndex,
          end: newline ? .sentence : end(tail, of: core), startsClause: opens || isOpened))
      isOpened = false
    }
    return words
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "+" || character == "#"
  }

  private static func end(_ tail: Substring, of word: Substring) -> End {
    if tail.isEmpty { return .none }
    if tail.contains(where: { ";!?…".contains($0) }) { return .sentence }
    if tail.contains(where: { ",:)–—\"”".contains($0) }) {
      return tail.contains(".") ? .sentence : .comma
    }
    guard tail.contains(".") else { return .none }
    let plain = word.lowercased()
    let isAbbreviation =
      [
        "dr", "mr", "mrs", "ms", "prof", "st", "rev", "jr", "sr", "lt", "sgt", "capt", "vs",
        "approx", "fr", "br", "engr", "atty", "hon", "gen", "maj", "det", "ofc",
      ]
      .contains(plain) || plain.contains(".") || plain.count == 1
    return isAbbreviation ? .none : .sentence
  }
}

extension Utterance.Word {
  fileprivate func ending(_ end: Utterance.End) -> Utterance.Word {
    Utterance.Word(
      text: text, plain: plain, range: range, end: max(self.end, end), startsClause: startsClause)
  }
}
