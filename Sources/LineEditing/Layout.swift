/// The layout of a prompt and a line of text on a terminal of a given width: the visible rows and
/// the cursor.
struct Layout {
  /// A character in one or more columns.
  struct Cell: Equatable {
    var glyph: Glyph
    /// The escape sequences that set its style; empty if plain.
    var style = ""
  }

  struct Row: Equatable {
    var cells: [Cell] = []
    /// True if the text continues in the next row because this one is full.
    var isContinued = false

    var width: Int { cells.reduce(0) { $0 + $1.glyph.width } }
  }

  /// The visible rows: all of them, or those around the cursor if there are too many.
  var rows: [Row]
  /// The row of the cursor, as an index of `rows`.
  var cursorRow: Int
  var cursorColumn: Int

  /// Lays out a line.
  ///
  /// - Parameters:
  ///   - prompt: The cells before the text.
  ///   - text: The text of the line.
  ///   - cursor: The index of the cursor in `text`.
  ///   - columns: The width of the terminal in columns.
  ///   - height: The most rows to show.
  init(
    prompt: [Cell], text: UnsafeBufferPointer<Unicode.Scalar>, cursor: Int, columns: Int,
    height: Int
  ) {
    var marks = Marks(columns: columns)
    for (index, cell) in prompt.enumerated() {
      marks.place(cell.glyph.text == "\n" ? nil : cell.glyph.width, at: index)
    }
    let promptCount = prompt.count
    var cursorAt: (row: Int, column: Int)?
    var index = 0
    while index < text.count {
      let end = Graphemes.end(after: index, in: text)
      let width = Self.isNewline(text[index]) ? nil : Self.width(of: text, index, end)
      if cursorAt == nil, cursor < end {
        // A wide character that doesn't fit takes the cursor with it to the next row.
        if let width { marks.makeRoom(width, at: promptCount + index) }
        cursorAt = (marks.starts.count - 1, marks.column)
      }
      marks.place(width, at: promptCount + index)
      index = end
    }
    if cursorAt == nil { marks.makeRoom(1, at: promptCount + text.count) }
    let at = cursorAt ?? (marks.starts.count - 1, marks.column)

    let total = marks.starts.count
    let first = total <= height ? 0 : min(max(0, at.row - height + 1), total - height)
    let last = min(total, first + height)
    rows = (first..<last).map { row in
      let end = row + 1 < total ? marks.starts[row + 1] : promptCount + text.count
      var result = Row(isContinued: row + 1 < last && !marks.hardBreaks.contains(row))
      var index = marks.starts[row]
      while index < end {
        if index < promptCount {
          if prompt[index].glyph.text != "\n" { result.cells.append(prompt[index]) }
          index += 1
        } else {
          let begin = index - promptCount
          let next = Graphemes.end(after: begin, in: text)
          if !Self.isNewline(text[begin]) {
            result.cells.append(Cell(glyph: glyph(for: text[begin..<next])))
          }
          index = promptCount + next
        }
      }
      return result
    }
    cursorRow = at.row - first
    cursorColumn = min(at.column, columns - 1)
  }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == LineEditor.newline
  }

  private static func width(
    of text: UnsafeBufferPointer<Unicode.Scalar>, _ start: Int, _ end: Int
  ) -> Int {
    if end == start + 1, (0x20..<0x7F).contains(text[start].value) { return 1 }
    return glyph(for: text[start..<end]).width
  }

  /// The starts of rows, found without building them, because a line may have thousands.
  private struct Marks {
    let columns: Int
    var starts = [0]
    var hardBreaks: Set<Int> = []
    var column = 0

    mutating func makeRoom(_ width: Int, at index: Int) {
      if column + min(width, columns) > columns { newRow(at: index) }
    }

    /// Places a character of `width` columns, or a newline if it is nil.
    mutating func place(_ width: Int?, at index: Int) {
      guard let width else {
        hardBreaks.insert(starts.count - 1)
        return newRow(at: index + 1)
      }
      makeRoom(width, at: index)
      column += width
    }

    private mutating func newRow(at index: Int) {
      starts.append(index)
      column = 0
    }

    init(columns: Int) { self.columns = columns }
  }
}
