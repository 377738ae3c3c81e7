import ArgumentParser
import ContactImport
import DataFiles
import Dialogue
import Interviews
import LineEditing
import Phrases
import Presentation
import Services

/// The facts about a person as options. An empty value or `skip` removes a fact.
struct PersonFlags: ParsableArguments {
  @Option(help: .words("person-name")) var name: String?
  @OptionGroup var lines: FieldOptions
  @Option(help: .words("known")) var known: String?
  @Option(help: .words("email")) var email: [String] = []
  @Option(help: .words("phone")) var phone: [String] = []
  @Option(help: .words("link")) var link: [String] = []
  @Option(help: .words("person-notes")) var notes: String?
  @Option(help: .words("found", value: "kind:text")) var found: [String] = []

  /// Applies the facts given to a person.
  ///
  /// - Throws: ``Failure`` if a value is not valid.
  func apply(to person: inout Person) throws {
    for field in PersonField.allCases {
      switch field {
      case _ where field.row.isSimple: try put(lines[field], field, into: &person)
      case .name: try applyName(to: &person)
      case .known: try applyConnection(to: &person)
      case .email: try add(email, .email, to: &person) { Person.Address.isEmail($0) }
      case .phone: try add(phone, .phone, to: &person) { $0.contains(where: \.isNumber) }
      case .link:
        try add(link, .link, to: &person) { $0.contains(".") && !$0.contains(" ") }
      case .notes: applyNotes(to: &person)
      case .research: try applyResearch(to: &person)
      // These come with the connection, from `people edit`, or from an import.
      default: break
      }
    }
  }

  /// Sets or removes a field that holds a line or a choice.
  private func put(_ given: String?, _ field: PersonField, into person: inout Person) throws {
    guard let given else { return }
    let value: PersonField.Value? = isNothing(given) ? nil : .text(Fact.line(given))
    guard field.row.put(value, into: &person) else {
      throw unclear(field.rawValue, given, field.rawValue)
    }
  }

  private func applyName(to person: inout Person) throws {
    guard let name = name.map(Fact.line) else { return }
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw unclear("name", name, "")
    }
    person.name = name
  }

  private func applyConnection(to person: inout Person) throws {
    guard let known else { return }
    if isNothing(known) { return person.connection = nil }
    guard let value = Connection(answer: Fact.line(known)) else {
      throw unclear("known", known, "known")
    }
    person.connection = value
  }

  private func applyNotes(to person: inout Person) {
    guard let notes else { return }
    let text = notes.filter { $0 != "\0" }
    person.notes =
      isNothing(notes) ? "" : person.notes.isEmpty ? text : person.notes + "\n" + text
  }

  private func applyResearch(to person: inout Person) throws {
    for text in found {
      let parts = text.split(separator: ":", maxSplits: 1).map { Fact.line(String($0)) }
      guard let first = parts.first,
        let kind = Person.Research.Kind.allCases.first(where: { $0.matches(first) })
      else { throw unclear("found", text, "found") }
      guard parts.count == 2, !parts[1].isEmpty else {
        // `posts:` alone removes all findings of that kind.
        guard text.hasSuffix(":") else { throw unclear("found", text, "found") }
        person.research.removeAll { $0.kind == kind }
        continue
      }
      let item = Person.Research(kind, parts[1])
      if !person.research.contains(item) { person.research.append(item) }
    }
  }

  private func add(
    _ given: [String], _ kind: Person.Address.Kind, to person: inout Person,
    if isGood: (String) -> Bool
  ) throws {
    for value in given {
      if isNothing(value) {
        person.addresses.removeAll { $0.kind == kind }
        continue
      }
      let address = Person.Address(kind, Fact.line(value))
      guard isGood(address.value) else { throw unclear(kind.rawValue, value, kind.rawValue) }
      person.add([address])
    }
  }

  private func isNothing(_ text: String) -> Bool {
    text.allSatisfy(\.isWhitespace) || text == "skip"
  }

  /// Returns a failure that says what to use instead of a value.
  private func unclear(_ flag: String, _ value: String, _ reason: String) -> Failure {
    let problem = Words.book.text("errors.people.flags.\(reason.isEmpty ? "name" : reason)")
    return Failure(
      "people.unclear", ["flag": "--\(flag)", "value": value, "problem": problem], .usage)
  }
}

extension RawRepresentable<String> {
  /// True if the word typed is the raw value, ignoring case and with spaces for hyphens.
  fileprivate func matches(_ typed: String) -> Bool {
    let word = typed.lowercased().replacing(" ", with: "-")
    return !word.isEmpty && rawValue == word
  }
}
