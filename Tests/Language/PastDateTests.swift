import Foundation
import Language
import Testing

@Suite struct PastDateTests {
  private let now = DateTests.date("2026-11-21 09:30")

  private func read(_ text: String) -> String {
    let calendar = DateTests.calendar()
    do throws(DateReader.Problem) {
      let date = try DateReader(calendar: calendar, region: .standard).past(text, now: now)
      return DateText(calendar: calendar).typed(date)
    } catch {
      return String("\(error)".prefix { $0 != "(" })
    }
  }

  @Test(arguments: [
    ("today", "2026-11-21 09:30"), ("Yesterday", "2026-11-20 12:00"),
    ("yesterday 18:30", "2026-11-20 18:30"), ("yesterday at 5pm", "2026-11-20 17:00"),
    ("30 days ago", "2026-10-22 12:00"), ("three days ago", "2026-11-18 12:00"),
    ("a week ago", "2026-11-14 12:00"), ("2 weeks ago", "2026-11-07 12:00"),
    ("a month ago", "2026-10-21 12:00"), ("2 hours ago", "2026-11-21 07:30"),
    ("an hour ago", "2026-11-21 08:30"), ("last tuesday", "2026-11-17 12:00"),
    ("tuesday", "2026-11-17 12:00"), ("on friday at 4", "2026-11-20 16:00"),
    ("last week", "2026-11-14 12:00"), ("tuesday last week", "2026-11-10 12:00"),
    ("last night", "2026-11-20 12:00"), ("this morning", "2026-11-21 09:30"),
    ("today at 8", "2026-11-21 08:00"), ("at 7", "2026-11-21 07:00"),
    ("2026-11-14", "2026-11-14 12:00"), ("2026-11-14T07:05", "2026-11-14 07:05"),
    ("nov 14", "2026-11-14 12:00"), ("November 14th at 6pm", "2026-11-14 18:00"),
    ("11/14", "2026-11-14 12:00"), ("the 14th", "2026-11-14 12:00"),
    ("the 30th", "2026-10-30 12:00"),
    ("dec 3", "2025-12-03 12:00"), ("day before yesterday", "2026-11-19 12:00"),
    ("2021-11-22", "2021-11-22 12:00"), ("yesturday", "2026-11-20 12:00"),
    ("sat", "2026-11-21 09:30"), ("last sat", "2026-11-14 12:00"),
  ]) func `A day that is over is read as people type it`(text: String, date: String) {
    #expect(read(text) == date)
  }

  @Test(arguments: [
    ("2026-11-22", "future"), ("tomorrow", "future"), ("today 10:00", "future"),
    ("next tuesday", "future"), ("in 2 hours", "future"), ("1850-01-01", "impossible"),
    ("1990-01-01", "longAgo"), ("2021-11-20", "longAgo"), ("2000 days ago", "longAgo"),
    ("", "unclear"), ("soon", "unclear"), ("2026-02-30", "impossible"),
    ("2026-11-14 25:00", "impossible"), ("idk", "unclear"),
  ]) func `What is no such day says why`(text: String, problem: String) {
    #expect(read(text) == problem)
  }
}
