/// A list of phrases to search for in a line.
struct PhraseList: Decodable, Sendable {
  /// The phrases by their first word, the longest first.
  private let phrases: [Substring: [[Substring]]]

  /// Creates a list.
  ///
  /// - Parameter texts: the phrases, in lowercase and without punctuation.
  init(_ texts: [String]) {
    self.init(split: texts.map(LineWords.split))
  }

  /// Creates a list of phrases that are already split.
  init(split phrases: [[Substring]]) {
    self.phrases = Dictionary(grouping: phrases.filter { !$0.isEmpty }) { $0[0] }
      .mapValues(Self.sorted)
  }

  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String].self))
  }

  private init(_ phrases: [Substring: [[Substring]]]) { self.phrases = phrases }

  static func + (one: PhraseList, other: PhraseList) -> PhraseList {
    PhraseList(one.phrases.merging(other.phrases) { sorted($0 + $1) })
  }

  private static func sorted(_ phrases: [[Substring]]) -> [[Substring]] {
    phrases.sorted { $0.count > $1.count }
  }

  /// True if the words are one of the phrases.
  func equal(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first, let phrases = phrases[first] else { return false }
    return phrases.contains { $0[...] == words }
  }

  /// Returns the longest phrase the words start with; nil if there is none.
  func beginning(of words: ArraySlice<some StringProtocol>) -> [Substring]? {
    words.first.flatMap { phrases[Substring($0)] }?.first { words.starts(with: $0, by: ==) }
  }

  /// True if one of the phrases occurs in the words.
  func occur(in words: [Substring]) -> Bool {
    words.indices.contains { beginning(of: words[$0...]) != nil }
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
