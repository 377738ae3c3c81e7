import Interviews
import TextLayout

/// Comma-separated values (RFC 4180).
package enum CSV {
  /// Returns a row. Nil becomes an empty cell.
  ///
  /// A cell that a spreadsheet would run as a formula is prefixed with an apostrophe, as OWASP
  /// advises against CSV injection.
  ///
  /// - Returns: UTF-8 text that ends with CR LF.
  package static func row(_ cells: [String?]) -> [UInt8] {
    Array((cells.map { cell($0 ?? "") }.joined(separator: ",") + "\r\n").utf8)
  }

  private static func cell(_ text: String) -> String {
    let text = FormulaGuard.added(to: text)
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
