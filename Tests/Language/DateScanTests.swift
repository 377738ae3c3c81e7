import Foundation
import Language
import Testing

/// Days and times inside sentences, said on a Tuesday morning in Chicago.
@Suite struct DateScanTests {
  private static let reader = DateReader(calendar: DateTests.calendar(), region: .standard)

  private static func scan(_ text: String) -> DateReader.Scan {
    reader.scan(text, now: DateTests.date(DateTests.now))
  }

  /// The moment and minutes, or the problem and minutes; a dash if there is neither.
  private static func said(_ text: String) -> String {
    let scan = scan(text)
    let when =
      scan.reading.map { DateText(calendar: DateTests.calendar()).typed($0.start) }
      ?? scan.problem.map { String("\($0)".prefix { $0 != "(" }) } ?? "-"
    return when + ((scan.reading?.minutes ?? scan.length?.minutes).map { " \($0)" } ?? "")
  }

  @Test(arguments: [
    (
      "i'm meeting Dana Reyes, PM at Stripe, next thursday at 2 for half an hour at her office, "
        + "14 years in", "whichWeek 30"
    ),
    ("talking to Dana (2 kids) on dec 3 2pm, Room 5", "2026-12-03 14:00"),
    ("May Chen on friday at 10", "2026-12-04 10:00"),
    ("Ray Marsh, monday 9:30", "2026-12-07 09:30"),
    ("Friday Harbor Labs, thursday 3pm", "2026-12-03 15:00"),
    ("March of Dimes on tue dec 8 at 11", "2026-12-08 11:00"),
    ("call 555-0119 on thursday at 4", "2026-12-03 16:00"),
    ("i met June Park last tuesday; we'll talk again on dec 8 at 10:15", "2026-12-08 10:15"),
    ("Thursday Dana Reyes will see me at 2", "2026-12-03 14:00"),
    ("talk with Al from the Boeing 737 team, tmrw 1430", "2026-12-02 14:30"),
    ("meeting marcus from ups 2morrow @ 3ish, 20 mins", "2026-12-02 15:00 20"),
    ("I'm a student today but I'll meet Al friday at 9:30am", "2026-12-04 09:30"),
    ("Zoom ID 894 2231 2222 passcode 1430, friday 2pm", "2026-12-04 14:00"),
    ("Coffee with Jo next wed", "whichWeek"), ("i talk to her thursday", "timeMissing"),
    ("Meeting Priya Shah yesterday at 2", "past"),
    ("let's do 3pm her time, thursday", "zoneMissing"),
    ("she has 30 min for me", "- 30"), ("hour and a half with Sam", "- 90"),
  ]) func `A sentence says when and how long`(text: String, said: String) {
    #expect(Self.said(text) == said)
  }

  @Test(arguments: [
    "in 2015 she joined", "a sun-sensor engineer at NASA", "Studio 54 in the 90s, v2",
    "at Friday Harbor Labs she is in her second year", "my brother Jan works 9 to 5",
    "she works 12 hour shifts, 3 days a week", "Sundar Pichai, CEO of Google, 11 years in",
    "She makes $20 an hour and works 40 hours a week", "5 to 10 people report to her",
    "I sat with two nurses in May, then August Wilson called", "open 24/7, call (312) 555-0199",
    "she is 2nd year at 54 Main St, apt 5", "met at 2 startups, worked for 3 hospitals",
    "class of 2019, gpa 3.8, 10x growth", "Dana is at Noon Home, started March 2020",
    "I want to be a PT at Mercy in 2 years", "", "PM",
  ]) func `Numbers and names of other things are left alone`(text: String) {
    let scan = Self.scan(text)
    #expect(scan.isEmpty && scan.length == nil && scan.ranges.isEmpty, "\(scan)")
  }

  @Test func `The words that were used are known`() {
    let text = "Meeting José 🙂 (2 kids) on Fri, Dec 4 · 2:00 – 2:30 PM at Stripe"
    let scan = Self.scan(text)
    #expect(scan.ranges.map { String(text[$0]) } == ["on Fri", "Dec 4", "2:00 – 2:30 PM"])
    #expect(scan.reading?.rest == ["josé", "2", "kids", "stripe"])
    #expect(scan.reading?.minutes == 30)
    let length = DurationReader.scan("she has half an hour for me")
    #expect(length?.minutes == 30)
  }
}
