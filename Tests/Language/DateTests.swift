import Foundation
import Language
import Testing

/// A Tuesday morning in Chicago.
@Suite struct DateTests {
  static func calendar(_ zone: String = "America/Chicago") -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
    return calendar
  }

  /// A local time such as `2026-12-01 08:00`.
  static func date(_ text: String, in zone: String = "America/Chicago") -> Date {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    let parts = DateComponents(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])
    return calendar(zone).date(from: parts) ?? .distantPast
  }

  static let now = "2026-12-01 08:00"

  /// What a phrase says: a local time and perhaps minutes, or the name of its problem.
  static func read(
    _ text: String, now: String = now, in zone: String = "America/Chicago",
    region: Region = .standard, after remembered: DateReader.Remembered = .init()
  ) -> String {
    let calendar = calendar(zone)
    let reader = DateReader(calendar: calendar, region: region)
    do throws(DateReader.Refusal) {
      let found = try reader.read(text, now: date(now, in: zone), after: remembered)
      return DateText(calendar: calendar).typed(found.start)
        + (found.minutes.map { " \($0)" } ?? "")
    } catch {
      return String("\(error.problem)".prefix { $0 != "(" })
    }
  }

  @Test(arguments: [
    ("thurs the 10th at 2", "2026-12-10 14:00"),
    ("the 3rd at 4", "2026-12-03 16:00"),
    ("Dec 3 2pm", "2026-12-03 14:00"),
    ("December 3rd at 2 pm", "2026-12-03 14:00"),
    ("12/3 2pm", "2026-12-03 14:00"),
    ("3/12 2pm", "2027-03-12 14:00"),
    ("25/12 10am", "2026-12-25 10:00"),
    ("12/3/26 2pm", "2026-12-03 14:00"),
    ("2026-12-03 14:00", "2026-12-03 14:00"),
    ("2026-12-03T14:00", "2026-12-03 14:00"),
    ("2026-12-03T14:00:00-05:00", "2026-12-03 13:00"),
    ("20261203T140000Z", "2026-12-03 08:00"),
    ("Thu, Dec 3 · 2:00 – 2:30 PM", "2026-12-03 14:00 30"),
    ("Thursday, Dec 10, 2026 at 2:00 PM CST", "2026-12-10 14:00"),
    ("today at 3", "2026-12-01 15:00"),
    ("tonight at 8", "2026-12-01 20:00"),
    ("at 8 tonight", "2026-12-01 20:00"),
    ("tonight at midnight", "2026-12-02 00:00"),
    ("tonight at 12", "2026-12-02 00:00"),
    ("tmrw 10", "2026-12-02 10:00"),
    ("day after tomorrow 3pm", "2026-12-03 15:00"),
    ("noonish friday", "2026-12-04 12:00"),
    ("friday noon", "2026-12-04 12:00"),
    ("half past two thursday", "2026-12-03 14:30"),
    ("half two thursday?", "2026-12-03 14:30"),
    ("quarter to four thursday", "2026-12-03 15:45"),
    ("quarter past 9 fri", "2026-12-04 09:15"),
    ("a quarter to eight friday", "2026-12-04 07:45"),
    ("ten thirty on friday", "2026-12-04 10:30"),
    ("friday 1430", "2026-12-04 14:30"),
    ("friday 14h30", "2026-12-04 14:30"),
    ("friday 14h", "2026-12-04 14:00"),
    ("2ish on thursday", "2026-12-03 14:00"),
    ("thursday around 2", "2026-12-03 14:00"),
    ("thursday 2-ish", "2026-12-03 14:00"),
    ("2 in the afternoon on thursday", "2026-12-03 14:00"),
    ("friday morning at 9", "2026-12-04 09:00"),
    ("tomorrow evening at 6", "2026-12-02 18:00"),
    ("thu 2-2:30pm", "2026-12-03 14:00 30"),
    ("thu 2 to 3", "2026-12-03 14:00 60"),
    ("thursday from 2pm until 2:45", "2026-12-03 14:00 45"),
    ("in an hour", "2026-12-01 09:00"),
    ("in 90 min", "2026-12-01 09:30"),
    ("three days from now at 2", "2026-12-04 14:00"),
    ("in a week at 10", "2026-12-08 10:00"),
    ("a week from thursday at 4", "2026-12-10 16:00"),
    ("two weeks from today at 1pm", "2026-12-15 13:00"),
    ("thursday 2pm ET", "2026-12-03 13:00"),
    ("thursday 4pm London time", "2026-12-03 10:00"),
    ("thursday 4pm EST", "2026-12-03 15:00"),
    ("thursday 16:00 America/New_York", "2026-12-03 15:00"),
    ("thu 3pm Pacific", "2026-12-03 17:00"),
    ("thu 15:00 UTC+2", "2026-12-03 07:00"),
    ("wed 3pm (4 his time)", "2026-12-02 15:00"),
    ("wed 3pm (4pm ET)", "2026-12-02 15:00"),
    ("this wed 3pm", "2026-12-02 15:00"),
    ("coming wed 3pm", "2026-12-02 15:00"),
    ("next mon 3pm", "2026-12-07 15:00"),
    ("thrusday 2pm", "2026-12-03 14:00"),
    ("wendesday 2pm", "2026-12-02 14:00"),
  ]) func `Days and times are read as people write them`(text: String, date: String) {
    #expect(Self.read(text) == date)
  }

  @Test(arguments: [
    ("tommorow 2pm", "2026-12-02 14:00"),
    ("um thursday i think, let's say 2pm", "2026-12-03 14:00"),
    ("how about friday @ 10?", "2026-12-04 10:00"),
    ("maybe friday 2pm not sure", "2026-12-04 14:00"),
    ("friday at 8", "2026-12-04 08:00"),
    ("friday 12", "2026-12-04 12:00"),
    ("12am friday", "2026-12-04 00:00"),
    ("tuesday 9", "2026-12-01 09:00"),
    ("tuesday 7:30am", "2026-12-08 07:30"),
    ("friday at 2 in room 305", "2026-12-04 14:00"),
    ("friday 2pm zoom 894 2231 222", "2026-12-04 14:00"),
    ("friday 2pm https://zoom.us/j/1234567", "2026-12-04 14:00"),
    ("friday 2pm 312-555-0199", "2026-12-04 14:00"),
    ("dec 3 from 11-1", "2026-12-03 11:00 120"),
    ("dec 3 11-12:30", "2026-12-03 11:00 90"),
    ("dec 3, 10am - 10:20", "2026-12-03 10:00 20"),
    ("dec 3 at 2 for half an hour", "2026-12-03 14:00 30"),
    ("3 dec 9.30", "2026-12-03 09:30"),
    ("Mon Dec 7th, 9-9:45am", "2026-12-07 09:00 45"),
    ("let's say tuesday the 8th at 11:15", "2026-12-08 11:15"),
    ("Dec. 3rd, 2026 @ 2PM EST", "2026-12-03 13:00"),
    ("12/3/2026 14:00", "2026-12-03 14:00"),
    ("3.12.2026 14:00", "2026-12-03 14:00"),
    ("12-3-26 2pm", "2026-12-03 14:00"),
    ("3 December 2026 at 2pm", "2026-12-03 14:00"),
    ("3rd of december, 2pm", "2026-12-03 14:00"),
    ("december the 3rd at 2 in the afternoon", "2026-12-03 14:00"),
    ("the third of december at 2", "2026-12-03 14:00"),
    ("dec 3rd two thirty", "2026-12-03 14:30"),
    ("dec 3rd two thirty pm", "2026-12-03 14:30"),
    ("dec 3rd at twelve thirty", "2026-12-03 12:30"),
    ("dec 3 at ten past four", "2026-12-03 16:10"),
    ("dec 3 at five to two", "2026-12-03 13:55"),
    ("dec 3 at twenty five past nine", "2026-12-03 09:25"),
    ("dec 3 twenty to four", "2026-12-03 15:40"),
    ("tomorrow at 9 at night", "2026-12-02 21:00"),
    ("tomorrow night at 8", "2026-12-02 20:00"),
    ("tomorrow 8 in the evening", "2026-12-02 20:00"),
    ("tomorrow 7 in the morning", "2026-12-02 07:00"),
    ("tomorrow at 7", "2026-12-02 19:00"),
    ("this evening at 7", "2026-12-01 19:00"),
    ("this afternoon 2:30", "2026-12-01 14:30"),
    ("later today at 4", "2026-12-01 16:00"),
    ("today 8", "2026-12-01 20:00"),
    ("wed at 9 pacific", "2026-12-02 11:00"),
    ("wed 9am PT", "2026-12-02 11:00"),
    ("wed 1pm my time", "2026-12-02 13:00"),
    ("wed 1pm my time, 2pm hers", "2026-12-02 13:00"),
    ("wed 1pm CT / 2pm ET", "2026-12-02 13:00"),
    ("wed 2pm ET (1pm CT)", "2026-12-02 13:00"),
    ("thursday at 3pm eastern time", "2026-12-03 14:00"),
    ("thursday at 3pm eastern standard time", "2026-12-03 14:00"),
    ("3pm CET on thursday", "2026-12-03 08:00"),
    ("thurs 10am los angeles time", "2026-12-03 12:00"),
    ("coffee near central park thursday 2pm", "2026-12-03 14:00"),
    ("thursday 2pm central park", "2026-12-03 14:00"),
    ("in two hours", "2026-12-01 10:00"),
    ("in half an hour", "2026-12-01 08:30"),
    ("in 20 minutes", "2026-12-01 08:20"),
    ("an hour from now", "2026-12-01 09:00"),
  ]) func `Parts of the day, ranges and zones are read`(text: String, date: String) {
    #expect(Self.read(text) == date)
  }

  @Test(arguments: [
    ("in two weeks on thursday at 2", "2026-12-17 14:00"),
    ("thursday in two weeks, 2pm", "2026-12-17 14:00"),
    ("a fortnight from friday at 3", "2026-12-18 15:00"),
    ("in ten days at 3pm", "2026-12-11 15:00"),
    ("in a month at 3", "2027-01-01 15:00"),
    ("wednesday of next week, 10am", "2026-12-09 10:00"),
    ("next week wed 10am", "2026-12-09 10:00"),
    ("week after next wed 10am", "2026-12-16 10:00"),
    ("this week friday 10", "2026-12-04 10:00"),
    ("feb 29 2028 9am", "2028-02-29 09:00"),
    ("mar 3 at 3", "2027-03-03 15:00"),
    ("march 3rd 3pm", "2027-03-03 15:00"),
    ("may 4 10am", "2027-05-04 10:00"),
    ("i may be free friday at 10", "2026-12-04 10:00"),
    ("friday works best for her, 10ish", "2026-12-04 10:00"),
    ("she suggested friday 12/4 at 10:30am", "2026-12-04 10:30"),
    ("Friday 4th, 10.30am", "2026-12-04 10:30"),
    ("fri, 10 am to 10:30 am EST", "2026-12-04 09:00 30"),
    ("Fri Dec 4 2026 10:00:00 GMT-0600", "2026-12-04 10:00"),
    ("Friday, December 4 from 3:30 to 4pm", "2026-12-04 15:30 30"),
    ("fri between 3 and 3:30", "2026-12-04 15:00 30"),
    ("fri 3 - 3:30 p.m.", "2026-12-04 15:00 30"),
    ("fri 11:30-12", "2026-12-04 11:30 30"),
    ("fri 12-12:30", "2026-12-04 12:00 30"),
    ("fri 12:30-1:15", "2026-12-04 12:30 45"),
    ("fri noon to 1", "2026-12-04 12:00 60"),
    ("noon-12:30 fri", "2026-12-04 12:00 30"),
    ("fri 10 to 11", "2026-12-04 10:00 60"),
    ("fri 9-5", "2026-12-04 09:00 480"),
    ("friday at two-thirty", "2026-12-04 14:30"),
    ("friday, two o'clock", "2026-12-04 14:00"),
    ("friday 2 o clock", "2026-12-04 14:00"),
    ("friday 2oclock", "2026-12-04 14:00"),
    ("friday at 230", "2026-12-04 14:30"),
    ("friday 230pm", "2026-12-04 14:30"),
    ("friday 1030am", "2026-12-04 10:30"),
    ("friday 10a", "2026-12-04 10:00"),
    ("friday 0930", "2026-12-04 09:30"),
    ("friday 1400 hrs", "2026-12-04 14:00"),
    ("friday fourteen hundred", "2026-12-04 14:00"),
    ("friday at 17", "2026-12-04 17:00"),
    ("firday 3 pm", "2026-12-04 15:00"),
    ("fridya 3 pm", "2026-12-04 15:00"),
    ("tuseday 3pm", "2026-12-01 15:00"),
    ("thurdsay 3pm", "2026-12-03 15:00"),
    ("wednesay 3pm", "2026-12-02 15:00"),
    ("decmber 3 3pm", "2026-12-03 15:00"),
    ("tmr 3pm", "2026-12-02 15:00"),
    ("tomorow aftenoon at 3", "2026-12-02 15:00"),
    ("fri 3 pm sharp", "2026-12-04 15:00"),
    ("sunday at 2", "2026-12-06 14:00"),
    ("3p thurs", "2026-12-03 15:00"),
    ("thursday dec 3rd 3:00pm for 45 mins", "2026-12-03 15:00 45"),
    ("dec 3rd 3pm (30 min)", "2026-12-03 15:00 30"),
    ("dec 3rd 3pm, 30 minutes", "2026-12-03 15:00 30"),
    ("dec 3rd 3pm 1h", "2026-12-03 15:00 60"),
    ("tomorrow, dec 2, 3pm", "2026-12-02 15:00"),
    ("31st at 3", "2026-12-31 15:00"),
    ("on the 31st, 3pm", "2026-12-31 15:00"),
    ("tues 12/15 1:30", "2026-12-15 13:30"),
  ]) func `Typos, distances and lengths are read`(text: String, date: String) {
    #expect(Self.read(text) == date)
  }

  @Test(arguments: [
    ("the 3rd", "timeMissing"),
    ("next wed 3pm", "whichWeek"),
    ("next thursday at 2:30pm", "whichWeek"),
    ("next thrusday 2pm", "whichWeek"),
    ("thursday afternoon", "timeMissing"),
    ("2pm", "dayMissing"),
    ("next week", "dayMissing"),
    ("next week at 2", "dayMissing"),
    ("idk yet", "open"),
    ("she said she'd let me know", "open"),
    ("not sure", "open"),
    ("yesterday 2pm", "past"),
    ("feb 30 2pm", "impossible"),
    ("25:00 friday", "impossible"),
    ("friday 13pm", "impossible"),
    ("thursday dec 4 2pm", "wrongWeekday"),
    ("tuesday", "timeMissing"),
    ("soon", "unclear"),
    ("", "unclear"),
    ("friday or saturday at 2", "unclear"),
    ("not friday", "unclear"),
    ("friday 10am 11am", "unclear"),
    ("half two", "dayMissing"),
    ("wed 3pm his time", "zoneMissing"),
    ("nov 29 at 9", "past"),
    ("fri after lunch", "timeMissing"),
    ("fri any time", "unclear"),
    ("whenever works for her", "open"),
    ("still figuring it out", "open"),
    ("waiting to hear back", "open"),
    ("he'll get back to me by friday", "open"),
    ("no idea", "open"),
    ("dunno", "open"),
    ("?", "open"),
    ("tba", "open"),
    ("later", "open"),
    ("tomorrow, dec 3, 3pm", "wrongWeekday"),
    ("wed/thurs 3pm", "unclear"),
    ("14:30", "dayMissing"),
    ("afternoon", "dayMissing"),
    ("in 3 days", "timeMissing"),
  ]) func `What gives no date says why`(text: String, problem: String) {
    #expect(Self.read(text) == problem)
  }

  /// Nobody who says December 20 on January 5 means a day almost a year away.
  @Test func `A day that has just been is past across the turn of the year, too`() {
    #expect(Self.read("dec 20 at 2", now: "2027-01-05 08:00") == "past")
    #expect(Self.read("nov 20 at 2", now: "2027-01-05 08:00") == "2027-11-20 14:00")
  }
}
