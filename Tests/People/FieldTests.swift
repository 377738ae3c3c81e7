import ContactImport
import DataFiles
import Foundation
import GRDB
import Interviews
import Language
import Presentation
import Testing
import TextLayout

@testable import Journal
@testable import coffeechat

/// Every field of a person, on every way it can take.
@Suite struct FieldTests {
  static let now = Date(timeIntervalSince1970: 1_800_000_000)
  static let noon = Date(timeIntervalSince1970: 1_699_963_200)

  static let dates: DateText = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return DateText(calendar: calendar)
  }()

  /// A value that makes sense in a field.
  static func sample(_ field: PersonField) -> PersonField.Value {
    switch field {
    case .name: .text("Ana Ruiz")
    case .stage: .text("senior")
    case .known: .text("warm")
    case .through: .text("Sam Lee")
    case .source: .text("career-fair")
    case .status: .text("asked")
    case .email: .list(["ana@example.org", "ruiz@example.org"])
    case .phone: .list(["+44 20 1234", "555-0100"])
    case .link: .list(["https://example.org/ana"])
    case .connected: .day(noon)
    case .notes: .text("likes tea\nknows Bo; and Cy")
    case .research: .research([.init(.posts, "on nights: two"), .init(.profile, "her path")])
    default: .text("a \(field.rawValue), or two; \"so\"")
    }
  }

  /// A person in whom every field has a value.
  static let full: Person = {
    var person = Person(name: "")
    for row in PersonField.table { #expect(row.put(sample(row.field), into: &person)) }
    return person
  }()

  /// Expects a field of a person to be the sample.
  func expect(_ field: PersonField, in person: Person?, _ way: Comment) {
    #expect(person.flatMap { field.row.value(of: $0) } == Self.sample(field), way)
  }

  func people(in file: [UInt8]) throws -> [Person] {
    try PeopleFile(file).compactMap { record in
      if case .person(let person) = record.content { person } else { nil }
    }
  }

  func label(_ fact: String, _ value: String) -> String { "\(fact): \(value)" }

  // MARK: - The ways

  @Test(arguments: PersonField.allCases) func `A field survives the journal and an export`(
    field: PersonField
  ) throws {
    let folders = (try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder())
    let (here, there) = (try Journal(in: folders.0.path), try Journal(in: folders.1.path))
    let saved = try here.save(Self.full, at: Self.now)
    expect(field, in: try here.person(saved.id), "journal")
    var text: [UInt8] = []
    try here.export { text += $0 }
    _ = try there.importExport(
      String(decoding: text, as: UTF8.self), workingIn: folders.2.path, label: label,
      at: Self.now)
    expect(field, in: try there.people().first, "export and import")
    if let column = field.row.column {
      #expect(String(decoding: text, as: UTF8.self).contains("\"\(column)\":"))
    }
  }

  @Test(arguments: PersonField.allCases) func `A field survives a table`(field: PersonField) throws
  {
    let headings = PersonJSON.headings(Words.book)
    #expect(headings.count == Set(headings).count)
    let table =
      CSV.row(headings) + CSV.row(PersonJSON(Self.full, dates: Self.dates).cells)
    expect(field, in: try people(in: table).first, "CSV")
    let mapped = try PeopleFile(
      Array("Ana,Wie\nx,y\n".utf8), map: ["ana": .field(.name), "wie": .field(field)])
    #expect(mapped.unknownColumns.isEmpty)
  }

  @Test(arguments: PersonField.allCases.filter { $0 == .name || $0.row.vCard != nil })
  func `A field survives a vCard`(field: PersonField) throws {
    expect(field, in: try people(in: ContactCard.render(Self.full)).first, "vCard")
    guard let property = field.row.vCard, case .text = Self.sample(field) else { return }
    // The name that comes first wins, wherever it stands.
    let names = [property.name] + property.others
    let lines = names.reversed().map { "\($0):from \($0)" }
    let card = ["BEGIN:VCARD", "FN:Ana"] + lines + ["END:VCARD", ""]
    let read = try people(in: Array(card.joined(separator: "\r\n").utf8)).first
    #expect(read.flatMap { field.row.text(of: $0) } == "from \(property.name)")
  }

  @Test(arguments: PersonField.allCases) func `A field survives a merge`(field: PersonField) {
    var person = Person(name: "Ana Ruiz")
    let changes = person.merge(Self.full, at: Self.now, label: label)
    expect(field, in: person, "merge")
    #expect(changes.contains(field.row.fact) == (field != .name))
    // Of two values neither is lost.
    guard field.row.isSimple, case .text(let theirs) = Self.sample(field) else { return }
    var other = Self.full
    let mine = field == .stage ? "early" : field == .source ? "mentor" : "mine"
    field.row.put(.text(mine), into: &other)
    other.merge(Self.full, at: Self.now, label: label)
    #expect(field.row.text(of: other) == mine)
    #expect(other.notes.contains("\(field.row.fact): \(theirs)"))
  }

  @Test(arguments: PersonField.allCases.filter { $0.row.flag != nil })
  func `A field can be given and taken away as an option`(field: PersonField) throws {
    let flag = "--" + (field.row.flag ?? "")
    let values: [String] =
      switch Self.sample(field) {
      case .text(let text): [text]
      case .list(let texts): texts
      case .research(let items): items.map { "\($0.kind.rawValue): \($0.text)" }
      case .day: []
      }
    var person = Person(name: "")
    try PersonFlags.parse(values.flatMap { [flag, $0] }).apply(to: &person)
    expect(field, in: person, "option")
    guard field != .name, field != .research else { return }
    try PersonFlags.parse([flag, ""]).apply(to: &person)
    #expect(person == Person(name: ""))
  }

  @Test(arguments: PersonField.allCases) func `A field is in JSON, shown, and has its labels`(
    field: PersonField
  ) throws {
    let bytes = try JSONBytes.of(PersonJSON(Self.full, dates: Self.dates))
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(json?[field.row.jsonKey] != nil)
    #expect(Words.book.template("people.facts.\(field.row.fact)") != nil)
    guard ![.stage, .source, .status, .known, .connected].contains(field) else { return }
    let text = InterviewText(book: Words.book, dates: Self.dates, width: 200)
    let lines = text.person(
      PersonRecord(Self.full, history: [], messages: [], talks: [], due: [])
    ).map(\.text).joined(separator: "\n")
    let parts: [String] =
      switch Self.sample(field) {
      case .text(let text): text.split(separator: "\n").map(String.init)
      case .list(let texts): texts
      case .research(let items): items.map(\.text)
      case .day: []
      }
    for part in parts { #expect(lines.contains(part)) }
  }

  // MARK: - The table

  @Test func `Every property of a person is in a field`() {
    let empty = Mirror(reflecting: Person(name: ""))
    let kept: Set = ["id", "identity", "revision", "statusSince"]
    for (before, after) in zip(empty.children, Mirror(reflecting: Self.full).children) {
      guard let label = before.label, !kept.contains(label) else { continue }
      #expect("\(before.value)" != "\(after.value)", "\(label) is in no field")
    }
  }

  @Test func `No two fields share a name`() {
    let table = PersonField.table
    let lists: [[String]] = [
      table.compactMap(\.column) + table.compactMap(\.keyColumn), table.map(\.jsonKey),
      table.flatMap(\.headers), table.compactMap(\.flag),
      table.compactMap(\.vCard).flatMap { [$0.name] + $0.others },
    ]
    for list in lists { #expect(list.count == Set(list).count) }
  }

  @Test(arguments: 3..<Schema.version)
  func `People of every earlier version come along, and so do their exports`(version: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.sqlite"
    let database = try DatabaseQueue(path: path)
    try database.write { database in
      try Schema.createTables(of: version, in: database)
      guard version > 3 else { return }
      try database.execute(
        sql: """
          INSERT INTO person (identity, name, name_key, role, status, changed, revision)
          VALUES ('\(UUID().uuidString)', 'Ana Ruiz', 'ana ruiz', 'nurse', 'asked', 1, 1)
          """)
    }
    try database.close()
    let journal = try Journal(in: folder.path)
    let ana = try journal.people().first
    #expect(ana?.role == (version > 3 ? "nurse" : nil) && ana?.goesBy == nil)
    guard var ana else { return }
    (ana.goesBy, ana.pronouns) = ("Annie", "she/her")
    try journal.save(ana, at: Self.now)
    for words in ["ruiz", "ann", "annie ruiz", "nurse"] {
      #expect(try journal.people(matching: words).first?.goesBy == "Annie", "\(words)")
    }
    var plain = try #require(try journal.people().first)
    plain.goesBy = nil
    try journal.save(plain, at: Self.now)
    #expect(try journal.people(matching: "annie").isEmpty)
    #expect(try journal.people(matching: "ana").count == 1)

    // The same as an export of that version.
    let text = """
      {"format": "coffeechat-journal", "version": \(version), "tables": {"person": [{"id": 1,
      "identity": "\(UUID().uuidString)", "name": "Bo Lee", "name_key": "bo lee", "notes": "",
      "status": "asked", "changed": 1, "revision": 1}]}}
      """
    let work = try TemporaryFolder()
    let imported = try journal.importExport(
      text, workingIn: work.path, label: label, at: Self.now)
    #expect(imported.people == 1)
    #expect(try journal.people(named: "Bo Lee").first?.status == .asked)
  }

  @Test func `The table of people has a column for every field, and no other`() throws {
    let database = try DatabaseQueue()
    let columns = try database.write { database in
      try Schema.createTables(of: Schema.version, in: database)
      return try database.columns(in: "person").map(\.name)
    }
    let kept = ["id", "identity", "status_since", "changed", "revision"]
    let table = PersonField.table
    let known = kept + table.compactMap(\.column) + table.compactMap(\.keyColumn)
    #expect(Set(columns) == Set(known))
  }
}

/// A folder that is removed after the test.
final class TemporaryFolder {
  let path = NSTemporaryDirectory() + "people-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
