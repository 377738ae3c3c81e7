/// The apostrophe that stops a spreadsheet from running a cell as a formula (OWASP, CSV Injection).
package enum FormulaGuard {
  /// Adds a leading apostrophe if a spreadsheet could read the text as a formula, or if the text
  /// looks like one with an apostrophe already. ``removed(from:)`` reverses this.
  package static func added(to text: String) -> String {
    isFormula(text.drop { $0 == "'" }) ? "'" + text : text
  }

  /// Removes the leading apostrophe that ``added(to:)`` added.
  package static func removed(from text: String) -> String {
    text.hasPrefix("'") && isFormula(text.drop { $0 == "'" }) ? String(text.dropFirst()) : text
  }

  /// True if a spreadsheet could read this as a formula, ignoring leading whitespace.
  private static func isFormula(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let start = text.unicodeScalars.first { !$0.properties.isWhitespace }
    return start.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
  }
}
