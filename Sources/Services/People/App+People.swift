import DataFiles
package import Interviews
import Journal
package import Presentation

/// Finding people by typed words.
extension App {
  /// Returns the people who match: by number, else exact name, else words in a name, else words in
  /// other facts. Returns the matches of the first of these that has any.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
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

  /// Returns the only person who matches.
  ///
  /// - Throws: ``Failure`` if no person matches, or more than one.
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

  /// Returns the person with a number.
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

  /// Returns everything to show about a person.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
  package func record(of person: Person) throws -> PersonRecord {
    PersonRecord(
      person, history: try journal().history(of: person.id),
      messages: try journal().messages(to: person.id),
      talks: try journal().interviews(with: person.id),
      due: try journal().openItems(with: person.id, at: clock.now()))
  }
}
