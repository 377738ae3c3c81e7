import Foundation
import Interviews
import Testing

@Suite struct DatePhraseTests {
  static let words = CalendarWords(
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ])

  static func calendar(_ zone: String = "Europe/Berlin") -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
    return calendar
  }

  /// A Saturday morning.
  static let now =
    DateComponents(
      calendar: calendar(), year: 2026, month: 11, day: 21, hour: 9, minute: 30
    ).date ?? .distantPast

  func read(_ text: String, now: Date = now) -> Result<String, DatePhrase.Problem> {
    let calendar = Self.calendar()
    do throws(DatePhrase.Problem) {
      let date = try DatePhrase(calendar: calendar, words: Self.words).read(text, now: now)
      return .success(DateText(calendar: calendar, words: Self.words).typed(date))
    } catch { return .failure(error) }
  }

  @Test(arguments: [
    ("2026-12-01 10:00", "2026-12-01 10:00"),
    ("2026-12-01T10:00", "2026-12-01 10:00"),
    ("tomorrow 10am", "2026-11-22 10:00"),
    ("Tomorrow at 10:15 PM", "2026-11-22 22:15"),
    ("next tue 14:30", "2026-11-24 14:30"),
    ("tuesday 14:30", "2026-11-24 14:30"),
    ("sat 11", "2026-11-21 11:00"),
    ("sat 9", "2026-11-28 09:00"),
    ("next sat 11", "2026-11-28 11:00"),
    ("in 3 days at 9", "2026-11-24 09:00"),
    ("in a week at noon", "2026-11-28 12:00"),
    ("in 2 hours", "2026-11-21 11:30"),
    ("today 15.45", "2026-11-21 15:45"),
    ("1 dec 10:00", "2026-12-01 10:00"),
    ("Dec 1st, 10am", "2026-12-01 10:00"),
    ("3 March at 8", "2027-03-03 08:00"),
    ("29 feb 2028 8:00", "2028-02-29 08:00"),
    ("tue 1 december 2026 10:00", "2026-12-01 10:00"),
    ("14:30 next tuesday", "2026-11-24 14:30"),
    ("tomorrow 12am", "2026-11-22 00:00"),
    ("tomorrow 12pm", "2026-11-22 12:00"),
    ("tonight at 8", "2026-11-21 20:00"),
    ("tue next week 10:00", "2026-11-24 10:00"),
    ("next week tue 10am", "2026-11-24 10:00"),
    ("next week at 9", "2026-11-28 09:00"),
    ("1.12.2026 10:00", "2026-12-01 10:00"),
    ("in 90 minutes", "2026-11-21 11:00"),
    ("tuesday 03:00", "2026-11-24 03:00"),
  ]) func `A date is read as people type it`(text: String, date: String) {
    #expect(read(text) == .success(date))
  }

  @Test(arguments: [
    ("", DatePhrase.Problem.unclear), ("soon", .unclear), ("next", .unclear),
    ("tomorrow tomorrow 9", .unclear), ("tomorrow 10am 11am", .unclear), ("in days", .unclear),
    ("in 2 hours in 3 hours", .unclear),
    ("tuesday at 2", .nightOrDay(hour: 2)), ("friday 6", .nightOrDay(hour: 6)),
    ("yesterday 9am", .past(now.addingTimeInterval(-88_200))),
    ("10:00", .dayMissing),
    ("2026-02-30 10:00", .impossible), ("2026-12-01 25:00", .impossible),
    ("tomorrow 13pm", .impossible), ("31 april 2027 9:00", .impossible),
    ("mon 1 december 2026 10:00", .impossible), ("2026-13-01 10:00", .impossible),
    ("01/12/2026 10:00", .ambiguous), ("01-12-2026 10:00", .ambiguous),
  ]) func `What is no date gets its own answer`(text: String, problem: DatePhrase.Problem) {
    #expect(read(text) == .failure(problem))
  }

  @Test func `A day without a time asks for the time`() {
    guard case .failure(.timeMissing) = read("next tue") else {
      Issue.record("expected the time to be missing")
      return
    }
  }

  @Test func `A time that has gone by is past`() {
    guard case .failure(.past) = read("today 9:00") else {
      Issue.record("expected a past time")
      return
    }
  }

  @Test func `The hour that summer time skips does not exist`() {
    #expect(read("2027-03-28 02:30") == .failure(.impossible))
    #expect(read("2027-03-28 03:30") == .success("2027-03-28 03:30"))
  }

  @Test func `In three days is three dates on, whatever the clocks do`() {
    let now =
      DateComponents(
        calendar: Self.calendar(), year: 2027, month: 3, day: 26, hour: 23, minute: 30
      ).date ?? .distantPast
    #expect(read("in 3 days at 9", now: now) == .success("2027-03-29 09:00"))
  }

  @Test(arguments: 0..<500) func `No text makes it fail other than by a problem`(seed: Int) {
    var random = SplitMix(seed: UInt64(truncatingIfNeeded: seed))
    let parts = [
      "next", "in", "tue", "dec", "1", "31", "9", "am", "2026-12-01", ":", "-", "T", "🙂", "at",
      "9999999999999999999", "99", "noon", "\u{0}", "in 5", "weeks", "٣",
    ]
    let text = (0..<Int.random(in: 0...6, using: &random))
      .map { _ in parts.randomElement(using: &random) ?? "" }.joined(separator: " ")
    if case .success(let date) = read(text) { #expect(date >= "2026-11-21 09:30") }
  }
}
