import Foundation

/// What the columns of a table of people hold, and the person that a row makes.
struct PersonTable {
  /// What a column can hold.
  enum Column {
    case name, firstName, lastName, role, company, field, stage, connection, through, source
    case status, email, phone, link, notes, connected
  }

  let separator: UInt8
  /// The columns in order; nil for one that is not known.
  let columns: [Column?]
  /// The names of columns that are not known.
  let unknown: [String]

  /// Takes a row for the names of columns, which must say who it is about.
  init?(header: [String], separator: UInt8) {
    let columns = header.map { Self.names[Self.key($0)] }
    guard columns.contains(where: { [.name, .firstName, .lastName].contains($0) }) else {
      return nil
    }
    self.separator = separator
    self.columns = columns
    unknown = zip(header, columns).compactMap { name, column in
      column == nil && !name.isEmpty ? name : nil
    }
  }

  /// A name of a column as it is compared: its letters only, `E-mail 1 - Value` as `emailvalue`.
  private static func key(_ name: String) -> String {
    String(name.lowercased().filter(\.isLetter))
  }

  /// How programs name the columns: LinkedIn, Google, Outlook, and our own export.
  private static let names: [String: Column] = {
    let lists: [(Column, String)] = [
      (.name, "name fullname displayname person contact"),
      (.firstName, "firstname givenname first given forename"),
      (.lastName, "lastname familyname surname last family"),
      (.role, "role title position job jobtitle organizationtitle occupation headline"),
      (
        .company,
        "company organisation organization companyname organizationname organisationname employer"
      ),
      (.field, "field industry sector"),
      (.stage, "stage careerstage"),
      (.connection, "connection known"),
      (.through, "through introducedby"),
      (.source, "source knownfrom"),
      (.status, "status"),
      (.email, "email emails emailaddress emailaddresses emailvalue mail"),
      (
        .phone, "phone phones phonenumber phonevalue telephone tel mobile mobilephone businessphone"
      ),
      (.link, "url urls link links website profile profileurl websitevalue webpage linkedin"),
      (.notes, "notes note comment comments"),
      (.connected, "connectedon connected"),
    ]
    var names: [String: Column] = [:]
    for (column, list) in lists {
      for name in list.split(separator: " ") { names[String(name)] = column }
    }
    return names
  }()

  /// The person of a row.
  func person(_ cells: [String]) -> Person {
    var person = Person(name: "")
    var (first, last) = ("", "")
    var through: String?
    func fill(_ fact: inout String?, _ text: String) {
      if fact == nil, !text.isEmpty { fact = text }
    }
    for (column, cell) in zip(columns, cells) {
      guard let column, !cell.isEmpty else { continue }
      if column == .notes {
        let notes = Fact.lines(Self.unguarded(cell))
        if !notes.isEmpty { person.notes += (person.notes.isEmpty ? "" : "\n") + notes }
        continue
      }
      let text = Fact.line(Self.unguarded(cell))
      switch column {
      case .name: if person.name.isEmpty { person.name = text }
      case .firstName: if first.isEmpty { first = text }
      case .lastName: if last.isEmpty { last = text }
      case .role: fill(&person.role, text)
      case .company: fill(&person.company, text)
      case .field: fill(&person.field, text)
      case .stage: person.stage = person.stage ?? CareerStage(rawValue: text.lowercased())
      case .source: person.source = person.source ?? Person.Source(rawValue: text.lowercased())
      case .connection:
        switch Connection.Kind(rawValue: text.lowercased()) {
        case .direct: person.connection = .direct
        case .warm: person.connection = .warm(through: nil)
        case .cold: person.connection = .cold
        case nil: break
        }
      case .through: fill(&through, text)
      case .status:
        if let status = Person.Status(rawValue: text.lowercased()), status != .toAsk {
          person = person.with(status)
        }
      case .email: person.add(Fact.emails(text))
      case .phone: person.add(Fact.phones(text))
      case .link: person.add(Fact.links(text))
      case .connected:
        guard let day = Fact.day(text) else { continue }
        person.connected = day
        // Whoever has accepted one's request can be written to.
        person.connection = person.connection ?? .direct
        person.source = person.source ?? .network
      case .notes: break
      }
    }
    if person.name.isEmpty { person.name = Fact.line("\(first) \(last)") }
    if let through, person.connection?.kind ?? .warm == .warm {
      person.connection = .warm(through: through)
    }
    return person
  }

  /// Takes the apostrophe away that our own export puts before what looks like a formula.
  private static func unguarded(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"), let second = cell.utf8.dropFirst().first,
      "=+-@\t\r\n".utf8.contains(second)
    else { return cell }
    return String(cell.dropFirst())
  }
}

extension Person {
  /// Adds addresses that are not there yet.
  mutating func add(_ new: [Address]) {
    for address in new where !addresses.contains(where: { $0.key == address.key }) {
      addresses.append(address)
    }
  }

  /// The same person with a status of unknown age.
  func with(_ status: Status) -> Person {
    var other = Person(
      name: name, role: role, company: company, field: field, stage: stage,
      connection: connection, source: source, addresses: addresses, notes: notes,
      research: research, status: status, connected: connected)
    (other.id, other.identity, other.revision) = (id, identity, revision)
    return other
  }
}
