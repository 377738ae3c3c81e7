/// The text of a file as UTF-8, however it was written.
struct TextBytes {
  /// UTF-8 without a byte-order mark.
  let bytes: [UInt8]
  /// The first line that was not UTF-8, and was read as Latin-1 instead.
  let foreignLine: Int?

  /// Reads UTF-8 and UTF-16, with or without a byte-order mark. A line that is neither is taken for
  /// Latin-1 as Windows writes it.
  init(_ file: [UInt8]) {
    if let isBig = Self.isBigEndian(file) {
      let hasMark = file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF])
      let start = hasMark ? 2 : 0
      var units: [UInt16] = []
      units.reserveCapacity(file.count / 2)
      for index in stride(from: start, to: file.count - 1, by: 2) {
        let (one, other) = (UInt16(file[index]), UInt16(file[index + 1]))
        units.append(isBig ? one << 8 | other : other << 8 | one)
      }
      bytes = Array(String(decoding: units, as: UTF16.self).utf8)
      foreignLine = nil
      return
    }
    let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
    guard String(validating: text, as: UTF8.self) == nil else {
      bytes = text
      foreignLine = nil
      return
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    var foreign: Int?
    var number = 1
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      end = min(end + 1, text.count)
      let line = text[start..<end]
      if String(validating: line, as: UTF8.self) != nil {
        result += line
      } else {
        foreign = foreign ?? number
        result += String(String.UnicodeScalarView(line.map(Self.windowsLatin))).utf8
      }
      number += 1
      start = end
    }
    bytes = result
    foreignLine = foreign
  }

  /// Reads a piece of text that is UTF-8, or else Latin-1.
  init(line: [UInt8]) {
    let isGood = String(validating: line, as: UTF8.self) != nil
    bytes =
      isGood
      ? line : Array(String(String.UnicodeScalarView(line.map(Self.windowsLatin))).utf8)
    foreignLine = isGood ? nil : 1
  }

  /// True if the file is UTF-16 with the larger byte first; nil if it is not UTF-16. Without a mark
  /// it is known by its zeros, which no other text has.
  private static func isBigEndian(_ file: [UInt8]) -> Bool? {
    if file.starts(with: [0xFE, 0xFF]) { return true }
    if file.starts(with: [0xFF, 0xFE]) { return false }
    let head = file.prefix(512)
    guard head.count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let most = head.count / 4
    if zeros.even > most, zeros.odd == 0 { return true }
    if zeros.odd > most, zeros.even == 0 { return false }
    return nil
  }

  /// The characters of Windows-1252 from 0x80 on that differ from Latin-1.
  private static let windows: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ",
    0x89: "‰", 0x8A: "Š", 0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“",
    0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›",
    0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
  ]

  private static func windowsLatin(_ byte: UInt8) -> Unicode.Scalar {
    windows[byte] ?? Unicode.Scalar(byte)
  }
}
