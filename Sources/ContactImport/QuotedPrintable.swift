/// Decodes quoted-printable text, such as `=C3=BC` (RFC 2045). Some phones still use it in vCards.
enum QuotedPrintable {
  /// The property parameters that select this encoding, in uppercase.
  static let names: Set<Substring> = [
    "ENCODING=QUOTED-PRINTABLE", "QUOTED-PRINTABLE", "ENCODING=Q",
  ]

  /// True if a vCard line declares its value as quoted-printable.
  static func matches(_ line: [UInt8]) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let head = String(decoding: line[..<colon], as: UTF8.self).uppercased()
    return head.split(separator: ";").dropFirst().contains(where: names.contains)
  }

  /// Decodes a text. If the result is not UTF-8, all of it is read as Windows-1252. Invalid codes
  /// are left as they are.
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
