/// The professional whom one talks to. What is not known (yet) is nil.
public struct Interviewee: Codable, Equatable, Sendable {
  /// First and last name, as given.
  public var name: String?
  /// What they do, such as `product manager`.
  public var role: String?
  /// Where they work.
  public var company: String?
  /// The line of work, such as `medical software`.
  public var field: String?
  /// How far along their career is.
  public var stage: CareerStage?
  /// How one came to know them.
  public var connection: Connection?

  /// Makes an interviewee; leave out what is not known.
  public init(
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
}

/// How far along a career is. Those at its start know today's ways in; those further along have
/// wide networks and see where the field goes (Four steps, step 1).
public enum CareerStage: String, Codable, CaseIterable, Sendable {
  case early, mid, senior
}

/// How one came to know the interviewee; it decides how formal a request should be (Thinkful).
public enum Connection: Codable, Equatable, Sendable {
  /// Somebody from one's own network.
  case direct
  /// A stranger whom somebody in one's network knows; `through` is that somebody, if named.
  case warm(through: String?)
  /// A stranger with nobody in between.
  case cold

  /// The three kinds, without the name of who is in between.
  public enum Kind: String, CaseIterable, Sendable {
    case direct, warm, cold
  }

  /// Which of the three it is.
  public var kind: Kind {
    switch self {
    case .direct: .direct
    case .warm: .warm
    case .cold: .cold
    }
  }
}
