package import Foundation

extension PersonField {
  /// Everything the program needs to know about a field to save, import, export, merge and show it.
  package struct Row: Sendable {
    package let field: PersonField
    /// The detail a history and a merge name; several fields can be parts of one.
    package fileprivate(set) var fact: String
    /// The column of the journal's table `person`; nil for what has a table of its own.
    package fileprivate(set) var column: String?
    /// The column that holds the value in the form used for comparing.
    package fileprivate(set) var keyColumn: String?
    package fileprivate(set) var jsonKey: String
    /// The headings of a table that are understood, lowercase and letters only.
    package fileprivate(set) var headers: [String]
    package fileprivate(set) var vCard: VCardProperty?
    /// The option of `people add` and `people edit` without its dashes; nil if it has none there.
    package fileprivate(set) var flag: String?
    /// True for a single line or choice: a merge fills it, or notes the other value.
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

    /// The value of a person; nil if it isn't known.
    package func value(of person: Person) -> Value? { get(person) }

    /// The value as one text; nil if it isn't known or isn't a text.
    package func text(of person: Person) -> String? { get(person)?.text }

    /// Gives a person a value, or takes it away; lists are added to.
    ///
    /// - Returns: false, having changed nothing, if the value makes no sense.
    @discardableResult
    package func put(_ value: Value?, into person: inout Person) -> Bool { set(&person, value) }
  }

  /// The value of a field.
  package enum Value: Equatable, Sendable {
    case text(String)
    case day(Date)
    case list([String])
    case research([Person.Research])

    package var text: String? {
      if case .text(let text) = self { text } else { nil }
    }
  }

  /// A property of a vCard (RFC 6350, RFC 9554).
  package struct VCardProperty: Sendable {
    package let name: String
    /// Other names under which it is read; the earlier wins.
    package let others: [String]
    package let parameters: String
    /// False for a value in which nothing is escaped, such as the address of a page.
    package let isText: Bool
    /// The mark that ends the first of several values, the only one that is read.
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

  /// Its row of the table.
  package var row: Row { Self.rows[self] ?? definition }
}

// MARK: - Kinds of rows

extension PersonField {
  /// A text of one line.
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

  /// One of several words, in any case and with spaces for hyphens.
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

  /// A day.
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

  /// Addresses of some kinds; those that are added get the first.
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

  /// The kind of a connection.
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

  /// The person who can introduce them, unless they are known directly or no one can.
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
    // Only `people edit` has it.
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
  /// The same with further headings, separated by white space.
  func headers(_ more: String) -> Self {
    var row = self
    row.headers += more.split(whereSeparator: \.isWhitespace).map(String.init)
    return row
  }
}

extension Person {
  /// Adds addresses that aren't there yet.
  package mutating func add(_ new: [Address]) {
    for address in new where !addresses.contains(where: { $0.key == address.key }) {
      addresses.append(address)
    }
  }
}
