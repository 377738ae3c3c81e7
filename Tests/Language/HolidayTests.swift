import Foundation
import Language
import Testing

@Suite struct HolidayTests {
  private func name(_ day: String, region: Region = .standard) -> String? {
    DaysOff.holiday(
      on: DateTests.date(day + " 14:00"), in: DateTests.calendar(), region: region
    ).map { $0.name + ($0.isObserved ? " observed" : "") }
  }

  @Test(arguments: [
    ("2026-11-26", "Thanksgiving"), ("2026-12-25", "Christmas Day"),
    ("2026-07-04", "the Fourth of July"), ("2026-07-03", "the Fourth of July observed"),
    ("2027-07-05", "the Fourth of July observed"), ("2027-01-01", "New Year's Day"),
    ("2027-12-31", "New Year's Day observed"), ("2027-01-18", "Martin Luther King Jr. Day"),
    ("2027-02-15", "Presidents' Day"), ("2027-05-31", "Memorial Day"), ("2026-06-19", "Juneteenth"),
    ("2026-09-07", "Labor Day"), ("2026-10-12", "Columbus Day"), ("2026-11-11", "Veterans Day"),
  ]) func `A federal holiday is known by its name`(day: String, holiday: String) {
    #expect(name(day) == holiday)
  }

  @Test func `Other days are no holidays, and other countries have none of these`() {
    for day in ["2026-11-27", "2026-12-24", "2026-12-01", "2026-10-31"] {
      #expect(name(day) == nil)
    }
    #expect(name("2026-11-26", region: Region("en_GB") ?? .standard) == nil)
  }

  @Test func `Saturday and Sunday are the weekend`() {
    let days = (4...8).map { DateTests.date("2026-12-0\($0) 00:30") }
    #expect(
      days.map { DaysOff.isWeekend($0, in: DateTests.calendar()) }
        == [false, true, true, false, false])
  }

  @Test(arguments: [
    ("2026-11-18", "the monday after thanksgiving 10a", "2026-11-30 10:00"),
    ("2026-11-27", "the monday after thanksgiving 10a", "2026-11-30 10:00"),
    ("2026-11-18", "day after thanksgiving at 2", "2026-11-27 14:00"),
    ("2026-11-18", "tuesday the week after thanksgiving, 2pm", "2026-12-01 14:00"),
    ("2026-12-01", "thanksgiving at noon", "past"),
    ("2026-12-01", "christmas eve at 10am", "2026-12-24 10:00"),
    ("2026-12-01", "new year's day at noon", "2027-01-01 12:00"),
    ("2026-12-01", "mlk day, 3pm", "2027-01-18 15:00"),
    ("2026-12-01", "the friday before dec 20 at 9", "2026-12-18 09:00"),
    ("2026-12-01", "three days after christmas at 1", "2026-12-28 13:00"),
    ("2026-12-01", "first monday in january at 9", "2027-01-04 09:00"),
    ("2026-12-01", "the last friday of the month at 9", "2026-12-25 09:00"),
    ("2026-12-01", "second tuesday of next month at 10", "2027-01-12 10:00"),
    ("2026-12-01", "two thursdays from now at 2", "2026-12-10 14:00"),
    ("2026-12-01", "the week after christmas", "dayMissing"),
    ("2026-12-01", "friday christmas at noon", "2026-12-25 12:00"),
    ("2026-12-01", "thursday, christmas day, at noon", "wrongWeekday"),
  ]) func `A day may be counted from a holiday, a date or a month`(
    day: String, text: String, date: String
  ) {
    #expect(DateTests.read(text, now: day + " 08:00") == date)
  }
}
