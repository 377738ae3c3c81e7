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
  /// Whether commands are named as one types them in a shell.
  var isShell = true
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
        case .cycle(let name): ("cycle", name)
        case .syntax: ("syntax", "")
        }
      let problem = Words.say(Phrase("errors.outreach.template.\(key)", ["value": value]))
      throw Failure(
        "data.place-only", ["path": "\(error.path):\(error.line)", "problem": problem], .badData)
    }
  }

  /// What is known for a message to somebody. What one has said of oneself before is not asked again;
  /// an interest that was told to this person stays theirs.
  func facts(
    for person: Person, _ kind: Message.Kind, minutes: Int? = nil
  ) throws -> MessageFacts {
    let settings = app.settings
    let messages = try app.journal().messages(to: person.id)
    var facts = MessageFacts(
      person: person, me: settings.name, background: settings.background,
      minutes: minutes ?? settings.policy.minutes)
    let request = FollowUpAdvice.request(among: messages)
    facts.sentOn = request.map { app.dates.dayAndMonth($0.at) }
    if kind == .followUp {
      facts.quote(request)
    } else {
      let told = messages.last { $0.facts != nil && $0.kind != .checkIn }?.facts
      facts.interest = told?.interest ?? settings.field
      facts.wish = told?.wish ?? settings.wish
      if kind != .checkIn { facts.reason = told?.reason }
    }
    if kind == .scheduling { facts.times = try times(minutes: facts.minutes, now: app.clock.now()) }
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

  /// Keeps what one said of oneself with the settings, where they do not say it yet: what one is curious
  /// about with one person is not what one is curious about with all.
  ///
  /// - Parameter slip: a value that may be replaced, since it was given a moment ago.
  func remember(_ fact: MessageFacts.Fact, _ value: String, insteadOf slip: String? = nil) {
    let setting: Setting? =
      switch fact {
      case .me: .name
      case .background: .background
      case .interest: .field
      case .wish: .wish
      default: nil
      }
    guard let setting else { return }
    let before = app.settings.values(of: setting).first
    guard before == nil || before == slip.map(PersonFlags.line) else { return }
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
    var message = message
    message.text = Sanitizer.withoutControls(message.text)
    let step = OutreachStep.sent(
      message, to: person, after: try journal.messages(to: person.id),
      due: try journal.dueItems(with: person.id), calendar: app.calendar,
      policy: app.settings.policy)
    return try journal.keep(step, at: app.clock.now())
  }

  /// What to say once a message was logged as sent.
  ///
  /// - Parameter advice: how things stood before.
  func said(of step: OutreachStep, after advice: FollowUpAdvice) -> Phrase {
    let due = step.due.filter { $0.done == nil }.map(\.due).min()
    var values = [
      "name": step.person.name, "id": "\(step.person.id)", "date": due.map(app.dates.day) ?? "",
      "kind": Words.book.text("outreach.kinds.\(step.message.kind.rawValue)"), "through": "",
      "days": "\(app.settings.policy.earliestFollowUpDays)",
    ]
    if case .warm(let name?) = step.person.connection { values["through"] = name }
    let key: String
    switch (step.message.kind, advice) {
    case (.request, _) where advice.isWaiting: key = "request-again"
    case (.followUp, .early): key = "follow-up-early"
    case (.followUp, .enough): key = "follow-up-again"
    case (.followUp, .tooLate): key = "follow-up-late"
    case (.request, _), (.followUp, _), (.introduction, _), (.blurb, _):
      key = step.message.kind.rawValue
    case (.checkIn, _) where due != nil: key = step.message.kind.rawValue
    default: key = "other"
    }
    return Phrase("outreach.logged.\(key)", values.merging(commands(step.person)) { $1 })
  }

  /// The commands that go on with somebody.
  private func commands(_ person: Person) -> [String: String] {
    var commands: [String: String] = [:]
    for name in ["draft", "answer", "due"] {
      commands[name] = Words.book.text(
        "outreach.commands.\(isShell ? "shell" : "talk").\(name)", ["id": "\(person.id)"])
    }
    return commands
  }

  /// What comes next with somebody.
  func next(with person: Person) throws -> NextMessage {
    let journal = try app.journal()
    let messages = try journal.messages(to: person.id)
    let isNamed = try journal.dueItems(with: person.id).contains { $0.kind == .introduction }
    return NextMessage(with: person, after: messages, advice(on: messages), isNamed: isNamed)
  }

  /// How things stand where nothing is to be written now, and the commands that go on.
  ///
  /// - Parameter next: what comes next; nil is returned if that is a message.
  func standing(_ next: NextMessage, with person: Person) throws -> Phrase? {
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
    case .rest: return Phrase("outreach.standing.rest", values)
    case .open: return Phrase("outreach.standing.open", values)
    }
  }

  /// What is due with people one writes to.
  func due() throws -> OutreachDue {
    let journal = try app.journal()
    let now = app.clock.now()
    return try OutreachDue(
      drafts: journal.drafts(), items: journal.openOutreach(at: now),
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
    let isIntroducer = message.kind == .introduction
    let key = reply == .other ? "reply" : (isIntroducer ? "introducer-" : "") + reply.rawValue
    var values = values(person)
    if case .warm(let name?) = person.connection { values["through"] = name }
    return Phrase("outreach.logged.\(key)", values.merging(commands(person)) { $1 })
  }

  /// Lets a message be edited in the editor of the person's choice.
  func edit(_ message: Message) throws -> String {
    if !Editor.isChosen { Output.standard.writeError(Words.book.text("outreach.vi") + "\n") }
    return Sanitizer.withoutControls(
      try Editor.edit(message.text, rescue: { try rescue($0, of: message) }))
  }

  /// Keeps what was written where the journal cannot take it.
  ///
  /// - Returns: the path of a file of its own, among the drafts or, if need be, where temporary files
  ///   are.
  func rescue(_ bytes: [UInt8], of message: Message) throws -> String {
    let name = "\(message.person)-\(message.kind.rawValue)"
    let folders = ["\(app.home.path)/drafts", NSTemporaryDirectory() + "coffeechat-drafts"]
    var problem: (any Error)?
    for folder in folders {
      do {
        for number in 1... {
          let path = "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").txt"
          guard !FileManager.default.fileExists(atPath: path) else { continue }
          try Files.write(bytes, to: path)
          return path
        }
      } catch { problem = error }
    }
    throw problem ?? Failure("file.cannot-write", ["path": folders[0]], .cannotCreate)
  }

  /// Keeps a draft that was edited. What was written is not lost where that fails.
  func keepEdited(_ message: Message) throws -> Message {
    do {
      return try app.journal().save(message)
    } catch {
      let path = try rescue(Array((message.text + "\n").utf8), of: message)
      let failure = Failure(error)
      throw Failure(
        "outreach.rescued",
        ["problem": failure.sentence(in: Words.book), "path": path], failure.status)
    }
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
