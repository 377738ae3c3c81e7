import Foundation
import Language
import Testing

/// Ways to write a date that come from a habit: of soldiers, of calendars, of fast thumbs. It is a
/// Tuesday morning in Chicago.
@Suite struct DateWritingTests {
  @Test(arguments: [
    ("friday 4;15", "2026-12-04 16:15"),
    ("friday 4,15pm", "2026-12-04 16:15"),
    ("friday 4-45", "2026-12-04 16:45"),
    ("friday 4-45pm", "2026-12-04 16:45"),
    ("friday 4 45", "2026-12-04 16:45"),
    ("friday at 16.45h", "2026-12-04 16:45"),
    ("friday at 16h", "2026-12-04 16:00"),
    ("friday at 11 hours", "2026-12-04 11:00"),
    ("fri morn 9", "2026-12-04 09:00"),
    ("fri nite 8", "2026-12-04 20:00"),
    ("twelve noon friday", "2026-12-04 12:00"),
    ("twelve o'clock noon, friday", "2026-12-04 12:00"),
    ("ten minutes to four on friday", "2026-12-04 15:50"),
    ("friday, 12 minutes past 3", "2026-12-04 15:12"),
    ("twenty minutes after two on friday", "2026-12-04 14:20"),
    ("friday at 2 for twenty minutes", "2026-12-04 14:00 20"),
    ("fifteen thirty hours on friday", "2026-12-04 15:30"),
  ]) func `Clock times are read as they are typed or spoken`(text: String, date: String) {
    #expect(DateTests.read(text) == date)
  }

  @Test(arguments: [
    ("friday fortnight at 11", "2026-12-18 11:00"),
    ("tomorrow fortnight, 3pm", "2026-12-16 15:00"),
    ("the week of the 14th, friday at 2", "2026-12-18 14:00"),
    ("monday at 2 the week of dec 14", "2026-12-14 14:00"),
    ("week of monday at 2", "unclear"),
    ("next week's friday at 1", "2026-12-11 13:00"),
    ("not this friday but next, at 1", "2026-12-11 13:00"),
    ("not this friday, the one after, 1pm", "2026-12-11 13:00"),
    ("next friday (not this one) at 1", "2026-12-11 13:00"),
    ("next friday at 1", "whichWeek"),
    ("the 5th of next month at 2", "2027-01-05 14:00"),
    ("next month on the 5th at 2", "2027-01-05 14:00"),
    ("the 9th of this month at 2", "2026-12-09 14:00"),
    ("first monday next month, 2pm", "2027-01-04 14:00"),
    ("fri coffee 3", "2026-12-04 15:00"),
    ("same time tomorrow", "2026-12-02 08:00"),
    ("this time next week", "2026-12-08 08:00"),
    ("end of the week, friday at 3", "2026-12-04 15:00"),
    ("in exactly 3 hours", "2026-12-01 11:00"),
    ("040930 Dec", "2026-12-04 09:30"),
    ("041530ZDEC26", "2026-12-04 09:30"),
    ("4 DEC 26 0930", "2026-12-04 09:30"),
    ("04-Dec-26 9:30 AM", "2026-12-04 09:30"),
    ("Dec-04-2026 9:30 AM", "2026-12-04 09:30"),
    ("12.4.26 9:30am", "2026-12-04 09:30"),
    ("4.12.26 9:30", "2026-12-04 09:30"),
  ]) func `Days are read by habit`(text: String, date: String) {
    #expect(DateTests.read(text) == date)
  }

  @Test func `An answer uses the time of the answer before`() {
    let reader = DateReader(calendar: DateTests.calendar(), region: .standard)
    do throws(DateReader.Refusal) {
      _ = try reader.read("2:30pm", now: DateTests.date(DateTests.now))
      Issue.record("There is no day.")
    } catch {
      let read = DateTests.read("same time friday", after: error.remembered)
      #expect(read == "2026-12-04 14:30")
    }
  }

  @Test(arguments: [
    ("From: Friday, December 4, 2026 2:00 PM To: Friday, December 4, 2026 2:45 PM", 45),
    ("Start time 2:00 PM, end time 2:20 PM, Dec 4", 20),
    ("Fri, Dec 4, 2026 2:00 PM CST to 2:30 PM CST", 30),
    ("2026-12-04T14:00/2026-12-04T14:30", 30),
    ("Dec 4 2pm – 2:15pm (CST) Or dial: (US) +1 555-123-4567 PIN: 123 456 789#", 15),
    ("Fri Dec 4 2:00-2:30 PM Meeting ID: 812 3456 7890 Passcode: 123456", 30),
    ("friday 2-2:30, call me at (312) 555-0199", 30),
  ]) func `Invitations are read as they are pasted`(text: String, minutes: Int) {
    #expect(DateTests.read(text) == "2026-12-04 14:00 \(minutes)")
  }

  @Test(arguments: [
    ("friday at 2, by phone or zoom", "2026-12-04 14:00"),
    ("friday at 2 at some cafe", "2026-12-04 14:00"),
    ("friday at 2 for 20 or 30 minutes", "2026-12-04 14:00 30"),
    ("2pm or so on friday", "2026-12-04 14:00"),
    ("friday 4pm, give or take", "2026-12-04 16:00"),
    ("friday at 2 or 3", "unclear"),
    ("friday at 2 or maybe later", "unclear"),
    ("friday or monday at 2", "unclear"),
    ("any friday at 2", "unclear"),
  ]) func `Or leaves the date open only before a day or time`(text: String, date: String) {
    #expect(DateTests.read(text) == date)
  }

  @Test(arguments: [
    ("her name is Sun Li", false), ("she was on the Today show", false),
    ("he writes for USA Today", false), ("we meet sun 2pm", true), ("Sun, 2pm with Dana", true),
    ("can she do today", true), ("i wrote to April Sun", false), ("i met Alex Noon", false),
    ("he quit after 6 months", false), ("she works mon to fri at a clinic", false),
    ("they do a daily standup at 9", false), ("a typical day starts at 6am", false),
    ("we meet daily, but thursday at 6 is for you", true),
  ]) func `Names that look like a day are left alone in a sentence`(text: String, isDay: Bool) {
    let reader = DateReader(calendar: DateTests.calendar(), region: .standard)
    #expect(reader.scan(text, now: DateTests.date(DateTests.now)).isEmpty != isDay)
  }

  @Test(arguments: [
    ("dec 5 at 2", ", and it's a Saturday"), ("saturday at 2", ""), ("dec 4 at 2", ""),
    ("dec 25 at 2", ", and it's Christmas Day"), ("christmas at 2", ""),
    ("july 5 2027 at 2", ", and most offices close that day for the Fourth of July"),
    ("in 4 days at 2", ", and it's a Saturday"),
  ]) func `A weekend or holiday is noted unless it was said`(text: String, note: String) throws {
    let calendar = DateTests.calendar()
    let reader = DateReader(calendar: calendar, region: .standard)
    let found = try reader.read(text, now: DateTests.date("2026-12-01 08:00"))
    #expect(DateText(calendar: calendar).note(found.note, on: found.start) == note)
  }
}
