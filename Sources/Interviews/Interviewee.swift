/// The professional to talk to. Unknown facts are nil.
package struct Interviewee: Codable, Equatable, Sendable {
  /// First and last name, as given.
  package var name: String?
  /// The name to call them by, if it isn't the given name; known only from a saved person.
  package var goesBy: String?
  /// Their pronouns, such as `she/her`; known only from a saved person.
  package var pronouns: String?
  /// Their job, such as `product manager`.
  package var role: String?
  /// Their employer.
  package var company: String?
  /// The line of work, such as `medical software`.
  package var field: String?
  /// Their career stage.
  package var stage: CareerStage?
  /// The user's connection to them.
  package var connection: Connection?

  /// Makes an interviewee; leave out what is not known.
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

  /// Takes over how a person wants to be addressed; nil forgets it.
  package mutating func address(as person: Person?) {
    goesBy = person?.goesBy
    pronouns = person?.pronouns
  }

  /// Every name a note may use for them.
  package var names: String? {
    name.map { [$0, goesBy].compactMap { $0 }.joined(separator: " ") }
  }

  /// The name to say to them, such as `Bill`; nil if no name is known.
  package var spokenName: String? {
    name.flatMap { Slots.spokenName($0, goesBy: goesBy) }
  }
}

/// The stages of a career. People at its start know today's ways in; those further along have
/// wide networks and see where the field goes (Four steps, step 1).
package enum CareerStage: String, Codable, CaseIterable, Sendable {
  case early, mid, senior
}

/// The user's connection to the interviewee; it decides how formal a request is (Thinkful).
package enum Connection: Codable, Equatable, Sendable {
  /// Someone from the user's own network.
  case direct
  /// A stranger known to someone in the user's network; `through` is that person, if named.
  case warm(through: String?)
  /// A stranger with no one in between.
  case cold

  /// The three kinds, without the name of who is in between.
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
