/// A set of examples in random order, and the letters assigned to the parts so far.
package struct RequestMatch: Equatable, Sendable {
  /// The set of examples.
  package let set: RequestSet
  /// The parts whose examples are labeled a, b, c, d, and e.
  package let shown: [RequestPart]
  /// The assigned letters, as indices, in the order they were assigned.
  private var picks: [(part: RequestPart, letter: Int)] = []

  /// The reason a line is rejected.
  package enum Problem: Error, Equatable, Sendable {
    /// The line is not a sequence of letters and numbers.
    case unclear
    /// The letter is already assigned to the part with this number.
    case taken(letter: String, number: Int)
    /// There are more letters than open parts.
    case tooMany
  }

  /// Compares the sets, their order, and the assigned letters.
  package static func == (one: RequestMatch, other: RequestMatch) -> Bool {
    one.set == other.set && one.shown == other.shown && one.picks.elementsEqual(other.picks, by: ==)
  }

  /// Shuffles the examples of a set.
  package init(_ set: RequestSet, seed: UInt64) {
    self.set = set
    var chance = SplitMix(seed: seed)
    shown = RequestPart.allCases.shuffled(using: &chance)
  }

  /// The letters of the examples.
  package static let letters: [Character] = ["a", "b", "c", "d", "e"]

  /// The parts without a letter.
  package var open: [RequestPart] {
    RequestPart.allCases.filter { part in !picks.contains { $0.part == part } }
  }

  /// The letter assigned to a part; nil if it has none.
  package func given(_ part: RequestPart) -> String? {
    picks.first { $0.part == part }.map { String(Self.letters[$0.letter]) }
  }

  /// The letter of a part's correct example.
  package func letter(of part: RequestPart) -> String {
    shown.firstIndex(of: part).map { String(Self.letters[$0]) } ?? ""
  }

  /// True if a part has the letter of its correct example.
  package func isRight(_ part: RequestPart) -> Bool { given(part) == letter(of: part) }

  /// Assigns the letters in a line: letters for the open parts in order, such as `cabed` or just
  /// `c`, or a number with its letter, such as `3b`. Four letters are enough, since the fifth
  /// follows.
  ///
  /// - Throws: ``Problem`` if the line is not valid. Nothing changes then.
  package mutating func take(_ line: String) throws(Problem) {
    var match = self
    var number: Int?
    var count = 0
    for character in line.lowercased()
    where !character.isWhitespace && !",;:.-=)".contains(character) {
      if let digit = character.wholeNumberValue {
        guard number == nil, RequestPart.allCases.indices.contains(digit - 1) else {
          throw .unclear
        }
        number = digit
      } else {
        guard let letter = Self.letters.firstIndex(of: character) else { throw .unclear }
        try match.give(letter, to: number)
        number = nil
        count += 1
      }
    }
    guard number == nil, count > 0 else { throw .unclear }
    if match.open.count == 1 {
      let used = Set(match.picks.map(\.letter))
      for letter in Self.letters.indices where !used.contains(letter) {
        match.picks.append((match.open[0], letter))
        break
      }
    }
    self = match
  }

  /// Assigns a letter to the part with a number, taking it from any other part, or to the next open
  /// part.
  private mutating func give(_ letter: Int, to number: Int?) throws(Problem) {
    if let number {
      let part = RequestPart.allCases[number - 1]
      picks.removeAll { $0.part == part || $0.letter == letter }
      picks.append((part, letter))
      return
    }
    if let taken = picks.first(where: { $0.letter == letter }) {
      throw .taken(letter: String(Self.letters[letter]), number: taken.part.number)
    }
    guard let part = open.first else { throw .tooMany }
    picks.append((part, letter))
  }

  /// Removes the most recently assigned letter.
  ///
  /// - Returns: false if there was none.
  package mutating func takeBack() -> Bool { picks.popLast() != nil }
}
