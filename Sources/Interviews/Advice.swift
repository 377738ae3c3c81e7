import Language
package import Phrases

/// Short advice by topic, loaded from Prompts/advice.yaml.
package struct Advice: Sendable {
  /// The topics, sorted by name.
  package let topics: [Topic]

  /// The advice on one topic.
  package struct Topic: Equatable, Sendable {
    /// The topic's name, such as `video`.
    package let name: String
    /// The heading.
    package let title: String
    /// The advice, one thought per line.
    package let lines: [String]
    /// The source.
    package let source: String
    /// Other names for the topic.
    let alsoCalled: [String]
  }

  /// Loads the topics.
  package init(book: Phrasebook) {
    topics = book.keys(of: "advice").map { name in
      Topic(
        name: name, title: book.text("advice.\(name).title"),
        lines: book.list("advice.\(name).lines"), source: book.text("advice.\(name).source"),
        alsoCalled: book.list("advice.\(name).also"))
    }
  }

  /// Finds a topic by name, title, or alternative name, ignoring case; nil if there is no match.
  ///
  /// An exact name comes first, then the topic whose longest name occurs in the text, then the only
  /// topic whose name begins with the text.
  ///
  /// - Parameter words: the text to search, such as `video call`.
  package func topic(named words: String) -> Topic? {
    let text = Self.plain(words)
    guard !text.isEmpty else { return nil }
    if let exact = topics.first(where: { Self.plain($0.name) == text }) { return exact }
    func match(_ topic: Topic) -> Int {
      let names = [topic.name, topic.title] + topic.alsoCalled
      return names.map(Self.plain).filter { " \(text) ".contains(" \($0) ") }.map(\.count).max()
        ?? 0
    }
    let best = topics.max { match($0) < match($1) }
    if let best, match(best) > 0 { return best }
    let begun = topics.filter { Self.plain($0.name).hasPrefix(text) }
    return begun.count == 1 ? begun[0] : nil
  }

  private static func plain(_ text: String) -> String {
    LineWords.split(text).joined(separator: " ")
  }
}
