package import Interviews

/// People as vCards (RFC 6350), for address books.
package enum ContactCard {
  /// A card.
  ///
  /// - Returns: lines of at most 75 octets, as the RFC has it.
  package static func render(_ person: Person) -> [UInt8] {
    // Escaping and folding are those of calendars (RFC 5545).
    func line(_ name: String, _ text: String?) -> String? {
      text.flatMap { $0.isEmpty ? nil : "\(name):\(ICalendar.escape($0))" }
    }
    let words = person.name.split(separator: " ")
    let family = words.count > 1 ? words.last.map(String.init) ?? "" : ""
    let given = words.dropLast(words.count > 1 ? 1 : 0).joined(separator: " ")
    var lines: [String?] = [
      "BEGIN:VCARD", "VERSION:4.0", "PRODID:-//coffeechat//EN", line("FN", person.name),
      "N:\(ICalendar.escape(family));\(ICalendar.escape(given));;;",
      person.identity.map { "UID:urn:uuid:\($0.uuidString.lowercased())" },
      line("ORG", person.company), line("TITLE", person.role),
    ]
    lines += person.addresses.map { address in
      switch address.kind {
      case .email: line("EMAIL", address.value)
      case .phone: line("TEL;VALUE=text", address.value)
      // An address of a page is no text: nothing in it is escaped.
      case .link, .other: "URL:" + address.value.filter { !$0.isNewline && $0 != "\0" }
      }
    }
    lines += [line("NOTE", person.notes), "END:VCARD"]
    return lines.compactMap { $0 }.flatMap { ICalendar.fold($0) + [0x0D, 0x0A] }
  }
}
