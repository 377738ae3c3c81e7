import Foundation
import Interviews
import Rendering
import Testing

@Suite struct ThankYouTests {
  let text = ThankYouText(book: SheetTests.book, dates: SheetTests.dates)

  @Test func `One hour is one hour`() throws {
    let now = Date(timeIntervalSince1970: 1_795_000_000)
    for (hours, words) in [(1.5, "one hour left"), (2.5, "2 hours left"), (-1.5, "an hour ago")] {
      let standing = text.standing(due: now.addingTimeInterval(hours * 3600), now: now)
      #expect(try #require(standing).contains(words))
    }
  }
}
