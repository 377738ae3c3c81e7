import Foundation

/// The people to ask next, the best first, and why.
///
/// The user's network comes first, then people someone can introduce, then strangers (all guides).
/// Company and role are looked for separately: a person there in any role knows its culture and
/// can introduce; a person in the role anywhere knows the work (Udacity).
package struct PeopleFinder: Sendable {
  /// The criteria of a search. Those that are nil or empty do not count.
  package struct Criteria: Equatable, Sendable {
    package var company: String?
    package var role: String?
    package var field: String?
    package var stage: CareerStage?
    /// Words that must occur somewhere.
    package var words: String

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

  /// The degrees of nearness, the nearest first.
  package enum Reach: Int, Comparable, CaseIterable, Sendable {
    /// A person the user knows from their own life.
    case own = 1
    /// A connection of the user.
    case connected
    /// Someone in between is known.
    case introduction
    case stranger

    package static func < (one: Reach, other: Reach) -> Bool { one.rawValue < other.rawValue }
  }

  /// The topics a person can talk about, given the criteria.
  package enum Target: String, CaseIterable, Sendable {
    case both, company, role, words, field, stage, anybody
  }

  /// Someone to ask, and why.
  package struct Find: Equatable, Sendable {
    package let person: Person
    package let reach: Reach
    package let target: Target
  }

  package let criteria: Criteria

  package init(_ criteria: Criteria) {
    self.criteria = criteria
  }

  /// Returns how near a person is.
  package static func reach(of person: Person) -> Reach {
    let isOwn = person.source?.isOwnNetwork ?? false
    switch person.connection {
    case .direct: return isOwn ? .own : .connected
    case .warm: return .introduction
    case .cold: return .stranger
    case nil: return isOwn ? .own : .stranger
    }
  }

  /// Ranks candidates. Whoever was asked already, or does not fit at all, is left out.
  ///
  /// - Parameter limit: how many at most.
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
        // Company and role take turns, so that both are among the first.
        let others = lists.dropFirst()
        for place in 0..<(others.map(\.count).max() ?? 0) {
          result += others.compactMap { $0[safe: place] }
        }
      }
      if result.count >= limit { break }
    }
    return Array(result.prefix(limit))
  }

  /// Among those who are as near and fit as well: the stage that is wished for, an introducer who is
  /// named, then the newest.
  private func isBefore(_ one: Find, _ other: Find) -> Bool {
    func key(_ find: Find) -> (Int, Int, Int64) {
      let misses = criteria.stage != nil && find.person.stage != criteria.stage
      var isNameless = false
      if case .warm(nil) = find.person.connection { isNameless = true }
      return (misses ? 1 : 0, isNameless ? 1 : 0, -find.person.id)
    }
    return key(one) < key(other)
  }

  /// The words of a text as they are compared: in small letters, without accents.
  package static func words(of text: String) -> [String] {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    let folded =
      isPlain
      ? text.lowercased() : text.folding(options: [.diacriticInsensitive], locale: nil).lowercased()
    return folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// The words that are looked for.
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

  /// The words looked for first, and those that will do if little is found.
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

  /// True if each needle begins a word of a text.
  private func fits(_ needles: [String], _ text: String?) -> Bool {
    guard let text else { return false }
    let words = PeopleFinder.words(of: text)
    return needles.allSatisfy { needle in words.contains { $0.hasPrefix(needle) } }
  }
}
