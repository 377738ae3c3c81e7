/// Rows of comma-separated values (RFC 4180).
public enum CSV {
  /// A row. Nil is an empty cell.
  ///
  /// A cell that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises
  /// against CSV injection.
  ///
  /// - Returns: UTF-8 text that ends with CR LF.
  public static func row(_ cells: [String?]) -> [UInt8] {
    Array((cells.map { cell($0 ?? "") }.joined(separator: ",") + "\r\n").utf8)
  }

  private static func cell(_ text: String) -> String {
    let text = isFormula(text) ? "'" + text : text
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet may take it for a formula, with or without white space before it.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let start = text.unicodeScalars.first { !$0.properties.isWhitespace }
    return start.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
  }
}
