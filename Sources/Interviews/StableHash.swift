/// A hash that is the same in every run and on every machine, unlike Swift's own (FNV-1a, 64 bits).
package enum StableHash {
  /// The hash of some texts in their order.
  ///
  /// - Parameter seed: another hash to build on.
  package static func of(_ texts: [String], seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    var hash = seed
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      // A byte that UTF-8 never has, so that the borders of texts count.
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    return hash
  }

  /// A number from 0 up to but not including 1, from the hash of a text.
  static func fraction(of text: String, seed: UInt64) -> Double {
    var hash = of([text], seed: seed)
    // The lower bits of FNV vary more than the upper ones.
    hash ^= hash >> 32
    return Double(hash & 0xffff_ffff) / 4_294_967_296
  }
}
