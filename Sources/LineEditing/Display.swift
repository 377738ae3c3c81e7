/// Draws an edited line on the terminal, updating only what has changed.
///
/// libedit's own drawing isn't used. It drops characters without a width of their own (accents
/// typed after their letter, Thai and Hebrew vowels, emoji joiners), and it loses track of the rows
/// when the window changes size.
struct Display {
  /// True if the terminal rewraps text when its width changes.
  let reflows: Bool
  private(set) var columns: Int
  private(set) var height: Int
  /// The layout on the screen; nil if nothing of ours is there.
  private var drawn: Layout?
  private var output = ""

  init(reflows: Bool, columns: Int, height: Int) {
    self.reflows = reflows
    self.columns = max(columns, 2)
    self.height = max(height, 1)
  }

  /// Returns the pending output for the terminal and clears it.
  mutating func takeOutput() -> String {
    defer { output = "" }
    return output
  }

  /// Draws the line, with the aside at its right.
  mutating func draw(
    prompt: Prompt, text: UnsafeBufferPointer<Unicode.Scalar>, cursor: Int, aside: Prompt? = nil
  ) {
    var layout = Layout(
      prompt: prompt.cells, text: text, cursor: cursor, columns: columns, height: height)
    if let aside { layout.place(aside: aside.cells, columns: columns, height: height) }
    draw(layout)
  }

  /// Moves below the line and forgets it. The next drawing starts on new rows.
  mutating func leave() {
    if let drawn { moveDown(drawn.rows.count - 1 - drawn.cursorRow) }
    output += "\r\n"
    drawn = nil
  }

  /// Removes the line from the screen. The cursor is then where the line began.
  mutating func erase() {
    guard let drawn else { return }
    output += "\r"
    moveUp(drawn.cursorRow)
    output += "\u{1B}[J"
    self.drawn = nil
  }

  /// Clears the whole screen.
  mutating func clearScreen() {
    output += "\u{1B}[H\u{1B}[2J"
    drawn = nil
  }

  /// Writes rows where the line was. The next drawing of the line is below them.
  mutating func printAbove(_ lines: [String]) {
    erase()
    for line in lines { output += line + "\r\n" }
  }

  /// Applies a new window size, and removes the line as the terminal shows it now.
  ///
  /// - Parameters:
  ///   - columns: The new width in columns.
  ///   - height: The new height in rows.
  mutating func resize(columns: Int, height: Int) {
    let columns = max(columns, 2)
    if let drawn {
      let row = reflows ? drawn.rowsAboveCursor(whenWrappedAt: columns) : drawn.cursorRow
      output += "\r"
      moveUp(min(row, max(height, 1) - 1))
      output += "\u{1B}[J"
      self.drawn = nil
    }
    self.columns = columns
    self.height = max(height, 1)
  }

  /// Forgets what is on the screen without any output.
  mutating func forget() { drawn = nil }

  private mutating func moveUp(_ rows: Int) {
    if rows > 0 { output += "\u{1B}[\(rows)A" }
  }

  /// Moves down to the first column, scrolling at the bottom of the screen.
  private mutating func moveDown(_ rows: Int) {
    if rows > 0 { output += String(repeating: "\r\n", count: rows) }
  }

  private mutating func move(toColumn column: Int) {
    output += column == 0 ? "\r" : "\u{1B}[\(column + 1)G"
  }
}

// MARK: - Drawing by difference

extension Display {
  private mutating func draw(_ new: Layout) {
    let old = drawn ?? Layout.nothing
    var row = old.cursorRow
    /// The column; nil if the terminal is at the right edge and wraps with the next character.
    var column: Int? = old.cursorColumn

    for (index, newRow) in new.rows.enumerated() {
      let oldRow = index < old.rows.count ? old.rows[index] : nil
      if newRow == oldRow { continue }
      let wraps = index > 0 && new.rows[index - 1].isContinued && row == index - 1 && column == nil
      let start = wraps ? 0 : newRow.firstDifference(from: oldRow)
      if wraps {
        // Writing on without moving the cursor tells the terminal that the row wraps.
        if newRow.cells.isEmpty { output += " \r" }
      } else {
        if row < index { moveDown(index - row) } else { moveUp(row - index) }
        move(toColumn: newRow.cells[..<start].reduce(0) { $0 + $1.glyph.width })
      }
      row = index
      column = write(
        newRow, from: start, eraseRest: oldRow == nil || !newRow.covers(oldRow, from: start))
    }
    if old.rows.count > new.rows.count {
      if row < new.rows.count {
        moveDown(new.rows.count - row)
      } else {
        moveUp(row - new.rows.count)
      }
      row = new.rows.count
      output += "\r\u{1B}[J"
      column = 0
    }
    if row < new.cursorRow { moveDown(new.cursorRow - row) } else { moveUp(row - new.cursorRow) }
    if row != new.cursorRow || column != new.cursorColumn { move(toColumn: new.cursorColumn) }
    drawn = new
  }

  /// Writes a row from a cell on.
  ///
  /// - Returns: The column after it; nil if the row is full and the next character wraps.
  private mutating func write(_ row: Layout.Row, from start: Int, eraseRest: Bool) -> Int? {
    var style = ""
    var column = row.cells[..<start].reduce(0) { $0 + $1.glyph.width }
    var mayWrap = false
    for cell in row.cells[start...] {
      if cell.style != style {
        output += (style.isEmpty ? "" : "\u{1B}[m") + cell.style
        style = cell.style
      }
      column += cell.glyph.width
      mayWrap = column >= columns
      if cell.glyph.isUncertain {
        // Its width on this terminal is unknown, so prevent wrapping and continue at the known
        // column.
        output += "\u{1B}[?7l" + cell.glyph.text + "\u{1B}[?7h"
        move(toColumn: min(column, columns - 1))
        if !mayWrap { output += "\u{1B}[K" }
        mayWrap = false
      } else {
        output += cell.glyph.text
      }
    }
    if !style.isEmpty { output += "\u{1B}[m" }
    if column < columns {
      if eraseRest { output += "\u{1B}[K" }
      // A wide character that doesn't fit wraps by itself.
      return row.isContinued ? nil : column
    }
    return mayWrap ? nil : columns
  }
}

extension Layout {
  /// An empty layout.
  fileprivate static var nothing: Layout { Layout(rows: []) }

  fileprivate init(rows: [Row]) {
    self.rows = rows
    cursorRow = 0
    cursorColumn = 0
  }

  /// Returns the number of rows above the cursor after the terminal has rewrapped at a new width.
  fileprivate func rowsAboveCursor(whenWrappedAt columns: Int) -> Int {
    var above = 0
    var column = 0
    for (index, row) in rows.enumerated() {
      var at = 0
      for cell in row.cells {
        if index == cursorRow, at >= cursorColumn { break }
        at += cell.glyph.width
        if column + cell.glyph.width > columns {
          above += 1
          column = 0
        }
        column += cell.glyph.width
      }
      if index == cursorRow { return column >= columns ? above + 1 : above }
      if !row.isContinued {
        above += 1
        column = 0
      }
    }
    return above
  }
}

extension Layout.Row {
  /// Returns the index of the first cell that must be written over `old`.
  fileprivate func firstDifference(from old: Layout.Row?) -> Int {
    guard let old else { return 0 }
    var index = 0
    while index < cells.count, index < old.cells.count, cells[index] == old.cells[index] {
      index += 1
    }
    // To wrap from this row to the next, the last cell must be rewritten.
    if isContinued != old.isContinued, index == cells.count { index = max(0, index - 1) }
    return index
  }

  /// True if writing from a cell on leaves nothing of `old`.
  fileprivate func covers(_ old: Layout.Row?, from start: Int) -> Bool {
    guard let old else { return false }
    return width >= old.width && !old.cells.dropFirst(start).contains { $0.glyph.isUncertain }
  }
}
