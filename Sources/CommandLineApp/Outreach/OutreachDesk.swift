import Conversation
import Foundation
import Interviews
import Journal
import Messages
import Phrases
import QuestionChecking
import Rendering

/// Where messages are written, kept and logged.
final class OutreachDesk {
  let app: App
  private var loaded: MessageTemplates?

  init(app: App) {
    self.app = app
  }

  var text: OutreachText {
    OutreachText(book: Words.book, dates: app.dates, width: Output.standard.width)
  }

  // MARK: - Writing

  /// The templates, a person's own included.
  ///
  /// - Throws: ``Failure`` with the file and line of a mistake.
  func templates() throws -> MessageTemplates {
    if let loaded { return loaded }
    let builtIn = TextFiles.messages
    let folder = app.home.path + "/messages"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let own = try names.filter { $0.hasSuffix(".mustache") }.sorted().map {
      MessageTemplates.File(path: "\(folder)/\($0)", text: try Files.text(at: "\(folder)/\($0)"))
    }
    do throws(MessageTemplates.Problem) {
      let templates = try MessageTemplates(builtIn + own)
      loaded = templates
      return templates
    } catch {
      let (key, value): (String, String) =
        switch error.what {
        case .name(let name): ("name", name)
        case .slot(let name): ("slot", name)
        case .part(let name): ("part", name)
        case .syntax: ("syntax", "")
        }
      let problem = Words.say(Phrase("errors.outreach.template.\(key)", ["value": value]))
      throw Failure(
        "data.place-only", ["path": "\(error.path):\(error.line)", "problem": problem], .badData)
    }
  }

  /// What is known for messages to somebody. What one has said of oneself before is not asked again.
  func facts(for person: Person, minutes: Int? = nil) throws -> MessageFacts {
    let settings = app.settings
    var facts = MessageFacts(
      person: person, me: settings.name, background: settings.background,
      interest: settings.field, wish: settings.wish, minutes: minutes ?? settings.policy.minutes)
    let now = app.clock.now()
    let first = try app.journal().messages(to: person.id).last { $0.isSent && $0.kind == .request }
    facts.sentOn = first.map { app.dates.dayAndMonth($0.at) }
    facts.times = try times(minutes: facts.minutes, now: now)
    return facts
  }

  /// Times to propose, in words.
  private func times(minutes: Int, now: Date) throws -> String? {
    let settings = app.settings
    let hours =
      settings.freeHours.isEmpty
      ? .usual : try FreeHours(settings.freeHours, words: Words.calendar)
    let dates = hours.proposals(
      from: now, minutes: minutes, calendar: app.calendar, policy: settings.policy
    ).map { date in
      Words.say(
        Phrase(
          "outreach.time",
          ["day": app.dates.dayAndMonth(date), "clock": app.dates.clock(date)]))
    }
    guard let last = dates.last else { return nil }
    guard dates.count > 1 else { return last }
    let before = dates.dropLast().joined(separator: Words.book.text("views.separator"))
    return Words.say(Phrase("outreach.times", ["before": before, "last": last]))
  }

  /// Keeps what one said of oneself with the settings.
  func remember(_ fact: MessageFacts.Fact, _ value: String) {
    let setting: Setting? =
      switch fact {
      case .me: .name
      case .background: .background
      case .interest: .field
      case .wish: .wish
      default: nil
      }
    guard let setting else { return }
    SettingsDesk(app: app).keep(setting, value)
  }

  /// What the checker says of a message.
  func check(_ message: Message, to person: Person) throws -> CheckReport {
    let findings = try app.checker().check(
      MessageText.parts(of: message.text).body, as: message.kind.draftKind,
      context: CheckContext(role: person.role, field: person.field))
    return CheckReport(
      text: MessageText.parts(of: message.text).body, findings: findings,
      bank: findings.isEmpty ? [] : try app.questions(),
      slots: Slots(name: person.name, role: person.role, company: person.company))
  }

  // MARK: - Logging

  /// Whether it is time to follow up with somebody.
  func advice(on messages: [Message]) -> FollowUpAdvice {
    FollowUpAdvice(
      messages, now: app.clock.now(), calendar: app.calendar, policy: app.settings.policy)
  }

  /// Logs that a message went out.
  @discardableResult
  func logSent(_ message: Message, to person: Person) throws -> OutreachStep {
    let journal = try app.journal()
    // It may have been changed while one was writing.
    let person = try journal.person(person.id) ?? person
    let step = OutreachStep.sent(
      message, to: person, after: try journal.messages(to: person.id),
      due: try journal.dueItems(with: person.id), calendar: app.calendar,
      policy: app.settings.policy)
    return try journal.keep(step, at: app.clock.now())
  }

  /// What to say once a message was logged as sent.
  func said(of step: OutreachStep) -> Phrase {
    let key: String
    switch step.message.kind {
    case .request, .followUp: key = step.message.kind.rawValue
    default: key = "other"
    }
    let due = step.due.filter { $0.done == nil }.map(\.due).min()
    return Phrase(
      "outreach.logged.\(key)",
      [
        "name": step.person.name, "date": due.map(app.dates.day) ?? "",
        "kind": Words.book.text("outreach.kinds.\(step.message.kind.rawValue)"),
      ])
  }

  /// What is due with people one writes to.
  func due() throws -> OutreachDue {
    let journal = try app.journal()
    let now = app.clock.now()
    return try OutreachDue(
      drafts: journal.drafts(), items: journal.openOutreach(),
      person: { try journal.person($0) }, others: { try journal.candidates(like: $0) },
      now: now, calendar: app.calendar)
  }

  /// The title above a message.
  func title(of message: Message, to person: Person) -> String {
    var through = ""
    if case .warm(let name?) = person.connection { through = name }
    let key = message.kind.goesToPerson || through.isEmpty ? "title" : "through"
    return Words.say(
      Phrase(
        "outreach.\(key)",
        [
          "name": person.name, "through": through, "style": message.style,
          "kind": Words.book.text("outreach.kinds.\(message.kind.rawValue)"),
          "channel": Words.book.text("outreach.channels.\(message.channel.rawValue)"),
        ]))
  }
}

extension OutreachDesk {
  /// Logs an answer to what was sent last.
  ///
  /// - Returns: what to say of it.
  /// - Throws: ``Failure`` if nothing was sent.
  func log(_ reply: Message.Reply, from person: Person, at date: Date) throws -> Phrase {
    let journal = try app.journal()
    let sent = try journal.messages(to: person.id).filter(\.isSent)
    let asked = sent.filter { [.request, .followUp, .introduction].contains($0.kind) }
    guard let message = asked.last ?? sent.last else {
      throw Failure("outreach.nothing-to-answer", values(person), .usage)
    }
    let step = OutreachStep.replied(
      reply, at: date, to: message, of: person, due: try journal.dueItems(with: person.id))
    try journal.keep(step, at: app.clock.now())
    let key = reply == .other || message.kind == .introduction ? "reply" : reply.rawValue
    return Phrase("outreach.logged.\(key)", values(person))
  }

  /// Lets a message be edited in the editor of the person's choice.
  func edit(_ message: Message) throws -> String {
    try Editor.edit(message.text, rescue: { try file(of: message, $0) })
  }

  /// Writes a message to its file among the drafts; beside it, if somebody has written there.
  func file(of message: Message, _ bytes: [UInt8]) throws -> String {
    let name = "\(app.home.path)/drafts/\(message.person)-\(message.kind.rawValue)"
    return try SheetFile(name, "txt", in: app).write(bytes)
  }

  private func values(_ person: Person) -> [String: String] {
    ["name": person.name, "id": "\(person.id)"]
  }
}

extension Words {
  /// The style of a message that was written without a template.
  static let ownStyle = "own"
}
