/// Breaks text into lines of a given width.
package enum Layout {
  /// Breaks a text at spaces so that no line exceeds the width. A word wider than a line is split.
  ///
  /// - Parameters:
  ///   - text: one paragraph of sanitized text.
  ///   - width: the maximum line width, in columns.
  ///   - first: the prefix of the first line.
  ///   - rest: the prefix of all other lines.
  package static func wrap(
    _ text: String, width: Int, first: String = "", rest: String = ""
  ) -> [String] {
    var lines: [String] = []
    var line = first
    var used = DisplayWidth.of(first)
    var isBare = true
    func room(_ indent: String) -> Int { max(8, width - DisplayWidth.of(indent)) }
    func begin() {
      lines.append(line)
      line = rest
      used = DisplayWidth.of(rest)
      isBare = true
    }
    for word in text.split(separator: " ") {
      var word = word
      var wordWidth = DisplayWidth.of(word)
      let gap = isBare ? 0 : 1
      if used + gap + wordWidth > max(width, 8), !isBare { begin() }
      while wordWidth > room(rest) {
        var piece = ""
        var pieceWidth = 0
        while let character = word.first,
          pieceWidth + DisplayWidth.of(character) <= max(8, width - used)
        {
          piece.append(character)
          pieceWidth += DisplayWidth.of(character)
          word.removeFirst()
        }
        line += piece
        begin()
        wordWidth -= pieceWidth
      }
      if !isBare { line += " "; used += 1 }
      line += word
      used += wordWidth
      isBare = false
    }
    if !isBare || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Lays out labels and values in two columns. If the labels would take more than half of the
  /// width, each value goes below its label.
  package static func labelled(_ rows: [(label: String, value: String)], width: Int) -> [String] {
    let column = (rows.map { DisplayWidth.of($0.label) }.max() ?? 0) + 2
    let isNarrow = column > width / 2
    let indent = String(repeating: " ", count: isNarrow ? 2 : column)
    return rows.flatMap { row in
      isNarrow
        ? wrap(row.label, width: width)
          + wrap(row.value, width: width, first: indent, rest: indent)
        : wrap(row.value, width: width, first: fit(row.label, width: column), rest: indent)
    }
  }

  /// Pads a text with spaces on the right to a width in columns, or truncates it with an ellipsis.
  package static func fit(_ text: String, width: Int) -> String {
    let own = DisplayWidth.of(text)
    if own <= width { return text + String(repeating: " ", count: width - own) }
    var result = ""
    var used = 0
    for character in text {
      let next = DisplayWidth.of(character)
      guard used + next <= width - 1 else { break }
      result.append(character)
      used += next
    }
    return result + "…" + String(repeating: " ", count: max(0, width - used - 1))
  }
}

extension Layout {
  /// Truncates a text with an ellipsis if it is wider than a width in columns.
  package static func cut(_ text: String, width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    return width < 1 ? "" : fit(text, width: width)
  }
}
