import Dialogue
import Foundation
import Interviews
import Phrases
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
    memory.asked = [1]
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
        .plan: "a week on the ward", .by: "Sat, Dec 5, 2026", .energy: "2 4",
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
    #expect(next.text.contains("with a few blanks"))
    try next.type("/reflect 1")
    #expect(try next.conversation.ask().kind == .reflection(.learned))
    try next.type("^D")
    #expect(next.isOver)
  }

  @Test func `Thanks are written in a dialogue of their own, for the conversation that is meant`()
    throws
  {
    let transcript = Transcript(memory: memory())
    try transcript.type("/thanks", "/thanks 1", "/thanks 1 card", "/thanks 9", "/thanks ana")
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
    #expect(transcript.conversation.currentInterview?.id == 1)
    #expect(!transcript.text.contains("nothing planned"))
    memory.due = []
    memory.thanked = [1]
    let calm = try Transcript(memory: memory).begin()
    #expect(calm.text.contains("You have nothing planned yet.") && !calm.text.contains("pressing"))
  }

  @Test func `Undo stops at what cannot be taken back, and asks before anything older`() throws {
    let memory = memory()
    let other = Interview(
      id: 2, interviewee: Interviewee(name: "Tunde"), progress: .preparing(step: "role"))
    memory.interviews.append(other)
    memory.changes = [
      (Phrase("change.answer", ["step": "name", "text": "Tunde"]), 2, nil),
      (Phrase("change.open", ["step": "role"]), 2, other),
    ]
    let transcript = Transcript(memory: memory)
    try transcript.type("/thanks 1", "/due done 5")
    #expect(try transcript.said("/undo").contains("checking off number 5"))
    #expect(try transcript.said("/due open 5") == "[5 open again]\n")
    #expect(try transcript.said("/undo").contains("reopening number 5"))
    #expect(try transcript.said("/undo").contains("was thanking Ana Ruiz"))
    #expect(memory.changes.count == 2)
    try transcript.type("/undo")
    let ask = try transcript.conversation.ask()
    #expect(
      Transcript.book.text(try #require(ask.question))
        == "Undo an earlier change for Tunde: skipping a question (role)?")
    #expect(ask.standard == "no")
    #expect(try transcript.said("") == "OK. Nothing was undone.\n")
    #expect(memory.changes.count == 2)
    #expect(try transcript.said("/undo").isEmpty)
    #expect(try transcript.said("yes").hasPrefix("Undid: "))
    #expect(memory.changes.count == 1)
  }

  @Test func `Undo takes back what was just changed, without a question`() throws {
    let memory = memory()
    memory.interviews[0].start = Transcript.now + 3600
    let transcript = Transcript(memory: memory)
    try transcript.type("/reflect 1", "calm", "^C", "/open 1", "What do you read?", "yes")
    #expect(try transcript.said("/undo").hasPrefix("Undid: adding"))
    #expect(try transcript.said("/undo").contains("answering a reflection question"))
    #expect(try transcript.said("/undo").contains("There's nothing to undo."))
  }

  @Test func `Thanks, a look back and a report are about a talk that was held`() throws {
    let memory = memory()
    let tunde = Interview(
      id: 2, interviewee: Interviewee(name: "Tunde"), progress: .preparing(step: "role"))
    memory.interviews.append(tunde)
    let transcript = try Transcript(memory: memory).begin()
    try transcript.type("no")
    for (line, answer) in [
      ("/thanks", "[thank-you to Ana Ruiz by email]"), ("/summary", "[report on Ana Ruiz]"),
      ("/thanks 2", "It looks like you haven't met with Tunde yet.\n[thank-you"),
      ("/summary tunde", "It looks like you haven't met with Tunde yet.\n[report"),
      ("/reflect", "Your conversation with Ana Ruiz, in six quick questions."),
    ] { #expect(try transcript.said(line).contains(answer), "\(line)") }
    // Who was thanked already comes last.
    memory.interviews.append(
      Interview(
        id: 3, interviewee: Interviewee(name: "Bo"), start: Transcript.now - 7200,
        progress: .ready))
    try transcript.type("no", "/open 3")
    memory.thanked = [3]
    memory.due = [entry(.thanks, hours: 21)]
    #expect(try transcript.said("/thanks") == "[thank-you to Ana Ruiz by email]\n")
    #expect(try transcript.said("/summary 3") == "[report on Bo]\n")
    let nobody = Transcript()
    #expect(try nobody.said("/thanks").hasPrefix("You haven't had any conversations yet."))
  }
}
