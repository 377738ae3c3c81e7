/// A list of phrases to search for in a line.
struct PhraseList: Decodable, Sendable {
  private let phrases: [[Substring]]

  /// Creates a list.
  ///
  /// - Parameter texts: the phrases, in lowercase and without punctuation.
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

  /// True if the words are one of the phrases.
  func equal(_ words: ArraySlice<Substring>) -> Bool {
    phrases.contains { $0[...] == words }
  }

  /// Returns the longest phrase the words start with; nil if there is none.
  func beginning(of words: ArraySlice<Substring>) -> [Substring]? {
    phrases.first { words.starts(with: $0) }
  }

  /// True if one of the phrases occurs in the words.
  func occur(in words: [Substring]) -> Bool {
    phrases.contains { words.contains($0) }
  }

  /// Returns the words without any phrases at the start.
  func dropping(from words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    var words = words
    while let phrase = beginning(of: words) {
      words = words.dropFirst(phrase.count)
    }
    return words
  }

  /// Returns the words that are not part of any phrase.
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
