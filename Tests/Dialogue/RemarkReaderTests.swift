import Interviews
import Testing

@testable import Dialogue

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
  ]) func `A first line is understood`(line: String, remarks: [Remark]) throws {
    #expect(Set(try Self.read(line).lastRemarks).isSuperset(of: remarks))
  }

  @Test(arguments: [
    ("Why was that?", Remark.followUp),
    ("Can you give me an example?", .followUp),
    ("Which part of that week takes the most energy?", .followUp),
    ("What happened?", .followUp),
    ("Which skills matter most in your work?", .question),
    ("And how did you get into nursing?", .question),
    ("Tell me about your background.", .question),
  ]) func `After an answer one goes deeper or on`(line: String, remark: Remark) throws {
    let talk = try Self.read(line, after: ["What does an ordinary week look like for a nurse?"])
    #expect(talk.lastRemarks.contains(remark))
  }

  @Test(arguments: [
    ("How did you end up where you are?", .path),
    ("Who else should I talk to about this?", Theme.network),
    ("What do you look for in a candidate when you read all these applications?", .hiring),
    ("How do you see the future of the whole line of work, in ten years?", .industry),
    ("Which books would you put on the table for somebody to read this winter?", .learning),
    ("What is the mood in the team at St Mary, on a rainy Monday?", .culture),
  ]) func `A question that is not planned has a theme`(line: String, theme: Theme) throws {
    #expect(try Self.read(line).lastReply == .answer(theme))
  }

  /// Questions as people draft them.
  static let drafts: Interview = {
    var interview = RehearsedTalk.interview
    interview.questions = [
      "What does a typical day look like for you?", "How did you get into your current role?",
      "What do you enjoy most about your work?", "What has been your biggest challenge so far?",
      "How is the field changing?", "What skills should somebody build first?",
      "How would you describe the mood at St Mary on an ordinary Tuesday?",
    ].map { PlannedQuestion(text: $0) }
    return interview
  }()

  /// The place where a line leads to, said once the first question is answered.
  static func stop(after line: String) throws -> Segment? {
    var talk = try RehearsedTalk("terse", interview: drafts)
    try talk.say(drafts.questions[0].text)
    try talk.say(line)
    return talk.session.stop
  }

  @Test(arguments: [
    ("How did you end up where you are?", 2),
    ("Tell me how you found your way into nursing.", 2),
    ("What brought you to this role?", 2),
    ("What's the best part of your job?", 3),
    ("That sounds good. And which part of your job do you enjoy the most?", 3),
    ("What's the most difficult part of your work?", 4),
    ("Which skills would you work on first if you were starting out?", 6),
    ("What's the atmosphere like at St Mary?", 7),
  ]) func `A planned question is known in other words`(line: String, number: Int) throws {
    #expect(try Self.stop(after: line) == .question(number))
  }

  @Test(arguments: [
    "What made that so hard?", "What did you like about that?",
    "What was the hardest bit?", "What do you need from your boss?", "What was your first job?",
    "How do people at St Mary celebrate?", "How did a nurse like you choose a flat?",
    "What does your field think of robots?", "Who else should I talk to?",
  ]) func `What is not planned is not taken for it`(line: String) throws {
    #expect(try Self.stop(after: line) == .question(1))
  }

  @Test(arguments: [
    ("What made that so hard?", Remark.followUp),
    ("How did that feel?", .followUp),
    ("Can you walk me through one of those?", .followUp),
    ("Interesting, what was the hardest bit?", .followUp),
    ("That sounds tough. How do you cope?", .followUp),
    ("What did you learn from it?", .followUp),
    ("so how often does it happen", .followUp),
    ("What's the team like?", .question),
    ("Did you need a special degree for this?", .question),
    ("would you like to finish now?", .offerToStop),
    ("I don't want to take up any more of your time.", .offerToStop),
    ("Our half hour is nearly up, shall we leave it here?", .offerToStop),
    ("Goodbye then!", .goodbye),
    ("Have a good day", .goodbye),
    ("See you, have a nice rest of your day.", .goodbye),
    ("Is it okay if I write some of this down?", .notes),
    ("Do you mind me taking notes?", .notes),
    ("Why did you stop there?", .followUp),
    ("Do you have to go through a lot of training?", .question),
  ]) func `One talks as people do`(line: String, remark: Remark) throws {
    let talk = try Self.read(line, after: ["What does an ordinary week look like for a nurse?"])
    let asks: Set<Remark> = [.question, .followUp]
    #expect(
      talk.lastRemarks.contains(remark)
        || asks.contains(remark) && !asks.isDisjoint(with: talk.lastRemarks))
  }

  @Test(arguments: [
    "What a great story!",
    "How funny!",
    "Where I work nobody would dare to say that.",
    "When people do that in my lab they get told off.",
    "I read about it in a magazine.",
    "I said goodbye to my old job last year.",
    "They take care of everyone, it seems.",
  ]) func `A remark asks for nothing`(line: String) throws {
    let talk = try Self.read(line, after: ["What does an ordinary week look like for a nurse?"])
    let asks: Set<Remark> = [.question, .followUp, .forbidden, .offerToStop, .goodbye, .notes]
    #expect(asks.isDisjoint(with: talk.lastRemarks))
  }

  @Test(arguments: [
    "I'm sorry I'm a few minutes late.", "I'm a bit nervous.", "I'm so glad to be here.",
  ]) func `Not everything one is introduces one`(line: String) throws {
    #expect(try !Self.read(line).lastRemarks.contains(.introduction))
  }

  @Test func `A goodbye ends the talk, wherever it is`() throws {
    let talk = try Self.read("Goodbye!", after: ["How did you get into nursing?"])
    #expect(talk.session.stop == .thanks && talk.lastReply == .goodbye)
    #expect(talk.said.contains("rehearsal.over"))
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
