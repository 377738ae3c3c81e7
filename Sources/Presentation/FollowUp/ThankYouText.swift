package import Foundation
package import Interviews
package import Language
package import Phrases
import TextLayout

/// What is said around a thank-you.
package struct ThankYouText: Sendable {
  let book: Phrasebook
  let dates: DateText

  /// - Parameter book: the words, from Prompts/thanks.yaml.
  package init(book: Phrasebook, dates: DateText) {
    self.book = book
    self.dates = dates
  }

  /// How many days a conversation can be told by its weekday.
  private static let recentDays = 6

  /// When a conversation was, as a sentence goes on: `today`, `yesterday`, `on Friday`.
  ///
  /// - Returns: nil for one that has no day, is still to come, or was more than six days ago.
  package func when(_ day: Date?, now: Date) -> String? {
    guard let day else { return nil }
    switch dates.days(from: day, to: now) {
    case 0: return book.text("thanks.when.today")
    case 1: return book.text("thanks.when.yesterday")
    case 2...Self.recentDays:
      return book.text("thanks.when.day", ["day": dates.weekday(day)])
    default: return nil
    }
  }

  /// All that ``when(_:now:)`` may have said of a conversation when a draft was begun at a date.
  package func daysSaid(since date: Date) -> [String?] {
    (0...Self.recentDays).map { when(dates.adding(days: -$0, to: date), now: date) }
  }

  /// How much time is left for a thank-you, or that it is late.
  ///
  /// - Parameter due: when it is due; nil if it isn't.
  package func standing(due: Date?, now: Date) -> String? {
    guard let due else { return nil }
    let time = due.timeIntervalSince(now) / 3600
    guard time >= 0 else { return book.text("thanks.late") }
    let hours = Int(time.rounded(.down))
    return book.text(
      "thanks.left.\(hours == 1 ? "one" : "other")",
      ["date": dates.full(due), "hours": "\(hours)"])
  }

  /// What was noted and promised, to jog the memory before the question.
  package func reminders(_ thanks: ThankYou) -> [String] {
    func lines(_ key: String, _ notes: [String]) -> [String] {
      notes.isEmpty ? [] : [book.text("thanks.\(key)")] + notes.map { "  - \(clean($0))" }
    }
    return lines("noted", thanks.notes) + lines("promised", thanks.promises)
  }

  private func clean(_ text: String) -> String {
    Sanitizer.line(Sanitizer.withoutControls(text), limit: 200)
  }
}
