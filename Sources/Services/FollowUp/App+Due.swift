import DataFiles
import Foundation
package import Interviews
import Journal
package import Phrases
import Presentation

/// Closing, reopening, and snoozing due items.
extension App {
  /// Closes a due item.
  ///
  /// - Parameter isShell: true to name commands as typed in a shell.
  /// - Returns: sentences to print about it and what follows.
  /// - Throws: ``Failure`` if no item has that number.
  package func finish(_ id: DueItem.ID, isShell: Bool) throws -> [Phrase] {
    guard
      let resolved = try journal().resolve(
        dueItem: id, calendar: calendar, policy: settings.policy, at: clock.now())
    else { throw Failure("due.no-such", ["id": "\(id)"], .noInput) }
    guard !resolved.wasDone else { return [Phrase("due.done-before")] }
    let text = DueText(book: Words.book, dates: dates, width: 80, isShell: isShell)
    let done = Phrase("due.done", ["name": text.what(resolved.entry)])
    guard let next = resolved.next else { return [done] }
    return [done, Phrase("due.next-check-in", ["day": dates.day(next.due)])]
  }

  /// Reopens a closed item. What followed from closing it stays.
  ///
  /// - Returns: a sentence to print.
  /// - Throws: ``Failure`` if no item has that number.
  package func reopen(_ id: DueItem.ID) throws -> Phrase {
    guard var item = try journal().dueItem(id) else {
      throw Failure("due.no-such", ["id": "\(id)"], .noInput)
    }
    guard item.done != nil else { return Phrase("due.open-already") }
    item.done = nil
    try journal().save([item])
    let person = try item.person.flatMap { try journal().person($0) }
    let isSeen = try person.map {
      try journal().openItems(with: $0.id, at: clock.now()).contains { $0.id == id }
    }
    guard let person, isSeen == false else { return Phrase("due.reopened", ["id": "\(id)"]) }
    // The item isn't listed unless a reply is pending, so say that it isn't lost.
    return Phrase(
      "due.reopened-unseen", ["id": "\(id)", "name": person.name, "person": "\(person.id)"])
  }

  /// Snoozes a due item.
  ///
  /// - Returns: a sentence to print, with the new date.
  /// - Throws: ``Failure`` if no item has that number.
  package func snooze(_ id: DueItem.ID, days: Int) throws -> Phrase {
    guard
      let item = try journal().snooze(id, days: days, calendar: calendar, at: clock.now())
    else { throw Failure("due.no-such", ["id": "\(id)"], .noInput) }
    return Phrase("due.snoozed", ["day": dates.day(item.due)])
  }
}
