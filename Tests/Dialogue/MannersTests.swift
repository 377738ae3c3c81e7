import Dialogue
import Foundation
import Interviews
import Testing

/// What makes a conversation easy: nothing typed is lost, a slip is understood, the next step is named.
@Suite struct MannersTests {
  func memory() -> Transcript.Memory {
    let memory = Transcript.Memory()
    memory.interviews = [
      Interview(
        id: 1, interviewee: Interviewee(name: "Tunde", role: "cook"),
        progress: .preparing(step: "company"))
    ]
    return memory
  }

  @Test func `What was typed when a question was left is on the line again`() throws {
    let transcript = Transcript(memory: memory())
    try transcript.type("/prepare 1", "Blue Res^C", "/reflect 1", "half typed^C", "/prepare 1")
    #expect(try transcript.conversation.ask().initial.isEmpty)
    try transcript.type("^C", "/reflect 1")
    #expect(try transcript.conversation.ask().initial == "half typed")
    try transcript.type("half typed, now whole", "<", "^C", "/reflect 1")
    #expect(transcript.memory.reflections[1]?.answers[.surprised] == "half typed, now whole")
    #expect(try transcript.conversation.ask().initial.isEmpty)
  }

  @Test(arguments: [
    ("/reachout", "Did you mean /reach-out?"), ("/insigths", "Did you mean /insights?"),
    ("/preprae", "Did you mean /prepare?"), ("/exprt", "Did you mean /export?"),
    ("/p", "could be /prepare, /people."), ("/xyzzy", "Type /help"),
  ]) func `A command that is none names the nearest`(line: String, answer: String) throws {
    #expect(try Transcript().said(line).contains(answer))
  }

  @Test func `The first screen names the next step with people`() throws {
    let memory = Transcript.Memory()
    #expect(
      try Transcript(memory: memory).begin().text.contains("Tell me who you're meeting and when"))
    #expect(try Transcript(memory: memory).begin().text.contains("/where to find someone to ask"))
    memory.people = [Person(id: 1, name: "Ana Ruiz"), Person(id: 2, name: "Bo Lind")]
    let text = try Transcript(memory: memory).begin().text
    #expect(text.contains("You have 2 contacts. Type /people find to see who to ask next"))
  }

  @Test func `A name where a yes or no is asked means: not that one, but somebody else`() throws {
    let memory = memory()
    memory.people = [Person(id: 1, name: "Ana Ruiz", role: "nurse")]
    let first = try Transcript(memory: memory).begin()
    try first.type("ana ruiz")
    #expect(try first.conversation.ask().standard == "nurse")
    let second = Transcript(memory: self.memory())
    try second.type("/prepare", "maybe", "Bo Lind", "baker")
    #expect(
      second.memory.interviews.last?.interviewee == Interviewee(name: "Bo Lind", role: "baker"))
    let third = try Transcript(memory: self.memory()).begin()
    try third.type("/people")
    #expect(try third.said("Tunde") == "[interview Tunde]\n")
  }

  @Test func `A talk to finish is not asked about when something else is due`() throws {
    let memory = memory()
    memory.due = [
      DueEntry(DueItem(id: 5, .promise, person: 1, due: Transcript.now), name: "Ana Ruiz")
    ]
    let transcript = try Transcript(memory: memory).begin()
    #expect(transcript.conversation.mode == .main)
    #expect(transcript.text.contains("Not finished yet: your plan for Tunde. Type /prepare 1"))
  }
}
