/// An approximate set of symbols, with false positives but no false negatives.
struct SymbolSet: Sendable {
  private var bits = SIMD8<UInt64>.zero

  static let all = SymbolSet(bits: SIMD8(repeating: .max))
  static let bitCount: Int32 = 512

  init() {}

  private init(bits: SIMD8<UInt64>) { self.bits = bits }

  @inline(__always)
  func contains(_ symbol: Symbol) -> Bool {
    let bit = Int(symbol % SymbolSet.bitCount)
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  @inline(__always)
  func overlaps(_ other: SymbolSet) -> Bool { any((bits & other.bits) .!= .zero) }

  mutating func insert(_ symbol: Symbol) {
    let bit = Int(symbol % SymbolSet.bitCount)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  @inline(__always)
  mutating func formUnion(_ other: SymbolSet) { bits |= other.bits }
}
