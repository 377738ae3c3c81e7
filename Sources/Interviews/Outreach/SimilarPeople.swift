/// Finds other people to ask, in a similar role or at the same company (Udacity, ZDNet; like Four
/// steps, company and role count separately).
package enum SimilarPeople {
  /// The candidates most similar to a person, best first. Ties go to the closer connection, then to
  /// the lower id.
  ///
  /// - Parameters:
  ///   - candidates: people who can be asked. Those already asked are ignored.
  ///   - limit: the maximum number of results.
  package static func like(
    _ person: Person, among candidates: [Person], limit: Int = 3
  ) -> [Person] {
    candidates
      .filter { $0.id != person.id && $0.status == .toAsk }
      .map { (score: score($0, person), person: $0) }
      .filter { $0.score > 0 }
      .sorted { one, other in
        let (near, far) = (nearness(one.person), nearness(other.person))
        if one.score != other.score { return one.score > other.score }
        return near != far ? near > far : one.person.id < other.person.id
      }
      .prefix(limit).map(\.person)
  }

  /// The similarity of two people; 0 if they have no role, company, or field in common.
  static func score(_ one: Person, _ other: Person) -> Int {
    func same(_ fact: KeyPath<Person, String?>) -> Bool {
      guard let mine = one[keyPath: fact], let theirs = other[keyPath: fact] else { return false }
      let key = Person.key(mine)
      return !key.isEmpty && key == Person.key(theirs)
    }
    var score = 0
    if same(\.role) {
      score += 4
    } else if !words(one.role).isDisjoint(with: words(other.role)) {
      score += 2
    }
    if same(\.company) { score += 3 }
    if same(\.field) { score += 1 }
    return score
  }

  private static func nearness(_ person: Person) -> Int {
    switch person.connection?.kind {
    case .direct: 3
    case .warm: 2
    case .cold, nil: 1
    }
  }

  /// The words of a role that describe the work, without ranks.
  private static func words(_ role: String?) -> Set<String> {
    let common: Set<String> = [
      "senior", "junior", "lead", "head", "chief", "assistant", "the", "and", "for", "vice",
    ]
    let words = Person.key(role ?? "").split { !$0.isLetter }.map(String.init)
    return Set(words.filter { $0.count > 2 && !common.contains($0) })
  }
}
