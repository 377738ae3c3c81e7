import Dialogue
import Interviews
import Snapshots
import Testing

@Suite struct TranscriptTests {
  static let facts = [
    "/prepare", "Ana Ruiz", "nurse", "City Hospital", "health care", "warm", "Sam Lee", "senior",
    "role, way-in", "next tue 14:30", "30", "in person", "Café Luna",
  ]

  func prepared(_ more: String...) throws -> Transcript {
    let transcript = Transcript()
    for line in Self.facts + ["her post on night shifts", "", ""] + more {
      try transcript.type(line)
    }
    return transcript
  }

  @Test func `A whole preparation`() throws {
    let transcript = try Transcript().begin()
    for line in Self.facts { try transcript.type(line) }
    try transcript.type(
      "her post on night shifts", "a degree in law", "", "I am Kim.", "", "", "^D")
    #expect(transcript.isOver)
    expectSnapshot(transcript.text, named: "whole-preparation")
  }

  @Test func `Manners at every question`() throws {
    let transcript = try Transcript().begin()
    try transcript.type(
      "prepare", "", "?", "<", "Ana", "skip", "<", "doctor", "X", "", "blah", "warm through Sam",
      "", "pay", "", "tomorrow", "yesterday 9am", "2026-02-30 10:00", "1/2/27", "<",
      "skip", "0", "-5", "half an hour", "letter", "phone 123", "one", "two", "<", "two again", "",
      "?", "<", "two again", "", "I am Kim.", "<", "^C")
    expectSnapshot(transcript.text, named: "manners")
  }

  @Test func `Reviewing questions and agenda`() throws {
    let transcript = try prepared(
      "?", "swap 2", "swap 99", "move 3 1", "move 3", "drop 4", "edit 2", "",
      "edit 2", "What would you do in my place?", "edit 2", "Will you hire me?", "<",
      "Will you hire me?", "Are there openings?", "no", "Are there openings?", "yes",
      "A long one?", "must 2", "nice 1", "minutes 1 5", "minutes 1 0", "keep", "length 45",
      "length 3", "minutes 2 4", "<", "", "")
    expectSnapshot(transcript.text, named: "review")
  }

  @Test func `Undo takes back the last change and says what it was`() throws {
    let transcript = try Transcript().begin()
    try transcript.type(
      "/undo", "/prepare", "Ana", "nurse", "/undo", "baker", "Mill", "/undo", "/undo", "/undo",
      "/undo")
    expectSnapshot(transcript.text, named: "undo")
  }

  @Test func `Ctrl-C keeps everything and the preparation goes on at the very question`() throws {
    let transcript = try Transcript().begin()
    try transcript.type("/prepare", "Ana", "nurse", "^C", "/prepare", "?", "yes", "Mill", "^C")
    let next = try Transcript(memory: transcript.memory).begin()
    try next.type("", "^C", "/prepare", "no", "Bo")
    expectSnapshot(transcript.text + "--- started again ---\n" + next.text, named: "interrupted")
  }

  @Test func `Drafts at the main prompt`() throws {
    let transcript = try prepared("", "")
    let before = transcript.text.count
    try transcript.type(
      "What do you read?", "", "Will you hire me?", "1", "Are there openings?", "?", "maybe", "",
      "help", "/help prepare", "/nonsense", "/s", "/open 9", "/open ana ruiz", "/show 1",
      "/questions hiring", "/questions xyzzy", "?", "<", "", "/interviews", "quit")
    expectSnapshot(String(transcript.text.dropFirst(before)), named: "drafts")
    #expect(transcript.isOver)
  }

  @Test func `What is no question gets an answer of its own, and is not added without asking`()
    throws
  {
    let transcript = try prepared()
    let proposed = transcript.memory.interviews[0].questions
    try transcript.type("thanks for your help", "<", "thanks for your help", "")
    #expect(transcript.text.contains("That doesn't look like a question."))
    #expect(transcript.memory.interviews[0].questions == proposed)
    try transcript.type("thanks for your help", "yes", "", "")
    #expect(transcript.memory.interviews[0].questions.count == proposed.count + 1)
    #expect(try transcript.said("thank you so much").hasPrefix("You're welcome."))
    #expect(try transcript.said("hi there").hasPrefix("Hi, I'm coffeechat."))
    #expect(try transcript.conversation.ask().kind == .main)
  }

  @Test func `One's own questions are tidied, and get their time first`() throws {
    let transcript = try prepared("what do you read at night", "", "")
    func texts() -> [String] { transcript.memory.interviews[0].questions.map(\.text) }
    #expect(texts().contains("What do you read at night?"))
    try transcript.type("how did you learn to cook", "yes")
    #expect(texts().contains("How did you learn to cook?"))
    #expect(
      Agenda(of: transcript.memory.interviews[0], policy: .standard).planned
        .filter { $0.question.bankID == nil }.count == 2)
  }

  @Test func `An interview that was put off is not offered again that day`() throws {
    let first = Transcript()
    try first.type("/prepare", "Ana", "nurse", "^C")
    let second = try Transcript(memory: first.memory).begin()
    try second.type("no")
    #expect(second.memory.leftForToday == 1)
    let third = try Transcript(memory: first.memory).begin()
    #expect(third.conversation.mode == .main)
    #expect(!third.text.contains("You were planning"))
  }

  @Test func `After a refused draft one key puts a question on the line`() throws {
    let transcript = Transcript()
    func tab(_ line: String) throws -> [String] {
      try transcript.conversation.completions(for: line).texts
    }
    try transcript.type("Will you hire me?")
    #expect(try transcript.conversation.preview(of: "") == .alternative)
    let first = try #require(try tab("").first)
    let second = try #require(try tab(first).first)
    #expect(first != second && !first.hasPrefix("/"))
    #expect(try tab("Will you hire me?") == [first], "in the place of the draft itself")
    #expect(try tab("Something else") == [])
    try transcript.type(first)
    #expect(try transcript.conversation.preview(of: "") == nil)
    #expect(try tab("").contains("/help"))
  }

  @Test func `Only a draft has a verdict while it is typed`() throws {
    let transcript = try prepared()
    func glance(_ line: String) throws -> LinePreview? {
      try transcript.conversation.preview(of: line)
    }
    #expect(try glance("Will you hire me?") == .verdict(.forbidden, category: "job"))
    #expect(try glance("What do you read") == .verdict(.ok, category: nil))
    #expect(try glance("Will you hire") == .verdict(.ok, category: nil), "it could become hired")
    #expect(try glance("Will you hire me") == .verdict(.ok, category: nil), "or Mexico")
    #expect(try glance("Will you hire me ") == .verdict(.forbidden, category: "job"))
    for line in ["", "Will you", "move 3 to 1", "/check will you hire me", "swap 2"] {
      #expect(try glance(line) == nil, "\(line)")
    }
    try transcript.type("<", "<")
    #expect(try glance("Will you hire me?") == nil, "an answer is no draft")
  }

  @Test func `Another question in the place of a yes or no is checked`() throws {
    let transcript = try prepared("", "")
    try transcript.type("What do you read?", "What do you write at work?", "yes")
    #expect(
      transcript.memory.interviews[0].questions.map(\.text).contains("What do you write at work?"))
  }

  @Test func `A number after a refused draft puts that question on the line`() throws {
    let transcript = try prepared("Will you hire me?", "1")
    let initial = try transcript.conversation.ask().initial
    #expect(!initial.isEmpty)
    try transcript.type(initial)
    #expect(transcript.memory.interviews[0].questions.map(\.text).contains(initial))
  }

  @Test func `Going back over what was found loses nothing`() throws {
    let transcript = try prepared()
    try transcript.type(
      "<", "<", "<", "<", "", "", "a degree in law", "her bees", "<", "<", "<", "her posts")
    let found = transcript.memory.interviews.first?.findings
    #expect(found == ["her posts", "a degree in law", "her bees"])
    try transcript.type("<", "", "/undo")
    #expect(transcript.memory.interviews.first?.findings == found)
    expectSnapshot(transcript.text, named: "findings")
  }

  @Test func `A command behind an earlier answer on the line is a command`() throws {
    let transcript = Transcript()
    try transcript.type("/prepare", "Ana", "nurse", "Mill", "<", "Mill <", "nurse?", "nurse skip")
    #expect(transcript.memory.interviews.first?.interviewee.role == nil)
    #expect(transcript.memory.interviews.first?.interviewee.company == "Mill")
  }

  @Test func `Undo at the proposal goes back to the answer before`() throws {
    let transcript = try prepared()
    try transcript.type("/undo")
    #expect(transcript.memory.interviews.first?.findings == [])
    try transcript.type("/undo")
    #expect(transcript.memory.interviews.first?.place == nil)
  }

  @Test func `Undo while a preparation is offered is not forgotten`() throws {
    let first = Transcript()
    try first.type("/prepare", "Ana", "nurse", "^C")
    let transcript = try Transcript(memory: first.memory).begin()
    try transcript.type("/undo", "yes", "baker")
    #expect(transcript.memory.interviews.first?.interviewee.role == "baker")
    let gone = try Transcript(memory: transcript.memory).begin()
    try gone.type("/undo", "/undo", "yes")
    #expect(gone.memory.interviews.isEmpty)
  }

  @Test func `Looking through a prepared interview leaves it prepared`() throws {
    let transcript = try prepared("", "")
    try transcript.type("/prepare 1", "", "", "", "^C")
    #expect(transcript.memory.interviews.first?.progress == .ready)
    try transcript.type("/prepare 1", "", "doctor", "^C")
    #expect(transcript.memory.interviews.first?.progress == .preparing(step: "company"))
  }

  @Test func `An answer that changes nothing in a prepared interview is taken`() throws {
    let transcript = try prepared("", "")
    transcript.memory.interviews[0].interviewee.role = nil
    transcript.memory.interviews[0].start = nil
    try transcript.type("/prepare 1", "", "she never told me", "City Hospital.", "", "")
    #expect(transcript.text.contains("leave that blank"))
    try transcript.type("", until: .when)
    try transcript.type("no date yet")
    #expect(try transcript.conversation.ask().kind == .step(.minutes))
    #expect(transcript.memory.interviews[0].progress == .ready)
  }

  @Test func `A new fact goes into the questions that were proposed before`() throws {
    let transcript = try prepared()
    func texts() -> [String] { transcript.memory.interviews[0].questions.map(\.text) }
    #expect(texts().contains { $0.contains("in health care") })
    try transcript.type("^C", "/prepare 1")
    // At the proposal now; back to the field.
    try transcript.type("<", until: .field)
    try transcript.type("nursing")
    #expect(!texts().contains { $0.contains("in health care") })
    #expect(texts().contains { $0.contains("in nursing") })
  }

  @Test func `A new proposal keeps one's own questions and nothing that was proposed`() throws {
    let transcript = try prepared("What would you tell your daughter?")
    let before = transcript.memory.interviews[0].questions.filter { $0.theme != .personal }
    try transcript.type("again")
    let after = transcript.memory.interviews[0].questions
    #expect(after.contains { $0.text == "What would you tell your daughter?" })
    #expect(Set(after.compactMap(\.bankID)).isDisjoint(with: before.compactMap(\.bankID)))
  }

  @Test func `A draft added before the proposal does not stand in its way`() throws {
    let transcript = Transcript()
    try transcript.type("/prepare", "Ana", "nurse", "/check What do you read at night?", "yes")
    try transcript.type("/prepare", "yes")
    try transcript.type("", until: .questions)
    let questions = transcript.memory.interviews[0].questions
    #expect(questions.count > 4)
    #expect(questions.contains { $0.text == "What do you read at night?" })
  }

  @Test func `A slip of the fingers is no question`() throws {
    let transcript = try prepared()
    let count = transcript.memory.interviews[0].questions.count
    try transcript.type("1", "remove", "Elena Petrova", "?", "help")
    #expect(transcript.memory.interviews[0].questions.count == count)
    try transcript.type("accept", "accept")
    #expect(transcript.memory.interviews[0].progress == .ready)
    try transcript.type("/prepare", "Bo", "^C")
    let next = try Transcript(memory: transcript.memory).begin()
    try next.type("quit")
    #expect(next.isOver)
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0"])
  func `A senseless number is told, at every prompt`(number: String) throws {
    let transcript = try prepared()
    let proposed = transcript.memory.interviews[0].questions
    try transcript.type("swap \(number)", "move \(number) 1", "minutes 1 \(number)")
    #expect(transcript.memory.interviews[0].questions == proposed)
    try transcript.type("^C", "Will you hire me?", number, "^C", "/open \(number)")
    #expect(!transcript.isOver)
  }

  @Test func `A café is not the number of a call`() throws {
    let transcript = try prepared()
    try transcript.type("<", until: .medium)
    try transcript.type("phone")
    #expect(transcript.memory.interviews[0].place == nil)
    try transcript.type("<", "phone")
    #expect(transcript.memory.interviews[0].medium == .phone)
  }

  @Test func `A date that has gone by may stay when a talk is looked through`() throws {
    let transcript = try prepared("", "")
    transcript.memory.interviews[0].start = Transcript.now.addingTimeInterval(-90_000)
    try transcript.type("/prepare 1")
    try transcript.type("", until: .when)
    try transcript.type("")
    #expect(try transcript.conversation.ask().kind == .step(.minutes))
  }

  @Test func `When saving fails the same question is asked again with nothing lost`() throws {
    let transcript = try Transcript().begin()
    try transcript.type("/prepare", "Ana", "nurse")
    transcript.memory.failsNext = true
    try transcript.type("Mill", "Mill", "baking")
    #expect(transcript.text.contains("Mill\n[failed]\nWhere do they work?"))
    #expect(transcript.memory.interviews.first?.interviewee.company == "Mill")
    #expect(transcript.memory.interviews.first?.interviewee.field == "baking")
  }

  @Test func `A prepared person's answers stand in brackets the next time`() throws {
    let transcript = try prepared("", "")
    try transcript.type("/prepare", "ana ruiz")
    #expect(try transcript.conversation.ask().standard == "nurse")
    try transcript.type("", "")
    #expect(try transcript.conversation.ask().standard == "health care")
  }

  @Test func `Every answer is saved before the next question is asked`() throws {
    let transcript = Transcript()
    for line in Self.facts.prefix(6) {
      try transcript.type(line)
    }
    guard case .preparing(let preparation) = transcript.conversation.mode else {
      Issue.record("expected a preparation")
      return
    }
    #expect(transcript.memory.interviews == [preparation.interview])
    #expect(preparation.interview.progress == .preparing(step: "through"))
  }

  @Test(arguments: [
    (hours: 30.0, minutes: 30, "Next: Ana, Sun, Nov 22 at 3:00 PM."),
    (hours: -2.0, minutes: 30, "Thank Ana by Sun, Nov 22 at 7:30 AM."),
    (hours: -24.5, minutes: 120, "Thank Ana by Sat, Nov 21 at 10:30 AM."),
    (hours: -26.0, minutes: 30, "You have nothing planned yet."),
  ]) func `The start says what is next or due`(hours: Double, minutes: Int, line: String) throws {
    let memory = Transcript.Memory()
    memory.interviews = [
      Interview(
        id: 1, interviewee: Interviewee(name: "Ana"),
        start: Transcript.now.addingTimeInterval(hours * 3600), minutes: minutes,
        progress: .ready)
    ]
    memory.asked = [1]
    let transcript = try Transcript(memory: memory).begin()
    #expect(transcript.text.contains(line), "\(transcript.text)")
    memory.interviews.append(Interview(id: 2, interviewee: Interviewee(name: "Bo")))
    let both = try Transcript(memory: memory).begin()
    // An unfinished one hides nothing, but is something planned itself.
    #expect(both.text.contains(line) == !line.contains("nothing planned"))
    // What is more pressing comes before the question.
    let asked = try both.conversation.ask().question?.values["name"] == "Bo"
    #expect(
      line.hasPrefix("Thank") ? both.text.contains("your plan for Bo. Type /prepare 2") : asked)
  }

  @Test(arguments: [
    (true, -1.0, "Thank Ana Ruiz by Sun, Nov 22 at 8:00 AM."),
    (true, -25.0, "You have nothing planned yet."),
    (false, 0.1, "Your conversation with Ana Ruiz is still running. Type /live to go back to it."),
    (false, -2.0, "Thank Ana Ruiz by"),
  ]) func `The thanks are due a day after the talk was really over`(
    isOver: Bool, hours: Double, line: String
  ) throws {
    let first = try prepared("", "")
    first.memory.interviews[0].start = Transcript.now.addingTimeInterval(-30 * 3600)
    let end = Transcript.now.addingTimeInterval(hours * 3600)
    if !isOver, hours < 0 { first.memory.interviews[0].start = end.addingTimeInterval(-1800) }
    first.memory.held = Dependencies.Held(first.memory.interviews[0], end: end, isOver: isOver)
    let transcript = try Transcript(memory: first.memory).begin()
    #expect(transcript.text.contains(line), "\(transcript.text)")
  }
}
