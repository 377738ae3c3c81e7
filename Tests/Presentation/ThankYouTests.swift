import Foundation
import Interviews
import Presentation
import Testing

@Suite struct ThankYouTests {
  let text = ThankYouText(book: SheetTests.book, dates: SheetTests.dates)
  let now = Date(timeIntervalSince1970: 1_795_000_000)

  @Test func `One hour is one hour, and a late note is not counted in hours`() throws {
    for (hours, words) in [(1.5, "one hour left"), (2.5, "2 hours left"), (-1078, "It's late")] {
      let standing = text.standing(due: now.addingTimeInterval(hours * 3600), now: now)
      #expect(try #require(standing).contains(words))
    }
    #expect(text.standing(due: nil, now: now) == nil)
  }

  @Test(arguments: [(0, "today"), (1, "yesterday"), (6, "on "), (7, ""), (45, ""), (-1, "")])
  func `A day is named by its weekday while that is clear`(days: Int, words: String) {
    let when = text.when(now.addingTimeInterval(-Double(days) * 86_400), now: now)
    #expect(when?.hasPrefix(words) ?? words.isEmpty)
    #expect(text.when(nil, now: now) == nil)
  }

  @Test func `Notes and promises jog the memory`() {
    let interview = SheetTests.interview
    let thanks = ThankYou(
      interview: interview, session: nil, reflection: Reflection([.learned: "a\u{1B}[2Jb"]))
    let lines = text.reminders(thanks)
    #expect(lines.count == 2 && lines[1] == "  - a[2Jb")
    #expect(text.reminders(ThankYou(interview: interview, session: nil)).isEmpty)
  }
}
