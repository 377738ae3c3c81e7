/// A hash that is the same in every run and on every machine, unlike Swift's own (64-bit FNV-1a).
package enum StableHash {
  /// Returns the hash of a list of texts.
  ///
  /// - Parameter seed: a previous hash to continue from.
  package static func of(_ texts: [String], seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    var hash = seed
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      // Separate the texts with a byte that never occurs in UTF-8.
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    return hash
  }

  /// Returns a number in 0..<1, derived from the hash of a text.
  static func fraction(of text: String, seed: UInt64) -> Double {
    var hash = of([text], seed: seed)
    // The lower bits of FNV vary more than the upper bits.
    hash ^= hash >> 32
    return Double(hash & 0xffff_ffff) / 4_294_967_296
  }
}
