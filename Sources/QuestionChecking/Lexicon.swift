/// All words that the rules speak of, and how else they may be written.
struct Lexicon: Sendable {
  /// From the hash of what is written to the place in `starts`.
  private let written: HashTable
  /// Where each reading begins in `readings`, and where the last one ends.
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

  /// The words that a written one stands for, as places in ``subscript(_:)``; nil if no rule
  /// speaks of it.
  @inline(__always)
  func reading(hash: UInt64) -> Range<Int32>? {
    let place = Int(written[hash])
    return place < 0 ? nil : starts[place]..<starts[place + 1]
  }

  subscript(place: Int32) -> Symbol { readings[Int(place)] }

  /// The one word that these letters come close to, if there is one.
  func correction(_ letters: ArraySlice<UInt8>) -> Symbol? {
    typos.correction(letters)
  }
}
