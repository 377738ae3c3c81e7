import Language

/// A name as the user typed it, for matching against saved names.
package struct TypedName: Sendable {
  private let key: String
  private let words: [String]
  private let letters: [[Unicode.Scalar]]

  /// Parses a typed name.
  package init(_ text: String) {
    key = Person.key(text)
    words = PeopleFinder.words(of: text)
    letters = words.map { Array($0.unicodeScalars) }
  }

  /// The ways a typed name can match, best match first.
  package enum Match: Comparable, Sendable {
    /// The same name, ignoring case.
    case same
    /// The beginning of the name, in whole words. If there are several, the last can be incomplete.
    case beginning
    /// The name with typos. Counts letters that are missing, added, or changed, and pairs that are
    /// swapped, over all words. Allows one typo in a word of 3 to 5 letters, two in a longer word,
    /// and none in a shorter one.
    case slip(letters: Int)
  }

  /// Compares the typed name with a person's name; nil if they don't match.
  package func match(_ name: String) -> Match? {
    if key == Person.key(name) { return .same }
    guard let last = words.last else { return nil }
    let whole = PeopleFinder.words(of: name)
    let isBegun =
      words.count < whole.count && whole.starts(with: words)
      || words.count > 1 && words.count <= whole.count && words != whole
        && whole.starts(with: words.dropLast()) && whole[words.count - 1].hasPrefix(last)
    return isBegun ? .beginning : slips(in: whole).map(Match.slip)
  }

  private func slips(in whole: [String]) -> Int? {
    let others = whole.map { Array($0.unicodeScalars) }
    var sum = 0
    for word in letters {
      let limit = word.count < 3 ? 0 : word.count < 6 ? 1 : 2
      let least = others.compactMap { EditDistance.between(word, $0, limit: limit) }.min()
      guard let least else { return nil }
      sum += least
    }
    return sum
  }
}
