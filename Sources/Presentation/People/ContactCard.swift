package import Interviews

/// vCards (RFC 6350) for address books.
package enum ContactCard {
  /// Renders a person's card.
  ///
  /// - Returns: lines of at most 75 octets, as the RFC recommends.
  package static func render(_ person: Person) -> [UInt8] {
    let words = person.name.split(separator: " ")
    let family = words.count > 1 ? words.last.map(String.init) ?? "" : ""
    let given = words.dropLast(words.count > 1 ? 1 : 0).joined(separator: " ")
    var lines: [String?] = [
      "BEGIN:VCARD", "VERSION:4.0", "PRODID:-//coffeechat//EN",
      person.name.isEmpty ? nil : "FN:\(ICalendar.escape(person.name))",
      "N:\(ICalendar.escape(family));\(ICalendar.escape(given));;;",
      person.identity.map { "UID:urn:uuid:\($0.uuidString.lowercased())" },
    ]
    for row in PersonField.table {
      guard let property = row.vCard else { continue }
      switch row.value(of: person) {
      case .text(let text): lines.append(line(property, text))
      case .list(let texts): lines += texts.map { line(property, $0) }
      case .day, .research, nil: break
      }
    }
    lines.append("END:VCARD")
    return lines.compactMap { $0 }.flatMap { ICalendar.fold($0) + [0x0D, 0x0A] }
  }

  /// A property; nil if the text is empty. vCard escapes and folds like iCalendar (RFC 5545).
  private static func line(_ property: PersonField.VCardProperty, _ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let value =
      property.isText
      ? ICalendar.escape(text) : text.filter { !$0.isNewline && $0 != "\0" }
    return "\(property.name)\(property.parameters):\(value)"
  }
}
