import ArgumentParser
import ContactImport
import DataFiles
import Dialogue
import Foundation
package import Interviews
import Journal
import Phrases
import Presentation
import Services
import Terminal

/// `coffeechat people add`: adds a person.
struct AddPersonCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "add") }

  @Argument(help: .words("person-name")) var words: [String] = []
  @OptionGroup var flags: PersonFlags
  @Flag(help: .words("namesake")) var namesake = false
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    var person = Person(name: try name())
    try flags.apply(to: &person)
    if !namesake, let known = try app.journal().match(for: person) {
      throw Failure("people.known", ["name": known.name, "id": "\(known.id)"], .usage)
    }
    let saved = try app.journal().save(person, [.added], at: app.clock.now())
    switch output.format {
    case .json: try JSONOutput.print(PersonJSON(saved, dates: app.dates))
    case .text:
      let values = ["name": saved.name, "id": "\(saved.id)"]
      app.say(Phrase("people.changed.added", values))
    }
  }

  /// Returns the name given, or asks for it in a terminal.
  private func name() throws -> String {
    if let name = flags.name { return try named(name) }
    if !words.isEmpty { return try named(words.joined(separator: " ")) }
    let input = LineInput.standard
    guard input.isInteractive, !options.noInput else {
      throw Failure("people.name", [:], .usage)
    }
    guard
      let name = input.answer(
        Words.book.text("people.name.ask"), label: Words.book.text("people.name.label"))
    else { throw ExitStatus.noInput }
    return try named(name)
  }

  /// Returns a name on one line.
  ///
  /// - Throws: ``Failure`` if it isn't a name but, for example, a command.
  private func named(_ text: String) throws -> String {
    let name = Fact.line(text)
    guard !name.hasPrefix("/"), name.contains(where: \.isLetter) else {
      throw Failure("people.no-name", ["value": name], .usage)
    }
    return name
  }
}

/// `coffeechat people edit`: changes the facts about a person.
struct EditPersonCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "edit") }

  @OptionGroup var argument: PersonArgument
  @OptionGroup var flags: PersonFlags
  @Option(help: .words("status")) var status: Person.Status?
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let before = try argument.person(in: app)
    var person = before
    try flags.apply(to: &person)
    let facts = before.changes(to: person)
    var events: [PersonEvent.What] = facts.isEmpty ? [] : [.edited(facts)]
    if let status, status != person.status {
      person.become(status, at: app.clock.now())
      events.append(.became(status))
    }
    let changes = before.changes(to: person)
    let saved =
      try changes.isEmpty
      ? before : app.journal().save(person, events, at: app.clock.now())
    switch output.format {
    case .json: try JSONOutput.print(PersonJSON(saved, dates: app.dates))
    case .text:
      let values = [
        "name": saved.name, "id": "\(saved.id)", "facts": app.text.names(of: changes),
      ]
      let key = changes.isEmpty ? "same" : "edited"
      Output.standard.write(Words.say(Phrase("people.changed.\(key)", values)) + "\n")
    }
  }
}

extension Person.Status: ExpressibleByArgument {}
