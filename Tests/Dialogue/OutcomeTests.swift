import Dialogue
import Foundation
import Interviews
import Testing

/// Interviews that are going on, or whose time has passed.
@Suite struct OutcomeTests {
  /// A conversation with an interview of 30 minutes that started some minutes ago.
  func begun(_ minutes: Double, medium: Interview.Medium = .phone) throws -> Transcript {
    let memory = Transcript.Memory()
    memory.interviews = [
      Interview(
        id: 1, interviewee: Interviewee(name: "Dr. Amir Shah"),
        start: Transcript.now.addingTimeInterval(-minutes * 60), medium: medium, progress: .ready)
    ]
    return try Transcript(memory: memory).begin()
  }

  func asked(_ transcript: Transcript) throws -> String? {
    try transcript.conversation.ask().question.map(Transcript.book.text)
  }

  @Test(arguments: [
    (0.0, Interview.Medium.phone, "Your call with Dr. Amir Shah is starting now."),
    (1.0, .video, "Your call with Dr. Amir Shah started a minute ago."),
    (4.0, .phone, "Your call with Dr. Amir Shah started 4 minutes ago."),
    (4.0, .inPerson, "Your conversation with Dr. Amir Shah started 4 minutes ago."),
  ]) func `What is happening now comes first`(
    minutes: Double, medium: Interview.Medium, question: String
  ) throws {
    let transcript = try begun(minutes, medium: medium)
    #expect(transcript.text.isEmpty)
    #expect(try asked(transcript) == question + " Enter starts the clock.")
    try transcript.type("")
    #expect(transcript.text.contains("[talk with Dr. Amir Shah]"))
    let other = try begun(minutes, medium: medium)
    #expect(try other.said("no").contains("Type /live when you start."))
  }

  @Test(arguments: [
    "it went well", "great, he told me so much", "good but short", "yes", "We talked for an hour.",
  ])
  func `What went well is followed up`(answer: String) throws {
    let transcript = try begun(90)
    #expect(try asked(transcript)?.hasPrefix("How did it go with Dr. Amir Shah?") == true)
    #expect(try transcript.said(answer).contains("[to-dos after Dr. Amir Shah]"))
    #expect(transcript.memory.interviews[0].outcome == .held)
    #expect(transcript.text.contains("/thanks 1"))
  }

  @Test(arguments: [
    "it was moved to friday 3pm", "we rescheduled, friday at 3", "pushed to friday 3pm",
  ])
  func `What was moved gets its new date`(answer: String) throws {
    let transcript = try begun(90)
    #expect(try transcript.said(answer).contains("Fri, Nov 27 at 3:00 PM"), "\(transcript.text)")
    #expect(transcript.memory.interviews[0].outcome == nil)
  }

  @Test(arguments: [
    "it didn't happen", "he never showed", "cancelled last minute", "he had to cancel",
  ])
  func `What did not happen is called off`(answer: String) throws {
    let transcript = try begun(90)
    #expect(try transcript.said(answer).contains("called off"), "\(transcript.text)")
    #expect(transcript.memory.interviews[0].outcome == .cancelled)
  }

  @Test func `It is asked only once, and anything else can be typed`() throws {
    let transcript = try begun(90)
    #expect(transcript.memory.asked == [1])
    try transcript.type("How do you stay up to date in your field?")
    #expect(transcript.text.contains("[check: ok"))
    #expect(transcript.memory.interviews[0].outcome == nil)
    let again = try Transcript(memory: transcript.memory).begin()
    #expect(try again.conversation.ask().kind == .main)
    let silent = try begun(90)
    try silent.type("")
    #expect(silent.text.contains("When you're ready"))
    #expect(silent.memory.interviews[0].outcome == nil)
  }
}
