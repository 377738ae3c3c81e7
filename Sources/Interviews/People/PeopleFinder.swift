import Foundation

/// Ranks the people to ask next, and gives the reasons.
///
/// The user's own network comes first, then people a contact can introduce, then strangers (all
/// guides). Company and role are matched separately. A person at the company in any role knows its
/// culture and can introduce others. A person in the role at any company knows the work (Udacity).
package struct PeopleFinder: Sendable {
  /// The criteria of a search. Nil or empty criteria are ignored.
  package struct Criteria: Equatable, Sendable {
    /// The company. Each word must begin a word of the person's company.
    package var company: String?
    /// The role. Each word must begin a word of the person's role.
    package var role: String?
    /// The field. Each word must begin a word of the person's field.
    package var field: String?
    /// The career stage: required if it is the only criterion, otherwise preferred.
    package var stage: CareerStage?
    /// Words that must each begin a word of the person's name, role, company, field, or notes.
    package var words: String

    /// Creates criteria.
    package init(
      company: String? = nil, role: String? = nil, field: String? = nil,
      stage: CareerStage? = nil, words: String = ""
    ) {
      self.company = company
      self.role = role
      self.field = field
      self.stage = stage
      self.words = words
    }
  }

  /// The user's closeness to a person, closest first.
  package enum Reach: Int, Comparable, CaseIterable, Sendable {
    /// A direct contact in the user's own network; see ``Person/Source/isOwnNetwork``.
    case own = 1
    /// Any other direct contact.
    case connected
    /// A person a mutual contact can introduce.
    case introduction
    case stranger

    /// Compares by closeness, closest first.
    package static func < (one: Reach, other: Reach) -> Bool { one.rawValue < other.rawValue }
  }

  /// The criteria a person matches; `both` means company and role.
  package enum Target: String, CaseIterable, Sendable {
    case both, company, role, words, field, stage, anybody
  }

  /// A person to ask, and the reasons.
  package struct Find: Equatable, Sendable {
    /// The person to ask.
    package let person: Person
    /// The user's closeness to them.
    package let reach: Reach
    /// The criteria they match.
    package let target: Target
  }

  /// The criteria of the search.
  package let criteria: Criteria

  /// Creates a finder.
  package init(_ criteria: Criteria) {
    self.criteria = criteria
  }

  /// Returns the user's closeness to a person.
  package static func reach(of person: Person) -> Reach {
    let isOwn = person.source?.isOwnNetwork ?? false
    switch person.connection {
    case .direct: return isOwn ? .own : .connected
    case .warm: return .introduction
    case .cold: return .stranger
    case nil: return isOwn ? .own : .stranger
    }
  }

  /// Ranks candidates. Leaves out people who were asked already or match nothing.
  ///
  /// - Parameter limit: the maximum number of results.
  package func rank(_ candidates: [Person], limit: Int = 10) -> [Find] {
    let needles = Needles(criteria)
    var found: [Reach: [Target: [Find]]] = [:]
    var seen: Set<Person.ID> = []
    for person in candidates where person.status == .toAsk {
      guard let target = needles.target(of: person), seen.insert(person.id).inserted else {
        continue
      }
      let reach = Self.reach(of: person)
      found[reach, default: [:]][target, default: []]
        .append(Find(person: person, reach: reach, target: target))
    }
    var result: [Find] = []
    for targets in needles.groups {
      for reach in Reach.allCases {
        let lists = targets.map { (found[reach]?[$0] ?? []).sorted(by: isBefore) }
        result += lists.first ?? []
        // Alternate between company and role, so that both are near the top.
        let others = lists.dropFirst()
        for place in 0..<(others.map(\.count).max() ?? 0) {
          result += others.compactMap { $0[safe: place] }
        }
      }
      if result.count >= limit { break }
    }
    return Array(result.prefix(limit))
  }

  /// Orders people with the same reach and target: the preferred career stage first, then those
  /// with a named introducer, then the newest.
  private func isBefore(_ one: Find, _ other: Find) -> Bool {
    func key(_ find: Find) -> (Int, Int, Int64) {
      let misses = criteria.stage != nil && find.person.stage != criteria.stage
      var isNameless = false
      if case .warm(nil) = find.person.connection { isNameless = true }
      return (misses ? 1 : 0, isNameless ? 1 : 0, -find.person.id)
    }
    return key(one) < key(other)
  }

  /// Splits a text into words for comparing: in lowercase and without accents.
  package static func words(of text: String) -> [String] {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    let folded =
      isPlain
      ? text.lowercased() : text.folding(options: [.diacriticInsensitive], locale: nil).lowercased()
    return folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// The search criteria split into words.
private struct Needles {
  let company: [String]
  let role: [String]
  let field: [String]
  let words: [String]
  let stage: CareerStage?

  init(_ criteria: PeopleFinder.Criteria) {
    company = PeopleFinder.words(of: criteria.company ?? "")
    role = PeopleFinder.words(of: criteria.role ?? "")
    field = PeopleFinder.words(of: criteria.field ?? "")
    words = PeopleFinder.words(of: criteria.words)
    stage = criteria.stage
  }

  /// The groups of targets, in order of preference. Later groups are used only if earlier ones find
  /// too few people.
  var groups: [[PeopleFinder.Target]] {
    var groups: [[PeopleFinder.Target]] = []
    if !company.isEmpty || !role.isEmpty { groups.append([.both, .company, .role]) }
    if groups.isEmpty, !words.isEmpty { groups.append([.words]) }
    if !field.isEmpty { groups.append([.field]) }
    if groups.isEmpty { groups.append(stage == nil ? [.anybody] : [.stage]) }
    return groups
  }

  func target(of person: Person) -> PeopleFinder.Target? {
    let all = [person.name, person.role, person.company, person.field, person.notes]
      .compactMap { $0 }
    guard words.isEmpty || fits(words, all.joined(separator: " ")) else { return nil }
    let isThere = !company.isEmpty && fits(company, person.company)
    let doesIt = !role.isEmpty && fits(role, person.role)
    if isThere && doesIt { return .both }
    if isThere { return .company }
    if doesIt { return .role }
    if company.isEmpty, role.isEmpty, field.isEmpty, !words.isEmpty { return .words }
    if !field.isEmpty { return fits(field, person.field) ? .field : nil }
    guard company.isEmpty, role.isEmpty else { return nil }
    if let stage { return person.stage == stage ? .stage : nil }
    return .anybody
  }

  /// True if each search word is a prefix of a word in a text.
  private func fits(_ needles: [String], _ text: String?) -> Bool {
    guard let text else { return false }
    let words = PeopleFinder.words(of: text)
    return needles.allSatisfy { needle in words.contains { $0.hasPrefix(needle) } }
  }
}
