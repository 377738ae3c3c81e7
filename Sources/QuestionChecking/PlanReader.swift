/// Decodes the output of ``PlanWriter``. Reads zeros past the end of the bytes.
struct PlanReader: PlanCoder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// False if the bytes ended too early.
  private(set) var isComplete = true

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// True if all bytes have been read.
  var isAtEnd: Bool { position == bytes.count }

  private mutating func next() -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
    isComplete = false
    return 0
  }

  mutating func code(_ value: inout Int) {
    let folded = next()
    value = Int(truncatingIfNeeded: folded >> 1) ^ -Int(truncatingIfNeeded: folded & 1)
  }

  /// Reads the count of a list.
  ///
  /// - Parameter size: the fewest bytes that each element takes.
  private mutating func count(_ size: Int) -> Int {
    var count = 0
    code(&count)
    guard count >= 0, count <= (bytes.count - position) / size else {
      isComplete = false
      return 0
    }
    return count
  }

  mutating func code(_ value: inout String) {
    let count = count(1)
    value = String(decoding: bytes[position..<position + count], as: UTF8.self)
    position += count
  }

  mutating func code(_ values: inout [Int32]) {
    let count = count(1)
    values = [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count {
        let folded = next()
        let value = Int32(truncatingIfNeeded: folded >> 1) ^ -Int32(truncatingIfNeeded: folded & 1)
        buffer.initializeElement(at: index, to: value)
      }
      initialized = count
    }
  }

  mutating func code(_ values: inout [UInt64]) {
    let count = count(8)
    values = (0..<count).map { index in
      (0..<8).reduce(0) { $0 | UInt64(bytes[position + index * 8 + $1]) << UInt64($1 * 8) }
    }
    position += count * 8
  }
}
