/// The facts about the person being interviewed. Unknown facts are nil.
package struct Interviewee: Codable, Equatable, Sendable {
  /// The full name, as typed.
  package var name: String?
  /// The name they go by, if it isn't their given name. Copied from the saved person.
  package var goesBy: String?
  /// Their pronouns, such as `she/her`. Copied from the saved person.
  package var pronouns: String?
  /// Their job title, such as `product manager`.
  package var role: String?
  /// Their employer.
  package var company: String?
  /// Their field or industry, such as `medical software`.
  package var field: String?
  /// Their career stage.
  package var stage: CareerStage?
  /// The user's connection to them.
  package var connection: Connection?

  /// Creates an interviewee. Leave out anything that is not known.
  package init(
    name: String? = nil, role: String? = nil, company: String? = nil, field: String? = nil,
    stage: CareerStage? = nil, connection: Connection? = nil
  ) {
    self.name = name
    self.role = role
    self.company = company
    self.field = field
    self.stage = stage
    self.connection = connection
  }

  /// Copies the name a person goes by and their pronouns; clears both if `person` is nil.
  package mutating func address(as person: Person?) {
    goesBy = person?.goesBy
    pronouns = person?.pronouns
  }

  /// All their names as one text, for finding them in notes; nil if no name is known.
  package var names: String? {
    name.map { [$0, goesBy].compactMap { $0 }.joined(separator: " ") }
  }

  /// The name to address them by, such as `Bill`; nil if no name is known.
  package var spokenName: String? {
    name.flatMap { Slots.spokenName($0, goesBy: goesBy) }
  }
}

/// The stages of a career. People early in theirs know how to get in today. Senior people have
/// large networks and see where the field is going (Four steps, step 1).
package enum CareerStage: String, Codable, CaseIterable, Sendable {
  case early, mid, senior
}

/// The user's connection to a person. Determines how formal a request is (Thinkful).
package enum Connection: Codable, Equatable, Sendable {
  /// Someone from the user's own network.
  case direct
  /// A stranger with a mutual contact who can introduce them. `through` is the contact's name, if
  /// known.
  case warm(through: String?)
  /// A stranger without a mutual contact.
  case cold

  /// The kinds of connections, without the contact's name.
  package enum Kind: String, CaseIterable, Sendable {
    case direct, warm, cold
  }

  /// The kind of connection.
  package var kind: Kind {
    switch self {
    case .direct: .direct
    case .warm: .warm
    case .cold: .cold
    }
  }
}
