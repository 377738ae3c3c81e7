/// A set of examples in mixed order, and the letters given to the parts so far.
package struct RequestMatch: Equatable, Sendable {
  package let set: RequestSet
  /// The parts whose examples are a, b, c, d and e.
  package let shown: [RequestPart]
  /// The places of the letters given, in the order in which they were given.
  private var picks: [(part: RequestPart, letter: Int)] = []

  /// The problems with a line.
  package enum Problem: Error, Equatable, Sendable {
    /// It is no row of letters and numbers.
    case unclear
    /// A letter is given to two parts.
    case taken(letter: String, number: Int)
    /// There are more letters than open parts.
    case tooMany
  }

  package static func == (one: RequestMatch, other: RequestMatch) -> Bool {
    one.set == other.set && one.shown == other.shown && one.picks.elementsEqual(other.picks, by: ==)
  }

  /// Mixes the examples of a set.
  package init(_ set: RequestSet, seed: UInt64) {
    self.set = set
    var chance = SplitMix(seed: seed)
    shown = RequestPart.allCases.shuffled(using: &chance)
  }

  /// The letters, a to e.
  package static let letters: [Character] = ["a", "b", "c", "d", "e"]

  /// The parts without a letter.
  package var open: [RequestPart] {
    RequestPart.allCases.filter { part in !picks.contains { $0.part == part } }
  }

  /// The letter given to a part.
  package func given(_ part: RequestPart) -> String? {
    picks.first { $0.part == part }.map { String(Self.letters[$0.letter]) }
  }

  /// The letter of a part's own example.
  package func letter(of part: RequestPart) -> String {
    shown.firstIndex(of: part).map { String(Self.letters[$0]) } ?? ""
  }

  /// True if a part has the letter of its own example.
  package func isRight(_ part: RequestPart) -> Bool { given(part) == letter(of: part) }

  /// Takes a line: letters for the open parts in their order, such as `cabed` or only `c`; or a number
  /// with its letter, such as `3b`. Four letters are enough, since the fifth follows.
  ///
  /// - Throws: ``Problem``; then nothing has changed.
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

  /// Gives a letter to the part of a number, taking it from wherever it was; else to the next open part.
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

  /// Takes back the letter given last.
  ///
  /// - Returns: whether there was one.
  package mutating func takeBack() -> Bool { picks.popLast() != nil }
}
