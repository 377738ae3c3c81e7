/// An unlimited number of drafts made by damaging examples.
///
/// A draft depends only on its number and the seed, so it can be made again.
public struct HostileDrafts: Sendable {
  private let examples: [[UInt8]]
  private let seed: UInt64
  /// One in this many drafts is very long.
  private let longEvery: UInt64

  /// Creates drafts.
  ///
  /// - Parameters:
  ///   - examples: the texts to damage.
  ///   - seed: the seed; each one gives different drafts.
  ///   - longEvery: one in this many drafts is very long.
  public init(of examples: [String], seed: UInt64, longEvery: UInt64 = 2_000) {
    self.examples = examples.map { Array($0.utf8) }
    self.seed = seed
    self.longEvery = longEvery
  }

  /// Returns the draft with this number.
  public subscript(number: Int) -> [UInt8] {
    var numbers = SplitMix(seed: UInt64(truncatingIfNeeded: number))
    var random = SplitMix(seed: seed ^ numbers.next())
    var bytes = example(&random)
    for _ in 0..<Int.random(in: 0...4, using: &random) { damage(&bytes, &random) }
    if random.next() % longEvery == 0 { lengthen(&bytes, &random) }
    return bytes
  }

  private func example(_ random: inout SplitMix) -> [UInt8] {
    examples.randomElement(using: &random) ?? []
  }

  /// Makes one random change to a draft.
  private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<16, using: &random) {
    case 0:  // another byte
      if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    case 1:  // random bytes
      let count = Int.random(in: 1...8, using: &random)
      bytes.insert(
        contentsOf: (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, at: place)
    case 2:  // a piece removed
      bytes.removeSubrange(piece(of: bytes, from: place, &random))
    case 3:  // truncated, perhaps inside a character
      bytes.removeSubrange(place...)
    case 4:  // a control character
      bytes.insert(UInt8.random(in: 0..<32, using: &random), at: place)
    case 5:  // stacked accents
      let marks = Int.random(in: 1...30, using: &random)
      bytes.insert(contentsOf: Array(repeating: [0xCC, 0x81], count: marks).joined(), at: place)
    case 6:  // emoji, joiners, other scripts, symbols
      bytes.insert(contentsOf: pick(HostileDrafts.oddities, &random), at: place)
    case 7:  // any character of the basic plane
      let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x1_0000, using: &random)) ?? " "
      bytes.insert(contentsOf: Array(String(scalar).utf8), at: place)
    case 8:  // a fullwidth character
      let scalar = Unicode.Scalar(UInt32.random(in: 0xFF00..<0xFF60, using: &random)) ?? " "
      bytes.insert(contentsOf: Array(String(scalar).utf8), at: place)
    case 9:  // other quotation marks
      replace(UInt8(ascii: "'"), by: pick(["’", "‘", "`", "ʼ"], &random), in: &bytes)
    case 10:  // other spaces
      replace(32, by: pick(HostileDrafts.spaces, &random), in: &bytes)
    case 11:  // the rest of another example
      let other = example(&random)
      let rest = other[Int.random(in: 0...other.count, using: &random)...]
      bytes.replaceSubrange(place..., with: rest)
    case 12:  // another example appended
      bytes += pick(HostileDrafts.joints, &random) + example(&random)
    case 13:  // a piece repeated
      let piece = Array(bytes[piece(of: bytes, from: place, &random)])
      let times = Int.random(in: 2...40, using: &random)
      bytes.insert(contentsOf: Array(repeating: piece, count: times).joined(), at: place)
    case 14:  // a very long word
      let count = Int.random(in: 20...3_000, using: &random)
      bytes.insert(
        contentsOf: repeatElement(UInt8.random(in: 97...122, using: &random), count: count),
        at: place)
    default:  // all caps
      for index in bytes.indices where (97...122).contains(bytes[index]) { bytes[index] -= 32 }
    }
  }

  /// Makes a draft very long.
  private func lengthen(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      bytes.insert(contentsOf: Array(repeating: [0xCC, 0x81], count: 100_000).joined(), at: place)
    case 1:
      let piece = Array(bytes[piece(of: bytes, from: place, &random)])
      let times = 200_000 / max(piece.count, 1)
      bytes.insert(contentsOf: Array(repeating: piece, count: times).joined(), at: place)
    case 2:
      let byte = UInt8.random(in: 0...255, using: &random)
      bytes.insert(contentsOf: repeatElement(byte, count: 200_000), at: place)
    default:
      for _ in 0..<2_000 { bytes += pick(HostileDrafts.joints, &random) + example(&random) }
    }
  }

  private func piece(
    of bytes: [UInt8], from place: Int, _ random: inout SplitMix
  ) -> Range<Int> {
    place..<min(bytes.count, place + Int.random(in: 0...20, using: &random))
  }

  private func replace(_ old: UInt8, by new: [UInt8], in bytes: inout [UInt8]) {
    bytes = bytes.flatMap { $0 == old ? new : [$0] }
  }

  private func pick(_ texts: [String], _ random: inout SplitMix) -> [UInt8] {
    Array((texts.randomElement(using: &random) ?? "").utf8)
  }

  private static let oddities = [
    "\0", "😀", "👩‍👩‍👧‍👦", "🇩🇪", "“", "”", "«", "…", "—", "ß", "ﬁ", "Ａ", "？", "。", "م", "न", "ไ", "漢",
    "\u{202E}", "\u{FEFF}", "\u{AD}", "\u{E000}", "\u{10FFFF}", "$", "€90k", "1,000", "w/", "&",
    "@",
    "[", "{role}", "<", "___", "..", ": ", "; ", "'s", "n't", "?!",
  ]
  private static let spaces = [
    "\u{A0}", "\u{200B}", "\t", "\n", "\r\n", "  ", "\u{2028}", "", "-", "_", ".",
  ]
  private static let joints = ["", " ", "\n", "\n\n", ". ", "? ", " but ", ", ", " – ", "; "]
}
