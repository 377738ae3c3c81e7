import DataFiles
import Dialogue
import Foundation
package import Interviews
import Journal
import Language
package import Messages
package import Phrases
import Presentation
package import TextLayout

/// Thank-yous.
extension OutreachService {
  /// Returns the recipient of the thank-you for an interview.
  ///
  /// - Throws: ``Failure`` if the interview has no saved person.
  package func personToThank(for interview: Interview) throws -> Person {
    guard let person = try app.journal().person(of: interview.id) else {
      throw Failure("thanks.nobody", ["id": "\(interview.id)"], .badData)
    }
    return person
  }

  /// Returns the facts for a thank-you. Notes are left out; the first promise that makes a sentence
  /// is included.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
  package func thanksFacts(for interview: Interview, to person: Person) throws -> MessageFacts {
    let settings = app.settings
    var facts = MessageFacts(person: person, me: settings.name)
    facts.contact = MessageFacts.Contact(
      email: settings.email, phone: settings.phone, profile: settings.profile)
    let thanks = try thankYou(for: interview)
    facts.metOn = thanksText.when(thanks.day, now: app.clock.now())
    facts.promise = thanks.promises.first {
      OwnSentence($0, to: person.names, of: .promised) != nil
    }
    return facts
  }

  /// Returns the existing draft of a thank-you, or an empty one. An unedited draft is rewritten to
  /// name the day of the interview as of now.
  ///
  /// - Throws: ``Failure`` if a template is not valid, or `JournalError`.
  package func thanksDraft(
    to person: Person, _ style: ThankYou.Style?, facts: MessageFacts
  ) throws -> Message {
    let existing = try app.journal().draft(to: person.id, kind: .thanks)
    if var existing, style == nil || style?.channel == existing.channel {
      var facts = facts
      facts.used = existing.facts?.used
      let now = facts.metOn
      let days = [nil, now] + thanksText.daysSaid(since: existing.at)
      let wasWritten = try days.contains { day in
        facts.metOn = day
        return try written(existing, facts) == existing.text
      }
      facts.metOn = now
      if wasWritten { existing.text = try written(existing, facts) }
      return existing
    }
    return Message(
      id: existing?.id ?? 0, to: person.id, at: app.clock.now(), isSent: false, kind: .thanks,
      style: Self.thanksStyle, channel: (style ?? .email).channel,
      connection: person.connection?.kind, text: "", facts: existing?.facts)
  }

  /// Returns the text of a thank-you.
  ///
  /// - Throws: ``Failure`` if a template is not valid.
  package func written(_ draft: Message, _ facts: MessageFacts) throws -> String {
    let choice = MessageTemplates.Choice(
      .thanks, style: draft.style, channel: draft.channel, connection: draft.connection)
    return try templates().write(choice, facts) ?? ""
  }

  /// The default style of a thank-you. It is warm because the two have met.
  package static let thanksStyle = "warm"

  /// Returns reminders to show before asking: notes and promises, and the time left.
  ///
  /// - Parameters:
  ///   - hasNotes: false to show only the time left.
  ///   - width: the line width in columns.
  /// - Throws: `JournalError` if the journal can't be read.
  package func thanksReminders(for interview: Interview, hasNotes: Bool = true, width: Int) throws
    -> [StyledLine]
  {
    let due = try app.journal().dueItems(after: interview.id)
      .first { $0.kind == .thanks && $0.done == nil }?.due
    let notes = hasNotes ? thanksText.reminders(try thankYou(for: interview)) : []
    return notes.flatMap { StyledLine.wrapped($0, .faint, width: width) }
      + (thanksText.standing(due: due, now: app.clock.now())
        .map { StyledLine.wrapped($0, .strong, width: width) } ?? [])
  }

  /// Logs a thank-you as sent.
  ///
  /// - Returns: a sentence to print.
  /// - Throws: ``Failure`` if the interview has no saved person.
  package func logThanks(_ message: Message, for interview: Interview) throws -> Phrase {
    var message = message
    message.text = Sanitizer.withoutControls(message.text)
    guard
      let thanked = try app.journal().recordThanks(
        for: interview.id, with: message, calendar: app.calendar, policy: app.settings.policy,
        at: app.clock.now())
    else { throw Failure("thanks.nobody", ["id": "\(interview.id)"], .badData) }
    var values = ["name": thanked.person.name, "id": "\(interview.id)"]
    if let before = thanked.before {
      values["date"] = app.dates.day(before)
      return Phrase("thanks.before", values)
    }
    guard let checkIn = thanked.checkIn else { return Phrase("thanks.sent.none", values) }
    values["date"] = app.dates.day(checkIn)
    return Phrase("thanks.sent.\(checkIn < app.clock.now() ? "overdue" : "next")", values)
  }

  private var thanksText: ThankYouText { ThankYouText(book: Words.book, dates: app.dates) }

  private func thankYou(for interview: Interview) throws -> ThankYou {
    ThankYou(
      interview: interview, session: try app.heldSession(of: interview.id),
      reflection: try app.journal().reflection(on: interview.id))
  }
}
