/// Phrases to search for in the words of an ``Utterance``, which keep their hyphens.
struct WordPhrases: Decodable, Sendable {
  private let phrases: PhraseList

  init(_ texts: [String]) {
    phrases = PhraseList(split: texts.map { $0.split(separator: " ") })
  }

  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String].self))
  }

  /// Returns the length of the longest phrase that begins at a word; nil if there is none.
  func length(in words: [String], at index: Int) -> Int? {
    words.indices.contains(index) ? phrases.beginning(of: words[index...])?.count : nil
  }

  /// Returns the places of all phrases, from left to right, without overlap.
  func places(in words: [String]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < words.count {
      if let length = length(in: words, at: index) {
        places.append(index..<index + length)
        index += length
      } else {
        index += 1
      }
    }
    return places
  }

  /// True if the words are one of the phrases.
  func equal(_ words: [String]) -> Bool {
    !words.isEmpty && length(in: words, at: 0) == words.count
  }
}
