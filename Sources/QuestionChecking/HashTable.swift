/// A map from 64-bit keys to small numbers that is only read once it is made.
struct HashTable: Sendable {
  private var keys: [UInt64] = []
  private var values: [Int32] = []
  private var mask = 0
  private let absent: Int32 = -1

  init(_ pairs: [UInt64: Int32]) {
    var capacity = 16
    while capacity < pairs.count * 3 { capacity *= 2 }
    mask = capacity - 1
    keys = [UInt64](repeating: 0, count: capacity)
    values = [Int32](repeating: absent, count: capacity)
    for (key, value) in pairs {
      var slot = HashTable.slot(key) & mask
      while values[slot] != absent { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = value
    }
  }

  /// The value of a key, or -1. Values are never negative.
  @inline(__always)
  subscript(key: UInt64) -> Int32 {
    var slot = HashTable.slot(key) & mask
    while values[slot] != absent {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return absent
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }
}
