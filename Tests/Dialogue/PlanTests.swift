import Dialogue
import Foundation
import Interviews
import Phrases
import Testing

/// Plans that are told in a sentence, and changed by saying so.
@Suite struct PlanTests {
  /// Dana, a PM at Stripe, Thursday at 2 PM.
  static let line =
    "30 min with Dana Reyes, PM at Stripe, thursday 2pm on zoom, want to hear how people break in"

  func planned(_ more: String...) throws -> Transcript {
    let transcript = Transcript()
    for line in [Self.line, "", ""] + more { try transcript.type(line) }
    return transcript
  }

  func dana(_ transcript: Transcript) throws -> Interview {
    try #require(transcript.memory.interviews.first { $0.id == 1 })
  }

  @Test func `One sentence is enough`() throws {
    let transcript = Transcript()
    try transcript.type(Self.line)
    #expect(transcript.text.contains("Got it: Dana Reyes, PM at Stripe."))
    #expect(
      transcript.text.contains(
        "The plan: Thu, Nov 26 at 2:00 PM, 30 minutes, on video, you want to hear how people get started."
      ))
    #expect(try transcript.conversation.ask().kind == .step(.questions))
    try transcript.type("", "")
    #expect(transcript.text.contains("You're ready for Dana Reyes."))
    #expect(try dana(transcript).progress == .ready)
    #expect(try dana(transcript).goals == [.wayIn])
  }

  @Test func `Only what matters and is missing is asked`() throws {
    let transcript = Transcript()
    try transcript.type("coffee with Marcus Bell, he's a welder")
    #expect(try transcript.conversation.ask().kind == .step(.when))
    try transcript.type("not sure yet")
    #expect(try transcript.conversation.ask().kind == .step(.goals))
    try transcript.type("what his days are like")
    #expect(try transcript.conversation.ask().kind == .step(.questions))
    let marcus = try #require(transcript.memory.interviews.first)
    #expect(marcus.interviewee.role == "welder")
    #expect(marcus.goals == [.role])
    #expect(marcus.start == nil)
  }

  @Test func `A day without a time is asked about when its turn comes`() throws {
    let transcript = Transcript()
    try transcript.type("I'm meeting Lena Ortiz on thursday to hear what her job is like")
    #expect(transcript.text.contains("Thu, Nov 26, at what time?"))
    try transcript.type("half past ten")
    let lena = try #require(transcript.memory.interviews.first)
    #expect(lena.start == Date(timeIntervalSince1970: 1_795_689_000))
  }

  @Test(arguments: [
    ("Dana moved it to friday 3pm", "Changed for Dana Reyes: Fri, Nov 27 at 3:00 PM."),
    ("make it 20 minutes", "Changed for Dana Reyes: 20 minutes."),
    ("her name is spelled Danna", "Fixed the name: Danna Reyes."),
    ("she's at Ramp now", "Changed for Dana Reyes: works at Ramp."),
    ("she has to cancel", "your conversation with Dana Reyes is called off"),
  ]) func `Changes are said back, and undone`(line: String, reply: String) throws {
    let transcript = try planned()
    let before = try dana(transcript)
    #expect(try transcript.said(line).contains(reply), "\(transcript.text)")
    #expect(try !dana(transcript).hasSameContent(as: before))
    #expect(try transcript.said("/undo").contains("Undid"))
    #expect(try dana(transcript).hasSameContent(as: before))
    #expect(try transcript.conversation.ask().kind == .main)
  }

  @Test func `The questions of a plan are changed from the main prompt`() throws {
    let transcript = try planned()
    let questions = try dana(transcript).questions
    try transcript.type("drop number 2")
    #expect(try dana(transcript).questions.count == questions.count - 1)
    #expect(try !dana(transcript).questions.contains(questions[1]))
    #expect(try dana(transcript).progress == .ready)
    let count = try dana(transcript).questions.count
    try transcript.type("fewer questions please")
    #expect(try dana(transcript).questions.count < count)
    try transcript.type("can you give me more questions")
    #expect(try dana(transcript).questions.count >= count)
    #expect(try transcript.conversation.ask().kind == .main)
  }

  @Test func `A new aim comes first, and the others stay`() throws {
    let transcript = try planned("more about the culture")
    #expect(try dana(transcript).goals == [.company, .wayIn])
    #expect(transcript.text.contains("you want to hear what the company is like"))
  }

  @Test func `A change that could be meant for two is asked about`() throws {
    let transcript = try planned(
      "coffee with Dana Cole, tuesday at 9am, want to hear about her job", "", "")
    #expect(transcript.memory.interviews.count == 2)
    try transcript.type("Dana moved it to friday 3pm")
    #expect(transcript.text.contains("[2 interviews]"))
    try transcript.type("Cole")
    #expect(transcript.text.contains("Changed for Dana Cole: Fri, Nov 27 at 3:00 PM."))
    #expect(try dana(transcript).start == Date(timeIntervalSince1970: 1_795_701_600))
  }

  @Test func `A stranger's name changes nothing`() throws {
    let transcript = try planned()
    let before = try dana(transcript)
    #expect(try transcript.said("Oliver moved it to friday 3pm").contains("Oliver"))
    #expect(try dana(transcript) == before)
  }

  @Test func `Interviews are moved, called off and deleted by command`() throws {
    let transcript = try planned("/reschedule dana to friday 3pm")
    #expect(transcript.text.contains("Changed for Dana Reyes: Fri, Nov 27 at 3:00 PM."))
    #expect(try transcript.said("/reschedule 1 friday").contains("at what time?"))
    #expect(try transcript.said("4pm").contains("Fri, Nov 27 at 4:00 PM."))
    try transcript.type("/cancel reyes")
    #expect(try dana(transcript).outcome == .cancelled)
    try transcript.type("/reschedule Ms. Reyes to monday 9am")
    #expect(try dana(transcript).outcome == nil)
    try transcript.type("/delete dana", "")
    #expect(transcript.memory.interviews.count == 1)
    try transcript.type("/delete dana", "yes")
    #expect(transcript.memory.interviews.isEmpty)
    try transcript.type("/undo")
    #expect(transcript.text.contains("Your conversation with Dana Reyes is back."))
    #expect(transcript.memory.interviews.count == 1)
  }
}
