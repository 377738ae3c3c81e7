/// A link that opens a message in a mail program (RFC 6068).
package enum MailLink {
  /// The maximum length of a link in bytes, which programs and systems accept reliably.
  package static let limit = 8000

  /// Returns the link for a message; nil if it is too long to open reliably.
  ///
  /// - Parameters:
  ///   - address: the recipient; nil to leave it open.
  ///   - subject: the subject, if there is one.
  ///   - body: the text. Line breaks become CRLF.
  package static func make(to address: String?, subject: String?, body: String) -> String? {
    var fields: [String] = []
    if let subject { fields.append("subject=" + escaped(subject)) }
    let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    fields.append("body=" + lines.map { escaped(String($0)) }.joined(separator: "%0D%0A"))
    let link =
      "mailto:" + escaped(address ?? "", alsoKeeping: "@") + "?" + fields.joined(separator: "&")
    return link.utf8.count <= limit ? link : nil
  }

  /// Percent-encodes all but the unreserved characters of RFC 3986 and those in `kept`. Drops
  /// control characters, which could forge headers.
  static func escaped(_ text: String, alsoKeeping kept: String = "") -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x00..<0x20, 0x7F: continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where kept.utf8.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
