package import Interviews
package import Language

/// A person for scripts and tables.
package struct PersonJSON: Encodable, Sendable {
  let id: Person.ID
  let name: String
  let role: String?
  let company: String?
  let field: String?
  let stage: CareerStage?
  let known: String?
  let through: String?
  let source: Person.Source?
  let status: Person.Status
  let since: String?
  let emails: [String]
  let phones: [String]
  let links: [String]
  let connected: String?
  let notes: String
  let research: [Person.Research]
  let open: [Person.Research.Kind]

  /// Describes a person.
  ///
  /// - Parameter dates: writes local times.
  package init(_ person: Person, dates: DateText) {
    func values(_ kinds: Person.Address.Kind...) -> [String] {
      person.addresses.filter { kinds.contains($0.kind) }.map(\.value)
    }
    id = person.id
    name = person.name
    role = person.role
    company = person.company
    field = person.field
    stage = person.stage
    known = person.connection?.kind.rawValue
    if case .warm(let name) = person.connection { through = name } else { through = nil }
    source = person.source
    status = person.status
    since = person.statusSince.map(dates.local)
    emails = values(.email)
    phones = values(.phone)
    links = values(.link, .other)
    connected = person.connected.map { String(dates.ofDays.local($0).prefix(10)) }
    notes = person.notes
    research = person.research
    open = person.openResearch
  }

  /// The columns of a table, as Prompts/people.yaml names them.
  package static let columns = [
    "number", "name", "role", "company", "field", "stage", "known", "through", "source", "status",
    "emails", "phones", "links", "connected", "notes", "research",
  ]

  /// The same as cells of a table.
  package var cells: [String?] {
    [
      "\(id)", name, role, company, field, stage?.rawValue, known, through, source?.rawValue,
      status.rawValue, emails.joined(separator: "; "), phones.joined(separator: "; "),
      links.joined(separator: " "), connected, notes,
      research.map { "\($0.kind.rawValue): \($0.text)" }.joined(separator: "\n"),
    ]
  }
}

/// Somebody to ask next, for scripts.
package struct FindJSON: Encodable, Sendable {
  let id: Person.ID
  let name: String
  let role: String?
  let company: String?
  let reach: String
  let fits: String
  let why: String

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
