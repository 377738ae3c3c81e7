import Foundation
package import Interviews
package import Language
package import Phrases

/// A person as JSON, for scripts, and as table cells.
package struct PersonJSON: Encodable, Sendable {
  private let person: Person
  private let dates: DateText

  /// Creates the JSON form of a person.
  ///
  /// - Parameter dates: formats local times.
  package init(_ person: Person, dates: DateText) {
    self.person = person
    self.dates = dates
  }

  /// Writes the fields that have a value.
  ///
  /// - Throws: an error of the encoder.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(person.id, forKey: Key("id"))
    try container.encodeIfPresent(person.statusSince.map(dates.local), forKey: Key("since"))
    try container.encode(person.openResearch, forKey: Key("open"))
    for row in PersonField.table {
      let key = Key(row.jsonKey)
      switch row.value(of: person) {
      case .text(let text): try container.encode(text, forKey: key)
      case .day(let day): try container.encode(local(day), forKey: key)
      case .list(let texts): try container.encode(texts, forKey: key)
      case .research(let items): try container.encode(items, forKey: key)
      case nil: break
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  private func local(_ day: Date) -> String { String(dates.ofDays.local(day).prefix(10)) }

  /// The headings of the table: those in Prompts/people.yaml, or else the labels of the fields.
  package static func headings(_ book: Phrasebook) -> [String] {
    [book.text("people.columns.number")]
      + PersonField.allCases.map { field in
        book.template("people.columns.\(field.rawValue)")
          ?? book.text("people.facts.\(field.rawValue)")
      }
  }

  /// The person as table cells, in the order of ``headings(_:)``.
  package var cells: [String?] {
    ["\(person.id)"]
      + PersonField.table.map { row in
        switch row.value(of: person) {
        case .text(let text): text
        case .day(let day): local(day)
        // A semicolon can be part of a link.
        case .list(let texts): texts.joined(separator: row.field == .link ? " " : "; ")
        case .research(let items):
          items.map { "\($0.kind.rawValue): \($0.text)" }.joined(separator: "\n")
        case nil: nil
        }
      }
  }
}

/// A suggestion of a person to ask next as JSON, for scripts.
package struct FindJSON: Encodable, Sendable {
  let id: Person.ID
  let name: String
  let role: String?
  let company: String?
  let reach: String
  let fits: String
  let why: String

  /// Creates the JSON form of a suggestion.
  ///
  /// - Parameter why: the reason in words.
  package init(_ find: PeopleFinder.Find, why: String) {
    id = find.person.id
    name = find.person.name
    role = find.person.role
    company = find.person.company
    reach = "\(find.reach)"
    fits = find.target.rawValue
    self.why = why
  }
}
