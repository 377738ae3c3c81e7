import Foundation
import Interviews
import TextLayout

/// The columns of a table of contacts. Converts each row to a person.
struct PersonTable {
  typealias Column = PeopleFile.Column

  let separator: UInt8
  /// The columns in order; nil for those not recognized.
  let columns: [Column?]
  /// The names of the columns, in order.
  let names: [String]
  /// The names of columns that were not recognized.
  let unknown: [String]

  /// Reads a header row; nil if it has no column for names.
  ///
  /// - Parameter map: the meanings of columns by name, in the form of ``plain(_:)``.
  init?(header: [String], _ map: [String: Column], separator: UInt8) {
    let columns = header.map { map[Self.plain($0)] ?? Self.known[Self.key($0)] }
    guard columns.contains(where: { [.field(.name), .firstName, .lastName].contains($0) }) else {
      return nil
    }
    self.separator = separator
    self.columns = columns
    names = header
    unknown = zip(header, columns).compactMap { name, column in
      column == nil && !name.isEmpty ? name : nil
    }
  }

  /// A column's name in the form used for ``PeopleFile/init(_:map:)``: cleaned up and in lowercase.
  static func plain(_ name: String) -> String { Fact.line(name).lowercased() }

  /// A column's name in normalized form: lowercase letters only. `E-mail 1 - Value` becomes
  /// `emailvalue`.
  private static func key(_ name: String) -> String {
    String(name.lowercased().filter(\.isLetter))
  }

  /// The columns by normalized name, as used by LinkedIn, Google Contacts, Outlook, Apple Contacts,
  /// this program's export, and handmade tables.
  private static let known: [String: Column] = {
    var names: [String: Column] = [:]
    for row in PersonField.table {
      for name in row.headers { names[name] = .field(row.field) }
    }
    let parts: [(Column, String)] = [
      (.firstName, "firstname givenname first given forename vorname prénom nombre"),
      (
        .lastName,
        "lastname familyname surname last family nachname familienname nom apellido apellidos"
      ),
    ]
    for (column, list) in parts {
      for name in list.split(separator: " ") { names[String(name)] = column }
    }
    return names
  }()

  /// Converts a row to a person.
  ///
  /// - Parameter leftOut: collects the invalid values.
  func person(_ cells: [String], leftOut: inout [PeopleFile.LeftOut]) -> Person {
    var person = Person(name: "")
    var (first, last) = ("", "")
    for (column, cell) in zip(columns, cells) {
      guard let column, !cell.isEmpty else { continue }
      let text = FormulaGuard.removed(from: cell)
      switch column {
      case .field(let field): person.take(text, as: field, leftOut: &leftOut)
      case .firstName: if first.isEmpty { first = Fact.line(text) }
      case .lastName: if last.isEmpty { last = Fact.line(text) }
      }
    }
    if person.name.isEmpty {
      person.name = Fact.line("\(first) \(last)")
    } else if !first.isEmpty, !columns.contains(.lastName), !person.name.contains(first) {
      // Next to a first name, a `Name` column holds the last name.
      person.name = "\(first) \(person.name)"
    }
    return person
  }
}

extension Person {
  /// Adds a value from a file. Names and texts already present stay; addresses, notes, and research
  /// are added to.
  ///
  /// - Parameters:
  ///   - text: the value as it is in the file.
  ///   - leftOut: collects the invalid values.
  mutating func take(
    _ text: String, as field: PersonField, leftOut: inout [PeopleFile.LeftOut]
  ) {
    let line = Fact.line(text)
    switch field {
    case .name: if name.isEmpty { name = Fact.name(line) }
    case .email: add(Fact.emails(line, leftOut: &leftOut))
    case .phone: add(Fact.phones(line))
    case .link: add(Fact.links(line))
    case .notes: note(Fact.lines(text))
    case .research: research(Fact.lines(text))
    case .connected:
      connected = Fact.day(line)
      if connected == nil { leftOut.append(.init(.day, line)) }
      // Connections on a network can be contacted directly.
      connection = connection ?? .direct
      source = source ?? .network
    case .known, .status: field.row.put(.text(line), into: &self)
    default:
      if !line.isEmpty, field.row.value(of: self) == nil {
        field.row.put(.text(line), into: &self)
      }
    }
  }

  /// Adds lines to the notes.
  private mutating func note(_ lines: String) {
    guard !lines.isEmpty else { return }
    notes += (notes.isEmpty ? "" : "\n") + lines
  }

  /// Adds findings, one per line, such as `posts: on night shifts`. Other lines go to the notes.
  private mutating func research(_ lines: String) {
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { Fact.line(String($0)) }
      if parts.count == 2, let kind = Research.Kind(rawValue: parts[0].lowercased()) {
        research.append(Research(kind, parts[1]))
      } else {
        note(String(line))
      }
    }
  }
}
