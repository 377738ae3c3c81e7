import Interviews

/// Reads the people in a vCard file (RFC 2426 and RFC 6350) one at a time.
struct CardReader {
  /// The result of reading a card.
  struct Card {
    /// The line the card begins on, counted from 1.
    let line: Int
    let content: Result<Person, PeopleFile.Reason>
    /// The invalid values that were left out.
    let leftOut: [PeopleFile.LeftOut]
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// A line that was read too early and belongs to the next card.
  private var held: (text: String, line: Int)?

  /// Creates a reader.
  ///
  /// - Parameter bytes: the file as UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// True if a file begins like a vCard.
  static func begins(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(256).drop { $0 <= 0x20 }
    return String(decoding: start.prefix(11), as: UTF8.self).lowercased() == "begin:vcard"
  }

  /// Returns the next card; nil after the last.
  mutating func next() -> Card? {
    while let (text, start) = nextLine() {
      guard text.lowercased().trimmingSpace == "begin:vcard" else { continue }
      var leftOut: [PeopleFile.LeftOut] = []
      let content = readCard(leftOut: &leftOut)
      return Card(line: start, content: content, leftOut: leftOut)
    }
    return nil
  }

  private mutating func readCard(
    leftOut: inout [PeopleFile.LeftOut]
  ) -> Result<Person, PeopleFile.Reason> {
    // The user knows the people in their address book. Cards from this program can be for anyone;
    // see PRODID below.
    var person = Person(name: "", connection: .direct)
    var structured = ""
    var texts: [PersonField: (rank: Int, text: String)] = [:]
    while let (text, start) = nextLine() {
      switch text.lowercased().trimmingSpace {
      case "end:vcard":
        if person.name.isEmpty { person.name = structured }
        for (field, found) in texts { field.row.put(.text(found.text), into: &person) }
        return .success(person)
      case "begin:vcard":
        held = (text, start)
        return .failure(.unfinished)
      default: break
      }
      guard let property = Property(text) else { continue }
      let value = Fact.line(property.text)
      switch property.name {
      case "FN": if person.name.isEmpty { person.name = Fact.name(value) }
      case "PRODID": if value == Self.ours { person.connection = nil }
      case "N":
        let parts = property.parts(by: ";").map(Fact.line)
        // Family, given, additional names.
        structured = Fact.line([1, 2, 0].map { parts[safe: $0] ?? "" }.joined(separator: " "))
      case "TEL":
        let number = value.hasPrefix("tel:") ? String(value.dropFirst(4)) : value
        person.take(number, as: .phone, leftOut: &leftOut)
      default:
        guard let (row, rank) = Self.properties[property.name] else { continue }
        guard row.isSimple else {
          person.take(property.text, as: row.field, leftOut: &leftOut)
          continue
        }
        let text = row.vCard?.end.map { property.parts(by: $0)[0] } ?? property.text
        let line = Fact.line(text)
        let isBetter = texts[row.field].map { rank < $0.rank } ?? true
        if isBetter, !line.isEmpty { texts[row.field] = (rank, line) }
      }
    }
    return .failure(.unfinished)
  }

  /// The fields by vCard property. If a field has several properties, the lowest rank wins.
  private static let properties: [String: (row: PersonField.Row, rank: Int)] = {
    var properties: [String: (row: PersonField.Row, rank: Int)] = [:]
    for row in PersonField.table {
      guard let property = row.vCard else { continue }
      for (rank, name) in ([property.name] + property.others).enumerated() {
        properties[name] = (row, rank)
      }
    }
    return properties
  }()

  /// Returns the next line, unfolded, and the number of the line it begins on.
  ///
  /// Joins the bytes before decoding them, because a fold can split a character.
  private mutating func nextLine() -> (text: String, line: Int)? {
    if let line = held {
      held = nil
      return line
    }
    guard position < bytes.count else { return nil }
    let start = line
    var result: [UInt8] = []
    repeat {
      var end = position
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      result += bytes[position..<end]
      if end < bytes.count {
        end += bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1
      }
      position = end
      line += 1
      guard position < bytes.count else { break }
      if result.last == Self.equals, QuotedPrintable.matches(result) {
        // A soft line break (RFC 2045).
        result.removeLast()
        continue
      }
      guard bytes[position] == 0x20 || bytes[position] == 0x09 else { break }
      position += 1
    } while true
    return (String(decoding: result, as: UTF8.self), start)
  }

  private static let equals = UInt8(ascii: "=")

  /// The PRODID of cards that this program writes.
  static let ours = "-//coffeechat//EN"

  /// A property line, such as `item1.TEL;TYPE=work:+44 20 1234`.
  private struct Property {
    let name: String
    private let isQuotedPrintable: Bool
    private let value: Substring

    init?(_ line: String) {
      var isQuoted = false
      let colon = line.firstIndex { character in
        if character == "\"" { isQuoted.toggle() }
        return character == ":" && !isQuoted
      }
      guard let colon else { return nil }
      let head = line[..<colon].uppercased().split(separator: ";")
      guard let first = head.first else { return nil }
      name = String(first.split(separator: ".").last ?? first)
      isQuotedPrintable = head.dropFirst().contains(where: QuotedPrintable.names.contains)
      value = line[line.index(after: colon)...]
    }

    /// The value, unescaped and decoded.
    var text: String { decoded(value[...]) }

    /// Splits the value at unescaped separators.
    func parts(by mark: Character) -> [String] {
      var parts: [String] = []
      var start = value.startIndex
      var isEscaped = false
      for index in value.indices {
        if value[index] == mark, !isEscaped {
          parts.append(decoded(value[start..<index]))
          start = value.index(after: index)
        }
        isEscaped = value[index] == "\\" && !isEscaped
      }
      return parts + [decoded(value[start...])]
    }

    private func decoded(_ text: Substring) -> String {
      let text = Self.unescaped(text)
      return isQuotedPrintable ? QuotedPrintable.decode(text) : text
    }

    private static func unescaped(_ text: Substring) -> String {
      guard text.contains("\\") else { return String(text) }
      var result = ""
      var isEscaped = false
      for character in text {
        if isEscaped {
          result.append(character == "n" || character == "N" ? "\n" : character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          result.append(character)
        }
      }
      return result
    }
  }
}

extension String {
  /// The text with whitespace trimmed and collapsed; see ``Fact/line(_:)``.
  fileprivate var trimmingSpace: String { Fact.line(self) }
}
