import Interviews
import Testing

@testable import Conversation

@Suite struct RemarkReaderTests {
  /// What is made of a line, said after others.
  static func read(_ line: String, after lines: [String] = []) throws -> RehearsedTalk {
    var talk = try RehearsedTalk("terse")
    for line in lines { try talk.say(line) }
    try talk.say(line)
    return talk
  }

  @Test(arguments: [
    ("Thank you for making time.", [Remark.thanks]),
    ("Hello Ana, nice to meet you!", [.hello]),
    ("Hi Ana, how are you?", [.hello]),
    ("I'm Mia, and I work in a lab.", [.introduction]),
    ("My name is Mia. Thanks for seeing me.", [.introduction, .thanks]),
    ("Hello, I am Mia. Do you mind if I take notes?", [.notes, .introduction, .hello]),
    ("May I jot down a few things?", [.notes]),
    ("What does an ordinary week look like for a nurse?", [.question]),
    ("So tell me about your week as a nurse, an ordinary one", [.question]),
    ("Thank you. How did you get into nursing?", [.question, .thanks]),
    ("Can you give me a job?", [.forbidden]),
    ("How much do you earn?", [.forbidden]),
    ("We have reached the time you gave me. Shall we stop?", [.offerToStop]),
    ("I should let you get back to work.", [.offerToStop]),
    ("That is a lovely window.", [.statement]),
    ("Ünï 日本 👩‍🔬", [.statement]),
  ]) func `A first line is understood`(line: String, remarks: [Remark]) throws {
    #expect(try Self.read(line).lastRemarks == remarks)
  }

  @Test(arguments: [
    ("Why was that?", Remark.followUp),
    ("Can you give me an example?", .followUp),
    ("Which part of that week takes the most energy?", .followUp),
    ("What happened?", .followUp),
    ("Which skills matter most in your work?", .question),
    ("And how did you get into nursing?", .question),
    ("Tell me about your background.", .question),
    ("I see.", .statement),
  ]) func `After an answer one goes deeper or on`(line: String, remark: Remark) throws {
    let talk = try Self.read(line, after: ["What does an ordinary week look like for a nurse?"])
    #expect(talk.lastRemarks == [remark])
  }

  @Test(arguments: [
    ("Who else should I talk to about this?", Theme.network),
    ("What do you look for in a candidate when you read all these applications?", .hiring),
    ("How do you see the future of the whole line of work, in ten years?", .industry),
    ("Which books would you put on the table for somebody to read this winter?", .learning),
    ("What is the mood in the team at St Mary, on a rainy Monday?", .culture),
    ("Do you prefer the sea or the hills when nobody is looking at all?", .own),
  ]) func `A question that is not planned has a theme`(line: String, theme: Theme) throws {
    #expect(try Self.read(line).lastReply == .answer(theme))
  }

  @Test func `Asking a planned question goes there`() throws {
    var talk = try Self.read("How did you get into nursing?")
    #expect(talk.session.stop == .question(2) && talk.session.ahead.first == 1)
    #expect(talk.said.contains("rehearsal.moved"))
    try talk.say("/next")
    #expect(talk.session.stop == .question(1) && talk.session.asked == [2])
    try talk.say("How do you keep learning, these days?")
    #expect(talk.session.stop == .question(4) && talk.session.ahead.first == 1)
  }

  @Test func `Once all is asked, whom else to talk to and thanks lead to the end`() throws {
    var talk = try RehearsedTalk("terse")
    for question in RehearsedTalk.interview.questions { try talk.say(question.text) }
    while let number = talk.session.ahead.first { try talk.say("/drop \(number)") }
    try talk.say("Who else should I talk to?")
    #expect(talk.session.stop == .closing && talk.lastReply == .answer(.network))
    try talk.say("Thank you, that helps me a great deal.")
    #expect(talk.session.stop == .thanks && talk.lastReply == .goodbye)
  }
}
