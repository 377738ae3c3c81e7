/// The words that rules refer to, and their other spellings.
struct Lexicon: Sendable {
  /// Maps the hash of a spelling to its index in `starts`.
  private let written: HashTable
  /// The start of each reading in `readings`, then the end of the last one.
  private let starts: [Int32]
  private let readings: [Symbol]
  private let typos: TypoTable

  init(_ lists: RulePlan.LexiconLists) {
    written = HashTable(lists.hashes)
    starts = lists.readingCounts.reduce(into: [0]) { starts, count in
      starts.append((starts.last ?? 0) + count)
    }
    readings = lists.readings
    typos = TypoTable(lists.mistyped, lists.mistypedSymbols)
  }

  /// The words that a spelling stands for, as indices for ``subscript(_:)``; nil if no rule refers
  /// to it.
  @inline(__always)
  func reading(hash: UInt64) -> Range<Int32>? {
    let place = Int(written[hash])
    return place < 0 ? nil : starts[place]..<starts[place + 1]
  }

  subscript(place: Int32) -> Symbol { readings[Int(place)] }

  /// The known word that is a typo away from some letters, if there is one.
  func correction(_ letters: ArraySlice<UInt8>) -> Symbol? {
    typos.correction(letters)
  }
}
