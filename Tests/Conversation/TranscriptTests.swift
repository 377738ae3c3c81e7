import Conversation
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
    for line in Self.facts + ["her post on night shifts", ""] + more {
      try transcript.type(line)
    }
    return transcript
  }

  @Test func `A whole preparation`() throws {
    let transcript = try Transcript().begin()
    for line in Self.facts { try transcript.type(line) }
    try transcript.type("her post on night shifts", "a degree in law", "", "", "", "^D")
    #expect(transcript.isOver)
    expectSnapshot(transcript.text, named: "whole-preparation")
  }

  @Test func `Manners at every question`() throws {
    let transcript = try Transcript().begin()
    try transcript.type(
      "prepare", "", "?", "<", "Ana", "skip", "<", "doctor", "X", "", "blah", "warm through Sam",
      "", "role, pay", "", "tomorrow", "yesterday 9am", "2026-02-30 10:00", "1/2/27", "",
      "0", "-5", "half an hour", "letter", "phone 123", "one", "two", "<", "two again", "")
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
}
