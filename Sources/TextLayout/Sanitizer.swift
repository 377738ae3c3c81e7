/// Making text from anywhere safe to show.
///
/// A name or note may hold escape sequences that move the cursor, line breaks that forge lines, or
/// marks that reverse the direction of what follows. Shown, each such character is its code in
/// angle brackets; what joins letters and emoji of one character stays.
package enum Sanitizer {
  /// Makes one line of a text.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - limit: how many characters to show at most; the rest becomes an ellipsis.
  /// - Returns: a text without control characters, line breaks and marks of direction.
  package static func line(_ text: String, limit: Int = .max) -> String {
    // Most texts are plain, and each of their bytes is a character.
    if text.utf8.count <= limit, text.utf8.allSatisfy({ (32...126).contains($0) }) { return text }
    var result = ""
    var count = 0
    for character in text {
      guard count < limit else { return result + "…" }
      count += 1
      append(character, to: &result)
    }
    return result
  }

  /// Makes lines of a text: its own line breaks stay, all else is as in ``line(_:limit:)``.
  package static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line(String($0)) }
  }

  /// A text without control characters. On the screen they are shown as their codes; what is sent to
  /// somebody holds none.
  package static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\n", "\t", "\r"].contains(scalar)
  }

  /// Makes any text safe, line by line; its last line break stays.
  package static func block(_ bytes: [UInt8]) -> [UInt8] {
    Array(lines(String(decoding: bytes, as: UTF8.self)).joined(separator: "\n").utf8)
  }

  private static func append(_ character: Character, to result: inout String) {
    if character.isNewline || character == "\t" {
      result.append(" ")
      return
    }
    var isFirst = true
    var marks = 0
    // No character of any script is longer; flags of regions come near.
    for scalar in character.unicodeScalars.prefix(32) {
      let isJoiner = scalar == "\u{200D}" || scalar == "\u{200C}"
      if isJoiner && !isFirst {
        result.unicodeScalars.append(scalar)
      } else if isHarmful(scalar) {
        result += "<\(code(scalar))>"
      } else {
        // A stack of accents would paint over the lines above.
        marks += scalar.properties.canonicalCombiningClass == .notReordered ? 0 : 1
        if marks <= 8 { result.unicodeScalars.append(scalar) }
      }
      isFirst = false
    }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
    // Tag characters and variation selectors only shape the character they belong to.
    case .format: return !(0xE0020...0xE007F).contains(scalar.value)
    default: return false
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
