/// Rewords yes-or-no and leading questions as open ones.
///
/// The rules are in Prompts/lexicon/rewording.yaml.
package enum Rewording {
  /// Returns an open question that asks the same thing.
  ///
  /// - Parameter question: a draft, such as `Is it stressful?`. Sentences before the question are
  ///   left in place.
  /// - Returns: the better question, such as `How stressful does it get?`; nil if the draft is
  ///   already open, is a polite request, or can't be reworded well.
  package static func open(_ question: String) -> String? {
    guard let draft = Draft(question) else { return nil }
    let lexicon = RewordingLexicon.shared
    guard !lexicon.polite.contains(where: { draft.plain.starts(with: $0) }), !draft.isPrivate else {
      return nil
    }
    for rule in lexicon.rules {
      if let match = RewordingMatch(rule.from, in: draft.plain, lexicon) {
        return draft.before + rule.sentence(of: match, draft, lexicon)
      }
    }
    return nil
  }

  /// The words of a draft's last sentence, without filler.
  struct Draft {
    /// The words in lowercase without apostrophes, for comparison.
    private(set) var plain: [Substring]
    /// The words as typed.
    private(set) var typed: [Substring]
    /// The sentences before it, with a trailing space.
    let before: String

    /// The maximum length in words. Longer questions usually hold more than one thought.
    private static let longest = 24

    init?(_ text: String) {
      let marks: Set<Character> = [".", "!", "?"]
      guard var end = text.lastIndex(where: { !$0.isWhitespace && !marks.contains($0) }) else {
        return nil
      }
      end = text.index(after: end)
      let start = text[..<end].lastIndex(where: marks.contains).map { text.index(after: $0) }
      let before = text[..<(start ?? text.startIndex)]
      guard !before.contains("?") else { return nil }
      var words = text[(start ?? text.startIndex)..<end].split(whereSeparator: \.isWhitespace)
      self.before = before.isEmpty ? "" : before + " "

      let lexicon = RewordingLexicon.shared
      var leadIn = lexicon.leadIns.first { Self.plain(words).starts(with: $0) }
      while let found = leadIn, found.count < words.count {
        words.removeFirst(found.count)
        leadIn = lexicon.leadIns.first { Self.plain(words).starts(with: $0) }
      }
      guard words.count <= Self.longest, words.allSatisfy(Self.isWord) else { return nil }
      let isLoud = words.count > 1 && words.allSatisfy { $0.uppercased() == $0 }
      typed = words.enumerated().map { $0 == 0 || isLoud ? $1.lowercased()[...] : $1 }
      plain = Self.plain(words)
      let isDouble = zip(plain, plain.dropFirst()).contains { word, next in
        word == "and" && lexicon.questionWords.contains(next)
      }
      guard !isDouble else { return nil }
      for filler in lexicon.fillers { remove(filler) }
      guard !plain.isEmpty else { return nil }
    }

    /// True if it asks about something too private to reword.
    var isPrivate: Bool { RewordingLexicon.shared.privates.contains { plain.contains($0) } }

    private mutating func remove(_ filler: [Substring]) {
      var place = 0
      while place + filler.count <= plain.count {
        if plain[place...].starts(with: filler) {
          plain.removeSubrange(place..<(place + filler.count))
          typed.removeSubrange(place..<(place + filler.count))
        } else {
          place += 1
        }
      }
    }

    /// True if a word has no punctuation that could split the sentence.
    private static func isWord(_ word: Substring) -> Bool {
      word.allSatisfy { $0.isLetter || $0.isNumber || "'’-/&+#%$".contains($0) }
    }

    private static func plain(_ words: [Substring]) -> [Substring] {
      words.map { RewordingLexicon.plain($0) }
    }
  }
}
