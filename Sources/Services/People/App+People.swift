import DataFiles
package import Interviews
import Journal
package import Presentation

/// Finding people by what was typed.
extension App {
  /// The people whom words may mean: a number, a whole name, words of a name by their beginning, or
  /// else words in what is known of them. What comes first hides the rest.
  package func people(matching words: String) throws -> [Person] {
    let journal = try journal()
    if let id = Person.ID(words) { return try journal.person(id).map { [$0] } ?? [] }
    for found in [
      try journal.people(named: words), try journal.people(withNameLike: words, limit: 6),
      try journal.people(matching: words, limit: 6),
    ] where !found.isEmpty {
      return found
    }
    return []
  }

  /// The person whom words mean.
  ///
  /// - Throws: ``Failure`` if there is none, or more than one.
  package func person(matching words: String) throws -> Person {
    if let id = Person.ID(words) { return try person(id) }
    let found = try people(matching: words)
    guard let person = found.first else {
      let near = try journal().people(near: words)
      guard near.isEmpty else {
        throw Failure("people.near", ["name": words, "names": candidates(near)], .noInput)
      }
      throw Failure("people.nobody", ["name": words], .noInput)
    }
    guard found.count == 1 else {
      let names = candidates(Array(found.prefix(5)))
      throw Failure("people.several", ["name": words, "names": names], .usage)
    }
    return person
  }

  /// The person of a number.
  ///
  /// - Throws: ``Failure`` if there is none.
  package func person(_ id: Person.ID) throws -> Person {
    guard let person = try journal().person(id) else {
      throw Failure("people.missing", ["id": "\(id)"], .noInput)
    }
    return person
  }

  private func candidates(_ people: [Person]) -> String {
    InterviewText(book: Words.book, dates: dates, width: 80).candidates(people)
  }

  /// All there is to show of a person.
  package func record(of person: Person) throws -> PersonRecord {
    PersonRecord(
      person, history: try journal().history(of: person.id),
      messages: try journal().messages(to: person.id),
      talks: try journal().interviews(with: person.id),
      due: try journal().openItems(with: person.id, at: clock.now()))
  }
}
