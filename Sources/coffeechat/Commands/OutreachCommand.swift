import ArgumentParser
import DataFiles
import Dialogue
import Foundation
package import Interviews
import Language
import Messages
import Phrases
import Presentation
import Services
import Terminal
import TextLayout

/// `coffeechat outreach`: commands for messages to people.
struct OutreachCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "outreach", abstract: Words.book.text("shell.outreach.summary"),
      subcommands: [
        OutreachDraftCommand.self, OutreachLogCommand.self, OutreachDropCommand.self,
        OutreachDueCommand.self, OutreachStatsCommand.self,
      ])
  }
}

extension CommandConfiguration {
  /// Configures a subcommand of `outreach`.
  init(outreach name: String) {
    self.init(
      commandName: name, abstract: Words.book.text("shell.outreach.\(name)"),
      discussion: Words.paragraphs("shell.outreach.\(name)-help"))
  }
}

/// The options of a message.
struct MessageOptions: ParsableArguments {
  @Option(help: .words("message-kind")) var kind: Message.Kind?
  @Option(help: .words("style")) var style: String?
  @Option(help: .words("channel")) var channel: Message.Channel?
  @Option(help: .words("me", value: "name")) var me: String?
  @Option(help: .words("background", value: "words")) var background: String?
  @Option(help: .words("interest", value: "words")) var interest: String?
  @Option(help: .words("wish", value: "words")) var wish: String?
  @Option(help: .words("reason", value: "words")) var reason: String?
  @Option(help: .words("through", value: "name")) var through: String?
  @Option(help: .words("ask-minutes")) var minutes: Int?

  /// The options as a request.
  var request: MessageRequest {
    var request = MessageRequest()
    (request.kind, request.style, request.channel) = (kind, style, channel)
    (request.me, request.background, request.interest) = (me, background, interest)
    (request.wish, request.reason, request.through) = (wish, reason, through)
    request.minutes = minutes
    return request
  }

  /// Parses options typed in a conversation.
  ///
  /// - Throws: ``Failure`` in one sentence if they are not valid.
  static func read(_ line: String) throws -> Self {
    let words = line.isEmpty ? [] : CommandWords.split(line)
    guard let words, let options = try? parse(words) else {
      let kinds = Message.Kind.allValueStrings.joined(separator: Words.book.text("views.separator"))
      throw Failure("outreach.options", ["options": line, "kinds": kinds], .usage)
    }
    return options
  }
}

extension Message.Kind: ExpressibleByArgument {
  /// The kinds to choose from; thank-yous have a command of their own.
  package static var allValueStrings: [String] {
    allCases.filter { $0 != .thanks }.map(\.rawValue)
  }
}
extension Message.Channel: ExpressibleByArgument {
  /// The channels to choose from; cards are only for thank-yous.
  package static var allValueStrings: [String] {
    allCases.filter { $0 != .card }.map(\.rawValue)
  }
}
extension Message.Reply: ExpressibleByArgument {}

/// `coffeechat outreach draft ID`: writes a message.
struct OutreachDraftCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(outreach: "draft") }

  @OptionGroup var argument: PersonArgument
  @OptionGroup var message: MessageOptions
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var format: FormatOption
  @Flag(help: .words("copy")) var copy = false
  @Flag(help: .words("mailto")) var mailto = false
  @Flag(help: .words("edit")) var edit = false

  func run() throws {
    let app = try options.app()
    let outreach = OutreachService(app: app)
    let person = try argument.person(in: app)
    try output.file?.checked(mayAsk: !options.noInput)
    let writer = try MessageWriter(message.request, to: person, at: outreach)
    let canAsk = LineInput.standard.isInteractive && !options.noInput
    try writer.write(canAsk: canAsk) { missing, facts in
      try canAsk
        ? ask(for: missing, facts, writer.draft.kind)
        : refuse(missing, facts, writer.draft.kind)
    }
    if edit { try writer.edit(with: outreach.edit) }
    for line in writer.remarks(width: Output.standard.width) {
      Output.standard.writeError(line.text + "\n")
    }
    let draft = writer.draft
    if copy { try Clipboard.copy(draft.text) }
    if mailto { try MailProgram.open(draft, to: writer.facts.person) }
    guard output.output != nil || format.format == .json || !copy && !mailto else { return }
    switch format.format {
    case .json:
      try output.write(JSONBytes.of(MessageJSON(draft, dates: app.dates)), options)
    case .text: try output.write(Array((draft.text + "\n").utf8), options)
    }
  }

  private func words(_ fact: OutreachFact, _ kind: Message.Kind, _ key: String) -> String {
    Words.book.text("\(MessageDialogue.key(fact, for: kind)).\(key)")
  }

  /// Says which facts are missing, or don't fit into a sentence.
  private func refuse(
    _ missing: [OutreachFact], _ facts: MessageFacts, _ kind: Message.Kind
  ) throws -> [OutreachFact: String] {
    if let fact = missing.first(where: { facts.isUnclear($0, in: kind) }) {
      throw Failure(
        "outreach.unclear",
        [
          "flag": words(fact, kind, "flag"), "text": facts[fact] ?? "",
          "example": words(fact, kind, "example"),
        ], .usage)
    }
    if missing == [.through], let who = facts[.through], who.lowercased().hasPrefix("my ") {
      throw Failure("outreach.unnamed", ["who": "your " + who.dropFirst(3)], .usage)
    }
    let flags = missing.map { words($0, kind, "flag") }
    throw Failure(
      "outreach.missing", ["flags": flags.joined(separator: Words.book.text("views.separator"))],
      .usage)
  }

  /// Asks for facts that the message needs. A fact that doesn't fit into a sentence is asked for
  /// again with an example.
  private func ask(
    for missing: [OutreachFact], _ facts: MessageFacts, _ kind: Message.Kind
  ) throws -> [OutreachFact: String] {
    var answers: [OutreachFact: String] = [:]
    for fact in missing {
      let isAgain = facts.isUnclear(fact, in: kind)
      while answers[fact] == nil {
        let question = words(fact, kind, isAgain ? "again" : "ask")
        switch LineInput.standard.ask(question, label: words(fact, kind, "label")) {
        case .line(let line) where !line.allSatisfy(\.isWhitespace): answers[fact] = line
        case .line: Output.standard.show([StyledLine(Words.book.text("outreach.empty"))])
        case .interrupted, .end: throw ExitStatus.noInput
        }
      }
    }
    return answers
  }
}

/// `coffeechat outreach log ID`: logs a sent message or a reply, or prints the log.
struct OutreachLogCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(outreach: "log") }

  @OptionGroup var argument: PersonArgument
  @Flag(help: .words("sent")) var sent = false
  @Option(help: .words("reply")) var reply: Message.Reply?
  @Flag(help: .words("moved-on")) var movedOn = false
  @Option(help: .words("at", value: "day")) var at: String?
  @Option(help: .words("message-kind")) var kind: Message.Kind?
  @Option(help: .words("style")) var style: String?
  @Option(help: .words("channel")) var channel: Message.Channel?
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let outreach = OutreachService(app: app)
    var person = try argument.person(in: app)
    let date = try at.map { try app.pastDate($0) } ?? app.clock.now()
    guard at == nil || sent || reply != nil else {
      throw Failure("outreach.at-alone", [:], .usage)
    }
    let idle = [("--kind", kind != nil), ("--style", style != nil), ("--channel", channel != nil)]
    if !sent, let flag = idle.first(where: \.1)?.0 {
      throw Failure("outreach.sent-alone", ["flag": flag], .usage)
    }
    var said: [Phrase] = []
    if sent {
      let advice = outreach.advice(on: try app.journal().messages(to: person.id))
      let step = try log(sentAt: date, to: person, at: outreach)
      said = [outreach.said(of: step, after: advice)]
    }
    person = try app.journal().person(person.id) ?? person
    if let reply { said = [try outreach.log(reply, from: person, at: date)] }
    if movedOn { try app.journal().moveOn(from: person.id, at: app.clock.now()) }
    person = try app.journal().person(person.id) ?? person
    let messages = try app.journal().messages(to: person.id)
    switch output.format {
    case .json: try JSONOutput.print(messages.map { MessageJSON($0, dates: app.dates) })
    case .text where said.isEmpty: Output.standard.show(outreach.text.log(messages, of: person))
    case .text:
      for phrase in said {
        Output.standard.show(
          StyledLine.wrapped(Words.say(phrase), width: Output.standard.width))
      }
    }
  }

  /// Logs a draft as sent, or a message written elsewhere.
  private func log(
    sentAt date: Date, to person: Person, at outreach: OutreachService
  ) throws -> OutreachStep {
    let journal = try outreach.app.journal()
    let kind = try kind ?? meantKind(to: person, at: outreach)
    var message =
      try journal.draft(to: person.id, kind: kind)
      ?? Message(
        to: person.id, at: date, isSent: true, kind: kind, style: Message.ownStyle,
        channel: person.channel, connection: person.connection?.kind, text: "")
    message.at = date
    message.style = style ?? message.style
    message.channel = channel ?? message.channel
    if let style, style != Message.ownStyle {
      _ = try outreach.templates(
        for: .init(kind, style: style, channel: message.channel, connection: message.connection))
    }
    return try outreach.logSent(message, to: person)
  }
}

extension OutreachLogCommand {
  /// Returns the kind of message to log if none is given: the next one due. If there are drafts,
  /// but none of that kind, the user has to choose.
  private func meantKind(to person: Person, at outreach: OutreachService) throws -> Message.Kind {
    let next = try outreach.next(with: person)
    let kinds = Set(
      try outreach.app.journal().messages(to: person.id).filter { !$0.isSent }.map(\.kind))
    if let kind = next.kind, kinds.isEmpty || kinds.contains(kind) { return kind }
    if let standing = try outreach.standing(next, with: person), kinds.isEmpty {
      throw Failure(
        "outreach.sent-what", ["standing": Words.say(standing), "id": "\(person.id)"], .usage)
    }
    let drafts = kinds.map(\.rawValue).sorted()
      .joined(separator: Words.book.text("views.separator"))
    throw Failure(
      "outreach.which-sent", ["name": person.name, "id": "\(person.id)", "drafts": drafts], .usage)
  }
}

/// `coffeechat outreach drop ID`: deletes drafts.
struct OutreachDropCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(outreach: "drop") }

  @OptionGroup var argument: PersonArgument
  @Option(help: .words("message-kind")) var kind: Message.Kind?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let app = try options.app()
    let person = try argument.person(in: app)
    let dropped = try app.journal().deleteDrafts(to: person.id, kind: kind)
    guard !dropped.isEmpty else {
      throw Failure("outreach.no-draft", ["name": person.name], .noInput)
    }
    for draft in dropped {
      let values = [
        "name": person.name, "kind": Words.book.text("outreach.kinds.\(draft.kind.rawValue)"),
      ]
      Output.standard.show(
        StyledLine.wrapped(
          Words.say(Phrase("outreach.dropped-kind", values)), width: Output.standard.width))
    }
  }
}

/// `coffeechat outreach due`: lists the outreach that is due.
struct OutreachDueCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(outreach: "due") }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let outreach = OutreachService(app: app)
    let due = try outreach.due()
    switch output.format {
    case .json: try JSONOutput.print(OutreachDueJSON(due, dates: app.dates))
    case .text: Output.standard.show(outreach.text.due(due))
    }
  }
}

/// `coffeechat outreach stats`: prints statistics on replies.
struct OutreachStatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(outreach: "stats") }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let statistics = ReplyStatistics(
      try app.journal().messages(since: .distantPast, limit: 100_000), now: app.clock.now(),
      calendar: app.calendar, policy: app.settings.policy)
    switch output.format {
    case .json: try JSONOutput.print(ReplyStatisticsJSON(statistics))
    case .text:
      Output.standard.show(OutreachService(app: app).text.statistics(statistics))
    }
  }
}
