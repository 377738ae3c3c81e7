import Testing

@testable import Language

@Suite("What a line in a rehearsal does")
struct TalkReaderTests {
  @Test(
    "manners, questions and follow-ups are told apart",
    arguments: [
      ("", "Hi, I'm Mia, thank you for meeting me today.", TalkAct.opening),
      ("Go ahead.", "Would you mind if I took a few notes?", .permission),
      ("I've been here nine years.", "What do you like best about the work?", .question),
      ("We lost our biggest client.", "What happened?", .deeper),
      ("I'd start with a night class.", "Thank you, that's really helpful.", .thanks),
      ("I don't talk about that.", "I'm so sorry, I shouldn't have asked.", .apology),
      ("Ask me anything.", "How much time do we have left?", .time),
      ("Good luck!", "Bye, have a great day!", .goodbye),
      ("I could introduce you to Sam.", "That would be wonderful, yes please.", .accept),
      ("I could introduce you to Sam.", "That's kind, but no thank you, not yet.", .decline),
      ("It was fun.", "Can I connect with you on LinkedIn?", .stayInTouch),
      ("You're frozen.", "Can you hear me now?", .logistics),
    ])
  func acts(after: String, line: String, act: TalkAct) {
    #expect(TalkReader.read(line, after: after).act == act)
  }

  @Test(
    "questions have a subject",
    arguments: [
      ("How did you get into this field?", "path"), ("What's a typical week like?", "day-to-day"),
      ("Which skills matter most?", "skills"), ("Is a master's degree worth it?", "learning"),
      ("How does your team handle mistakes?", "culture"),
      ("Is AI going to change the field?", "industry"),
      ("What do you look for when you hire?", "hiring"), ("Who else should I talk to?", "network"),
      ("What would you do in my place?", "advice"),
    ])
  func subjects(line: String, subject: String) {
    #expect(TalkReader.read(line, after: "Go ahead.").theme == subject)
  }

  @Test("the checker's finding counts")
  func forbidden() {
    let read = TalkReader.read("Could you get me hired?", after: "We're growing.", check: "job")
    #expect(read.act == .forbidden)
    #expect(read.theme == "job")
  }
}
