/// Makes text from any source safe to show in a terminal.
///
/// A name or note may contain escape sequences that move the cursor, line breaks that fake new
/// lines, or marks that reverse the text direction. Line breaks and tabs become spaces. Each of the
/// others is shown as its code in angle brackets. Joiners between letters or inside an emoji are
/// left alone.
package enum Sanitizer {
  /// Sanitizes a text as one line.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - limit: the maximum number of characters to show. The rest is replaced by an ellipsis.
  /// - Returns: the text without control characters, line breaks, and direction marks.
  package static func line(_ text: String, limit: Int = .max) -> String {
    // Fast path: in plain ASCII text, each byte is a character.
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

  /// Sanitizes each line of a text as in ``line(_:limit:)``. Line breaks stay.
  package static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line(String($0)) }
  }

  /// Returns the text without control characters. They are visible as codes on the screen, but must
  /// not be in a message that is sent.
  package static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\n", "\t", "\r"].contains(scalar)
  }

  /// Sanitizes text line by line. A final line break stays.
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
    // No real character is longer in any script; some flag emoji come close.
    for scalar in character.unicodeScalars.prefix(32) {
      let isJoiner = scalar == "\u{200D}" || scalar == "\u{200C}"
      if isJoiner && !isFirst {
        result.unicodeScalars.append(scalar)
      } else if isHarmful(scalar) {
        result += "<\(code(scalar))>"
      } else {
        // A tall stack of accents would overlap the lines above.
        marks += scalar.properties.canonicalCombiningClass == .notReordered ? 0 : 1
        if marks <= 8 { result.unicodeScalars.append(scalar) }
      }
      isFirst = false
    }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
    // Tag characters only modify the character they belong to.
    case .format: return !(0xE0020...0xE007F).contains(scalar.value)
    default: return false
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
