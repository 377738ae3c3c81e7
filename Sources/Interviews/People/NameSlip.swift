/// A name as it was typed, to be compared with names that it may have been meant for.
public struct NameSlip: Sendable {
  private let words: [[UInt8]]

  public init(_ typed: String) {
    words = PeopleFinder.words(of: typed).map { Array($0.utf8) }
  }

  /// How many letters were missed, added or changed, or pairs swapped, if each word that was typed may
  /// be meant for a word of a name: one in a short word, two in a longer one.
  ///
  /// - Returns: nil if a word is too different from all of the name's.
  public func slips(in name: String) -> Int? {
    guard !words.isEmpty else { return nil }
    let others = PeopleFinder.words(of: name).map { Array($0.utf8) }
    var sum = 0
    for word in words {
      let most = word.count < 3 ? 0 : word.count < 6 ? 1 : 2
      var least: Int?
      for other in others where abs(other.count - word.count) <= most {
        let slips = Self.slips(from: word, to: other)
        if slips <= most, slips < least ?? .max { least = slips }
      }
      guard let least else { return nil }
      sum += least
    }
    return sum
  }

  /// The distance of Damerau and Levenshtein.
  private static func slips(from one: [UInt8], to other: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var current = [row + 1]
      for (column, theirs) in other.enumerated() {
        var least = min(
          last[column] + (letter == theirs ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == theirs {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      (before, last) = (last, current)
    }
    return last[other.count]
  }
}
