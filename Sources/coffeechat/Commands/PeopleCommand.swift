import ArgumentParser
import DataFiles
import Dialogue
import Foundation
import Interviews
import Journal
import Phrases
import Presentation
import Terminal

/// `coffeechat people`: commands for the people the user knows or wants to meet.
struct PeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "people", abstract: Words.book.text("shell.people.summary"),
      discussion: Words.paragraphs("shell.people.help"),
      subcommands: [
        AddPersonCommand.self, ListPeopleCommand.self, ShowPersonCommand.self,
        EditPersonCommand.self, FindPeopleCommand.self, WhereCommand.self,
        ImportPeopleCommand.self, ExportPeopleCommand.self, MergePeopleCommand.self,
        DeletePersonCommand.self,
      ])
  }
}

extension CommandConfiguration {
  /// Configures a subcommand of `people`, with texts from Prompts/shell.yaml.
  init(ofPeople name: String) {
    self.init(
      commandName: name, abstract: Words.book.text("shell.people.\(name).summary"),
      discussion: Words.paragraphs("shell.people.\(name).help"))
  }
}

/// `coffeechat people list`: lists people, last changed first.
struct ListPeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "list") }

  @Option(help: .words("only-status")) var status: Person.Status?
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let people = try app.journal().people(status: status, limit: .max)
    switch output.format {
    case .json: try JSONOutput.print(people.map { PersonJSON($0, dates: app.dates) })
    case .text:
      Output.standard.show(app.text.people(people))
      guard people.isEmpty else { return }
      let key = status == nil ? "people.none" : "people.none-of-status"
      Output.standard.writeError(Words.book.text(key) + "\n")
    }
  }
}

/// `coffeechat people show`: prints everything known about a person.
struct ShowPersonCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "show") }

  @OptionGroup var argument: PersonArgument
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let person = try argument.person(in: app)
    switch output.format {
    case .json: try JSONOutput.print(PersonJSON(person, dates: app.dates))
    case .text: Output.standard.show(try Views(app: app).lines(of: .person(person)))
    }
  }
}
