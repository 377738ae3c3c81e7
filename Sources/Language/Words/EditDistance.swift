/// The Damerau–Levenshtein distance between words.
package enum EditDistance {
  /// Returns the number of letters to insert, delete, replace, or swap with a neighbor to turn one
  /// word into the other; nil if it exceeds the limit.
  package static func between(_ one: String, _ other: String, limit: Int) -> Int? {
    between(Array(one.unicodeScalars), Array(other.unicodeScalars), limit: limit)
  }

  /// Returns the same distance for words that are already split into letters.
  package static func between<Letter: Equatable>(
    _ one: [Letter], _ other: [Letter], limit: Int
  ) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var earlier: [Int] = []
    var last = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var current = [row + 1]
      for (column, theirs) in other.enumerated() {
        var least = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (letter == theirs ? 0 : 1))
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == theirs {
          least = min(least, earlier[column - 1] + 1)
        }
        current.append(least)
      }
      (earlier, last) = (last, current)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
