/// Finds a known word when a letter of it is missing, doubled, wrong or in the wrong place.
///
/// Holds every known word with each single letter left out. Two words that agree once a letter is
/// left out of each are close enough, if they begin alike.
struct TypoTable: Sendable {
  /// From a word less one letter, or from the whole word, to the place in `entries`.
  private let table: HashTable
  private let entries: [Entry]

  private struct Entry: Sendable {
    var symbol: Symbol
    var length: Int
    /// The letter left out; -1 for the whole word.
    var leftOut: Int
  }

  /// Shorter words have too many neighbours that are words.
  static let shortestWord = 5
  /// From this length on, a letter may be missing and another one doubled.
  static let longWord = 7
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

  /// The known word that these letters come close to.
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
