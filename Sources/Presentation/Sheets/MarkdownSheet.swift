import TextLayout

/// A sheet as Markdown (GitHub flavor, with task lists).
package enum MarkdownSheet {
  /// Renders a sheet.
  ///
  /// - Returns: UTF-8 text that ends with a line break.
  package static func render(_ sheet: Sheet) -> [UInt8] {
    var lines = ["# \(escape(sheet.title))"]
    for section in sheet.sections {
      lines += ["", "## \(escape(section.heading))", ""]
      lines += render(section.content, notes: sheet.hasRoom ? escape(sheet.notes) : nil)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func render(_ content: Sheet.Content, notes: String?) -> [String] {
    switch content {
    case .facts(let facts):
      return facts.map { "- **\(escape($0.label)):** \($0.value.map(escape) ?? blank)" }
    case .points(let points, let boxes):
      return points.map { (boxes ? "- [ ] " : "- ") + escape($0) }
    case .questions(let entries): return entries.flatMap { render($0, notes: notes) }
    case .room(let lines): return Array(repeating: "-", count: lines)
    }
  }

  private static func render(_ entry: Sheet.Entry, notes: String?) -> [String] {
    let time = [entry.time, entry.minutes].compactMap { $0 }.map(escape).joined(separator: ", ")
    return ["- [ ] **\(entry.number). \(entry.text.map(escape) ?? blank)** (\(time))"]
      + entry.followUps.map { "  - \(escape($0))" }
      + (notes.map { ["", "  \($0)", ""] } ?? [])
  }

  /// A blank to fill in. Plain underscores would be markup.
  private static let blank = String(repeating: "\\_", count: 24)

  /// Escapes whatever Markdown or HTML would read as markup, and returns a single line.
  package static func escape(_ text: String) -> String {
    var result = ""
    for character in Sanitizer.line(text) {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!": result += "\\\(character)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    // At the start of a line these would begin a list or underline a heading.
    let start = result.prefix { $0.isASCII && $0.isNumber }
    if let mark = result.dropFirst(start.count).first,
      "+-=".contains(mark) && start.isEmpty
        || ".)".contains(mark) && !start.isEmpty
    {
      result.insert("\\", at: result.index(result.startIndex, offsetBy: start.count))
    }
    return result
  }
}
