import Foundation
import Language
import Testing

@Suite struct DateTextTests {
  private static let regions = ["en_US", "en_GB", "en_CA", "en_AU", "de_DE", "ja_JP"].compactMap {
    Region($0)
  }

  private func text(
    _ region: String, zone: String = "America/Chicago", now: String? = "2026-12-01 08:00"
  ) -> DateText {
    DateText(
      calendar: DateTests.calendar(zone), region: Region(region) ?? .standard,
      now: now.map { DateTests.date($0, in: zone) })
  }

  private let date = DateTests.date("2026-12-03 14:05")

  @Test func `A date looks as its region writes it`() {
    #expect(text("en_US").full(date) == "Thu, Dec 3 at 2:05 PM")
    #expect(text("en_US").fullWithZone(date) == "Thu, Dec 3 at 2:05 PM CST")
    #expect(text("en_GB").full(date) == "Thu 3 Dec at 14:05")
    #expect(text("de_DE").full(date) == "Thu 3 Dec at 14:05")
    #expect(text("en_AU").full(date) == "Thu 3 Dec at 2:05 PM")
    #expect(text("en_US").dayAndMonth(date) == "Thursday, December 3")
    #expect(text("en_GB").dayAndMonth(date) == "Thursday 3 December")
    #expect(text("en_US").clock(DateTests.date("2026-12-03 00:05")) == "12:05 AM")
    #expect(text("en_US").clock(DateTests.date("2026-12-03 12:00")) == "12:00 PM")
    #expect(text("en_GB").clock(DateTests.date("2026-12-03 09:05")) == "09:05")
    #expect(text("en_GB").typed(date) == text("en_US").typed(date))
  }

  @Test func `The year is written where it does not go without saying`() {
    let us = text("en_US")
    #expect(us.day(DateTests.date("2026-01-03 12:00")) == "Sat, Jan 3")
    #expect(us.day(DateTests.date("2027-05-20 12:00")) == "Thu, May 20")
    #expect(us.day(DateTests.date("2027-06-20 12:00")) == "Sun, Jun 20, 2027")
    #expect(us.day(DateTests.date("2025-12-31 12:00")) == "Wed, Dec 31, 2025")
    #expect(text("en_GB").day(DateTests.date("2025-12-31 12:00")) == "Wed 31 Dec 2025")
    #expect(text("en_US", now: nil).day(date) == "Thu, Dec 3, 2026")
  }

  @Test func `The other person's clock is written where it differs`() {
    let us = text("en_US")
    #expect(us.theirs("America/New_York", at: date) == "3:05 PM EST")
    #expect(us.theirs("Asia/Tokyo", at: date) == "Fri 5:05 AM JST")
    #expect(us.theirs("America/Winnipeg", at: date) == nil)
    #expect(us.theirs(nil, at: date) == nil)
    #expect(text("en_GB").theirs("Europe/London", at: date) == "20:05 GMT")
    #expect(us.theirs("Asia/Kathmandu", at: date) == "Fri 1:50 AM UTC+5:45")
    let summer = DateTests.date("2027-07-01 14:00")
    #expect(text("en_US").fullWithZone(summer).hasSuffix("2:00 PM CDT"))
  }

  @Test(arguments: 0..<300)
  func `What is written is read back as the same moment`(seed: Int) throws {
    var random = Seeded(state: UInt64(truncatingIfNeeded: seed) &* 7919 &+ 17)
    let zone =
      ["America/Chicago", "Europe/Berlin", "Asia/Kolkata"].randomElement(using: &random) ?? ""
    let now = DateTests.date("2026-12-01 08:00", in: zone)
    let minutes = Int.random(in: 1...(400 * 24 * 60), using: &random)
    let date = now.addingTimeInterval(Double(minutes) * 60)
    for region in Self.regions {
      let calendar = DateTests.calendar(zone)
      let text = DateText(calendar: calendar, region: region, now: now)
      let reader = DateReader(calendar: calendar, region: region)
      for written in [text.full(date), text.fullWithZone(date), text.typed(date), text.local(date)]
      {
        let read = try reader.read(written, now: now)
        #expect(read.start == date || isTwice(date, calendar), "\(written)")
      }
    }
  }

  /// Whether the clock shows the same an hour before or after.
  private func isTwice(_ date: Date, _ calendar: Calendar) -> Bool {
    let clock = calendar.dateComponents([.hour, .minute], from: date)
    return [3600.0, -3600].contains {
      calendar.dateComponents([.hour, .minute], from: date.addingTimeInterval($0)) == clock
    }
  }

  @Test(arguments: 0..<2000) func `No text makes a reader fail other than by a problem`(seed: Int) {
    var random = Seeded(state: UInt64(truncatingIfNeeded: seed) &+ 99)
    let parts = [
      "next", "in", "tue", "dec", "1", "31", "9", "am", "2026-12-01", ":", "-", "T", "🙂", "at", "/",
      "(",
      "9999999999999999999", "99", "noon", "\u{0}", "in 5", "weeks", "٣", "half", "to", "past",
      "the", "3rd",
      "'", "½", "ET", "UTC", "+2", "hours", "an", "quarter", "of", "12/3", "2-3", "pm", "week",
      "after", "from",
      "America/", "second", "twenty", ".", "5", "ago", "for", "his", "time", "e\u{301}", "\u{202F}",
    ]
    let text = (0..<Int.random(in: 0...8, using: &random))
      .map { _ in parts.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : "")
    let now = DateTests.date("2026-11-21 09:30")
    let reader = DateReader(calendar: DateTests.calendar(), region: .standard)
    if let found = try? reader.read(text, now: now) { #expect(found.start > now, "\(text)") }
    if let past = try? reader.past(text, now: now) { #expect(past <= now, "\(text)") }
    #expect(reader.moments(text, after: now).allSatisfy { $0 > now }, "\(text)")
    _ = DurationReader.read(text)
    _ = try? WeeklySpan.read([text])
    _ = Zones.identifier(named: text)
  }
}

/// A small random generator that gives the same numbers for the same seed.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var word = state
    word ^= word >> 33
    word = word &* 0xff51_afd7_ed55_8ccd
    return word ^ (word >> 29)
  }
}
