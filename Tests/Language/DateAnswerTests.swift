import Foundation
import Language
import Testing

/// Answers that go on from the one before, other regions and odd days.
@Suite struct DateAnswerTests {
  private let reader = DateReader(calendar: DateTests.calendar(), region: .standard)
  private let now = DateTests.date(DateTests.now)

  /// Reads lines one after the other, as a dialogue would; what the last one gave.
  private func dialogue(_ lines: String..., zone: String? = nil) -> String {
    var remembered = DateReader.Remembered()
    var said = ""
    for line in lines {
      do throws(DateReader.Refusal) {
        let found = try reader.read(
          line, now: now, after: remembered, theirs: zone.flatMap { TimeZone(identifier: $0) })
        return DateText(calendar: DateTests.calendar()).typed(found.start)
          + (found.minutes.map { " \($0)" } ?? "")
      } catch {
        remembered = error.remembered
        said = String("\(error.problem)".prefix { $0 != "(" })
      }
    }
    return said
  }

  @Test func `A day is remembered until its time is said`() {
    #expect(dialogue("thursday") == "timeMissing")
    #expect(dialogue("thursday", "2") == "2026-12-03 14:00")
    #expect(dialogue("thursday", "2-2:45") == "2026-12-03 14:00 45")
    #expect(dialogue("thursday", "um", "at 10") == "2026-12-03 10:00")
    #expect(dialogue("thursday", "friday at 10") == "2026-12-04 10:00")
    #expect(dialogue("tomorrow morning", "7") == "2026-12-02 07:00")
    #expect(dialogue("the 10th", "afternoon", "1:15") == "2026-12-10 13:15")
    let day = DateTests.date("2026-12-09 00:00")
    #expect((try? reader.read("noon", now: now, day: day))?.start == day.addingTimeInterval(43_200))
  }

  @Test func `A time is remembered until its day is said`() {
    #expect(dialogue("2:30pm") == "dayMissing")
    #expect(dialogue("2:30pm", "thursday") == "2026-12-03 14:30")
    #expect(dialogue("2-2:30pm", "the 9th") == "2026-12-09 14:00 30")
    #expect(dialogue("2pm eastern", "thursday") == "2026-12-03 13:00")
    #expect(dialogue("2pm", "9") == "2026-12-09 14:00")
  }

  @Test func `Next with a day of this week asks which week`() {
    #expect(dialogue("next wed") == "whichWeek")
    for earlier in ["this one", "this", "tomorrow", "dec 2", "this wed", "the first one", "1"] {
      #expect(dialogue("next wed 3pm", earlier) == "2026-12-02 15:00", "\(earlier)")
    }
    for later in ["the later one", "next week", "next wed", "dec 9", "the 9th", "9", "2"] {
      #expect(dialogue("next wed 3pm", later) == "2026-12-09 15:00", "\(later)")
    }
    #expect(dialogue("next wed", "dec 9", "3pm") == "2026-12-09 15:00")
    #expect(dialogue("next wed", "dec 9 at 3") == "2026-12-09 15:00")
    do throws(DateReader.Refusal) {
      _ = try reader.read("next wed 3pm", now: now)
      Issue.record("expected a question")
    } catch {
      let both = (DateTests.date("2026-12-02 15:00"), DateTests.date("2026-12-09 15:00"))
      #expect(error.problem == .whichWeek(this: both.0, next: both.1))
    }
  }

  @Test(arguments: [
    ("2026-11-28 08:00", "next tue 3pm", "2026-12-01 15:00"),
    ("2026-11-28 08:00", "next sun 3pm", "whichWeek"),
    ("2026-11-29 08:00", "next mon 3pm", "whichWeek"),
    ("2026-12-02 08:00", "next wed 3pm", "2026-12-09 15:00"),
    ("2026-12-04 08:00", "next thu 3pm", "2026-12-10 15:00"),
    ("2026-12-30 08:00", "jan 5 at 9", "2027-01-05 09:00"),
    ("2026-12-30 08:00", "the 5th at 9", "2027-01-05 09:00"),
    ("2026-12-31 23:59", "tomorrow at 9", "2027-01-01 09:00"),
    ("2026-12-01 17:00", "today at 8", "2026-12-01 20:00"),
    ("2026-12-01 17:00", "today at 3", "past"),
    ("2026-12-01 17:00", "tuesday at 3", "2026-12-08 15:00"),
    ("2026-12-01 06:00", "at 8 tonight", "2026-12-01 20:00"),
    ("2026-12-01 12:00", "at 8 tonight", "2026-12-01 20:00"),
    ("2027-03-26 23:30", "in 3 days at 9", "2027-03-29 09:00"),
    ("2027-03-13 09:00", "tomorrow at 3:30pm", "2027-03-14 15:30"),
    ("2027-03-13 09:00", "tomorrow at 2:30am", "impossible"),
    ("2026-10-31 09:00", "tomorrow 1:30am CDT", "2026-11-01 01:30"),
    ("2028-02-01 09:00", "feb 29 at 10", "2028-02-29 10:00"),
    ("2027-02-01 09:00", "feb 29 at 10", "2028-02-29 10:00"),
    ("2027-02-01 09:00", "feb 29 2027 at 10", "impossible"),
  ]) func `Days are counted from the day it is`(now: String, text: String, date: String) {
    #expect(DateTests.read(text, now: now) == date)
  }

  @Test(arguments: [
    ("en_US", "12/3 2pm", "2026-12-03 14:00"), ("en_GB", "12/3 2pm", "2027-03-12 14:00"),
    ("en_GB", "3/12 2pm", "2026-12-03 14:00"), ("en_US", "3/12 2pm", "2027-03-12 14:00"),
    ("en_GB", "3/12/26 at 14:00", "2026-12-03 14:00"),
    ("en_AU", "3/12/2026 2pm", "2026-12-03 14:00"),
    ("en_US", "25/12 10am", "2026-12-25 10:00"), ("en_GB", "12/25 10am", "2026-12-25 10:00"),
    ("de_DE", "3.12. 14:00", "2026-12-03 14:00"), ("de_DE", "3.12.2026, 9.30", "2026-12-03 09:30"),
    ("de_DE", "3-12-2026 9:30", "2026-12-03 09:30"),
    ("en_CA", "2026/12/03 9:30", "2026-12-03 09:30"),
    ("en_GB", "sunday next week at 3", "2026-12-13 15:00"),
    ("en_US", "sunday next week at 3", "2026-12-06 15:00"),
    ("en_GB", "thurs 3rd half two", "2026-12-03 14:30"),
  ]) func `Two numbers are read in the order of the region`(
    region: String, text: String, date: String
  ) {
    #expect(DateTests.read(text, region: Region(region) ?? .standard) == date)
  }

  @Test func `A time by their clock needs their zone`() throws {
    #expect(dialogue("wed 3pm her time") == "zoneMissing")
    #expect(dialogue("wed 3pm her time", zone: "America/New_York") == "2026-12-02 14:00")
    #expect(dialogue("wed 3pm her time", "eastern") == "2026-12-02 14:00")
    let found = try reader.read("thursday 2pm ET", now: now)
    #expect(found.zone == "America/New_York")
    #expect(try reader.read("thursday 2pm", now: now).zone == nil)
    #expect(try reader.read("thu 2pm, her office", now: now).rest == ["office"])
  }

  @Test(arguments: [
    ("Pacific", "America/Los_Angeles"), ("London time", "Europe/London"),
    ("ET", "America/New_York"),
    ("america/new_york", "America/New_York"), ("São Paulo", "America/Sao_Paulo"),
    ("central european time", "Europe/Paris"), ("UTC+2", "GMT+0200"), ("IST", "Asia/Kolkata"),
    ("mars", nil), ("", nil),
  ]) func `A zone goes by many names`(text: String, zone: String?) {
    #expect(Zones.identifier(named: text) == zone)
  }
}
