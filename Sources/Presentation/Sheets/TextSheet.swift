import TextLayout

/// A sheet as plain text, for a screen or a printer.
package enum TextSheet {
  /// The default width of a line in columns.
  package static let width = 72

  /// The number of lines for notes below each question.
  static let noteLines = 3

  /// Renders a sheet.
  ///
  /// - Parameters:
  ///   - sheet: the sheet.
  ///   - width: the width of a line in columns; at least 24 are used.
  /// - Returns: UTF-8 text that ends with a line break.
  package static func render(_ sheet: Sheet, width: Int = TextSheet.width) -> [UInt8] {
    let width = max(24, width)
    var lines: [String] = []
    let title = Layout.wrap(Sanitizer.line(sheet.title), width: width)
    lines += title
    lines.append(rule("=", under: title))
    for section in sheet.sections {
      let heading = Sanitizer.line(section.heading)
      lines += ["", heading, rule("-", under: [heading])]
      lines += render(section.content, width: width, hasRoom: sheet.hasRoom)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func rule(_ mark: String, under lines: [String]) -> String {
    String(repeating: mark, count: lines.map { DisplayWidth.of($0) }.max() ?? 0)
  }

  private static func render(
    _ content: Sheet.Content, width: Int, hasRoom: Bool
  ) -> [String] {
    switch content {
    case .facts(let facts):
      return Layout.labelled(
        facts.map { ($0.label, $0.value.map { Sanitizer.line($0) } ?? blank(24)) }, width: width)
    case .points(let points, let boxes):
      return points.flatMap {
        Layout.wrap(
          Sanitizer.line($0), width: width, first: boxes ? "[ ] " : "- ",
          rest: boxes ? "    " : "  ")
      }
    case .questions(let entries):
      let lines = entries.map { render($0, width: width, hasRoom: hasRoom) }
      return Array(lines.joined(separator: [""]))
    case .room(let lines): return Array(repeating: blank(width), count: lines)
    }
  }

  private static func render(
    _ entry: Sheet.Entry, width: Int, hasRoom: Bool
  ) -> [String] {
    let number = "\(entry.number). "
    let indent = String(repeating: " ", count: 4)
    let under = String(repeating: " ", count: number.count)
    let time = [entry.time, entry.minutes].compactMap { $0 }.joined(separator: "  ")
    var lines = ["[ ] " + time]
    lines += Layout.wrap(
      entry.text.map { Sanitizer.line($0) } ?? blank(width - indent.count - number.count),
      width: width, first: indent + number,
      rest: indent + under)
    for followUp in entry.followUps {
      lines += Layout.wrap(
        Sanitizer.line(followUp), width: width, first: indent + under + "> ",
        rest: indent + under + "  ")
    }
    return lines
      + Array(repeating: indent + blank(width - indent.count), count: hasRoom ? noteLines : 0)
  }

  /// A blank to fill in.
  private static func blank(_ width: Int) -> String { String(repeating: "_", count: width) }
}
