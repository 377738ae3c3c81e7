import Foundation

/// How a Content-Security-Policy names a style or a script: `sha256-` and the base64 of its SHA-256.
func contentHash(_ text: String) -> String {
  "sha256-" + Data(SHA256.digest(Array(text.utf8))).base64EncodedString()
}

/// SHA-256 as FIPS 180-4 has it: the tests need it once, and no library for it.
enum SHA256 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var hash: [UInt32] = primes.prefix(8).map { fraction(Double($0).squareRoot()) }
    let constants = primes.map { fraction(cbrt(Double($0))) }
    let padding = [0x80] + Array(repeating: UInt8(0), count: (119 - message.count % 64) % 64)
    let bytes = message + padding + bigEndian(UInt64(message.count) * 8)
    for start in stride(from: 0, to: bytes.count, by: 64) {
      var words = (0..<16).map { word in
        bytes[(start + word * 4)..<(start + word * 4 + 4)].reduce(0) { $0 << 8 | UInt32($1) }
      }
      for index in 16..<64 {
        let (a, b) = (words[index - 15], words[index - 2])
        words.append(
          words[index - 16] &+ (turn(a, 7) ^ turn(a, 18) ^ a >> 3)
            &+ words[index - 7] &+ (turn(b, 17) ^ turn(b, 19) ^ b >> 10))
      }
      var state = hash
      for index in 0..<64 {
        let (a, e) = (state[0], state[4])
        let first =
          state[7] &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25))
          &+ (e & state[5] ^ ~e & state[6]) &+ constants[index] &+ words[index]
        let second =
          (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22))
          &+ (a & state[1] ^ a & state[2] ^ state[1] & state[2])
        state = [first &+ second] + state[0..<7]
        state[4] = state[4] &+ first
      }
      hash = zip(hash, state).map { $0 &+ $1 }
    }
    return hash.flatMap(bigEndian)
  }

  private static let primes = (2...311).filter { number in
    !(2..<number).contains { number % $0 == 0 }
  }

  /// The first 32 bits of what stands behind the point.
  private static func fraction(_ number: Double) -> UInt32 {
    UInt32((number - number.rounded(.down)) * 4_294_967_296)
  }

  private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}
