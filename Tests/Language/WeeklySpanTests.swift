import Language
import Testing

@Suite struct WeeklySpanTests {
  private static let names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

  private func read(_ texts: String...) -> String {
    do throws(WeeklySpan.Unclear) {
      return try WeeklySpan.read(texts).map { span in
        let hours = [span.from, span.to].map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" }
        return "\(Self.names[span.weekday - 1]) \(hours[0])-\(hours[1])"
      }.joined(separator: ", ")
    } catch { return "? \(error.text)" }
  }

  @Test(arguments: [
    ("mon 18:00-20:00", "mon 18:00-20:00"), ("sat 9-12", "sat 9:00-12:00"),
    ("mon 6-8pm", "mon 18:00-20:00"), ("mon 6pm-8pm", "mon 18:00-20:00"),
    ("tue 10-10:20", "tue 10:00-10:20"), ("wed 9am-noon", "wed 9:00-12:00"),
    ("thursday from 11 to 1", "thu 11:00-13:00"), ("fri 9-5", "fri 9:00-17:00"),
    ("mon 6-8", "mon 18:00-20:00"), ("tue 7:30-9", "tue 7:30-9:00"), ("tue 7-9am", "tue 7:00-9:00"),
    ("mon 22:00-24:00", "mon 22:00-24:00"),
    ("mon-wed 9-12", "mon 9:00-12:00, tue 9:00-12:00, wed 9:00-12:00"),
    ("sat and sun 10-11", "sat 10:00-11:00, sun 10:00-11:00"),
    ("fri-mon 8-9", "fri 8:00-9:00, sat 8:00-9:00, sun 8:00-9:00, mon 8:00-9:00"),
    ("weekends 9-10", "sat 9:00-10:00, sun 9:00-10:00"),
    ("tuesday mornings", "tue 8:00-12:00"), ("sat afternoon", "sat 12:00-17:00"),
    ("thursday evenings 7-8", "thu 19:00-20:00"), ("sun 14-15:30", "sun 14:00-15:30"),
  ]) func `Free hours are read as people type them`(text: String, spans: String) {
    #expect(read(text) == spans)
  }

  @Test func `Days without hours go with the next entry`() {
    #expect(read("tue", "thu 6-8pm") == "tue 18:00-20:00, thu 18:00-20:00")
    #expect(read("mon 9-10", "tue") == "? tue")
    #expect(read("weekday evenings").split(separator: ",").count == 5)
    #expect(read("weekday evenings").hasPrefix("mon 18:00-21:00"))
  }

  @Test(arguments: [
    "mon", "18-20", "mon 20-18:30", "mon 18", "mon 18-25", "xyz 9-10", "mon 9:60-10", "",
  ])
  func `What is no time of the week is named`(text: String) {
    #expect(read(text) == "? \(text)")
  }
}
