package import Foundation
package import Interviews
package import Language
package import Phrases
import TextLayout

/// Phrases around a thank-you: when the interview was, how long there is left, and reminders.
package struct ThankYouText: Sendable {
  let book: Phrasebook
  let dates: DateText

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - book: the phrases, from Prompts/thanks.yaml.
  ///   - dates: formats dates.
  package init(book: Phrasebook, dates: DateText) {
    self.book = book
    self.dates = dates
  }

  /// The number of days for which an interview is referred to by its weekday.
  private static let recentDays = 6

  /// The day of an interview as part of a sentence: `today`, `yesterday`, `on Friday`.
  ///
  /// - Returns: nil if there is no day, or if it is in the future or more than six days ago.
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

  /// Every result of ``when(_:now:)`` for a draft started at a date, whichever day the interview
  /// was.
  package func daysSaid(since date: Date) -> [String?] {
    (0...Self.recentDays).map { when(dates.adding(days: -$0, to: date), now: date) }
  }

  /// A sentence on how much time is left for a thank-you, or that it is late.
  ///
  /// - Parameter due: the deadline; nil if there is none.
  package func standing(due: Date?, now: Date) -> String? {
    guard let due else { return nil }
    let time = due.timeIntervalSince(now) / 3600
    guard time >= 0 else { return book.text("thanks.late") }
    let hours = Int(time.rounded(.down))
    return book.text(
      "thanks.left.\(hours == 1 ? "one" : "other")",
      ["date": dates.full(due), "hours": "\(hours)"])
  }

  /// The notes and promises, to jog the user's memory.
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
