/// Text whose bytes beyond ASCII are written as `=C3=BC` (RFC 2045), as telephones still write vCards.
enum QuotedPrintable {
  /// The encoding's name in a property, in capitals.
  static let names: Set<Substring> = [
    "ENCODING=QUOTED-PRINTABLE", "QUOTED-PRINTABLE", "ENCODING=Q",
  ]

  /// True if a line of a vCard says that its value is written so.
  static func matches(_ line: [UInt8]) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let head = String(decoding: line[..<colon], as: UTF8.self).uppercased()
    return head.split(separator: ";").dropFirst().contains(where: names.contains)
  }

  /// The text that is meant. Bytes that are not UTF-8 are read as Latin-1; what is no code stays.
  static func decode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.count,
        let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: TextBytes(line: result).bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
