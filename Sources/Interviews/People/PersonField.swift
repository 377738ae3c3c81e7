package import Foundation

extension PersonField {
  /// A field's description, for saving, importing, exporting, merging, and showing it.
  package struct Row: Sendable {
    /// The field.
    package let field: PersonField
    /// The name of the fact in histories and merges. Several fields can belong to one fact.
    package fileprivate(set) var fact: String
    /// The column in the journal's table `person`; nil if the field has a table of its own.
    package fileprivate(set) var column: String?
    /// The column with the normalized form of the value, if there is one.
    package fileprivate(set) var keyColumn: String?
    /// The key in JSON output.
    package fileprivate(set) var jsonKey: String
    /// The table headers recognized on import, in lowercase and letters only.
    package fileprivate(set) var headers: [String]
    /// The vCard property, if there is one.
    package fileprivate(set) var vCard: VCardProperty?
    /// The option of `people add` and `people edit`, without dashes; nil if there is none.
    package fileprivate(set) var flag: String?
    /// True for a single line of text or a choice. A merge fills in such a field, or adds the other
    /// value to the notes.
    package fileprivate(set) var isSimple = false
    private let get: @Sendable (Person) -> Value?
    private let set: @Sendable (inout Person, Value?) -> Bool

    fileprivate init(
      _ field: PersonField, get: @escaping @Sendable (Person) -> Value?,
      set: @escaping @Sendable (inout Person, Value?) -> Bool
    ) {
      self.field = field
      let words = field.rawValue.split(separator: "-")
      fact = field.rawValue
      column = words.joined(separator: "_")
      jsonKey = words[0] + words.dropFirst().map(\.capitalized).joined()
      headers = [words.joined()]
      flag = field.rawValue
      self.get = get
      self.set = set
    }

    /// Returns a person's value; nil if it isn't known.
    package func value(of person: Person) -> Value? { get(person) }

    /// Returns a person's value as text; nil if it isn't known or isn't text.
    package func text(of person: Person) -> String? { get(person)?.text }

    /// Sets a person's value, or clears it if the value is nil. Values of a list are added to the
    /// list.
    ///
    /// - Returns: false if the value is not valid for the field. A word that is not a valid choice
    ///   changes nothing.
    @discardableResult
    package func put(_ value: Value?, into person: inout Person) -> Bool { set(&person, value) }
  }

  /// A value of a field.
  package enum Value: Equatable, Sendable {
    case text(String)
    case day(Date)
    case list([String])
    case research([Person.Research])

    /// The text; nil for other types.
    package var text: String? {
      if case .text(let text) = self { text } else { nil }
    }
  }

  /// A vCard property (RFC 6350, RFC 9554).
  package struct VCardProperty: Sendable {
    /// The property's name, such as `TITLE`.
    package let name: String
    /// Alternative names for reading, in order of priority after `name`.
    package let others: [String]
    /// The parameters to write after the name, such as `;VALUE=text`.
    package let parameters: String
    /// True for a text value, which is escaped; false for others, such as a URL.
    package let isText: Bool
    /// The separator after the first of several values, the only one that is read.
    package let end: Character?

    init(
      _ name: String, or others: String..., parameters: String = "", isText: Bool = true,
      firstBefore end: Character? = nil
    ) {
      self.name = name
      self.others = others
      self.parameters = parameters
      self.isText = isText
      self.end = end
    }
  }

  /// All rows, in order.
  package static let table = allCases.map(\.definition)

  private static let rows = Dictionary(uniqueKeysWithValues: table.map { ($0.field, $0) })

  /// The field's row in the table.
  package var row: Row { Self.rows[self] ?? definition }
}

// MARK: - Kinds of rows

extension PersonField {
  /// A row for a single line of text.
  func text(
    _ path: any WritableKeyPath<Person, String?> & Sendable, key: String? = nil,
    vCard: VCardProperty? = nil
  ) -> Row {
    var row = Row(self) {
      $0[keyPath: path].map(Value.text)
    } set: {
      $0[keyPath: path] = $1?.text
      return true
    }
    row.keyColumn = key
    row.vCard = vCard
    row.isSimple = true
    return row
  }

  /// A row for one of several words. Ignores case, and accepts spaces for hyphens.
  func choice<Choice: RawRepresentable<String> & SendableMetatype>(
    _ path: any WritableKeyPath<Person, Choice?> & Sendable
  ) -> Row {
    var row = Row(self) {
      $0[keyPath: path].map { .text($0.rawValue) }
    } set: { person, value in
      let choice = value?.text.flatMap { Choice(rawValue: Self.word($0)) }
      guard value == nil || choice != nil else { return false }
      person[keyPath: path] = choice
      return true
    }
    row.isSimple = true
    return row
  }

  /// A row for a day.
  func day(_ path: any WritableKeyPath<Person, Date?> & Sendable) -> Row {
    var row = Row(self) {
      $0[keyPath: path].map(Value.day)
    } set: {
      if case .day(let day)? = $1 { $0[keyPath: path] = day } else { $0[keyPath: path] = nil }
      return true
    }
    row.flag = nil
    return row
  }

  /// A row for addresses of certain kinds. New ones get the first kind.
  func addresses(
    _ kinds: Person.Address.Kind..., json: String, vCard: VCardProperty
  ) -> Row {
    var row = Row(self) { person in
      .list(person.addresses.filter { kinds.contains($0.kind) }.map(\.value))
    } set: { person, value in
      guard case .list(let list)? = value else {
        person.addresses.removeAll { kinds.contains($0.kind) }
        return value == nil
      }
      person.add(list.map { Person.Address(kinds[0], $0) })
      return true
    }
    row.fact = "addresses"
    row.column = nil
    row.jsonKey = json
    row.vCard = vCard
    return row
  }

  /// The row for the name.
  func nameRow(_ headers: String) -> Row {
    var row = Row(self) {
      .text($0.name)
    } set: {
      guard let name = $1?.text else { return false }
      $0.name = name
      return true
    }
    row.keyColumn = "name_key"
    return row.headers(headers)
  }

  /// The row for the kind of connection.
  var knownRow: Row {
    var row = Row(self) {
      ($0.connection?.kind.rawValue).map(Value.text)
    } set: { person, value in
      let kind = value?.text.flatMap { Connection.Kind(rawValue: Self.word($0)) }
      guard value == nil || kind != nil else { return false }
      switch kind {
      case .direct: person.connection = .direct
      case .warm: person.connection = .warm(through: person.connection?.through)
      case .cold: person.connection = .cold
      case nil: person.connection = nil
      }
      return true
    }
    row.fact = "connection"
    row.column = "connection"
    return row
  }

  /// The row for the mutual contact who can introduce them. Setting a value fails for a direct or
  /// cold connection.
  var throughRow: Row {
    var row = Row(self) {
      ($0.connection?.through).map(Value.text)
    } set: { person, value in
      guard person.connection?.kind ?? .warm == .warm else { return false }
      guard value != nil || person.connection != nil else { return true }
      person.connection = .warm(through: value?.text)
      return true
    }
    row.fact = "connection"
    row.flag = nil
    return row
  }

  var statusRow: Row {
    var row = Row(self) {
      .text($0.status.rawValue)
    } set: { person, value in
      guard let status = value?.text.flatMap({ Person.Status(rawValue: Self.word($0)) })
      else { return false }
      person.restore(status, since: nil)
      return true
    }
    // Only `people edit` has this option.
    row.flag = nil
    return row
  }

  var notesRow: Row {
    var row = Row(self) {
      .text($0.notes)
    } set: {
      $0.notes = $1?.text ?? ""
      return true
    }
    row.vCard = VCardProperty("NOTE")
    return row
  }

  var researchRow: Row {
    var row = Row(self) {
      .research($0.research)
    } set: { person, value in
      guard case .research(let items)? = value else {
        person.research = []
        return value == nil
      }
      person.research += items.filter { !person.research.contains($0) }
      return true
    }
    row.column = nil
    row.flag = "found"
    return row
  }

  private static func word(_ text: String) -> String {
    text.lowercased().replacing(" ", with: "-")
  }
}

extension PersonField.Row {
  /// Returns the row with more headers, separated by whitespace.
  func headers(_ more: String) -> Self {
    var row = self
    row.headers += more.split(whereSeparator: \.isWhitespace).map(String.init)
    return row
  }
}

extension Person {
  /// Adds addresses that are not there yet.
  package mutating func add(_ new: [Address]) {
    for address in new where !addresses.contains(where: { $0.key == address.key }) {
      addresses.append(address)
    }
  }
}
