/// The hash of a word in the lexicon (FNV-1a).
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(_ letters: some Sequence<UInt8>) {
    for letter in letters { add(letter) }
  }

  /// Hashes all letters except one.
  init(_ letters: some Sequence<UInt8>, except place: Int) {
    for (index, letter) in letters.enumerated() where index != place { add(letter) }
  }

  mutating func add(_ letter: UInt8) {
    value = (value ^ UInt64(letter)) &* 0x100_0000_01b3
  }
}
