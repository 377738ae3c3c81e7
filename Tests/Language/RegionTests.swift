import Foundation
import Language
import Testing

@Suite struct RegionTests {
  @Test(arguments: [
    ("en_US", true, true, 1, "letter"), ("en_GB", false, false, 2, "a4"),
    ("en_GB.UTF-8", false, false, 2, "a4"), ("de_DE@euro", false, false, 2, "a4"),
    ("en-CA", true, false, 1, "letter"), ("es_MX", false, false, 1, "letter"),
    ("en", true, true, 1, "letter"),
    ("en_AU", true, false, 1, "a4"), ("zh_Hant_TW", false, false, 1, "a4"),
  ]) func `A locale's name tells a region`(
    name: String, twelve: Bool, monthFirst: Bool, weekday: Int, paper: String
  ) throws {
    let region = try #require(Region(name))
    #expect(region.usesTwelveHours == twelve)
    #expect(region.monthFirst == monthFirst)
    #expect(region.firstWeekday == weekday)
    #expect(region.paper == paper)
  }

  @Test(arguments: ["C", "POSIX", "C.UTF-8", "", "klingon", "xx", "12_34"])
  func `Other names tell none`(name: String) {
    #expect(Region(name) == nil)
  }

  @Test func `The setting wins, then the first variable that is set`() {
    #expect(Region.current(environment: [:]) == .standard)
    #expect(Region.current(environment: ["LANG": "en_GB.UTF-8"]).identifier == "en_GB")
    #expect(
      Region.current(environment: ["LC_ALL": "C", "LANG": "en_GB"]).identifier == "en_US")
    #expect(
      Region.current(environment: ["LC_ALL": "", "LC_TIME": "de_DE", "LANG": "en_GB"]).identifier
        == "de_DE")
    #expect(
      Region.current(environment: ["LC_ALL": "en_US"], setting: "en_GB").identifier == "en_GB")
    #expect(Region.standard.paper(environment: ["PAPERSIZE": "a4"]) == "a4")
    #expect(Region.standard.paper(environment: ["PAPERSIZE": "tabloid"]) == "letter")
  }

  @Test func `A time of day comes in both halves of the day, and twice when summer time ends`() {
    let reader = DateReader(calendar: DateTests.calendar(), region: .standard)
    let text = DateText(calendar: DateTests.calendar())
    func moments(_ phrase: String, after now: String) -> [String] {
      reader.moments(phrase, after: DateTests.date(now)).map { text.typed($0) }
    }
    #expect(
      moments("4", after: "2026-12-01 14:00").prefix(2) == ["2026-12-01 16:00", "2026-12-02 04:00"])
    #expect(moments("4pm", after: "2026-12-01 14:00").first == "2026-12-01 16:00")
    #expect(moments("10:30", after: "2026-12-01 22:00").first == "2026-12-01 22:30")
    #expect(moments("in 10 minutes", after: "2026-12-01 14:00") == ["2026-12-01 14:10"])
    #expect(moments("soon", after: "2026-12-01 14:00").isEmpty)
    let twice = moments("1:30am", after: "2026-11-01 00:30").prefix(2)
    #expect(twice == ["2026-11-01 01:30", "2026-11-01 01:30"])
  }
}
