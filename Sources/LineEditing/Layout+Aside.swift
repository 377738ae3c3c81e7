extension Layout {
  /// Puts cells at the right edge: into the last row if they do not come near the text there, else
  /// into a row more. The very last column stays free, so that nothing wraps.
  ///
  /// - Parameters:
  ///   - aside: The cells, in one row.
  ///   - columns: The width of the terminal.
  ///   - height: The most rows to show.
  mutating func place(aside: [Cell], columns: Int, height: Int) {
    let width = aside.reduce(0) { $0 + $1.glyph.width }
    let start = columns - 1 - width
    guard width > 0, start > 0, var row = rows.last else { return }
    let gap = 2
    if row.width + gap > start {
      guard rows.count < height else { return }
      rows.append(Row())
      row = Row()
    }
    let space = Cell(glyph: Glyph(text: " ", width: 1))
    row.cells += Array(repeating: space, count: start - row.width) + aside
    rows[rows.count - 1] = row
  }
}
