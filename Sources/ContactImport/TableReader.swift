/// Reads the rows of a table one at a time. Cells are separated by commas, semicolons, or tabs (RFC
/// 4180).
///
/// After an invalid row, reading continues at the next line, so an unclosed quotation mark spoils
/// only one row.
struct TableReader {
  struct Row {
    /// The line of the file it begins on, counted from 1.
    let line: Int
    /// The cells; nil if the row's quotation marks are invalid.
    let cells: [String]?
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var line: Int

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - bytes: the file as UTF-8.
  ///   - separator: the byte between cells.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    position = 0
    line = 1
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")

  /// Returns the next row; nil after the last.
  mutating func next() -> Row? {
    guard position < bytes.count else { return nil }
    let start = (position: position, line: line)
    var cells: [String] = []
    while true {
      guard let cell = readCell() else {
        position = start.position
        skipLine()
        line = start.line + 1
        return Row(line: start.line, cells: nil)
      }
      cells.append(cell)
      guard position < bytes.count else { break }
      if bytes[position] == separator {
        position += 1
      } else {
        skipNewline()
        line += 1
        break
      }
    }
    return Row(line: start.line, cells: cells)
  }

  /// Reads a cell up to the next separator, line end, or end of file; nil if a quotation mark is
  /// unclosed or closed too early.
  private mutating func readCell() -> String? {
    var start = position
    while start < bytes.count, bytes[start] == Self.space { start += 1 }
    if start < bytes.count, bytes[start] == Self.quote { return readQuoted(after: start) }
    start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func readQuoted(after quote: Int) -> String? {
    let start = quote + 1
    var end = start
    var hasPairs = false
    while true {
      guard end < bytes.count else { return nil }
      let byte = bytes[end]
      if byte == Self.quote {
        guard end + 1 < bytes.count, bytes[end + 1] == Self.quote else { break }
        hasPairs = true
        end += 1
      } else if byte == Self.newline
        || byte == Self.carriageReturn && (end + 1 >= bytes.count || bytes[end + 1] != Self.newline)
      {
        line += 1
      }
      end += 1
    }
    position = end + 1
    while position < bytes.count, bytes[position] == Self.space { position += 1 }
    guard position == bytes.count || isEnd(bytes[position]) else { return nil }
    guard hasPairs else { return String(decoding: bytes[start..<end], as: UTF8.self) }
    var cell: [UInt8] = []
    var index = start
    while index < end {
      cell.append(bytes[index])
      index += bytes[index] == Self.quote ? 2 : 1
    }
    return String(decoding: cell, as: UTF8.self)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.newline || byte == Self.carriageReturn
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != Self.newline,
      bytes[position] != Self.carriageReturn
    { position += 1 }
    skipNewline()
  }

  private mutating func skipNewline() {
    guard position < bytes.count else { return }
    let isPair =
      bytes[position] == Self.carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == Self.newline
    position += isPair ? 2 : 1
  }
}
