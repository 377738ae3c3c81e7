import DataFiles
package import Foundation
package import Interviews
import Journal
package import Phrases
import Presentation
import TextLayout

/// Logging of sent messages and replies.
extension OutreachService {
  /// Returns advice on following up after these messages.
  package func advice(on messages: [Message]) -> FollowUpAdvice {
    FollowUpAdvice(
      messages, now: app.clock.now(), calendar: app.calendar, policy: app.settings.policy)
  }

  /// Logs a message as sent.
  ///
  /// - Throws: `JournalError` if it can't be saved.
  @discardableResult
  package func logSent(_ message: Message, to person: Person) throws -> OutreachStep {
    let journal = try app.journal()
    // The person may have been edited while the message was being written.
    let person = try journal.person(person.id) ?? person
    var message = message
    message.text = Sanitizer.withoutControls(message.text)
    let step = OutreachStep.sent(
      message, to: person, after: try journal.messages(to: person.id),
      due: try journal.dueItems(with: person.id), calendar: app.calendar,
      policy: app.settings.policy)
    return try journal.save(step, at: app.clock.now())
  }

  /// Returns the sentence to print after a message was logged as sent.
  ///
  /// - Parameter advice: the advice before the message was sent.
  package func said(of step: OutreachStep, after advice: FollowUpAdvice) -> Phrase {
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
    case (.scheduling, _): key = step.message.kind.rawValue
    default: key = "other"
    }
    return Phrase("outreach.logged.\(key)", values.merging(commands(step.person)) { $1 })
  }

  /// The commands for the next steps with a person, as values of a phrase.
  private func commands(_ person: Person) -> [String: String] {
    var commands: [String: String] = [:]
    for name in ["draft", "answer", "due"] {
      commands[name] = Words.book.text(
        "outreach.commands.\(isShell ? "shell" : "talk").\(name)", ["id": "\(person.id)"])
    }
    return commands
  }

  /// Logs a reply to the last message sent by that date.
  ///
  /// - Returns: a sentence to print.
  /// - Throws: ``Failure`` if no message was sent, or none by that date.
  package func log(_ reply: Message.Reply, from person: Person, at date: Date) throws -> Phrase {
    let journal = try app.journal()
    let sent = try journal.messages(to: person.id).filter(\.isSent)
    let asked = sent.filter { [.request, .followUp, .introduction].contains($0.kind) }
    // Ignore messages before the last request.
    let first = asked.lastIndex { $0.kind == .request } ?? asked.startIndex
    let waiting = asked.isEmpty ? sent.suffix(1) : asked[first...]
    guard let earliest = waiting.first else {
      throw Failure("outreach.nothing-to-answer", values(person), .usage)
    }
    // Compare days only, because a date given as a day has no time.
    guard let message = waiting.last(where: { date.days(since: $0.at, in: app.calendar) >= 0 })
    else {
      let days = ["answered": app.dates.day(date), "sent": app.dates.day(earliest.at)]
      throw Failure("outreach.answered-before", values(person).merging(days) { $1 }, .usage)
    }
    let step = OutreachStep.replied(
      reply, at: max(date, message.at), to: message, of: person,
      due: try journal.dueItems(with: person.id))
    try journal.save(step, at: app.clock.now())
    let isIntroducer = message.kind == .introduction
    let key = reply == .other ? "reply" : (isIntroducer ? "introducer-" : "") + reply.rawValue
    var values = values(person)
    if case .warm(let name?) = person.connection { values["through"] = name }
    return Phrase("outreach.logged.\(key)", values.merging(commands(person)) { $1 })
  }

  private func values(_ person: Person) -> [String: String] {
    ["name": person.name, "id": "\(person.id)"]
  }
}
