/// An immutable map from 64-bit keys to their indices.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private let mask: Int
  private static let absent: Int32 = -1

  /// Creates a map.
  ///
  /// - Parameter list: the keys. Each maps to its index; for equal keys, to the first one.
  init(_ list: [UInt64]) {
    var capacity = 16
    while capacity < list.count * 3 { capacity *= 2 }
    mask = capacity - 1
    keys = [UInt64](repeating: 0, count: capacity)
    values = [Int32](repeating: HashTable.absent, count: capacity)
    for (index, key) in list.enumerated() {
      var slot = HashTable.slot(key) & mask
      while values[slot] != HashTable.absent, keys[slot] != key { slot = (slot + 1) & mask }
      if values[slot] == HashTable.absent {
        keys[slot] = key
        values[slot] = Int32(index)
      }
    }
  }

  /// The index of a key, or -1.
  @inline(__always)
  subscript(key: UInt64) -> Int32 {
    var slot = HashTable.slot(key) & mask
    while values[slot] != HashTable.absent {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return HashTable.absent
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }
}
