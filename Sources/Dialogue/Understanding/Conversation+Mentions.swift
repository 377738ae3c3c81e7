import Foundation
import Interviews
import Language

/// Finding the interview or person that a sentence mentions by any part of a name.
extension Conversation {
  /// Returns the interviews whose person is mentioned in a line, upcoming ones first. If a line
  /// mentions one person by more words than another, only that person is meant.
  func interviewsMentioned(in line: String, now: Date) throws -> [Interview] {
    let said = Self.namesSaid(in: line)
    let found = try dependencies.interviews(now).map { interview in
      (interview: interview, hits: Self.hits(said, in: interview.interviewee))
    }
    guard let most = found.map(\.hits).max(), most > 0 else {
      // A typo in a name: "Danna moved it".
      guard let name = dependencies.understand(line, .main, now).facts.name.map(TypedName.init)
      else { return [] }
      return found.map(\.interview).filter {
        $0.interviewee.name.map { name.match($0) != nil } ?? false
      }
    }
    return found.filter { $0.hits == most }.map(\.interview)
  }

  /// Returns the people who are mentioned in a line.
  func peopleMentioned(in line: String, _ facts: SaidFacts) throws -> [Person] {
    if let name = facts.name {
      let found = try dependencies.peopleMeant(name)
      if !found.isEmpty { return found }
    }
    let words = line.split { !$0.isLetter && !"-'’".contains($0) }.map(String.init)
    for word in words where word.first?.isUppercase == true && word.count > 1 {
      let found = try dependencies.peopleMeant(word).filter { person in
        Self.nameWords(person.name).contains { Self.nameWords(word).contains($0) }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The words of a line that can be names.
  private static func namesSaid(in line: String) -> Set<String> {
    let words = line.split { $0.isWhitespace }.filter { word in
      word.first?.isUppercase == true || !nameWords(String(word)).contains(where: Turn.isWordToo)
    }
    return Set(words.flatMap { nameWords(String($0)) })
  }

  /// The words of a text as names are compared, without the `'s` of a possessive.
  static func nameWords(_ text: String) -> [String] {
    var text = text.replacing("’", with: "'")
    if let end = text.range(of: "'s") { text.removeSubrange(end) }
    return PeopleFinder.words(of: text)
  }

  /// The number of words of a person's name among the words said.
  private static func hits(_ said: Set<String>, in person: Interviewee) -> Int {
    guard let names = person.name else { return 0 }
    let all = [PersonName(names).full, PersonName(names).nickname, person.goesBy].compactMap(\.self)
    return Set(all.flatMap(nameWords)).intersection(said).count
  }
}
