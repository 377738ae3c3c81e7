/// A small terminal emulator: computes the screen from the bytes a program writes. Supports the
/// VT220 and xterm features that the programs here use.
public struct Screen: Equatable, Sendable {
  /// The width of a joined emoji.
  public enum ClusterWidth: Sendable {
    /// Two columns, as in current terminals.
    case character
    /// The sum of its parts, as in older terminals.
    case scalars
  }

  struct Cell: Equatable, Sendable {
    /// The character shown; empty in the second column of a wide character.
    var text = " "
  }

  struct Row: Equatable, Sendable {
    var cells: [Cell]
    /// True if the next row continues this one.
    var isWrapped = false
  }

  /// The width in columns.
  public private(set) var columns: Int
  /// The height in rows.
  public private(set) var height: Int
  /// The position of the cursor, counted from zero.
  public private(set) var cursor: Position
  /// The number of times the bell has rung.
  public private(set) var bells = 0
  /// True if bracketed paste is on (`ESC [ ? 2004 h`).
  public private(set) var bracketsPastes = false
  /// Rows that have scrolled off the top.
  public private(set) var scrolledOff: [String] = []
  /// Escape sequences this emulator doesn't know. Programs should send none.
  public private(set) var unknownSequences: [String] = []

  /// A position on the screen, counted from zero.
  public struct Position: Equatable, Sendable, CustomStringConvertible {
    /// The row, from the top.
    public var row: Int
    /// The column, from the left.
    public var column: Int

    /// Creates a position.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// The position for failure messages.
    public var description: String { "row \(row), column \(column)" }
  }

  private let clusterWidth: ClusterWidth
  /// True if text is rewrapped when the width changes.
  private let reflows: Bool
  private var grid: [Row]
  private var isWrapPending = false
  private var wraps = true
  /// The cell of the last character, for combining marks that follow.
  private var lastCell: Position?
  private var pendingBytes: [UInt8] = []
  private var escape: EscapeState = .none

  private enum EscapeState: Equatable, Sendable {
    case none
    case escape
    case control([UInt8])
    case string
    case stringEscape
  }

  /// Creates an empty screen.
  ///
  /// - Parameters:
  ///   - columns: the width.
  ///   - height: the number of rows.
  ///   - clusterWidth: the width of a joined emoji.
  ///   - reflows: true if text is rewrapped when the width changes.
  public init(
    columns: Int, height: Int, clusterWidth: ClusterWidth = .character, reflows: Bool = true
  ) {
    self.columns = columns
    self.height = height
    self.clusterWidth = clusterWidth
    self.reflows = reflows
    cursor = Position(row: 0, column: 0)
    grid = Array(repeating: Self.blankRow(columns), count: height)
  }

  /// The rows up to the last nonempty one, without trailing blanks.
  public var rows: [String] {
    var rows = grid.map(Self.text)
    while rows.last == "" { rows.removeLast() }
    return rows
  }

  /// The text of the row with the cursor.
  public var cursorRow: String { Self.text(grid[cursor.row]) }

  /// The screen with the cursor marked, for failure messages.
  public var picture: String {
    var lines: [String] = []
    for (index, row) in grid.enumerated() {
      var line = Self.text(row)
      if index == cursor.row { line += "    ← cursor at column \(cursor.column)" }
      lines.append(line)
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static func text(_ row: Row) -> String {
    var text = row.cells.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func blankRow(_ columns: Int) -> Row {
    Row(cells: Array(repeating: Cell(), count: columns))
  }

  // MARK: - Input

  /// Processes output of the program.
  public mutating func feed(_ text: String) { feed(Array(text.utf8)) }

  /// Processes output of the program. A character can be split between two calls.
  public mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes { feed(byte) }
  }

  private mutating func feed(_ byte: UInt8) {
    switch escape {
    case .none: break
    case .escape:
      escape = .none
      switch byte {
      case UInt8(ascii: "["): escape = .control([])
      case UInt8(ascii: "]"), UInt8(ascii: "P"): escape = .string
      default: unknownSequences.append("ESC " + String(UnicodeScalar(byte)))
      }
      return
    case .control(let bytes):
      if (0x40..<0x7F).contains(byte) {
        escape = .none
        control(String(decoding: bytes, as: UTF8.self), byte)
      } else {
        escape = .control(bytes + [byte])
      }
      return
    case .string:
      if byte == 7 { escape = .none } else if byte == 0x1B { escape = .stringEscape }
      return
    case .stringEscape:
      escape = .none
      return
    }
    if byte >= 0x80 {
      pendingBytes.append(byte)
      let missing =
        switch pendingBytes[0] {
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0...: 4
        default: 1
        }
      guard pendingBytes.count >= missing else { return }
      let text = String(decoding: pendingBytes, as: UTF8.self)
      pendingBytes = []
      for scalar in text.unicodeScalars { print(scalar) }
      return
    }
    pendingBytes = []
    switch byte {
    case 0x07: bells += 1
    case 0x08:
      cursor.column = max(0, cursor.column - 1)
      isWrapPending = false
    case 0x09:
      cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A: lineFeed(wrapped: false)
    case 0x0D:
      cursor.column = 0
      isWrapPending = false
    case 0x1B: escape = .escape
    case 0x20..<0x7F: print(Unicode.Scalar(byte))
    default: break
    }
  }

  // MARK: - Characters

  private mutating func print(_ scalar: Unicode.Scalar) {
    if let last = lastCell, joins(scalar, at: last) {
      grid[last.row].cells[last.column].text.unicodeScalars.append(scalar)
      widen(at: last)
      return
    }
    let width = max(1, Self.width(scalar))
    if isWrapPending || cursor.column + width > columns {
      if wraps {
        grid[cursor.row].isWrapped = true
        cursor.column = 0
        lineFeed(wrapped: true)
      } else {
        cursor.column = max(0, columns - width)
      }
      isWrapPending = false
    }
    breakWide(at: cursor)
    grid[cursor.row].cells[cursor.column].text = String(scalar)
    if width == 2 {
      breakWide(at: Position(row: cursor.row, column: cursor.column + 1))
      grid[cursor.row].cells[cursor.column + 1].text = ""
    }
    lastCell = cursor
    advance(by: width)
  }

  private mutating func advance(by width: Int) {
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      isWrapPending = wraps
    }
  }

  /// True if a scalar combines with the character before it.
  private func joins(_ scalar: Unicode.Scalar, at last: Position) -> Bool {
    let isAfterLast =
      cursor.row == last.row && (isWrapPending || cursor.column == last.column + cellWidth(last))
    guard isAfterLast else { return false }
    if Self.width(scalar) == 0 { return true }
    guard clusterWidth == .character else { return false }
    let before = grid[last.row].cells[last.column].text
    return (before + String(scalar)).count == 1
  }

  private func cellWidth(_ at: Position) -> Int {
    let next = at.column + 1
    return next < columns && grid[at.row].cells[next].text.isEmpty ? 2 : 1
  }

  /// Widens an emoji to two columns when its second scalar makes it wide.
  private mutating func widen(at last: Position) {
    guard clusterWidth == .character, cellWidth(last) == 1, last.column + 1 < columns else {
      return
    }
    let scalars = grid[last.row].cells[last.column].text.unicodeScalars
    let isEmoji = scalars.contains { scalar in
      scalar.value == 0xFE0F || (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
    guard isEmoji, scalars.count > 1 else { return }
    grid[last.row].cells[last.column + 1].text = ""
    if !isWrapPending { advance(by: 1) }
  }

  /// Clears the other half of a wide character that is partly overwritten.
  private mutating func breakWide(at position: Position) {
    let cells = grid[position.row].cells
    if cells[position.column].text.isEmpty, position.column > 0 {
      grid[position.row].cells[position.column - 1].text = " "
    }
    let next = position.column + 1
    if next < columns, cells[next].text.isEmpty { grid[position.row].cells[next].text = " " }
  }

  static func width(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiModifier || scalar.properties.isEmojiPresentation {
      return (0x1F1E6...0x1F1FF).contains(value) ? 1 : 2
    }
    let isWide =
      (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
      || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0xFFE0...0xFFE6).contains(value) || (0x20000...0x3FFFD).contains(value)
    if isWide { return 2 }
    return (0x1160...0x11FF).contains(value) ? 0 : 1
  }

  private mutating func lineFeed(wrapped: Bool) {
    isWrapPending = false
    lastCell = nil
    if !wrapped { grid[cursor.row].isWrapped = false }
    guard cursor.row == height - 1 else {
      cursor.row += 1
      return
    }
    scrolledOff.append(Self.text(grid.removeFirst()))
    grid.append(Self.blankRow(columns))
  }

  // MARK: - Control sequences

  private mutating func control(_ parameters: String, _ final: UInt8) {
    let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    let mode = numbers.first ?? 0
    if final != UInt8(ascii: "m") {
      lastCell = nil
    }
    switch (parameters.first == "?", UnicodeScalar(final)) {
    case (false, "m"): return
    case (false, "A"): cursor.row = max(0, cursor.row - count)
    case (false, "B"): cursor.row = min(height - 1, cursor.row + count)
    case (false, "C"): cursor.column = min(columns - 1, cursor.column + count)
    case (false, "D"): cursor.column = max(0, cursor.column - count)
    case (false, "G"): cursor.column = min(columns - 1, count - 1)
    case (false, "H"):
      cursor.row = min(height - 1, count - 1)
      cursor.column = numbers.count > 1 ? min(columns - 1, max(1, numbers[1]) - 1) : 0
    case (false, "J") where mode == 0:
      eraseCells(cursor.column..<columns)
      for row in grid.indices where row > cursor.row { grid[row] = Self.blankRow(columns) }
    case (false, "J") where mode == 2:
      grid = Array(repeating: Self.blankRow(columns), count: height)
    case (false, "K") where mode == 0: eraseCells(cursor.column..<columns)
    case (false, "K") where mode == 1: eraseCells(0..<(cursor.column + 1))
    case (false, "K") where mode == 2: eraseCells(0..<columns)
    case (false, "P"):
      let removed = min(count, columns - cursor.column)
      grid[cursor.row].cells.removeSubrange(cursor.column..<(cursor.column + removed))
      grid[cursor.row].cells += Array(repeating: Cell(), count: removed)
    case (false, "@"):
      let added = min(count, columns - cursor.column)
      grid[cursor.row].cells.insert(
        contentsOf: Array(repeating: Cell(), count: added), at: cursor.column)
      grid[cursor.row].cells.removeLast(added)
    case (true, "h") where parameters == "?7": wraps = true
    case (true, "l") where parameters == "?7": wraps = false
    case (true, "h") where parameters == "?2004": bracketsPastes = true
    case (true, "l") where parameters == "?2004": bracketsPastes = false
    case (true, "h") where parameters == "?25", (true, "l") where parameters == "?25": break
    default:
      unknownSequences.append("ESC [ " + parameters + String(UnicodeScalar(final)))
      return
    }
    isWrapPending = false
  }

  private mutating func eraseCells(_ range: Range<Int>) {
    breakWide(at: Position(row: cursor.row, column: range.lowerBound))
    for column in range { grid[cursor.row].cells[column].text = " " }
    if range.upperBound == columns { grid[cursor.row].isWrapped = false }
  }

  // MARK: - Size

  /// Resizes the screen, like dragging the corner of a window.
  public mutating func resize(columns: Int, height: Int) {
    lastCell = nil
    isWrapPending = false
    if reflows, columns != self.columns {
      reflow(columns: columns)
    } else {
      for row in grid.indices {
        let cells = grid[row].cells.prefix(columns)
        grid[row].cells = cells + Array(repeating: Cell(), count: columns - cells.count)
        if grid[row].cells.last?.text == "" { grid[row].cells[columns - 1].text = " " }
      }
    }
    self.columns = columns
    cursor.column = min(cursor.column, columns - 1)
    // Rows scroll off the top only if none is free below the cursor.
    while grid.count > max(height, cursor.row + 1) { grid.removeLast() }
    while grid.count > height {
      scrolledOff.append(Self.text(grid.removeFirst()))
      cursor.row -= 1
    }
    while grid.count < height { grid.append(Self.blankRow(columns)) }
    self.height = height
  }

  private mutating func reflow(columns: Int) {
    var result: [Row] = []
    var line: [Cell] = []
    var cursorInLine: Int?
    var newCursor = cursor

    func split() {
      while let last = line.last, last.text == " ", line.count > (cursorInLine ?? 0) {
        line.removeLast()
      }
      var row = Row(cells: [])
      var index = 0
      while index < line.count {
        let isWide = index + 1 < line.count && line[index + 1].text.isEmpty
        let width = isWide ? 2 : 1
        if row.cells.count + width > columns {
          row.isWrapped = true
          result.append(row)
          row = Row(cells: [])
        }
        if let at = cursorInLine, at >= index, at < index + width {
          newCursor = Position(row: result.count, column: row.cells.count)
        }
        row.cells += line[index..<(index + width)]
        index += width
      }
      if let at = cursorInLine, at >= line.count {
        if row.cells.count >= columns {
          row.isWrapped = true
          result.append(row)
          row = Row(cells: [])
        }
        newCursor = Position(row: result.count, column: row.cells.count)
      }
      result.append(row)
      line = []
      cursorInLine = nil
    }

    for (index, row) in grid.enumerated() {
      if index == cursor.row { cursorInLine = line.count + cursor.column }
      var cells = row.cells
      // The gap before a wide character that didn't fit isn't text.
      if row.isWrapped, cells.last?.text == " " { cells.removeLast() }
      line += cells
      if !row.isWrapped { split() }
    }
    if !line.isEmpty { split() }
    for index in result.indices {
      result[index].cells += Array(
        repeating: Cell(), count: max(0, columns - result[index].cells.count))
    }
    while result.count > height, result.count > newCursor.row + 1,
      Self.text(result[result.count - 1]).isEmpty
    {
      result.removeLast()
    }
    while result.count > height {
      scrolledOff.append(Self.text(result.removeFirst()))
      newCursor.row -= 1
    }
    while result.count < height { result.append(Self.blankRow(columns)) }
    grid = result
    cursor = Position(row: max(0, newCursor.row), column: newCursor.column)
  }
}
