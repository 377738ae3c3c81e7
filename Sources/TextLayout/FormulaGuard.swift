/// The apostrophe that keeps a spreadsheet from running a cell as a formula (OWASP, CSV injection).
package enum FormulaGuard {
  /// The text with an apostrophe in front if a spreadsheet could read it as a formula, or if it looks
  /// like a text that has one already. ``removed(from:)`` gives the text back.
  package static func added(to text: String) -> String {
    isFormula(text.drop { $0 == "'" }) ? "'" + text : text
  }

  /// The text without the apostrophe that ``added(to:)`` put in front.
  package static func removed(from text: String) -> String {
    text.hasPrefix("'") && isFormula(text.drop { $0 == "'" }) ? String(text.dropFirst()) : text
  }

  /// Whether a spreadsheet could read this as a formula, ignoring leading whitespace.
  private static func isFormula(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let start = text.unicodeScalars.first { !$0.properties.isWhitespace }
    return start.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
  }
}
