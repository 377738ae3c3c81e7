import ArgumentParser
import DataFiles
import Dialogue
import Foundation
import Interviews
import Journal
import Phrases
import Presentation
import Services
import Terminal

/// `coffeechat people merge`: merges two records of one person.
struct MergePeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "merge") }

  @Argument(help: .words("merge-first", value: "number or name")) var first: String
  @Argument(help: .words("merge-other", value: "number or name")) var other: String
  @Flag(help: .words("restore-yes")) var yes = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let app = try options.app()
    let first = try app.person(matching: first)
    let second = try app.person(matching: other)
    guard first.id != second.id else { throw Failure("people.merge-self", [:], .usage) }
    if !yes {
      let input = LineInput.standard
      guard input.isInteractive, !options.noInput else {
        throw Failure("people.merge-yes", [:], .usage)
      }
      let values = [
        "name": first.name, "id": "\(first.id)", "other": second.name, "other-id": "\(second.id)",
      ]
      guard input.confirm(Words.say(Phrase("people.merge.confirm", values))) else { return }
    }
    guard
      let person = try app.journal().merge(
        second.id, into: first.id, label: Words.fact, at: app.clock.now())
    else { throw Failure("people.missing", ["id": "\(second.id)"], .noInput) }
    let values = ["name": person.name, "id": "\(person.id)"]
    app.say(Phrase("people.merge.done", values))
  }
}

/// `coffeechat people delete`: deletes a person.
struct DeletePersonCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "delete") }

  @OptionGroup var argument: PersonArgument
  @Flag(help: .words("restore-yes")) var yes = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let app = try options.app()
    let person = try argument.person(in: app)
    let journal = try app.journal()
    let values = [
      "name": person.name, "id": "\(person.id)",
      "messages": "\(try journal.messages(to: person.id).count)",
      "due": "\(try journal.openItems(with: person.id, at: app.clock.now()).count)",
      "talks": "\(try journal.interviews(with: person.id).count)",
    ]
    if !yes {
      let input = LineInput.standard
      guard input.isInteractive, !options.noInput else {
        throw Failure("people.delete-yes", values, .usage)
      }
      guard input.confirm(Words.say(Phrase("people.delete.confirm", values))) else { return }
    }
    try journal.delete(person.id, at: app.clock.now())
    app.say(Phrase("people.delete.done", values))
  }
}
