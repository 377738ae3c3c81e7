/// Copies of lines with typing errors, so that the classifier learns to read past them.
struct Typos {
  private var random = Shuffle(seed: 7)
  /// How much such a copy counts, compared to its line.
  static let weight: Float = 0.5

  /// Returns a line with one or two errors in its longer words.
  mutating func typed(_ line: String) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(Array.init)
    for _ in 0..<(1 + random.next(below: 3) / 2) {
      let long = words.indices.filter { words[$0].count > 3 && words[$0].allSatisfy(\.isLetter) }
      guard !long.isEmpty else { break }
      spoil(&words[long[random.next(below: long.count)]])
    }
    return words.map { String($0) }.joined(separator: " ")
  }

  /// Returns a line with two letters in the middle of its longest word swapped.
  static func swapped(_ line: String) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(Array.init)
    let longest = words.indices.max { words[$0].count(where: \.isLetter) < words[$1].count(where: \.isLetter) }
    guard let longest, words[longest].count > 4 else { return line }
    let middle = words[longest].count(where: \.isLetter) / 2
    words[longest].swapAt(middle, middle + 1 < words[longest].count ? middle + 1 : middle - 1)
    return words.map { String($0) }.joined(separator: " ")
  }

  /// Swaps, drops, doubles or replaces a letter inside a word.
  private mutating func spoil(_ word: inout [Character]) {
    let place = 1 + random.next(below: word.count - 2)
    switch random.next(below: 4) {
    case 0: word.swapAt(place, place + 1)
    case 1: word.remove(at: place)
    case 2: word.insert(word[place], at: place)
    default: word[place] = Array("aeiourstnlm")[random.next(below: 11)]
    }
  }
}
