import Foundation

/// Facts as files hold them.
enum Fact {
  /// A fact of one line: its white space as one space each, without any at its ends. A NUL, which no
  /// journal can keep, is left out.
  static func line(_ text: String) -> String {
    var isPlain = true
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      // A space after a space, and whatever is not printable ASCII, needs a closer look.
      if byte < 0x20 || byte > 0x7E || byte == 0x20 && last == 0x20 {
        isPlain = false
        break
      }
      last = byte
    }
    if isPlain, last != 0x20 || text.isEmpty { return text }
    return text.filter { $0 != "\0" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A fact of any number of lines.
  static func lines(_ text: String) -> String {
    text.filter { $0 != "\0" }.split(whereSeparator: \.isNewline)
      .map { line(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The email addresses of a cell: one, or several with anything between them.
  static func emails(_ text: String) -> [Person.Address] {
    text.split { $0.isWhitespace || ",;<>".contains($0) }.filter { $0.contains("@") }
      .map { Person.Address(.email, String($0)) }
  }

  /// The telephone numbers of a cell.
  static func phones(_ text: String) -> [Person.Address] {
    text.replacing(":::", with: ";").split { ",;".contains($0) }.map { line(String($0)) }
      .filter { $0.contains(where: \.isNumber) }.map { Person.Address(.phone, $0) }
  }

  /// The addresses of pages in a cell.
  static func links(_ text: String) -> [Person.Address] {
    text.split(whereSeparator: \.isWhitespace).filter { $0.contains(".") }
      .map { Person.Address(.link, String($0)) }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// A day such as `09 Nov 2025` or `2025-11-09`, as its noon in Greenwich, which is the same day
  /// nearly everywhere.
  static func day(_ text: String) -> Date? {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard parts.count >= 3 else { return nil }
    let isYearFirst = parts[0].count == 4
    guard let year = Int(parts[isYearFirst ? 0 : 2]), (1900...2200).contains(year),
      let day = Int(parts[isYearFirst ? 2 : 0]), (1...31).contains(day)
    else { return nil }
    let month: Int
    if let number = months.firstIndex(of: String(parts[1].prefix(3))) {
      month = number + 1
    } else if isYearFirst, let number = Int(parts[1]), (1...12).contains(number) {
      month = number
    } else {
      return nil
    }
    // Days from 1970 in the Gregorian calendar, the year beginning in March.
    let shifted = month > 2 ? year : year - 1
    let days =
      365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
      + (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1 - 719_468
    return Date(timeIntervalSince1970: Double(days) * 86400 + 43200)
  }
}
