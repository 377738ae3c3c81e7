package import Foundation

/// A person to learn from. The user may or may not have asked them yet.
///
/// A new field needs a property here and a case of ``PersonField``. Everything that saves, imports,
/// exports, merges, or shows people uses that table.
package struct Person: Codable, Equatable, Identifiable, Sendable {
  /// The number the user knows them by; 0 until first saved.
  package var id: Int64
  /// The identity that is stable across journals; nil until first saved.
  package var identity: UUID?
  /// The full name.
  package var name: String
  /// The name they go by, such as `Bill`, if it isn't their given name.
  package var goesBy: String?
  /// Their pronouns, such as `she/her`.
  package var pronouns: String?
  /// Their job title.
  package var role: String?
  /// Their employer.
  package var company: String?
  /// Their field or industry.
  package var field: String?
  /// Their career stage.
  package var stage: CareerStage?
  /// The user's connection to them; nil if unknown.
  package var connection: Connection?
  /// Their relation to the user, or the place they were found.
  package var source: Source?
  /// The ways to reach them, best first.
  package var addresses: [Address]
  /// The user's notes, in any number of lines.
  package var notes: String
  /// The findings about them.
  package var research: [Research]
  /// The user's progress with them.
  package private(set) var status: Status
  /// The time they reached the status; nil if unknown.
  package private(set) var statusSince: Date?
  /// The day they connected on a professional network.
  package var connected: Date?
  /// The number of saves. Used to detect changes made in another window.
  package var revision = 0

  /// Creates a person. Leave out anything that is not known.
  package init(
    id: Int64 = 0, name: String, role: String? = nil, company: String? = nil,
    field: String? = nil, stage: CareerStage? = nil, connection: Connection? = nil,
    source: Source? = nil, addresses: [Address] = [], notes: String = "",
    research: [Research] = [], status: Status = .toAsk, statusSince: Date? = nil,
    connected: Date? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.company = company
    self.field = field
    self.stage = stage
    self.connection = connection
    self.source = source
    self.addresses = addresses
    self.notes = notes
    self.research = research
    self.status = status
    self.statusSince = statusSince
    self.connected = connected
  }

  /// Changes the status. The time stays the same if the status does.
  package mutating func become(_ status: Status, at date: Date) {
    guard status != self.status || statusSince == nil else { return }
    restore(status, since: date)
  }

  /// Restores a saved status. `since` is nil if its time is unknown.
  package mutating func restore(_ status: Status, since: Date?) {
    self.status = status
    statusSince = since
  }

  /// The person as the interviewee of a new interview.
  package var interviewee: Interviewee {
    var interviewee = Interviewee(
      name: name, role: role, company: company, field: field, stage: stage,
      connection: connection)
    interviewee.address(as: self)
    return interviewee
  }

  /// All their names as one text, for finding them in notes.
  package var names: String { [name, goesBy].compactMap { $0 }.joined(separator: " ") }
}

/// A field of a person. The cases are in the order of tables and of `people show`.
package enum PersonField: String, CaseIterable, Sendable {
  case name
  case goesBy = "goes-by"
  case pronouns, role, company, field, stage, known, through, source, status
  case email, phone, link, connected, notes, research

  /// The field's row in the table. Its names default to the raw value.
  var definition: Row {
    switch self {
    case .name:
      nameRow("fullname displayname person contact contactname who")
    case .goesBy:
      text(\.goesBy, vCard: .init("NICKNAME", firstBefore: ",")).headers("nickname")
    case .pronouns: text(\.pronouns, vCard: .init("PRONOUNS", or: "X-PRONOUNS"))
    case .role:
      text(\.role, vCard: .init("TITLE", or: "ROLE"))
        .headers(
          """
          title position job jobtitle organizationtitle occupation profession headline
          currentposition currentrole currenttitle beruf poste cargo puesto
          """)
    case .company:
      text(\.company, key: "company_key", vCard: .init("ORG", firstBefore: ";"))
        .headers(
          """
          organisation organization companyname organizationname organisationname employer
          workplace currentcompany companyorganization wheretheywork wheretheyworknow firma
          unternehmen entreprise société empresa
          """)
    case .field: text(\.field).headers("industry sector branche secteur")
    case .stage: choice(\.stage).headers("careerstage")
    case .known: knownRow.headers("connection")
    case .through: throughRow.headers("introducedby")
    case .source: choice(\.source).headers("knownfrom")
    case .status: statusRow
    case .email:
      addresses(.email, json: "emails", vCard: .init("EMAIL"))
        .headers(
          """
          emails emailaddress emailaddresses emailvalue mail mailaddress emailhome emailwork
          emailother homeemail workemail businessemail personalemail primaryemail emailadresse
          courriel correo correoelectrónico
          """)
    case .phone:
      addresses(.phone, json: "phones", vCard: .init("TEL", parameters: ";VALUE=text"))
        .headers(
          """
          phones phonenumber phonevalue telephone telephonenumber tel mobile mobilephone
          mobilenumber cell cellphone businessphone homephone workphone otherphone primaryphone
          carphone phonemobile phonehome phonework phoneiphone phoneother telefon handy téléphone
          teléfono
          """)
    case .link:
      addresses(.link, .other, json: "links", vCard: .init("URL", isText: false))
        .headers(
          """
          url urls links website websites profile profileurl profilelink websitevalue webpage
          personalwebpage homepage homepageurl linkedin linkedinurl linkedinprofile
          linkedinprofileurl
          """)
    case .connected: day(\.connected).headers("connectedon")
    case .notes: notesRow.headers("note comment comments notizen remarques notas")
    case .research: researchRow
    }
  }
}
