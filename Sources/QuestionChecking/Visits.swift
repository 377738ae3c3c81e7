/// Remembers where a search has been, so that it doesn't go there twice.
///
/// Forgets some positions if there are many. That costs time but doesn't change the result.
struct Visits {
  private var marks: [UInt64]
  private var search: UInt64 = 0
  private static let bits: UInt64 = 7

  init() {
    marks = [UInt64](repeating: 0, count: 1 << Int(Visits.bits))
  }

  /// Starts a new search.
  mutating func forget() { search &+= 1 }

  /// True if the search reaches a node at a word for the first time.
  mutating func isNew(_ node: PatternTrie.Node, _ position: Int) -> Bool {
    let key = UInt64(UInt32(bitPattern: node)) << 9 | UInt64(position)
    let slot = Int((key &* 0x9e37_79b9_7f4a_7c15) >> (64 - Visits.bits))
    let mark = search << 40 | key
    if marks[slot] == mark { return false }
    marks[slot] = mark
    return true
  }
}
