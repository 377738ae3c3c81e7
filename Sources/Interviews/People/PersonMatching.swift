/// Finding the saved person that a record describes.
///
/// Someone is the same person if they share a personal address and a word of the name, or the same name
/// and any address, or the same name where neither company nor profile says otherwise.
package enum PersonMatching {
  /// A saved person who has an address in common with a record.
  package struct Sharer: Equatable, Sendable {
    package let id: Person.ID
    package let name: String
    /// The name in the form used for comparing.
    package let nameKey: String

    package init(id: Person.ID, name: String, nameKey: String) {
      self.id = id
      self.name = name
      self.nameKey = nameKey
    }
  }

  /// The saved people of a name who can be looked up.
  package enum Namesakes: Equatable, Sendable {
    case all(name: String)
    /// Those who work at a company.
    case at(company: String, name: String)
    /// Those whose company isn't known.
    case withoutCompany(name: String)

    /// True if a person is one of them.
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
  ///   - sharers: finds people with an address, those of a name first, then by their numbers. The name is
  ///     given in the form used for comparing.
  ///   - namesakes: finds people of the same name, by their numbers.
  ///   - isFree: true if a saved person may be the one.
  /// - Returns: their number; nil if they are new.
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
