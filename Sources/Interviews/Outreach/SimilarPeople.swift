/// Finding someone else to ask: in a similar role, or at the same company (Udacity, ZDNet; and the
/// sense of Four steps, that company and role are looked for separately).
package enum SimilarPeople {
  /// Those who are most like someone, the most alike first; of equals the nearer, then the one
  /// added first.
  ///
  /// - Parameters:
  ///   - candidates: people who may be asked.
  ///   - limit: how many at most.
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

  /// Returns how alike two people are; 0 if they share neither role nor company nor field.
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

  /// The words of a role that name the work.
  private static func words(_ role: String?) -> Set<String> {
    let common: Set<String> = [
      "senior", "junior", "lead", "head", "chief", "assistant", "the", "and", "for", "vice",
    ]
    let words = Person.key(role ?? "").split { !$0.isLetter }.map(String.init)
    return Set(words.filter { $0.count > 2 && !common.contains($0) })
  }
}
