/// Phrases that stand for classes. A phrase can be in several.
struct WordClasses: Decodable, Sendable {
  private let classes: [String: [String]]
  private let phrases: WordPhrases

  init(from decoder: any Decoder) throws {
    let lists = try decoder.singleValueContainer().decode([String: [String]].self)
    var classes: [String: [String]] = [:]
    for (name, phrases) in lists.sorted(by: { $0.key < $1.key }) {
      for phrase in phrases where classes[phrase]?.last != name {
        classes[phrase, default: []].append(name)
      }
    }
    self.classes = classes
    phrases = WordPhrases(classes.keys.sorted())
  }

  /// What was found in a line.
  struct Found {
    /// The words with a class in the place of each phrase.
    var shape: [String] = []
    /// The classes of all phrases, as often as they occur.
    var classes: [String] = []
    /// The classes, each once.
    var kinds: Set<String> { Set(classes) }
  }

  /// Finds the phrases in a line; a longer phrase wins over a shorter one.
  func find(in words: [String]) -> Found {
    var found = Found()
    var index = 0
    while index < words.count {
      let length = phrases.length(in: words, at: index) ?? 1
      let phrase = words[index..<index + length].joined(separator: " ")
      let names = classes[phrase] ?? []
      found.shape.append(names.first.map { "<\($0)>" } ?? phrase)
      found.classes += names
      index += length
    }
    return found
  }
}
