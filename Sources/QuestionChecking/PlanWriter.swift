/// Encodes a plan. Numbers take seven bits per byte, and lists and strings follow their counts.
struct PlanWriter: PlanCoder {
  private(set) var bytes: [UInt8] = []

  mutating func code(_ value: inout Int) {
    // Zigzag encoding: the sign goes into the last bit, so that small numbers are short.
    var rest = UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func code(_ value: inout String) {
    var count = value.utf8.count
    code(&count)
    bytes += value.utf8
  }

  mutating func code(_ values: inout [Int32]) {
    var count = values.count
    code(&count)
    for value in values {
      var number = Int(value)
      code(&number)
    }
  }

  mutating func code(_ values: inout [UInt64]) {
    var count = values.count
    code(&count)
    for value in values {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
  }
}
