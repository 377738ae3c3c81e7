import BrowserTesting
import Foundation
import Interviews
import Presentation
import Testing

/// The pages in a real browser, where there is one.
@Suite(.serialized, .enabled(if: Browser.program != nil, "skipped: no browser"))
struct BrowserTests {
  /// The agreed beginning: 10:00 UTC.
  static let start = Sample.interview.start ?? .distantPast

  /// Writes a page into the browser's folder.
  private func file(_ html: String, in browser: Browser) throws -> String {
    let path = browser.folder + "/page.html"
    try html.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// Opens the card of the sample so many seconds after the agreed beginning.
  private func card(
    in browser: Browser, of interview: Interview = Sample.interview, after seconds: Double = 0
  ) throws -> BrowserPage {
    let page = try BrowserPage(in: browser)
    try page.open(
      file(try Sample.card(interview), in: browser), at: Self.start.addingTimeInterval(seconds))
    return page
  }

  /// Lets the clock run on to a time after the agreed beginning.
  private func wait(until minutes: Double, on page: BrowserPage) throws {
    let rest = Self.start.addingTimeInterval(minutes * 60).timeIntervalSince(try page.now())
    if rest > 0 { try page.advance(seconds: rest) }
  }

  @Test func `The clock runs through the talk and an hour beyond`() throws {
    let browser = try Browser()
    let page = try card(in: browser)
    #expect(try page.text("#left") == "30:00")
    #expect(try page.text("#ends") == "Ends 10:30 AM if you start now")
    try page.tap("[data-do=next]")
    #expect(try page.text("#part") == "Opening: 0:00 of 3:00")
    #expect(try page.text("#pace") == "On time")
    try wait(until: 3.01, on: page)
    #expect(try page.text("#left") == "27:00")
    #expect(try page.text("#cue") == "Time to move on. Next: Question 1.")
    for minute in [4.0, 8, 14] {
      try wait(until: minute, on: page)
      try page.tap("[data-do=next]")
    }
    try wait(until: 15.01, on: page)
    #expect(try page.text("#cue") == "You're halfway through.")
    try wait(until: 25.01, on: page)
    #expect(
      try page.text("#cue") == "Time to wrap up. Ask your closing questions. Five minutes left.")
    try wait(until: 29.5, on: page)
    #expect(try page.text("#left") == "0:30")
    try wait(until: 30, on: page)
    #expect(try page.text("#left") == "0:00")
    #expect(try page.text("#cue").hasPrefix("Time's up."))
    try wait(until: 91.5, on: page)
    #expect(try page.text("#left") == "+61:30")
    #expect(try page.text("#pace") == "Overtime")
  }

  @Test func `Its pace and its plan are the program's`() throws {
    let browser = try Browser()
    let page = try card(in: browser)
    try page.evaluate("window.confirm = () => true")
    try page.tap("[data-do=next]")
    var shown: [(at: Date, pace: String, left: String, part: String)] = []
    // Slow at first, so that questions are put off; a pause; then fast, and back once.
    let taps: [(minute: Double, selector: String)] = [
      (3.5, "next"), (9, "next"), (11, "pause"), (13, "pause"), (18, "next"), (19.2, "next"),
      (20, "back"), (20.5, "next"), (21, "next"), (26, "end"),
    ]
    var minute = 0.17
    for tap in taps {
      while minute < tap.minute {
        try wait(until: minute, on: page)
        shown.append(
          (try page.now(), try page.text("#pace"), try page.text("#left"), try page.text("#part")))
        minute += 0.4
      }
      try wait(until: tap.minute, on: page)
      try page.tap("footer [data-do=\(tap.selector)], .file [data-do=\(tap.selector)]")
    }
    let notes = try CardNotes(save(page))
    let record = try #require(notes.session(of: Sample.interview, after: nil))
    #expect(record.session.visits.count == 8)
    #expect(record.events.contains { if case .putOff = $0.what { true } else { false } })
    for moment in shown {
      var session = LiveSession(
        record.setup.interview, opened: record.setup.opened, end: record.setup.end)
      for event in record.events where event.at <= moment.at { session.apply(event) }
      var expected = "On time"
      let pace = session.pace(at: moment.at)
      if pace != 0 { expected = "\(abs(pace)) min \(pace > 0 ? "ahead" : "behind")" }
      if case .paused = session.phase { expected = "Paused" }
      #expect(moment.pace == expected, "at \(moment.at)")
      #expect(moment.left == ClockText.text(session.left(at: moment.at)), "at \(moment.at)")
    }
    #expect(Set(shown.map(\.pace)).count >= 4, "\(Set(shown.map(\.pace)))")
  }

  @Test func `Notes, ticks and the clock are there after a reload, and in the file`() throws {
    let browser = try Browser()
    let page = try card(in: browser)
    try page.tap("[data-do=next]")
    try page.type("kind voice", into: "[data-notes=opening]")
    try wait(until: 4, on: page)
    try page.tap("[data-do=next]")
    try page.type("law first\nthen nights", into: "[data-notes=\"1\"]")
    try wait(until: 4.1, on: page)
    try page.type("how calm she is", into: "[data-notes=takeaways]")
    try page.tap("[data-tick=\"3\"]")
    try wait(until: 5, on: page)
    try page.reload()
    #expect(
      try page.evaluate("document.querySelector('[data-notes=opening]').value") as? String
        == "kind voice")
    #expect(
      try page.evaluate("document.querySelector('[data-tick=\"3\"]').checked") as? Bool == true)
    #expect(try page.text("#part").hasPrefix("Question 1: 1:0"))
    #expect(try page.text("#left") == "25:00")
    try wait(until: 6, on: page)
    try page.type(" and days", into: "[data-notes=\"1\"]")
    let record = try #require(CardNotes(save(page)).session(of: Sample.interview, after: nil))
    let debrief = Debrief(of: record.session)
    #expect(debrief.takeaways == ["how calm she is"])
    #expect(
      record.session.notes.map(\.text) == [
        "kind voice", "law first", "then nights and days", "how calm she is",
      ])
    #expect(record.session.notes[2].stop == .question(1))
    #expect(record.session.answered == [3])
    try page.evaluate("window.confirm = () => true")
    try page.tap("[data-do=again]")
    #expect(try page.text("#left") == "24:00")
    #expect(
      try page.evaluate("document.querySelector('[data-notes=opening]').value") as? String == "")
  }

  @Test func `A card made again has the notes, unless its questions are others`() throws {
    let browser = try Browser()
    let page = try card(in: browser)
    let note = "document.querySelector('[data-notes=\"1\"]').value"
    try page.type("law first", into: "[data-notes=\"1\"]")
    let again = try Sample.card(Sample.interview, made: Self.start)
    try page.open(file(again, in: browser), at: Self.start)
    #expect(try page.evaluate(note) as? String == "law first")
    var changed = Sample.interview
    changed.questions[0].text = "What do you wish you had known?"
    try page.open(file(try Sample.card(changed), in: browser), at: Self.start)
    #expect(try page.evaluate(note) as? String == "")
    try page.type("nights", into: "[data-notes=\"1\"]")
    var other = Sample.interview
    other.identity = UUID()
    try page.open(file(try Sample.card(other), in: browser), at: Self.start)
    #expect(try page.evaluate(note) as? String == "")
    try page.open(file(again, in: browser), at: Self.start)
    #expect(try page.evaluate(note) as? String == "law first")
  }

  @Test(arguments: [280, 320, 360]) func `The clock stays on one line`(width: Int) throws {
    let browser = try Browser()
    let page = try BrowserPage(in: browser, size: (width, 640))
    try page.open(file(try Sample.card(Sample.interview), in: browser))
    try page.evaluate("document.getElementById('left').firstChild.data = '+61:30'")
    let isWhole = try page.evaluate(
      """
      (() => {
        const clock = document.getElementById("left");
        return clock.offsetHeight < 1.5 * parseFloat(getComputedStyle(clock).fontSize)
          && document.documentElement.scrollWidth <= innerWidth;
      })()
      """)
    #expect(isWhole as? Bool == true)
  }

  @Test func `An empty form has lines of one length, on paper 8 mm apart`() throws {
    let browser = try Browser()
    let page = try BrowserPage(in: browser, size: (1200, 900))
    let blank = Sheet.blank(closing: ["Who else?"], dates: Sample.dates, book: Sample.book)
    try page.open(file(try Sample.page(blank), in: browser))
    let ends = try page.evaluate(
      """
      new Set([...document.querySelectorAll(".line")]
        .map((line) => Math.round(line.getBoundingClientRect().right))).size
      """)
    #expect(ends as? Int == 1)
    let isSplit = try page.evaluate(
      """
      [...document.querySelectorAll("h3")].some((title) => title.offsetHeight > 45)
      """)
    #expect(isSplit as? Bool == false)
    // As it is printed.
    let distances = try page.evaluate(
      """
      for (const rule of document.styleSheets[0].cssRules) {
        if (rule.media?.mediaText === "print") rule.media.mediaText = "all";
      }
      const lines = [...document.querySelectorAll("dd .line")]
        .map((line) => line.getBoundingClientRect().bottom * 25.4 / 96);
      lines.slice(1).every((line, index) => Math.abs(line - lines[index] - 8) < 0.1)
      """)
    #expect(distances as? Bool == true)
  }

  @Test func `The screen stays on while the talk goes on`() throws {
    let browser = try Browser()
    let page = try card(in: browser)
    try page.evaluate(
      """
      window.confirm = () => true;
      window.locks = [];
      navigator.wakeLock.request = async (kind) => {
        locks.push(kind);
        return { released: false, async release() { locks.push("released"); } };
      };
      0
      """)
    try page.tap("[data-do=next]")
    try page.advance(seconds: 1)
    #expect(try page.evaluate("locks.join()") as? String == "screen")
    try page.tap(".file [data-do=end]")
    try page.advance(seconds: 1)
    #expect(try page.evaluate("locks.join()") as? String == "screen,released")
  }

  @Test func `A talk without a date or a question has a clock, too`() throws {
    let browser = try Browser()
    let page = try card(in: browser, of: Interview(id: 3, minutes: 20))
    #expect(try page.text("#left") == "20:00")
    try page.tap("[data-do=next]")
    try wait(until: 1.5, on: page)
    #expect(try page.text("#left").hasPrefix("18:"))
    let notes = try CardNotes(save(page))
    #expect(notes.session(of: Interview(id: 3, minutes: 20), after: nil)?.session.visits.count == 1)
  }

  @Test func `One thumb is enough on a narrow phone`() throws {
    let browser = try Browser()
    let page = try BrowserPage(in: browser, size: (360, 640))
    let interview = Sample.interview(saying: String(repeating: "unbreakable", count: 12))
    try page.open(file(try Sample.card(interview), in: browser))
    try page.tap("[data-do=next]")
    #expect(try page.evaluate("document.documentElement.scrollWidth") as? Int == 360)
    let small = try page.evaluate(
      """
      [...document.querySelectorAll("button, summary, textarea")]
        .filter((element) => element.offsetHeight > 0 && element.offsetHeight < 44).length
      """)
    #expect(small as? Int == 0)
    #expect(
      try page.evaluate("document.querySelector('footer').getBoundingClientRect().bottom") as? Int
        == 640)
  }

  @Test func `Nothing is asked of the network`() throws {
    let browser = try Browser()
    for html in [try Sample.card(Sample.interview), try Sample.page(Sample.interview)] {
      let page = try BrowserPage(in: browser)
      try page.open(file(html, in: browser))
      #expect(try page.requested().allSatisfy { $0.hasPrefix("file:") })
      let blocked = try page.evaluate(
        """
        new Promise((done) => {
          document.addEventListener("securitypolicyviolation", (event) => done(event.blockedURI));
          const image = new Image();
          image.src = "https://example.com/a.png";
        })
        """)
      #expect(blocked as? String == "https://example.com/a.png")
      try page.close()
    }
  }

  @Test(arguments: Sample.hostile) func `Markup in a field does nothing`(text: String) throws {
    let browser = try Browser()
    let interview = Sample.interview(saying: text)
    for html in [try Sample.card(interview), try Sample.page(interview)] {
      let page = try BrowserPage(in: browser)
      try page.open(file(html, in: browser))
      #expect(try page.evaluate("document.title") as? String != "owned")
      #expect(
        try page.evaluate("document.querySelectorAll('img, main b:not(.time b)').length") as? Int
          == 0)
      let scripts = try page.evaluate("document.scripts.length") as? Int
      #expect(scripts == (html.contains("data-stop") ? 2 : 0))
      try page.close()
    }
  }

  @Test func `A screen reader finds landmarks, headings and labels`() throws {
    let browser = try Browser()
    for (html, isCard) in [
      (try Sample.card(Sample.interview), true), (try Sample.page(Sample.interview), false),
    ] {
      let page = try BrowserPage(in: browser)
      try page.open(file(html, in: browser))
      let tree = try page.accessibilityTree()
      for role in ["banner", "main", "contentinfo"] {
        #expect(tree.filter { $0.role == role }.count == 1, "\(role)")
      }
      let levels = try page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3')].map((heading) => heading.tagName).join(' ')")
      #expect((levels as? String)?.components(separatedBy: "H1").count == 2)
      #expect((levels as? String)?.contains("H1 H3") == false)
      for role in ["button", "textbox", "checkbox", "heading", "region"] {
        #expect(!tree.contains { $0.role == role && $0.name.isEmpty }, "\(role)")
      }
      if isCard {
        for role in ["timer", "status"] { #expect(tree.contains { $0.role == role }, "\(role)") }
        #expect(tree.filter { $0.role == "checkbox" }.count == 5)
      }
      try page.close()
    }
  }

  @Test(
    .enabled(if: Self.pdfText != nil, "skipped: no pdftotext"),
    arguments: [(width: 8.27, height: 11.69), (8.5, 11)]
  )
  func `On paper every question keeps together`(paper: (width: Double, height: Double)) throws {
    let browser = try Browser()
    let page = try BrowserPage(in: browser, size: (1200, 900))
    var interview = Sample.interview
    interview.minutes = 60
    interview.questions = (1...12).map { number in
      PlannedQuestion(
        text: "Question \(number) begins. "
          + String(repeating: "What then? ", count: 9 * number % 40),
        minutes: 4, followUps: ["Deeper.", "Question \(number) ends."])
    }
    try page.open(file(try Sample.page(interview), in: browser))
    let path = browser.folder + "/page.pdf"
    try page.printed(paper).write(to: URL(fileURLWithPath: path))
    let pages = try text(ofPDF: path).components(separatedBy: "\u{0C}").filter { !$0.isEmpty }
    #expect((3...7).contains(pages.count))
    for number in 1...12 {
      let whole = pages.filter {
        $0.contains("\(number). Question \(number) begins.")
          && $0.contains("Question \(number) ends.")
      }
      #expect(whole.count == 1, "question \(number)")
    }
    // Nothing is lost on the way from the screen to paper.
    let shown = try #require(page.evaluate("document.querySelector('main').innerText") as? String)
    let printed = words(pages.joined(separator: " "))
    let missing = words(shown).filter { printed[$0.key, default: 0] < $0.value }
    #expect(missing.isEmpty)
  }

  /// How often each word stands in a text.
  private func words(_ text: String) -> [String: Int] {
    Dictionary(grouping: text.split(whereSeparator: \.isWhitespace), by: { String($0) })
      .mapValues(\.count)
  }

  static let pdfText = [
    "/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func text(ofPDF path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.pdfText))
    process.arguments = ["-layout", path, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Saves the card's notes.
  private func save(_ page: BrowserPage) throws -> Data {
    try page.tap(".file [data-do=save]")
    return try page.downloaded("coffeechat-notes-3.json")
  }
}
