import Presentation
import Testing
import TextLayout

@Suite struct LayoutTests {
  static let texts = [
    "one two three four five six seven eight nine ten eleven twelve",
    "一二三四五六七八九十 漢字 かな交じり文",
    "word " + String(repeating: "x", count: 200) + " end",
    "👩‍🔬👩‍🔬👩‍🔬 emoji 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
    "", " ", "a",
  ]

  @Test(arguments: texts, [12, 24, 40, 80]) func `No line is too wide`(text: String, width: Int) {
    for line in Layout.wrap(text, width: width, first: "1. ", rest: "   ") {
      #expect(DisplayWidth.of(line) <= width, "\(line)")
    }
  }

  @Test(arguments: texts, [12, 40]) func `No character is lost`(text: String, width: Int) {
    let joined = Layout.wrap(text, width: width).joined().filter { $0 != " " }
    #expect(joined == text.filter { $0 != " " })
  }

  @Test func `Fitting pads or cuts to the exact width`() {
    #expect(Layout.fit("ab", width: 4) == "ab  ")
    #expect(Layout.fit("abcdef", width: 4) == "abc…")
    #expect(DisplayWidth.of(Layout.fit("漢字漢字", width: 4)) == 4)
  }

  @Test(arguments: [("a", 1), ("é", 1), ("漢", 2), ("👩‍🔬", 2), ("e\u{301}", 1), ("❤️", 2)])
  func `Characters take the columns that a terminal gives them`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
