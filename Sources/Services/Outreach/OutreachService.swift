import ContactImport
import DataFiles
package import Dialogue
import Foundation
package import Interviews
import Journal
import Language
package import Messages
package import Phrases
import QuestionChecking
import Presentation

/// Writes, saves, and logs messages.
package final class OutreachService {
  /// The state of the run.
  package let app: App
  /// True to name commands as typed in a shell.
  package var isShell = true
  private var loaded: MessageTemplates?

  /// Creates a service.
  package init(app: App) {
    self.app = app
  }

  // MARK: - Writing

  /// Returns the templates, including the user's own.
  ///
  /// - Throws: ``Failure`` with the file and line of a mistake.
  package func templates() throws -> MessageTemplates {
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
        case .cycle(let name): ("cycle", name)
        case .syntax: ("syntax", "")
        }
      let problem = Words.say(Phrase("errors.outreach.template.\(key)", ["value": value]))
      throw Failure(
        "data.place-only", ["path": "\(error.path):\(error.line)", "problem": problem], .badData)
    }
  }

  /// Returns the templates if they include one for a message in its style.
  ///
  /// - Throws: ``Failure`` if there is none, or a template is not valid.
  package func templates(for choice: MessageTemplates.Choice) throws -> MessageTemplates {
    let templates = try templates()
    let styles = templates.styles(for: choice)
    guard styles.contains(choice.style) else {
      throw Failure(
        "outreach.no-template",
        [
          "style": choice.style, "kind": Words.book.text("outreach.kinds.\(choice.kind.rawValue)"),
          "styles": styles.joined(separator: Words.book.text("views.separator")),
        ], .usage)
    }
    return templates
  }

  /// Returns the facts for a message to a person. Facts that the user gave before are not asked
  /// again. The interest, wish, and reason come from the last message to this person, if it has
  /// them.
  ///
  /// - Throws: `JournalError` if the journal can't be read, or ``Failure``.
  package func facts(
    for person: Person, _ kind: Message.Kind, minutes: Int? = nil
  ) throws -> MessageFacts {
    let settings = app.settings
    let messages = try app.journal().messages(to: person.id)
    var facts = MessageFacts(
      person: person, me: settings.name, background: settings.background,
      minutes: minutes ?? settings.policy.minutes)
    facts.contact = MessageFacts.Contact(
      email: settings.email, phone: settings.phone, profile: settings.profile)
    facts.isReferred = Self.isReferred(after: messages)
    let request = FollowUpAdvice.request(among: messages)
    facts.sentOn = request.map { app.dates.dayAndMonth($0.at) }
    facts.sentBy = request?.channel
    if kind == .followUp {
      facts.quote(request)
    } else {
      let told = messages.last { $0.facts != nil && $0.kind != .checkIn }?.facts
      facts.interest = told?.interest ?? interest(in: person)
      facts.wish = told?.wish ?? settings.wish
      if kind != .checkIn { facts.reason = told?.reason }
    }
    if kind == .scheduling { facts.times = try times(minutes: facts.minutes, now: app.clock.now()) }
    return facts
  }

  /// Returns the user's field from the settings, unless the person works in another: a judge isn't
  /// asked about nursing.
  private func interest(in person: Person) -> String? {
    guard let field = app.settings.field else { return nil }
    let theirs = FieldFinder.fields(role: person.role, field: person.field)
    let wanted = FieldFinder.fields(role: nil, field: field)
    return theirs.isEmpty || wanted.isEmpty || !Set(theirs).isDisjoint(with: wanted) ? field : nil
  }

  /// True unless an introducer was asked and has not agreed yet.
  private static func isReferred(after messages: [Message]) -> Bool {
    guard let asked = messages.last(where: { $0.isSent && $0.kind == .introduction }) else {
      return true
    }
    return asked.reply == .yes || messages.contains { $0.isSent && $0.kind == .blurb }
  }

  /// Returns times to propose, as text.
  private func times(minutes: Int, now: Date) throws -> String? {
    let settings = app.settings
    let hours =
      settings.freeHours.isEmpty
      ? .usual : try FreeHours(settings.freeHours)
    let dates = hours.proposals(
      from: now, minutes: minutes, calendar: app.calendar, policy: settings.policy)
    // Name the time zone once, at the end.
    let times = dates.map { date in
      let clock = date == dates.last ? app.dates.clockWithZone(date) : app.dates.clock(date)
      return Words.say(
        Phrase("outreach.time", ["day": app.dates.dayAndMonth(date), "clock": clock]))
    }
    guard let last = times.last else { return nil }
    guard times.count > 1 else { return last }
    let before = times.dropLast().joined(separator: Words.book.text("views.separator"))
    let key = times.count == 2 ? "outreach.times.two" : "outreach.times.more"
    return Words.say(Phrase(key, ["before": before, "last": last]))
  }

  /// Saves the user's name or background to the settings, if they are not set. Other facts are
  /// specific to a person, and are only saved with the message.
  ///
  /// - Parameter slip: a value that may be replaced, because the user gave it a moment ago.
  package func remember(_ fact: MessageFacts.Fact, _ value: String, insteadOf slip: String? = nil) {
    let setting: Setting? =
      switch fact {
      case .me: .name
      case .background: .background
      default: nil
      }
    guard let setting else { return }
    let before = app.settings.values(of: setting).first
    guard before == nil || before == slip.map(Fact.line) else { return }
    SettingsService(app: app).keep(setting, value)
  }

  /// Returns the checker's report on a message.
  ///
  /// - Throws: ``Failure`` if a bank file is not valid.
  package func check(_ message: Message, to person: Person) throws -> CheckReport {
    let findings = try app.checker().check(
      MessageText.parts(of: message.text).body, as: message.kind.draftKind,
      context: CheckContext(role: person.role, field: person.field))
    return CheckReport(
      text: MessageText.parts(of: message.text).body, findings: findings,
      bank: findings.isEmpty ? [] : try app.questions(),
      slots: Slots(
        name: person.name, goesBy: person.goesBy, role: person.role, company: person.company))
  }

  // MARK: - What comes next

  /// Returns the next step with a person.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
  package func next(with person: Person) throws -> NextMessage {
    let journal = try app.journal()
    let messages = try journal.messages(to: person.id)
    let isNamed = try journal.dueItems(with: person.id).contains { $0.kind == .introduction }
    return NextMessage(with: person, after: messages, advice(on: messages), isNamed: isNamed)
  }

  /// Describes how things stand if no new message is due now, and which commands to use next.
  ///
  /// - Parameter next: the next step.
  /// - Returns: nil if the next step is to write a message.
  /// - Throws: `JournalError` if the journal can't be read.
  package func standing(_ next: NextMessage, with person: Person) throws -> Phrase? {
    var values = ["name": person.name, "id": "\(person.id)"]
    if case .warm(let name?) = person.connection { values["through"] = name }
    let messages = try app.journal().messages(to: person.id)
    if let request = FollowUpAdvice.request(among: messages) {
      values["asked"] = app.dates.day(request.at)
      values["from"] = app.dates.day(
        request.at.later(days: app.settings.policy.followUpDays, in: app.calendar))
      values["answered"] = messages.compactMap(\.replied).last.map(app.dates.day)
    }
    switch next {
    case .write(.followUp) where !messages.contains { !$0.isSent && $0.kind == .followUp }:
      return Phrase("outreach.standing.due", values)
    case .write: return nil
    case .wait(.enough):
      values["asked"] = messages.last { $0.isSent && $0.kind == .followUp }
        .map { app.dates.day($0.at) }
      return Phrase("outreach.standing.enough", values)
    case .wait(.tooLate): return Phrase("outreach.standing.too-late", values)
    case .wait: return Phrase("outreach.standing.early", values)
    case .waitForIntroducer(let message):
      values["asked"] = app.dates.day(message.at)
      return Phrase("outreach.standing.introducer", values)
    case .waitForTime(let message):
      values["asked"] = app.dates.day(message.at)
      return Phrase("outreach.standing.time", values)
    case .rest: return Phrase("outreach.standing.rest", values)
    case .open: return Phrase("outreach.standing.open", values)
    }
  }

  /// Returns the outreach that is due.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
  package func due() throws -> OutreachDue {
    let journal = try app.journal()
    let now = app.clock.now()
    return try OutreachDue(
      drafts: journal.drafts(), items: journal.openOutreach(at: now),
      person: { try journal.person($0) }, others: { try journal.candidates(like: $0) },
      now: now, calendar: app.calendar)
  }

  /// Returns the title above a message.
  package func title(of message: Message, to person: Person) -> String {
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
