import Dialogue
import Foundation
import Interviews
import Phrases
import Testing

/// A live session whose time is given, written down as it goes.
@Suite struct SessionDialogueTests {
  /// Ten in the morning, at which the talk begins; it takes half an hour.
  static let ten = Date(timeIntervalSince1970: 1_795_255_200)

  static let cues = CueSheet(
    [
      "half": "middle", "ten": "end - 10", "last": "last", "closing": "closing",
      "thanks": "thanks", "end": "end",
    ].compactMapValues { CueSheet.Cue.Moment($0) })

  /// Takes what was typed and when (in seconds after ten), and tells what was said.
  struct Driver {
    var talk: SessionDialogue
    var said: [String] = []
    var cued: [String] = []
    var isOver = false

    init(questions: Int = 7) {
      let interview = Interview(
        id: 1, interviewee: Interviewee(name: "Ana"), start: SessionDialogueTests.ten,
        questions: (1..<questions + 1).map { PlannedQuestion(text: "Question \($0)?") })
      let session = LiveSession(interview, opened: SessionDialogueTests.ten - 60)
      talk = SessionDialogue(
        session, cues: SessionDialogueTests.cues,
        dependencies: Transcript.dependencies(Transcript.Memory()))
    }

    var session: LiveSession { talk.session }

    mutating func at(_ second: Double, _ line: String? = nil) throws {
      let now = SessionDialogueTests.ten + second
      take(talk.tick(now: now))
      if let line { take(try talk.handle(.line(line), now: now)) }
    }

    mutating func interrupt(_ second: Double) throws {
      take(try talk.handle(.interrupt, now: SessionDialogueTests.ten + second))
    }

    private mutating func take(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .say(let phrase, _): said.append(Transcript.book.text(phrase))
        case .show(.cue(let id)): cued.append(id)
        case .close: isOver = true
        default: break
        }
      }
    }
  }

  @Test(arguments: [
    ("10:20", 1200.0), ("10.20", 1200), ("11:00", 3600), ("today 10:45", 2700),
    ("in 20 minutes", 1320),
  ]) func `The end moves to the time one types`(text: String, second: Double) throws {
    var driver = Driver()
    try driver.at(0)
    try driver.at(120, "/end-at \(text)")
    #expect(driver.session.end == Self.ten + second, "\(driver.said)")
  }

  @Test(arguments: ["9:40", "08:00", "25:00", "soon", "18:00"])
  func `A senseless end is refused`(text: String) throws {
    for second in [-30.0, 120] {
      var driver = Driver()
      try driver.at(second, "/end-at \(text)")
      #expect(driver.session.end == Self.ten + 1800, "\(driver.said)")
    }
  }

  @Test func `Instead of a question that is not added one of the alternatives is`() throws {
    for pick in ["/ask 2", "Tab"] {
      var driver = Driver()
      try driver.at(0)
      let draft = "/ask Will you hire me?"
      try driver.at(10, draft)
      #expect(driver.talk.ask().initial == draft)
      let offered = (1...3).reduce(into: [draft]) { lines, _ in
        lines.append(driver.talk.completions(for: lines.last ?? "").texts.first ?? "")
      }
      #expect(Set(offered).count > 2, "\(offered)")
      try driver.at(11, pick == "Tab" ? offered[2] : pick)
      #expect("/ask " + (driver.session.questions.last?.text ?? "") == offered[2])
      #expect(driver.session.questions.count == 8)
      #expect(driver.talk.completions(for: "/ask ").texts.isEmpty)
    }
  }

  @Test func `Past the end one is led to the closing, whatever one does to go on`() throws {
    var driver = Driver()
    try driver.at(0)
    try driver.at(10, "/pause")
    try driver.at(1900, "/resume")
    #expect(driver.session.stop == .closing)
    #expect(driver.said.contains { $0.contains("/extend if they offered") })
    driver.said = []
    try driver.at(1910, "/more 3")
    #expect(driver.said.contains { $0.contains("/extend if they offered") }, "\(driver.said)")
  }

  @Test func `A question put off after a while is told as skipped`() throws {
    var driver = Driver()
    try driver.at(0)
    try driver.at(60, "/next")
    try driver.at(100, "/skip")
    try driver.at(200, "/next")
    let items = Debrief(of: driver.session).items
    #expect(items.filter(\.isSkipped).map(\.stop) == [.question(1)])
  }

  @Test func `After more time was offered its cues come again`() throws {
    var driver = Driver()
    for second in stride(from: 0.0, through: 1790, by: 10) { try driver.at(second) }
    #expect(Set(driver.cued) == ["half", "ten", "last", "closing", "thanks"])
    try driver.at(1795, "/extend 30")
    try driver.at(1796, "yes")
    driver.cued = []
    for second in stride(from: 1800.0, through: 3600, by: 10) { try driver.at(second) }
    #expect(driver.cued == ["ten", "last", "closing", "thanks", "end"])
  }

  @Test func `A command in the place of a yes or no is a command`() throws {
    var driver = Driver()
    try driver.at(0)
    try driver.at(10, "/extend 10")
    #expect(driver.talk.ask().question != nil)
    try driver.at(11, "likes nights")
    #expect(driver.session.notes.map(\.text) == ["likes nights"])
    try driver.at(12, "/met Priya from the lab")
    #expect(driver.session.people == ["Priya from the lab"])
    #expect(driver.talk.ask().question == nil)
    try driver.at(13, "/end")
    try driver.interrupt(14)
    #expect(driver.talk.ask().question == nil && !driver.isOver)
  }

  @Test func `A question added at the very end can be reached`() throws {
    var driver = Driver(questions: 1)
    try driver.at(0)
    for second in 1...3 { try driver.at(Double(second), "/next") }
    #expect(driver.session.stop == .thanks)
    try driver.at(10, "/ask What do you read?")
    try driver.at(11, "/next")
    #expect(driver.session.stop == .question(2))
  }

  @Test func `What is put off is told in one line`() throws {
    var driver = Driver()
    try driver.at(900)
    #expect(
      driver.said.filter { $0.hasPrefix("Running short, so I moved questions") }.count == 1,
      "\(driver.said)")
    #expect(driver.session.spare.count > 2)
  }

  @Test func `Back, skip, drop, keep and answered move what they say`() throws {
    var driver = Driver()
    try driver.at(0)
    try driver.at(1, "/next")
    try driver.at(2, "/next")
    try driver.at(3, "/back")
    #expect(driver.session.stop == .question(1) && driver.session.ahead.first == 2)
    try driver.at(4, "/skip")
    #expect(driver.session.stop == .question(2) && driver.session.spare == [1])
    try driver.at(5, "/drop 4")
    try driver.at(6, "/keep 1")
    try driver.at(7, "/answered 5")
    #expect(driver.session.ahead == [1, 3, 6, 7])
    #expect(driver.session.spare == [4] && driver.session.answered == [5])
    for line in ["/drop 99", "/drop", "/keep x", "/answered 5", "/more 0", "/star", "/nonsense"] {
      driver.said = []
      try driver.at(8, line)
      #expect(!driver.said.isEmpty, "\(line)")
    }
    try driver.at(9, "/todo send the list")
    #expect(driver.session.notes.last?.isPromise == true)
  }

  @Test func `In a pause nothing moves, and it says how to go on`() throws {
    var driver = Driver()
    try driver.at(0)
    try driver.at(1, "/next")
    try driver.at(2, "/pause")
    for line in ["/next", "/back", "/skip"] {
      driver.said = []
      try driver.at(3, line)
      #expect(driver.said.first?.contains("/resume") == true, "\(line)")
      #expect(driver.session.stop == .question(1))
    }
  }

  @Test func `Past the agreed time one goes on only if they offered`() throws {
    var driver = Driver()
    try driver.at(0)
    try driver.at(1, "/next")
    try driver.at(1900, "/next")
    #expect(driver.session.stop == .closing)
    #expect(driver.said.last?.contains("/extend") == true)
    try driver.at(1901, "/extend")
    try driver.at(1902, "no")
    #expect(driver.session.isOver(at: Self.ten + 1902))
    try driver.at(1903, "/end")
    #expect(driver.isOver)
  }

  @Test func `After more minutes the time can be over once more`() throws {
    var driver = Driver()
    try driver.at(0)
    try driver.at(1, "/next")
    try driver.at(190)
    try driver.at(191, "/more 2")
    driver.said = []
    try driver.at(310)
    #expect(driver.said.contains { $0.hasPrefix("Time for question 2") }, "\(driver.said)")
  }

  @Test func `The moments in the prompts can be read`() {
    let keys = Transcript.book.keys(of: "live.cues")
    #expect(keys.count > 10)
    for key in keys {
      let text = Transcript.book.text("live.cues.\(key).at")
      #expect(CueSheet.Cue.Moment(text) != nil, "\(key): \(text)")
    }
  }
}
