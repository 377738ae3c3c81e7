public import ArgumentParser
import Conversation
import Foundation
public import Interviews
import Journal
import Phrases
import Rendering

/// `coffeechat people`: those to learn from, asked already or to be asked one day.
struct PeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "people", abstract: Words.book.text("shell.people.summary"),
      discussion: Words.paragraphs("shell.people.help"),
      subcommands: [
        AddPersonCommand.self, ListPeopleCommand.self, ShowPersonCommand.self,
        EditPersonCommand.self, FindPeopleCommand.self, WhereCommand.self,
        ImportPeopleCommand.self, ExportPeopleCommand.self, MergePeopleCommand.self,
      ])
  }
}

extension CommandConfiguration {
  /// A command of `people`, with the words of Prompts/shell.yaml.
  init(ofPeople name: String) {
    self.init(
      commandName: name, abstract: Words.book.text("shell.people.\(name).summary"),
      discussion: Words.paragraphs("shell.people.\(name).help"))
  }
}

/// Somebody by number or name, as an argument.
struct PersonArgument: ParsableArguments {
  @Argument(help: .words("person", value: "number or name")) var words: [String]

  /// Finds the person.
  ///
  /// - Throws: ``Failure`` if there is none, or more than one.
  func person(in app: App) throws -> Person {
    let text = words.joined(separator: " ")
    if let id = Person.ID(text) { return try app.person(id) }
    let found = try app.people(meantBy: text)
    guard let person = found.first else {
      throw Failure("people.nobody", ["name": text], .noInput)
    }
    guard found.count == 1 else {
      let names = found.prefix(5).map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
      throw Failure("people.several", ["name": text, "names": names], .usage)
    }
    return person
  }
}

extension App {
  /// The people whom words may mean: a number, a name, or words in what is known of them.
  func people(meantBy words: String) throws -> [Person] {
    if let id = Person.ID(words) { return try journal().person(id).map { [$0] } ?? [] }
    let named = try journal().people(named: words)
    return try named.isEmpty ? journal().people(matching: words, limit: 6) : named
  }

  /// The person of a number.
  ///
  /// - Throws: ``Failure`` if there is none.
  func person(_ id: Person.ID) throws -> Person {
    guard let person = try journal().person(id) else {
      throw Failure("people.missing", ["id": "\(id)"], .noInput)
    }
    return person
  }

  /// Lists and sentences for people.
  var text: TalkText {
    TalkText(book: Words.book, dates: dates, width: Output.standard.width)
  }
}

extension Words {
  /// How a fact that has no place is noted, such as `Role: nurse`.
  static func fact(_ fact: String, _ value: String) -> String {
    book.text("people.fact", ["fact": book.text("people.facts.\(fact)"), "value": value])
  }
}

/// `coffeechat people add`: somebody new.
struct AddPersonCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "add") }

  @OptionGroup var flags: PersonFlags
  @Flag(help: .words("namesake")) var namesake = false
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
    var person = Person(name: try name())
    try flags.apply(to: &person)
    if !namesake, let known = try app.journal().known(as: person) {
      throw Failure("people.known", ["name": known.name, "id": "\(known.id)"], .usage)
    }
    let saved = try app.journal().save(person, [.added], at: app.clock.now())
    switch output.format {
    case .json: try JSONOutput.print(PersonJSON(saved, dates: app.dates))
    case .text:
      let values = ["name": saved.name, "id": "\(saved.id)"]
      Output.standard.write(Words.say(Phrase("people.changed.added", values)) + "\n")
    }
  }

  /// The name that was given; in a terminal it is asked for.
  private func name() throws -> String {
    if let name = flags.name { return PersonFlags.line(name) }
    let input = LineInput()
    guard input.isInteractive, !options.noInput,
      let name = input.ask(
        Words.book.text("people.name.ask"), label: Words.book.text("people.name.label"))
    else { throw Failure("people.name", [:], .usage) }
    return name
  }
}

/// `coffeechat people edit`: changes what is known of somebody.
struct EditPersonCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "edit") }

  @OptionGroup var argument: PersonArgument
  @OptionGroup var flags: PersonFlags
  @Option(help: .words("status")) var status: Person.Status?
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
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

/// `coffeechat people list`: everybody, those changed last first.
struct ListPeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "list") }

  @Option(help: .words("only-status")) var status: Person.Status?
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
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

/// `coffeechat people show`: all that is known of somebody.
struct ShowPersonCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "show") }

  @OptionGroup var argument: PersonArgument
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
    let person = try argument.person(in: app)
    switch output.format {
    case .json: try JSONOutput.print(PersonJSON(person, dates: app.dates))
    case .text: Output.standard.show(try EffectRunner(app: app).lines(of: .person(person)))
    }
  }
}

/// `coffeechat people merge`: makes one person of two records.
struct MergePeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "merge") }

  @Argument(help: .words("merge-first")) var id: Person.ID
  @Argument(help: .words("merge-other")) var other: Person.ID
  @Flag(help: .words("restore-yes")) var yes = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
    guard id != other else { throw Failure("people.merge-self", [:], .usage) }
    let (first, second) = (try app.person(id), try app.person(other))
    if !yes {
      let input = LineInput()
      guard input.isInteractive, !options.noInput else {
        throw Failure("people.merge-yes", [:], .usage)
      }
      let values = [
        "name": first.name, "id": "\(id)", "other": second.name, "other-id": "\(other)",
      ]
      guard input.confirm(Words.say(Phrase("people.merge.confirm", values))) else { return }
    }
    guard
      let person = try app.journal().join(
        other, to: id, label: Words.fact, at: app.clock.now())
    else { throw Failure("people.missing", ["id": "\(other)"], .noInput) }
    let values = ["name": person.name, "id": "\(person.id)"]
    Output.standard.write(Words.say(Phrase("people.merge.done", values)) + "\n")
  }
}

/// `coffeechat people find`: whom to ask next, and why.
struct FindPeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "find") }

  @Argument(help: .words("find-words")) var words: [String] = []
  @Option(help: .words("find-company")) var company: String?
  @Option(help: .words("find-role")) var role: String?
  @Option(help: .words("find-field")) var field: String?
  @Option(help: .words("find-stage")) var stage: CareerStage?
  @Option(help: .words("limit", value: "number")) var limit = 10
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    let app = try App(home: options.home, isLenient: true)
    let limit = min(max(limit, 1), 1000)
    let wish = PeopleFinder.Wish(
      company: company, role: role, field: field, stage: stage,
      words: words.joined(separator: " "))
    let finds = PeopleFinder(wish).rank(
      try app.journal().candidates(for: wish, limit: limit), limit: limit)
    switch output.format {
    case .json:
      try JSONOutput.print(finds.map { FindJSON($0, why: app.text.reason(for: $0)) })
    case .text:
      guard !finds.isEmpty else {
        return Output.standard.writeError(Words.book.text("people.find.nobody") + "\n")
      }
      Output.standard.show(app.text.finds(finds))
      Output.standard.show(
        StyledLine.wrapped(
          Words.book.text("people.find.hint"), .faint, width: Output.standard.width))
    }
  }
}

/// `coffeechat people where`: where to look for people.
struct WhereCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(ofPeople: "where") }

  enum What: String, ExpressibleByArgument, CaseIterable {
    case post
  }

  @Argument(help: .words("where-post")) var what: What?
  @Option(help: .words("post-field")) var field: String?
  @Option(help: .words("post-wish")) var wish: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    options.apply()
    let width = Output.standard.width
    let settings = try App(home: options.home, isLenient: true).settings
    let minutes = settings.policy.minutes
    guard what == .post else {
      return Output.standard.show(PlacesText.lines(minutes: minutes, width: width))
    }
    let input = LineInput()
    func answer(_ key: String, _ given: String?) throws -> String {
      if let given, !PersonFlags.line(given).isEmpty { return PersonFlags.line(given) }
      guard input.isInteractive, !options.noInput,
        let answer = input.ask(
          Words.book.text("where.post.\(key).ask"),
          label: Words.book.text("where.post.\(key).label"))
      else { throw Failure("flags.missing", ["flags": "--\(key)"], .usage) }
      return answer
    }
    let field = try answer("field", field ?? settings.field)
    let wish = try answer("wish", wish ?? settings.wish)
    Output.standard.show(PlacesText.post(field: field, wish: wish, minutes: minutes, width: width))
  }
}
