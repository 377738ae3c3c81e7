/// Corrects a word in which one letter is missing, doubled, wrong or swapped.
///
/// Holds every known word, and every variant of it with one letter left out. Two words are close if
/// they are equal once each has lost a letter, and if their first letters are equal.
struct TypoTable: Sendable {
  /// Maps a word, or a word with a letter left out, to its index in `entries`.
  private let table: HashTable
  private let entries: [Entry]

  private struct Entry: Sendable {
    var symbol: Symbol
    var length: Int
    /// The index of the letter left out; -1 for the whole word.
    var leftOut: Int
  }

  /// The fewest letters of a word that is corrected. Shorter ones are too similar to other words.
  static let shortestWord = 5
  /// The fewest letters of a word that may have one letter missing in one place and an extra one in
  /// another.
  static let longWord = 7
  /// The most letters of a word that is corrected.
  static let longestWord = 24

  init(_ words: [String], _ symbols: [Symbol]) {
    var hashes: [UInt64] = []
    var entries: [Entry] = []
    for (word, symbol) in zip(words, symbols) {
      hashes.append(WordHash(word.utf8).value)
      entries.append(Entry(symbol: symbol, length: word.utf8.count, leftOut: -1))
    }
    for (word, symbol) in zip(words, symbols) where word.utf8.count >= TypoTable.shortestWord {
      let letters = Array(word.utf8)
      for place in letters.indices.dropFirst() {
        hashes.append(WordHash(letters, except: place).value)
        entries.append(Entry(symbol: symbol, length: letters.count, leftOut: place))
      }
    }
    table = HashTable(hashes)
    self.entries = entries
  }

  /// The known word that is a typo away from some letters, if there is one.
  func correction(_ letters: ArraySlice<UInt8>) -> Symbol? {
    let count = letters.count
    guard count >= TypoTable.shortestWord - 1, count <= TypoTable.longestWord else { return nil }
    let whole = table[WordHash(letters).value]
    if whole >= 0 { return entries[Int(whole)].symbol }
    for place in 1..<count {
      let found = table[WordHash(letters, except: place).value]
      guard found >= 0 else { continue }
      let entry = entries[Int(found)]
      let isClose =
        entry.leftOut < 0 || abs(entry.leftOut - place) <= 1
        || entry.length >= TypoTable.longWord
      if isClose { return entry.symbol }
    }
    return nil
  }
}
