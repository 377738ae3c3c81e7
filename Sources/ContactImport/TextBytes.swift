/// A file's text converted to UTF-8.
struct TextBytes {
  /// The text as UTF-8, without a byte-order mark.
  let bytes: [UInt8]
  /// The number of the first line that is not UTF-8 and was read as Windows-1252; nil if there is
  /// none.
  let foreignLine: Int?

  /// Reads UTF-8 or UTF-16, with or without a byte-order mark. Any line that is not valid UTF-8 is
  /// read as Windows-1252.
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

  /// Reads a piece of text as UTF-8, or else as Windows-1252.
  init(line: [UInt8]) {
    let isGood = String(validating: line, as: UTF8.self) != nil
    bytes =
      isGood
      ? line : Array(String(String.UnicodeScalarView(line.map(Self.windowsLatin))).utf8)
    foreignLine = isGood ? nil : 1
  }

  /// True for UTF-16 big-endian, false for little-endian; nil if the file is not UTF-16. Without a
  /// byte-order mark, UTF-16 is detected by its zero bytes, which other encodings don't have.
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

  /// The characters that differ between Windows-1252 and Latin-1, by byte.
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
