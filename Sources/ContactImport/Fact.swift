import Foundation
import Interviews

/// Cleans up and parses values from imported files.
package enum Fact {
  /// A single-line value. Collapses whitespace to single spaces and trims the ends. Drops NUL,
  /// which the journal can't store.
  package static func line(_ text: String) -> String {
    var isPlain = true
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      // Repeated spaces and anything outside printable ASCII take the slow path.
      if byte < 0x20 || byte > 0x7E || byte == 0x20 && last == 0x20 {
        isPlain = false
        break
      }
      last = byte
    }
    if isPlain, last != 0x20 || text.isEmpty { return text }
    return text.filter { $0 != "\0" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A multiline value. Cleans up each line and drops empty ones.
  static func lines(_ text: String) -> String {
    text.filter { $0 != "\0" }.split(whereSeparator: \.isNewline)
      .map { line(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The email addresses in a cell, separated by whitespace, commas, semicolons, or angle brackets.
  ///
  /// - Parameter leftOut: collects words with an @ that are not valid addresses.
  static func emails(
    _ text: String, leftOut: inout [PeopleFile.LeftOut]
  ) -> [Person.Address] {
    let words = text.split { $0.isWhitespace || ",;<>".contains($0) }.filter { $0.contains("@") }
      .map(String.init)
    leftOut += words.filter { !Person.Address.isEmail($0) }.map { .init(.email, $0) }
    return words.filter(Person.Address.isEmail).map { Person.Address(.email, $0) }
  }

  /// A full name, given name first: `Ruiz, Ana` becomes `Ana Ruiz`. Unchanged if credentials follow
  /// the comma, as in `Ana Ruiz, RN`.
  static func name(_ text: String) -> String {
    guard text.contains(",") else { return text }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
      line(String($0))
    }
    guard parts.count == 2, parts.allSatisfy(isNamePart) else { return text }
    let after = parts[1].split(separator: " ")
    guard after.count <= 3, !after.allSatisfy({ isTitle($0, after: parts[0]) }) else { return text }
    return "\(parts[1]) \(parts[0])"
  }

  private static func isNamePart(_ text: String) -> Bool {
    text.contains(where: \.isLetter)
      && text.allSatisfy { $0.isLetter || " .'’-".contains($0) }
  }

  private static func isTitle(_ word: Substring, after name: String) -> Bool {
    let letters = word.filter(\.isLetter)
    // All capitals means an abbreviation, unless the rest of the name is in capitals too.
    let isAbbreviation =
      letters.count > 1 && letters.allSatisfy(\.isUppercase)
      && name.contains(where: \.isLowercase)
    return isAbbreviation || titles.contains(letters.lowercased())
  }

  /// Credentials and suffixes after a name, in lowercase and without punctuation.
  private static let titles: Set<String> = Set(
    """
    jr sr junior senior ii iii iv phd dphil md mds do dds dmd dvm jd esq esquire mba msc ms ma mfa mpa mph mpp mphil
    med meng beng ba bs bsc bsn msn dnp rn np pa pharmd psyd edd llm llb cpa cfa cfp pmp pe prof professor dr mr mrs
    ms mx sir dame ret inc llc ltd gmbh ag co dipling ing drmed magister mag obe mbe cbe
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// The phone numbers in a cell, separated by commas, semicolons, or `:::` (Google Contacts).
  static func phones(_ text: String) -> [Person.Address] {
    text.replacing(":::", with: ";").split { ",;".contains($0) }.map { line(String($0)) }
      .filter { $0.contains(where: \.isNumber) }.map { Person.Address(.phone, $0) }
  }

  /// The web links in a cell, separated by whitespace.
  static func links(_ text: String) -> [Person.Address] {
    text.split(whereSeparator: \.isWhitespace).filter { $0.contains(".") }
      .map { Person.Address(.link, String($0)) }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Parses a day such as `09 Nov 2025` or `2025-11-09`.
  ///
  /// - Returns: noon UTC of that day; nil if the text is not a valid day.
  static func day(_ text: String) -> Date? {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard parts.count >= 3 else { return nil }
    let isYearFirst = parts[0].count == 4
    guard let year = Int(parts[isYearFirst ? 0 : 2]), (1900...2200).contains(year),
      let day = Int(parts[isYearFirst ? 2 : 0])
    else { return nil }
    let month: Int
    if let number = months.firstIndex(of: String(parts[1].prefix(3))) {
      month = number + 1
    } else if isYearFirst, let number = Int(parts[1]), (1...12).contains(number) {
      month = number
    } else {
      return nil
    }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    // Days since 1970 in the Gregorian calendar, with years that start in March.
    let shifted = month > 2 ? year : year - 1
    let days =
      365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
      + (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1 - 719_468
    return Date(timeIntervalSince1970: Double(days) * 86400 + 43200)
  }
}
