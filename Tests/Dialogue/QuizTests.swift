import Dialogue
import Foundation
import Interviews
import Snapshots
import Testing

@Suite struct QuizTests {
  @Test func `The parts of a request, with every manner`() throws {
    let memory = Transcript.Memory()
    let transcript = Transcript(memory: memory)
    try transcript.type(
      "/quiz --seed 5", "?", "<", "x", "a", "a", "<", "3b", "acdea", "acde", "?", "perhaps", "",
      "due", "3c 1", "/due", "be", "<", "d", "", "/quiz --seed five", "/quiz nonsense", "/quiz",
      "^C",
      "/quiz", "/quiz scores", "stop", "quiz", "^D")
    #expect(transcript.isOver)
    #expect(memory.quizAnswers[.parts]?.count == 5)
    expectSnapshot(transcript.text, named: "quiz")
  }

  @Test func `Good or bad, with every manner`() throws {
    let memory = Transcript.Memory()
    let transcript = Transcript(memory: memory)
    try transcript.type(
      "/quiz questions --seed=5", "?", "<", "b", "perhaps", "G", "good", "bad", "g", "/quiz", "",
      "/quiz questions --seed 6", "g", "g", "g", "g", "g", "g", "g", "g", "g", "g", "/quiz scores")
    #expect(memory.quizAnswers[.questions]?.count == 15)
    #expect(!transcript.text.contains("Where do you eat?"), "the checker finds nothing bad in it")
    expectSnapshot(transcript.text, named: "quiz-questions")
  }

  @Test func `What is typed in an exercise is no draft and no command without a slash`() throws {
    let transcript = Transcript()
    try transcript.type("/quiz")
    let prompt = try transcript.conversation.ask()
    #expect(prompt.kind == .quiz && prompt.kind.history == nil)
    #expect(try transcript.conversation.preview(of: "Would you hire me for this job?") == nil)
    #expect(try transcript.conversation.completions(for: "a").texts.isEmpty)
    try transcript.type("agenda")
    #expect(try transcript.conversation.ask().kind == .quiz)
    try transcript.type("quit")
    #expect(transcript.isOver)
  }

  @Test func `An exercise takes the place of what was being asked, which is kept`() throws {
    let memory = Transcript.Memory()
    let transcript = Transcript(memory: memory)
    try transcript.type("/prepare", "Ana Ruiz", "/quiz questions", "g", "/prepare", "yes")
    #expect(transcript.text.contains("Saved. Type /prepare to continue with Ana Ruiz."))
    #expect(memory.interviews.count == 1 && memory.quizAnswers[.questions]?.count == 1)
  }
}
