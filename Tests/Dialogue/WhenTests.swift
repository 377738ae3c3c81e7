import Dialogue
import Foundation
import Interviews
import Language
import Testing

/// The question when the two meet: asked on a Saturday, 21 November 2026, at 9 in the morning.
@Suite struct WhenTests {
  /// A preparation that has come to the question, and the lines typed there.
  private func typed(_ lines: String...) throws -> Transcript {
    let transcript = Transcript()
    try transcript.type("/prepare", "Ana Ruiz", "nurse", "Mill", "care", "", "", "")
    #expect(try transcript.conversation.ask().kind == .step(.when))
    for line in lines { try transcript.type(line) }
    return transcript
  }

  private func start(_ transcript: Transcript) -> String? {
    transcript.memory.interviews.last?.start.map {
      DateText(calendar: DateTextCalendar.utc).typed($0)
    }
  }

  @Test func `A day is remembered, and so is a time`() throws {
    let day = try typed("tuesday")
    #expect(day.text.contains("Tue, Nov 24, at what time?"))
    #expect(start(day) == nil)
    try day.type("2")
    #expect(start(day) == "2026-11-24 14:00")
    #expect(day.text.contains("Tue, Nov 24 at 2:00 PM. That's in 3 days."))
    #expect(start(try typed("2:30pm", "monday")) == "2026-11-23 14:30")
  }

  @Test func `A weekend or holiday is mentioned`() throws {
    #expect(try typed("nov 28 at 2").text.contains("That's in 7 days, and it's a Saturday."))
    #expect(try typed("nov 26 at 2").text.contains("That's in 5 days, and it's Thanksgiving."))
    #expect(try typed("tomorrow at 2").text.contains("That's tomorrow, and it's a Sunday."))
    #expect(try typed("sunday at 2").text.contains("That's tomorrow."))
  }

  @Test func `Next with tomorrow asks which week`() throws {
    let asked = try typed("next sunday at 2")
    #expect(asked.text.contains("Do you mean tomorrow (Sun, Nov 22) or Sun, Nov 29?"))
    try asked.type("nov 29")
    #expect(start(asked) == "2026-11-29 14:00")
  }

  @Test func `A range sets the length, and a zone is kept`() throws {
    let range = try typed("dec 3, 2-2:45pm ET")
    let interview = try #require(range.memory.interviews.last)
    #expect(start(range) == "2026-12-03 19:00")
    #expect(interview.minutes == 45)
    #expect(interview.zone == "America/New_York")
    #expect(range.text.contains("Thu, Dec 3 at 7:00 PM UTC (2:00 PM EST for them)."))
  }

  @Test func `No date yet leaves the question open`() throws {
    let open = try typed("she'll let me know")
    #expect(start(open) == nil)
    #expect(try open.conversation.ask().kind == .step(.minutes))
    #expect(open.text.contains("No time yet?"))
    try open.type("up to her")
    #expect(open.memory.interviews.last?.minutes == 30)
    #expect(try open.conversation.ask().kind == .step(.medium))
  }

  @Test func `What cannot be is named, and asked again`() throws {
    for (line, answer) in [
      ("dec 4 thursday at 2", "The date you typed is Fri, Dec 4."),
      ("feb 30 at 2", "doesn't exist"),
      ("today at 8:30am", "Sat, Nov 21 at 8:30 AM is in the past."), ("soon", "I couldn't read"),
      ("3pm his time on monday", "What time zone"),
    ] {
      let asked = try typed(line)
      #expect(asked.text.contains(answer), "\(line): \(asked.text.suffix(200))")
      #expect(try asked.conversation.ask().kind == .step(.when))
    }
  }
}

enum DateTextCalendar {
  static var utc: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }
}
