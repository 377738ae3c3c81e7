package import Interviews

/// A file of people: the connections that LinkedIn exports, any table with names of columns, or
/// vCards.
///
/// Its records are read one after the other. One that is no good is told, and the rest goes on.
package struct PeopleFile: Sequence, Sendable {
  /// Why nothing can be read.
  package enum Problem: String, Error, CaseIterable, Sendable {
    case empty
    /// No line names the columns.
    case noHeader = "no-header"
    /// A packed file, such as a spreadsheet's own format.
    case packed
  }

  /// Why a record was passed over.
  package enum Reason: String, Error, CaseIterable, Sendable {
    case noName = "no-name"
    case longName = "long-name"
    /// A quotation mark is not closed, or closed too early.
    case quotes
    /// It has more cells than the table has columns.
    case cells
    /// It has one cell, and the table has more columns.
    case cell
    /// A vCard without its end.
    case unfinished
  }

  /// A fact that is no good and was left out of a record.
  package struct LeftOut: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      /// A day that no calendar has.
      case day
      /// An email address without a name or a domain.
      case email
    }

    package let kind: Kind
    package let value: String

    init(_ kind: Kind, _ value: String) {
      self.kind = kind
      self.value = value
    }
  }

  /// The content of a column of a table.
  package enum Column: CaseIterable, Hashable, RawRepresentable, Sendable {
    case field(PersonField)
    case firstName, lastName

    package init?(rawValue: String) {
      guard let column = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = column
    }

    package var rawValue: String {
      switch self {
      case .field(let field): field.rawValue
      case .firstName: "first-name"
      case .lastName: "last-name"
      }
    }

    package static let allCases: [Column] =
      [.field(.name), .firstName, .lastName]
      + PersonField.allCases.filter { $0 != .name }.map(Column.field)
  }

  /// The content of a record.
  package struct Record: Equatable, Sendable {
    /// The line it begins on.
    package let line: Int
    package let content: Content
    /// The values that were left out.
    package let leftOut: [LeftOut]

    init(line: Int, content: Content, leftOut: [LeftOut] = []) {
      self.line = line
      self.content = content
      self.leftOut = leftOut
    }

    package enum Content: Equatable, Sendable {
      case person(Person)
      case skipped(Reason)
    }
  }

  /// The names of all columns; none of vCards.
  package let columns: [String]
  /// The names of columns that were not understood.
  package let unknownColumns: [String]
  /// The first line that is not UTF-8, and was read as Latin-1.
  package let foreignLine: Int?
  private let bytes: [UInt8]
  private let table: PersonTable?
  /// The line that names the columns.
  private let headerLine: Int

  /// The longest name that is taken, in characters.
  static let longestName = 200

  /// Finds out what a file is.
  ///
  /// - Parameters:
  ///   - file: its bytes.
  ///   - map: what columns hold whose names say it otherwise, by these names in any case of letters.
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

  /// Looks for the line that names the columns; before it there may be a few lines of notes.
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
