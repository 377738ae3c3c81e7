import Foundation
import Interviews
import TextLayout

/// What the columns of a table of people hold, and the person that a row makes.
struct PersonTable {
  typealias Column = PeopleFile.Column

  let separator: UInt8
  /// The columns in order; nil for one that is not known.
  let columns: [Column?]
  /// The names of the columns.
  let names: [String]
  /// The names of columns that are not known.
  let unknown: [String]

  /// Takes a row for the names of columns, which must say who it is about.
  ///
  /// - Parameter map: what further names say, as ``plain(_:)`` makes them.
  init?(header: [String], _ map: [String: Column], separator: UInt8) {
    let columns = header.map { map[Self.plain($0)] ?? Self.known[Self.key($0)] }
    guard columns.contains(where: { [.name, .firstName, .lastName].contains($0) }) else {
      return nil
    }
    self.separator = separator
    self.columns = columns
    names = header
    unknown = zip(header, columns).compactMap { name, column in
      column == nil && !name.isEmpty ? name : nil
    }
  }

  /// A name of a column as a person gives it.
  static func plain(_ name: String) -> String { Fact.line(name).lowercased() }

  /// A name of a column as it is compared: its letters only, `E-mail 1 - Value` as `emailvalue`.
  private static func key(_ name: String) -> String {
    String(name.lowercased().filter(\.isLetter))
  }

  /// How programs name the columns: LinkedIn, Google Contacts, Outlook, Apple's, our own export, and
  /// people by hand.
  private static let known: [String: Column] = {
    let lists: [(Column, String)] = [
      (.name, "name fullname displayname person contact contactname who"),
      (.firstName, "firstname givenname first given forename vorname prénom nombre"),
      (
        .lastName,
        "lastname familyname surname last family nachname familienname nom apellido apellidos"
      ),
      (
        .role,
        """
        role title position job jobtitle organizationtitle occupation profession headline
        currentposition currentrole currenttitle beruf poste cargo puesto
        """
      ),
      (
        .company,
        """
        company organisation organization companyname organizationname organisationname employer
        workplace currentcompany companyorganization wheretheywork wheretheyworknow firma unternehmen
        entreprise société empresa
        """
      ),
      (.field, "field industry sector branche secteur"),
      (.stage, "stage careerstage"),
      (.known, "connection known"),
      (.through, "through introducedby"),
      (.source, "source knownfrom"),
      (.status, "status"),
      (
        .email,
        """
        email emails emailaddress emailaddresses emailvalue mail mailaddress emailhome emailwork
        emailother homeemail workemail businessemail personalemail primaryemail emailadresse courriel
        correo correoelectrónico
        """
      ),
      (
        .phone,
        """
        phone phones phonenumber phonevalue telephone telephonenumber tel mobile mobilephone
        mobilenumber cell cellphone businessphone homephone workphone otherphone primaryphone carphone
        phonemobile phonehome phonework phoneiphone phoneother telefon handy téléphone teléfono
        """
      ),
      (
        .link,
        """
        url urls link links website websites profile profileurl profilelink websitevalue webpage
        personalwebpage homepage homepageurl linkedin linkedinurl linkedinprofile linkedinprofileurl
        """
      ),
      (.notes, "notes note comment comments notizen remarques notas"),
      (.connected, "connectedon connected"),
      (.research, "research"),
    ]
    var names: [String: Column] = [:]
    for (column, list) in lists {
      for name in list.split(whereSeparator: \.isWhitespace) { names[String(name)] = column }
    }
    return names
  }()

  /// The person of a row.
  ///
  /// - Parameter leftOut: takes the facts that are no good.
  func person(_ cells: [String], leftOut: inout [PeopleFile.LeftOut]) -> Person {
    var person = Person(name: "")
    var (first, last) = ("", "")
    var through: String?
    func fill(_ fact: inout String?, _ text: String) {
      if fact == nil, !text.isEmpty { fact = text }
    }
    for (column, cell) in zip(columns, cells) {
      guard let column, !cell.isEmpty else { continue }
      if column == .notes {
        let notes = Fact.lines(FormulaGuard.removed(from: cell))
        person.note(notes)
        continue
      }
      if column == .research {
        person.research(Fact.lines(FormulaGuard.removed(from: cell)))
        continue
      }
      let text = Fact.line(FormulaGuard.removed(from: cell))
      switch column {
      case .name: if person.name.isEmpty { person.name = Fact.name(text) }
      case .firstName: if first.isEmpty { first = text }
      case .lastName: if last.isEmpty { last = text }
      case .role: fill(&person.role, text)
      case .company: fill(&person.company, text)
      case .field: fill(&person.field, text)
      case .stage: person.stage = person.stage ?? CareerStage(rawValue: text.lowercased())
      case .source: person.source = person.source ?? Person.Source(rawValue: text.lowercased())
      case .known:
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
      case .email: person.add(Fact.emails(text, leftOut: &leftOut))
      case .phone: person.add(Fact.phones(text))
      case .link: person.add(Fact.links(text))
      case .connected:
        person.connected = Fact.day(text)
        if person.connected == nil { leftOut.append(.init(.day, text)) }
        // Whoever has accepted one's request can be written to.
        person.connection = person.connection ?? .direct
        person.source = person.source ?? .network
      case .notes, .research: break
      }
    }
    if person.name.isEmpty {
      person.name = Fact.line("\(first) \(last)")
    } else if !first.isEmpty, !columns.contains(.lastName), !person.name.contains(first) {
      // `Name` beside a first name is the family's.
      person.name = "\(first) \(person.name)"
    }
    if let through, person.connection?.kind ?? .warm == .warm {
      person.connection = .warm(through: through)
    }
    return person
  }
}

extension Person {
  /// Adds addresses that are not there yet.
  mutating func add(_ new: [Address]) {
    for address in new where !addresses.contains(where: { $0.key == address.key }) {
      addresses.append(address)
    }
  }

  /// Adds lines to the notes.
  mutating func note(_ lines: String) {
    guard !lines.isEmpty else { return }
    notes += (notes.isEmpty ? "" : "\n") + lines
  }

  /// Adds what was found out, a line each, such as `posts: on night shifts`. What is none of it goes to
  /// the notes.
  fileprivate mutating func research(_ lines: String) {
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { Fact.line(String($0)) }
      if parts.count == 2, let kind = Research.Kind(rawValue: parts[0].lowercased()) {
        research.append(Research(kind, parts[1]))
      } else {
        note(String(line))
      }
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
