/// Phrases of one or more words, to be looked for in a line.
struct PhraseList: Decodable, Sendable {
  private let phrases: [[Substring]]

  /// - Parameter texts: the phrases, in lower case and without punctuation.
  init(_ texts: [String]) {
    phrases = texts.map(LineWords.split).sorted { $0.count > $1.count }
  }

  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String].self))
  }

  static func + (one: PhraseList, other: PhraseList) -> PhraseList {
    PhraseList(joining: one.phrases + other.phrases)
  }

  private init(joining phrases: [[Substring]]) {
    self.phrases = phrases.sorted { $0.count > $1.count }
  }

  /// Whether some words are one of the phrases.
  func equal(_ words: ArraySlice<Substring>) -> Bool {
    phrases.contains { $0[...] == words }
  }

  /// The longest of the phrases that some words begin with; nil if they begin with none.
  func beginning(of words: ArraySlice<Substring>) -> [Substring]? {
    phrases.first { words.starts(with: $0) }
  }

  /// Whether one of the phrases occurs among some words.
  func occur(in words: [Substring]) -> Bool {
    phrases.contains { words.contains($0) }
  }

  /// The words without phrases at their beginning.
  func dropping(from words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    var words = words
    while let phrase = beginning(of: words) {
      words = words.dropFirst(phrase.count)
    }
    return words
  }

  /// The words that belong to none of the phrases.
  func removed(from words: [Substring]) -> [Substring] {
    var rest: [Substring] = []
    var words = words[...]
    while let first = words.first {
      if let phrase = beginning(of: words) {
        words = words.dropFirst(phrase.count)
      } else {
        rest.append(first)
        words.removeFirst()
      }
    }
    return rest
  }
}

/// The words of a line, in lower case, without punctuation and apostrophes.
enum LineWords {
  static func split(_ line: String) -> [Substring] {
    line.lowercased().filter { $0 != "'" && $0 != "’" }
      .split { !$0.isLetter && !$0.isNumber }
  }
}
