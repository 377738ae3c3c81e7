import Conversation
import Foundation
import Interviews
import Snapshots
import Testing

@Suite struct AfterTests {
  func memory() -> Transcript.Memory {
    let memory = Transcript.Memory()
    memory.interviews = [
      Interview(
        id: 1, interviewee: Interviewee(name: "Ana Ruiz", role: "nurse"),
        start: Transcript.now.addingTimeInterval(-3 * 3600), progress: .ready)
    ]
    return memory
  }

  func entry(_ kind: DueItem.Kind, hours: Double, id: Int64 = 5) -> DueEntry {
    DueEntry(
      DueItem(
        id: id, kind, interview: 1, due: Transcript.now.addingTimeInterval(hours * 3600)),
      name: "Ana Ruiz")
  }

  @Test func `Looking back, with every manner`() throws {
    let memory = memory()
    let transcript = Transcript(memory: memory)
    try transcript.type(
      "/reflect 1", "?", "<", "how calm she is", "due", "<", "due process", "it fits", "<", "",
      "a week on the ward", "in 2 weeks", "high", "2 to 4", "/reflect", "^C")
    #expect(
      memory.reflections[1]?.answers == [
        .surprised: "how calm she is", .learned: "due process", .fits: "it fits",
        .plan: "a week on the ward", .by: "Saturday 5 December 2026", .energy: "2 4",
      ])
    expectSnapshot(transcript.text, named: "reflect")
  }

  @Test func `A reflection that was left goes on where it stopped, also after a restart`() throws {
    let memory = memory()
    try Transcript(memory: memory).type("/reflect 1", "calm", "", "it fits", "^C")
    let next = Transcript(memory: memory)
    try next.type("/reflect 1")
    #expect(try next.conversation.ask().kind == .reflection(.plan))
    try next.type("a week", "soon", "1 5")
    #expect(next.text.contains("with something left open"))
    try next.type("/reflect 1")
    #expect(try next.conversation.ask().kind == .reflection(.learned))
    try next.type("^D")
    #expect(next.isOver)
  }

  @Test func `Thanks are drafted, and kept as sent after a yes only`() throws {
    let transcript = Transcript(memory: memory())
    try transcript.type(
      "/thanks", "/thanks 1", "?", "", "/thanks 1 card", "perhaps", "yes", "/thanks 9",
      "/thanks ana", "What do you read at night?")
    expectSnapshot(transcript.text, named: "thanks")
  }

  @Test func `What is due is shown, done and put off`() throws {
    let transcript = Transcript(memory: memory())
    try transcript.type(
      "/due", "due", "/due 5", "/due done 5", "/due snooze 5", "/due snooze 5 3", "/due snooze 5 0",
      "/due snooze 5 999", "/due done", "/due done all", "/due -1 2 3", "/insights night shifts",
      "/summary 1")
    expectSnapshot(transcript.text, named: "due")
  }

  @Test func `The start shows three things that are due, and takes in hand who is to be thanked`()
    throws
  {
    let memory = memory()
    memory.due = [
      entry(.checkIn, hours: -30), entry(.promise, hours: -3), entry(.thanks, hours: 9),
      entry(.connect, hours: 40),
    ]
    let transcript = try Transcript(memory: memory).begin()
    #expect(transcript.text.contains("[pressing: thanks, promise, check-in, and more]"))
    #expect(transcript.conversation.inHand?.id == 1)
    #expect(!transcript.text.contains("Nothing planned"))
    memory.due = []
    memory.thanked = [1]
    let calm = try Transcript(memory: memory).begin()
    #expect(calm.text.contains("Nothing planned yet.") && !calm.text.contains("pressing"))
  }
}
