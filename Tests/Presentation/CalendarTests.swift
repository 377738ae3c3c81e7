import Foundation
import Interviews
import Snapshots
import Testing

@testable import Presentation

@Suite struct CalendarTests {
  func render(_ interview: Interview, isThanked: Bool = false) -> String {
    let file = CalendarFile(
      calendar: SheetTests.calendar, dates: SheetTests.dates, book: SheetTests.book,
      stamp: Date(timeIntervalSince1970: 1_795_000_000))
    let agenda = Agenda(questions: interview.questions, minutes: interview.minutes)
    return String(
      decoding: file.render([.init(interview, agenda: agenda, isThanked: isThanked)]), as: UTF8.self
    )
  }

  static var interview: Interview {
    var interview = SheetTests.interview
    interview.identity = UUID(uuidString: "6F1A2C3E-0000-4000-8000-000000000001")
    interview.revision = 4
    return interview
  }

  @Test func `A talk as a calendar file`() {
    expectSnapshot(
      render(Self.interview).replacingOccurrences(of: "\r\n", with: "\n"), named: "calendar")
  }

  @Test func `What was called off is crossed out, and what was done is completed`() {
    var interview = Self.interview
    interview.outcome = .cancelled
    let off = render(interview).components(separatedBy: "\r\n")
    #expect(off.count { $0 == "STATUS:CANCELLED" } == 4)
    #expect(!off.contains("BEGIN:VALARM"))
    #expect(off.contains("SEQUENCE:4"))
    interview.outcome = .held
    let held = render(interview, isThanked: true).components(separatedBy: "\r\n")
    #expect(held.count { $0 == "STATUS:CONFIRMED" } == 1)
    #expect(held.count { $0 == "STATUS:COMPLETED" } == 1)
    #expect(!render(Self.interview).contains("STATUS"))
  }

  @Test func `What is typed stays text, whatever it is`() {
    var interview = Self.interview
    interview.interviewee.name = "Ana\r\nEND:VCALENDAR\r\nX:1;2,3\\"
    interview.place = "Luna; 2nd floor, left\nATTACH:file:///etc/passwd\u{1B}[2J"
    interview.questions[0].text = "One?\nBEGIN:VEVENT\u{2028}END:VEVENT"
    let lines = render(interview).components(separatedBy: "\r\n")
    #expect(lines.filter { $0 == "END:VCALENDAR" }.count == 1)
    #expect(!lines.contains { $0.hasPrefix("ATTACH") || $0.hasPrefix("X:") })
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 3)
    let unfolded = render(interview).replacingOccurrences(of: "\r\n ", with: "")
    #expect(unfolded.contains("LOCATION:Luna\\; 2nd floor\\, left\\nATTACH:file:///etc/passwd[2J"))
    #expect(!unfolded.unicodeScalars.contains { $0.value < 32 && $0 != "\r" && $0 != "\n" })
  }

  @Test(arguments: [
    String(repeating: "long and plain ", count: 40), String(repeating: "é", count: 300),
    String(repeating: "👩‍👩‍👧‍👦", count: 60), String(repeating: "日本語", count: 100),
    "a" + String(repeating: "\u{301}", count: 500), String(repeating: "x", count: 75),
    String(repeating: "x", count: 76), "",
  ]) func `A line is folded at 75 octets, and unfolds to what it was`(text: String) throws {
    let folded = ICalendar.fold(text)
    let lines = folded.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in lines {
      #expect(line.filter { $0 != 0x0D }.count <= 75)
      _ = try #require(String(validating: line, as: UTF8.self), "a character was cut")
    }
    let whole = lines.enumerated().flatMap { index, line in
      line.filter { $0 != 0x0D }.dropFirst(index == 0 ? 0 : 1)
    }
    #expect(whole == Array(text.utf8))
  }

  @Test func `The hour before leaves time to be early in person only`() {
    for (medium, trigger) in [
      (Interview.Medium.inPerson, "TRIGGER:-PT65M"), (.phone, "TRIGGER:-PT60M"),
      (.video, "TRIGGER:-PT60M"),
    ] {
      var interview = Self.interview
      interview.medium = medium
      #expect(render(interview).contains(trigger + "\r\n"))
    }
  }

  @Test func `A link can be followed`() {
    var interview = Self.interview
    interview.place = "https://meet.example/abc,def;g"
    #expect(render(interview).contains("URL:https://meet.example/abc,def;g\r\n"))
  }
}
