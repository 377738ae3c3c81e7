/// How far two words are apart in typing.
enum TypoDistance {
  /// The letters to insert, leave out, replace or swap with their neighbor (Damerau–Levenshtein);
  /// nil for more than two.
  static func between(_ one: [UInt8], _ other: [UInt8]) -> Int? {
    guard abs(one.count - other.count) <= 2, one.count <= 20 else { return nil }
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
    return last[other.count] <= 2 ? last[other.count] : nil
  }
}
