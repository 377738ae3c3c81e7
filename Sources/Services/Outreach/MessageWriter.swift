import DataFiles
import Dialogue
import Foundation
package import Interviews
package import Messages
package import Phrases
import Presentation
package import TextLayout

/// A fact for a message.
package typealias OutreachFact = MessageFacts.Fact

/// Writes a message from the command line, and saves it as a draft.
package final class MessageWriter {
  private let outreach: OutreachService
  private let options: MessageRequest
  private let existing: Message?
  /// The facts for the message.
  package private(set) var facts: MessageFacts
  /// The message.
  package private(set) var draft: Message
  /// Sentences to print along with the message.
  private var notices: [Phrase] = []

  /// Creates a writer.
  ///
  /// - Throws: ``Failure`` if an option is not valid, or no message of this kind is possible now.
  package init(_ options: MessageRequest, to person: Person, at outreach: OutreachService) throws {
    self.outreach = outreach
    self.options = options
    let app = outreach.app
    let policy = app.settings.policy
    if let minutes = options.minutes, !policy.lengths.contains(minutes) {
      throw Failure(
        "outreach.minutes",
        ["least": "\(policy.lengths.lowerBound)", "most": "\(policy.lengths.upperBound)"], .usage)
    }
    let journal = try app.journal()
    let next = try outreach.next(with: person)
    guard let kind = options.kind ?? next.kind else {
      throw try outreach.standing(next, with: person)
        .map { Failure(Phrase("errors.\($0.key)", $0.values), .usage) }
        ?? Failure("outreach.missing", [:], .usage)
    }
    notices += try Self.mind(
      kind, outreach.advice(on: try journal.messages(to: person.id)), person, app)
    facts = try outreach.facts(for: person, kind, minutes: options.minutes)
    for (fact, value) in [
      OutreachFact.me: options.me, .background: options.background, .interest: options.interest,
      .wish: options.wish, .reason: options.reason, .through: options.through,
    ] {
      if let value { try Self.set(fact, value, in: &facts, at: outreach) }
    }
    existing = try journal.draft(to: person.id, kind: kind)
    let connection = person.connection?.kind
    draft = Message(
      to: person.id, at: app.clock.now(), isSent: false, kind: kind,
      style: options.style ?? existing?.style ?? (connection ?? .cold).style,
      channel: options.channel ?? existing?.channel ?? person.channel, connection: connection,
      text: "")
    if kind == .scheduling, app.settings.freeHours.isEmpty {
      notices.append(Phrase("outreach.free-hours"))
    }
  }

  /// Writes the message, unless there is a draft and no option affects the text.
  ///
  /// Facts that aren't sure to fit into a sentence are asked for again. Where nothing can be asked,
  /// those that the message can do without are left out, and a notice says so.
  ///
  /// - Parameters:
  ///   - canAsk: true if the user can answer.
  ///   - ask: asks for facts that the message needs, given the facts so far.
  /// - Throws: ``Failure`` if the style is unknown or the draft can't be saved, or what `ask`
  ///   throws.
  package func write(
    canAsk: Bool, asking ask: ([OutreachFact], MessageFacts) throws -> [OutreachFact: String]
  ) throws {
    if let existing, !options.shapesText {
      draft = existing
      notices.append(Phrase("outreach.is-draft"))
      return
    }
    let templates = try refusingUnknownStyle()
    if !canAsk { leaveOutUnclear() }
    var missing = facts.missing(for: draft.kind)
    while !missing.isEmpty {
      for (fact, value) in try ask(missing, facts) {
        try Self.set(fact, value, in: &facts, at: outreach)
      }
      missing = facts.missing(for: draft.kind)
    }
    noteUnsaid()
    compose(templates)
    try takePlace(templates)
    try keep()
  }

  /// Leaves out facts that aren't sure to fit into a sentence, if the message can do without them.
  private func leaveOutUnclear() {
    for fact in facts.missing(for: draft.kind)
    where facts.isUnclear(fact, in: draft.kind) && facts.canDoWithout(fact, in: draft.kind) {
      let example = Words.book.text("\(MessageDialogue.key(fact, for: draft.kind)).example")
      notices.append(
        Phrase(
          "outreach.left-out.unclear",
          [
            "text": facts[fact] ?? "", "example": example,
            "flag": Words.book.text("\(MessageDialogue.key(fact, for: draft.kind)).flag"),
          ]))
      facts.leaveOut(fact)
    }
  }

  /// Says that a background given for this message isn't in it, such as a job lost.
  private func noteUnsaid() {
    guard [.request, .introduction, .blurb].contains(draft.kind), let given = options.background,
      facts.background == given, facts.leavesOutBackground
    else { return }
    notices.append(Phrase("outreach.left-out.background", ["text": given]))
  }

  /// Returns the existing draft, or a new one to finish in a dialogue.
  ///
  /// - Throws: ``Failure`` if the style is unknown.
  package func prepared() throws -> Message {
    if let existing, !options.shapesText { return existing }
    let templates = try refusingUnknownStyle()
    if existing != nil, facts.missing(for: draft.kind).isEmpty {
      compose(templates)
      try takePlace(templates)
      notices.removeAll { $0.key == "outreach.earlier-kept" }
    }
    return draft
  }

  private func compose(_ templates: MessageTemplates) {
    draft.text = templates.write(choice, facts) ?? ""
    draft.facts = facts.spoken
  }

  /// Prints what to know before writing.
  package func sayNotices(_ say: (Phrase) -> Void) {
    for notice in notices { say(notice) }
  }

  private func refusingUnknownStyle() throws -> MessageTemplates {
    try outreach.templates(for: choice)
  }

  /// Replaces the existing draft, unless the user edited it.
  private func takePlace(_ templates: MessageTemplates) throws {
    guard let existing else { return }
    let earlier = MessageTemplates.Choice(
      existing.kind, style: existing.style, channel: existing.channel,
      connection: existing.connection)
    let plain = templates.write(earlier, try outreach.facts(for: facts.person, existing.kind))
    // Facts given for this message alone may be given again.
    let again = templates.write(earlier, facts)
    let isUntouched = [draft.text, plain, again].contains(existing.text)
    if isUntouched {
      draft.id = existing.id
      draft.identity = existing.identity
      draft.at = existing.at
    } else {
      notices.append(Phrase("outreach.earlier-kept", ["id": "\(draft.person)"]))
    }
  }

  /// Opens the draft in an editor, and saves the result.
  ///
  /// - Parameter editor: edits a message and returns its text.
  /// - Throws: ``Failure`` if the draft can't be saved, or what `editor` throws.
  package func edit(with editor: (Message) throws -> String) throws {
    let edited = try editor(draft)
    guard !edited.allSatisfy(\.isWhitespace), edited != draft.text else { return }
    draft.text = edited
    draft = try outreach.keepEdited(draft)
  }

  /// Returns the checker's report, if serious, and the next step.
  ///
  /// - Parameter width: the line width in columns.
  package func remarks(width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    if let report = try? outreach.check(draft, to: facts.person), report.isSerious {
      lines += CheckText.lines(report, width: width)
    }
    if draft.channel == .note, draft.text.count > MessageText.noteLimit {
      notices.append(
        Phrase(
          "outreach.too-long",
          ["limit": "\(MessageText.noteLimit)", "count": "\(draft.text.count)"]))
    }
    let kept = Phrase(
      "outreach.kept-shell", ["id": "\(draft.person)", "kind": draft.kind.rawValue])
    return lines
      + (notices + [kept]).flatMap { StyledLine.wrapped(Words.say($0), width: width) }
  }

  private var choice: MessageTemplates.Choice {
    MessageTemplates.Choice(
      draft.kind, style: draft.style, channel: draft.channel, connection: draft.connection)
  }

  private func keep() throws {
    draft = try outreach.app.journal().save(draft)
  }

  /// Sets a fact. The introducer is saved with the person.
  ///
  /// - Throws: ``Failure`` or `JournalError` if the person can't be saved.
  package static func set(
    _ fact: OutreachFact, _ value: String, in facts: inout MessageFacts,
    at outreach: OutreachService
  ) throws {
    let before = facts.person.connection
    facts[fact] = value
    if facts.person.connection != before {
      facts.person = try outreach.app.journal().save(
        facts.person, [.edited(["connection"])], at: outreach.app.clock.now())
    }
    outreach.remember(fact, value)
  }

  /// Checks if a message can be written now.
  ///
  /// - Returns: warnings to print.
  /// - Throws: ``Failure`` if there is nothing to follow up, or enough follow-ups were sent.
  private static func mind(
    _ kind: Message.Kind, _ advice: FollowUpAdvice, _ person: Person, _ app: App
  ) throws -> [Phrase] {
    var values = ["name": person.name, "id": "\(person.id)"]
    let text = OutreachText(book: Words.book, dates: app.dates, width: 80)
    switch (kind, advice) {
    case (.followUp, .nothingSent): throw Failure("outreach.nothing-sent", values, .usage)
    case (.followUp, .answered): throw Failure("outreach.answered", values, .usage)
    case (.followUp, .enough): throw Failure("outreach.enough", values, .usage)
    case (.followUp, .early(let days, let date)):
      return [Phrase("outreach.early", ["ago": text.ago(days), "date": app.dates.day(date)])]
    case (.followUp, .tooLate(let days)):
      return [Phrase("outreach.late", values.merging(["days": "\(days)"]) { $1 })]
    case (.request, .answered(.no)), (.introduction, .answered(.no)):
      return [Phrase("outreach.said-no", values)]
    case (.request, _) where advice.isWaiting:
      let request = FollowUpAdvice.request(among: try app.journal().messages(to: person.id))
      values["date"] = request.map { app.dates.day($0.at) }
      return [Phrase("outreach.asked-already", values)]
    default: return []
    }
  }
}
