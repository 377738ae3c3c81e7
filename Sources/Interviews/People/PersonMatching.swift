/// Finds the saved person that a record describes.
///
/// Two records describe the same person if they share:
/// - a personal address and a word of the name, or
/// - any address and the full name, or
/// - the full name, and neither the company nor a profile shows that they are different people.
package enum PersonMatching {
  /// A saved person who shares an address with a record.
  package struct Sharer: Equatable, Sendable {
    /// The person's id.
    package let id: Person.ID
    /// The person's full name.
    package let name: String
    /// The name in normalized form; see ``Person/key(_:)``.
    package let nameKey: String

    /// Creates a sharer.
    package init(id: Person.ID, name: String, nameKey: String) {
      self.id = id
      self.name = name
      self.nameKey = nameKey
    }
  }

  /// A query for saved people with the same name. Names and companies are in normalized form; see
  /// ``Person/key(_:)``.
  package enum Namesakes: Equatable, Sendable {
    case all(name: String)
    /// People who work at a company.
    case at(company: String, name: String)
    /// People whose company isn't known.
    case withoutCompany(name: String)

    /// True if a person matches the query.
    package func contains(_ person: Person) -> Bool {
      switch self {
      case .all(let name): Person.key(person.name) == name
      case .at(let company, let name):
        Person.key(person.name) == name && person.company.map(Person.key) == company
      case .withoutCompany(let name): Person.key(person.name) == name && person.company == nil
      }
    }
  }

  /// Finds the saved person that a record describes.
  ///
  /// - Parameters:
  ///   - person: the record.
  ///   - sharers: finds the people with an address. Puts those with the given normalized name
  ///     first, then orders by id.
  ///   - namesakes: finds the people that match a query, ordered by id.
  ///   - isFree: returns true if a saved person is eligible as a match.
  /// - Returns: the person's id; nil if the record describes a new person.
  /// - Throws: errors from `sharers` and `namesakes`.
  package static func match(
    for person: Person, sharers: (Person.Address, String) throws -> [Sharer],
    namesakes: (Namesakes) throws -> [Person], where isFree: (Person.ID) -> Bool = { _ in true }
  ) rethrows -> Person.ID? {
    let key = Person.key(person.name)
    for address in person.addresses where !address.key.isEmpty {
      let match = try sharers(address, key).first { other in
        isFree(other.id)
          && (other.nameKey == key
            || address.isPersonal && Person.shareWord(person.name, other.name))
      }
      if let match { return match.id }
    }
    let groups: [Namesakes] =
      person.company.map(Person.key).map {
        [.at(company: $0, name: key), .withoutCompany(name: key)]
      } ?? [.all(name: key)]
    for group in groups {
      let match = try namesakes(group).first {
        isFree($0.id) && !person.hasOtherProfile(than: $0)
      }
      if let match { return match.id }
    }
    return nil
  }
}
