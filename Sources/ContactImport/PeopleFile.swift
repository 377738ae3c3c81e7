package import Interviews

/// A file of contacts: LinkedIn's export of connections, any table with a header row, or vCards.
///
/// Records are read one at a time. An invalid record is reported as skipped, and reading continues.
package struct PeopleFile: Sequence, Sendable {
  /// The reason a file can't be read.
  package enum Problem: String, Error, CaseIterable, Sendable {
    case empty
    /// No header row was found.
    case noHeader = "no-header"
    /// A binary or compressed file, such as a spreadsheet or PDF.
    case packed
  }

  /// The reason a record is skipped.
  package enum Reason: String, Error, CaseIterable, Sendable {
    case noName = "no-name"
    case longName = "long-name"
    /// A quotation mark is unclosed, or closed too early.
    case quotes
    /// A row with more cells than the header.
    case cells
    /// A row with one cell in a table with several columns.
    case cell
    /// A vCard without an end.
    case unfinished
  }

  /// An invalid value that was left out of a record.
  package struct LeftOut: Equatable, Sendable {
    /// The kinds of values that can be left out.
    package enum Kind: String, CaseIterable, Sendable {
      /// Not a valid day.
      case day
      /// Not a valid email address.
      case email
    }

    /// The kind of value.
    package let kind: Kind
    /// The value as it is in the file.
    package let value: String

    init(_ kind: Kind, _ value: String) {
      self.kind = kind
      self.value = value
    }
  }

  /// The meaning of a table column.
  package enum Column: CaseIterable, Hashable, RawRepresentable, Sendable {
    case field(PersonField)
    case firstName, lastName

    /// Finds a column by its name, such as `first-name` or a field's raw value.
    package init?(rawValue: String) {
      guard let column = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = column
    }

    /// The column's name, such as `first-name`.
    package var rawValue: String {
      switch self {
      case .field(let field): field.rawValue
      case .firstName: "first-name"
      case .lastName: "last-name"
      }
    }

    /// All columns, with the names first.
    package static let allCases: [Column] =
      [.field(.name), .firstName, .lastName]
      + PersonField.allCases.filter { $0 != .name }.map(Column.field)
  }

  /// A row of a table, or a vCard.
  package struct Record: Equatable, Sendable {
    /// The line it begins on, counted from 1.
    package let line: Int
    /// The person, or the reason there is none.
    package let content: Content
    /// The invalid values that were left out.
    package let leftOut: [LeftOut]

    init(line: Int, content: Content, leftOut: [LeftOut] = []) {
      self.line = line
      self.content = content
      self.leftOut = leftOut
    }

    /// The result of reading a record.
    package enum Content: Equatable, Sendable {
      case person(Person)
      case skipped(Reason)
    }
  }

  /// The names of all columns; empty for vCards.
  package let columns: [String]
  /// The names of columns that were not recognized.
  package let unknownColumns: [String]
  /// The number of the first line that is not UTF-8 and was read as Windows-1252; nil if there is
  /// none.
  package let foreignLine: Int?
  private let bytes: [UInt8]
  private let table: PersonTable?
  /// The line number of the header row; 0 for vCards.
  private let headerLine: Int

  /// The maximum length of a name, in characters.
  static let longestName = 200

  /// Detects a file's format and columns.
  ///
  /// - Parameters:
  ///   - file: the file's bytes.
  ///   - map: the meanings of columns by name, ignoring case. These take priority over the names
  ///     the program knows.
  /// - Throws: ``Problem`` if the file can't be read.
  package init(_ file: [UInt8], map: [String: Column] = [:]) throws(Problem) {
    let map = Dictionary(map.map { (PersonTable.plain($0), $1) }) { $1 }
    for mark in [
      Array("PK\u{3}\u{4}".utf8), Array("%PDF".utf8), [0x1F, 0x8B], [0xD0, 0xCF, 0x11],
    ]
    where file.starts(with: mark) {
      throw .packed
    }
    let text = TextBytes(file)
    bytes = text.bytes
    foreignLine = text.foreignLine
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    guard !CardReader.begins(bytes) else {
      table = nil
      columns = []
      unknownColumns = []
      headerLine = 0
      return
    }
    guard let (table, line) = Self.header(of: bytes, map) else { throw .noHeader }
    self.table = table
    columns = table.names
    unknownColumns = table.unknown
    headerLine = line
  }

  /// Finds the header row in the first 20 rows, since a few lines of notes can come before it.
  private static func header(
    of bytes: [UInt8], _ map: [String: Column]
  ) -> (PersonTable, line: Int)? {
    var best: (table: PersonTable, line: Int)?
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var reader = TableReader(bytes, separator: separator)
      for _ in 0..<20 {
        guard let row = reader.next() else { break }
        let cells = (row.cells ?? []).map(Fact.line)
        guard let table = PersonTable(header: cells, map, separator: separator)
        else { continue }
        let isBetter =
          best.map { $0.line > row.line || $0.table.columns.count < table.columns.count } ?? true
        if isBetter { best = (table, row.line) }
        break
      }
    }
    return best
  }

  /// Returns an iterator over the records, in file order. Blank rows are ignored.
  package func makeIterator() -> AnyIterator<Record> {
    guard let table else {
      var reader = CardReader(bytes)
      return AnyIterator {
        reader.next().map { card in
          switch card.content {
          case .success(let person): Self.record(person, at: card.line, leftOut: card.leftOut)
          case .failure(let reason): Record(line: card.line, content: .skipped(reason))
          }
        }
      }
    }
    var reader = TableReader(bytes, separator: table.separator)
    let headerLine = headerLine
    return AnyIterator {
      while let row = reader.next() {
        guard row.line > headerLine else { continue }
        guard let cells = row.cells else {
          return Record(line: row.line, content: .skipped(.quotes))
        }
        func isFilled(_ cell: String) -> Bool { cell.contains { !$0.isWhitespace } }
        guard cells.contains(where: isFilled) else { continue }
        guard !cells.dropFirst(table.columns.count).contains(where: isFilled) else {
          return Record(line: row.line, content: .skipped(.cells))
        }
        guard cells.count > 1 || table.columns.count == 1 else {
          return Record(line: row.line, content: .skipped(.cell))
        }
        var leftOut: [LeftOut] = []
        let person = table.person(cells, leftOut: &leftOut)
        return Self.record(person, at: row.line, leftOut: leftOut)
      }
      return nil
    }
  }

  private static func record(
    _ person: Person, at line: Int, leftOut: [LeftOut]
  ) -> Record {
    guard person.name.contains(where: { $0.isLetter || $0.isNumber }) else {
      return Record(line: line, content: .skipped(.noName))
    }
    guard person.name.count <= longestName else {
      return Record(line: line, content: .skipped(.longName))
    }
    return Record(line: line, content: .person(person), leftOut: leftOut)
  }
}
