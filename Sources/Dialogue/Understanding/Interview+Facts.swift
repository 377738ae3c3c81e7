package import Interviews
package import Language

extension Interview {
  /// Fills in facts that someone mentioned. What wasn't mentioned stays as it is.
  ///
  /// - Parameters:
  ///   - facts: the facts.
  ///   - policy: the limits; a length outside of them is left out.
  ///   - isGentle: true to fill in only what isn't known yet.
  /// - Returns: the facts that were new, for saying them back.
  @discardableResult
  package mutating func apply(
    _ facts: SaidFacts, policy: Policy = .standard, isGentle: Bool = false
  ) -> SaidFacts {
    let before = self
    let isOpen = { (known: Bool) in !isGentle || !known }
    if let name = facts.name, isOpen(interviewee.name != nil) { interviewee.name = name }
    if let role = facts.role, isOpen(interviewee.role != nil) {
      interviewee.role = WorkReader.role(role).roleToSave ?? role
    }
    if let company = facts.company, isOpen(interviewee.company != nil) {
      interviewee.company = company
    }
    if let field = facts.field, isOpen(interviewee.field != nil) { interviewee.field = field }
    if let stage = facts.stage, isOpen(interviewee.stage != nil) {
      interviewee.stage = CareerStage(rawValue: stage.rawValue)
    }
    if isOpen(interviewee.connection != nil) { connect(facts) }
    let said = facts.aims.compactMap { Goal(rawValue: $0.rawValue) }
    if !said.isEmpty, isOpen(!goals.isEmpty) { goals = Array(said.prefix(Self.mostGoals)) }
    if let time = facts.start, isOpen(start != nil) {
      start = time
      zone = facts.zone ?? zone
    }
    if let length = facts.minutes, policy.lengths.contains(length), !isGentle { minutes = length }
    if isOpen(medium != nil) { meet(facts) }
    findings += facts.findings.map(\.text).filter { !findings.contains($0) }
    return SaidFacts(changedIn: self, since: before)
  }

  /// The most goals an interview can have.
  private static let mostGoals = 3

  private mutating func connect(_ facts: SaidFacts) {
    switch facts.relation ?? facts.through.map({ _ in .warm }) {
    case .direct: interviewee.connection = .direct
    case .cold: interviewee.connection = .cold
    case .warm:
      // Mentioning an introduction again keeps the introducer.
      if facts.through == nil, interviewee.connection?.kind == .warm { return }
      interviewee.connection = .warm(through: facts.through)
    case nil: break
    }
  }

  private mutating func meet(_ facts: SaidFacts) {
    let said = facts.channel.flatMap { channel in
      Medium.allCases.first { $0.answer == channel.rawValue }
    }
    // A place doesn't fit a new medium: a café isn't a phone number.
    if let said, said != medium { place = nil }
    medium = said ?? medium
    place = facts.place ?? place
  }
}

extension SaidFacts {
  /// True if the name is the only fact.
  var isName: Bool {
    var others = self
    others.name = nil
    return name != nil && others.isEmpty
  }

  /// Creates the facts of an interview that differ from an earlier version of it.
  package init(changedIn interview: Interview, since before: Interview) {
    self.init()
    let (person, earlier) = (interview.interviewee, before.interviewee)
    func new<Value: Equatable>(_ now: Value?, _ then: Value?) -> Value? { now == then ? nil : now }
    name = new(person.name, earlier.name)
    role = new(person.role, earlier.role)
    company = new(person.company, earlier.company)
    field = new(person.field, earlier.field)
    stage = new(person.stage, earlier.stage).flatMap { Stage(rawValue: $0.rawValue) }
    if let connection = new(person.connection, earlier.connection) {
      relation = Relation(rawValue: connection.kind.rawValue)
      if case .warm(let name) = connection { through = name }
    }
    aims =
      interview.goals == before.goals
      ? [] : interview.goals.compactMap { Aim(rawValue: $0.rawValue) }
    start = new(interview.start, before.start)
    if start != nil || interview.zone != before.zone { zone = interview.zone }
    minutes = interview.minutes == before.minutes ? nil : interview.minutes
    channel = new(interview.medium, before.medium).flatMap { Channel(rawValue: $0.answer) }
    place = new(interview.place, before.place)
    findings = interview.findings.filter { !before.findings.contains($0) }
      .map { Finding(text: $0, kind: .other, say: $0) }
  }
}
