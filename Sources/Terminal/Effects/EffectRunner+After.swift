import DataFiles
package import Dialogue
import Foundation
package import Interviews
import Journal
import Phrases
import Presentation
import Services
package import TextLayout

extension EffectRunner {
  /// Closes what is due, and says what follows.
  ///
  /// - Throws: ``Failure`` if there is nothing of that number.
  package func finish(_ id: DueItem.ID) throws {
    guard
      let settled = try app.journal().settle(
        id, calendar: app.calendar, policy: app.settings.policy, at: app.clock.now())
    else { throw Failure("due.no-such", ["id": "\(id)"], .noInput) }
    guard !settled.wasDone else { return say(Phrase("due.done-before")) }
    let text = DueText(
      book: Words.book, dates: app.dates, width: Output.standard.width, isShell: isShell)
    say(Phrase("due.done", ["name": text.what(settled.entry)]))
    if let next = settled.next {
      say(Phrase("due.next-check-in", ["day": app.dates.day(next.due)]))
    }
  }

  /// Opens what was closed again, and says so. What followed from it stays.
  package func reopen(_ id: DueItem.ID) throws {
    guard var item = try app.journal().dueItem(id) else {
      throw Failure("due.no-such", ["id": "\(id)"], .noInput)
    }
    guard item.done != nil else { return say(Phrase("due.open-already")) }
    item.done = nil
    try app.journal().save([item])
    let person = try item.person.flatMap { try app.journal().person($0) }
    let isSeen = try person.map {
      try app.journal().openItems(with: $0.id, at: app.clock.now()).contains { $0.id == id }
    }
    guard let person, isSeen == false else {
      return say(Phrase("due.reopened", ["id": "\(id)"]))
    }
    // Nothing waits for an answer of theirs, so that it would seem to be lost.
    let values = ["id": "\(id)", "name": person.name, "person": "\(person.id)"]
    say(Phrase("due.reopened-unseen", values))
  }

  /// Puts off what is due, and says until when.
  package func snooze(_ id: DueItem.ID, days: Int) throws {
    let now = app.clock.now()
    guard let item = try app.journal().snooze(id, days: days, calendar: app.calendar, at: now)
    else { throw Failure("due.no-such", ["id": "\(id)"], .noInput) }
    say(Phrase("due.snoozed", ["day": app.dates.day(item.due)]))
  }

  /// The lines of a view about what comes after a talk.
  package func due(_ view: View) throws -> [StyledLine] {
    let now = app.clock.now()
    let text = DueText(
      book: Words.book, dates: app.dates, width: Output.standard.width, isShell: isShell)
    switch view {
    case .pressing(let entries, let isAll):
      return text.pressing(entries, isAll: isAll, now: now)
    case .dueItem(let id):
      guard let entry = try app.journal().dueEntry(id) else {
        throw Failure("due.no-such", ["id": "\(id)"], .noInput)
      }
      let news = try entry.item.kind == .checkIn ? entry.item.person.map(app.journal().news) : nil
      return text.details(entry, news: news, now: now)
    default:
      return text.list(try app.due(), drafts: try app.journal().countDrafts(), now: now)
    }
  }

  /// The report on a talk, for the screen.
  package func summary(of interview: Interview) throws -> [StyledLine] {
    let summary = try app.summary(of: interview)
    let sheet = Sheet(of: summary, dates: app.dates, book: Words.book)
    let bytes = TextSheet.render(sheet, width: min(Output.standard.width, TextSheet.width))
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { StyledLine(String($0)) }
  }

  /// What all talks have in common.
  package func insights(_ words: [String]) throws -> [StyledLine] {
    InsightsText(book: Words.book, dates: app.dates, width: Output.standard.width)
      .lines(try app.insights(words), words: words)
  }
}
