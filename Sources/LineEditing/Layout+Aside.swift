extension Layout {
  /// Places cells at the right edge: in the last row if they leave a gap to its text, or else in a
  /// row below. The last column stays empty, so that nothing wraps.
  ///
  /// - Parameters:
  ///   - aside: The cells of one row.
  ///   - columns: The width of the terminal in columns.
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
