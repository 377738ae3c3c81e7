import ArgumentParser
import ContactImport
import DataFiles
import Dialogue
import Interviews
import LineEditing
import Phrases
import Presentation
import Services

/// Facts of a person as flags. In `people edit` an empty value, or `skip`, takes a fact away.
struct PersonFlags: ParsableArguments {
  @Option(help: .words("person-name")) var name: String?
  @Option(help: .words("role")) var role: String?
  @Option(help: .words("company")) var company: String?
  @Option(help: .words("field")) var field: String?
  @Option(help: .words("stage")) var stage: String?
  @Option(help: .words("known")) var known: String?
  @Option(help: .words("source")) var source: String?
  @Option(help: .words("email")) var email: [String] = []
  @Option(help: .words("phone")) var phone: [String] = []
  @Option(help: .words("link")) var link: [String] = []
  @Option(help: .words("person-notes")) var notes: String?
  @Option(help: .words("found", value: "kind:text")) var found: [String] = []

  /// Puts what was given into a person.
  ///
  /// - Throws: ``Failure`` for a value that cannot be understood.
  func apply(to person: inout Person) throws {
    if let name {
      let name = Fact.line(name)
      guard name.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw unclear("name", name, "")
      }
      person.name = name
    }
    func put(_ fact: inout String?, _ given: String?) {
      if let given { fact = isNothing(given) ? nil : Fact.line(given) }
    }
    put(&person.role, role)
    put(&person.company, company)
    put(&person.field, field)
    try set(&person.stage, stage, "stage") { choice in
      CareerStage.allCases.first { $0.isMeant(by: choice) }
    }
    try set(&person.connection, known, "known") { Connection(answer: $0) }
    try set(&person.source, source, "source") { choice in
      Person.Source.allCases.first { $0.isMeant(by: choice) }
    }
    try add(email, .email, to: &person) { Person.Address.isEmail($0) }
    try add(phone, .phone, to: &person) { $0.contains(where: \.isNumber) }
    try add(link, .link, to: &person) { $0.contains(".") && !$0.contains(" ") }
    if let notes {
      let text = notes.filter { $0 != "\0" }
      person.notes =
        isNothing(notes) ? "" : person.notes.isEmpty ? text : person.notes + "\n" + text
    }
    try applyResearch(to: &person)
  }

  private func applyResearch(to person: inout Person) throws {
    for text in found {
      let parts = text.split(separator: ":", maxSplits: 1).map { Fact.line(String($0)) }
      guard let first = parts.first,
        let kind = Person.Research.Kind.allCases.first(where: { $0.isMeant(by: first) })
      else { throw unclear("found", text, "found") }
      guard parts.count == 2, !parts[1].isEmpty else {
        // `posts:` alone takes away what was found there.
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
      if !person.addresses.contains(where: { $0.key == address.key }) {
        person.addresses.append(address)
      }
    }
  }

  private func set<Value>(
    _ fact: inout Value?, _ given: String?, _ flag: String, _ read: (String) -> Value?
  ) throws {
    guard let given else { return }
    if isNothing(given) { return fact = nil }
    guard let value = read(Fact.line(given)) else { throw unclear(flag, given, flag) }
    fact = value
  }

  private func isNothing(_ text: String) -> Bool {
    text.allSatisfy(\.isWhitespace) || text == "skip"
  }

  /// Refuses a value, and says what would do.
  private func unclear(_ flag: String, _ value: String, _ reason: String) -> Failure {
    let problem = Words.book.text("errors.people.flags.\(reason.isEmpty ? "name" : reason)")
    return Failure(
      "people.unclear", ["flag": "--\(flag)", "value": value, "problem": problem], .usage)
  }
}

extension RawRepresentable<String> {
  /// Whether it is what somebody typed, in any case and with spaces for hyphens.
  fileprivate func isMeant(by typed: String) -> Bool {
    let word = typed.lowercased().replacing(" ", with: "-")
    return !word.isEmpty && rawValue == word
  }
}
