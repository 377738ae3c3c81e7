import Language

/// A name as it was typed, to be compared with names that it may mean.
package struct TypedName: Sendable {
  private let key: String
  private let words: [String]
  private let letters: [[Unicode.Scalar]]

  package init(_ text: String) {
    key = Person.key(text)
    words = PeopleFinder.words(of: text)
    letters = words.map { Array($0.unicodeScalars) }
  }

  /// The ways a typed name can match; the nearer match is the smaller.
  package enum Match: Comparable, Sendable {
    /// It is their name, in any case of letters.
    case same
    /// It is the beginning of their name: whole words, of the last of several perhaps some letters.
    case beginning
    /// Each word is one of their name, but for so many letters in all that were missed, added or changed,
    /// or pairs that were swapped: at most one in a short word, two in a longer one.
    case slip(letters: Int)
  }

  /// Compares it with a person's name; nil if it is another.
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
