import Foundation
import Interviews
import Testing

@testable import Dialogue

@Suite struct RehearsalTests {
  /// A visitor who does as the guides say.
  static func hold(_ name: String, seed: UInt64 = 7) throws -> RehearsedTalk {
    var talk = try RehearsedTalk(name, seed: seed)
    try talk.say("Thank you for making time, Ana. I'm Mia, I work in a lab, and want to learn.")
    try talk.say("Would you mind if I take a few notes?")
    var rounds = 0
    while let next = talk.session.next, case .question(let number) = next, rounds < 12 {
      rounds += 1
      try answerOffers(&talk)
      try talk.say(talk.session.questions[number - 1].text)
      try answerOffers(&talk)
      try talk.say("Can you give me an example?")
    }
    try answerOffers(&talk)
    try talk.say("Who else should I talk to?")
    try answerOffers(&talk)
    try talk.say("I see we have reached the time you gave me. Shall we stop here?")
    try talk.say("Thank you so much, the part about mornings helps me.")
    try talk.say("/end")
    if !talk.isOver { try talk.say("yes") }
    return talk
  }

  static func answerOffers(_ talk: inout RehearsedTalk) throws {
    if talk.session.lastEvent == .wander {
      try talk.say("Ha, that's funny! Could we come back to what you said about your week?")
    }
    while let offer = talk.session.openOffer {
      switch offer {
      case .cv, .refer:
        try talk.say("Thank you, I would be glad to; I did not come to ask for that.")
      case .hunting: try talk.say("Not right now. I'm here to learn about the work.")
      case .pay: try talk.say("Thank you. What might somebody starting out here expect?")
      default: try talk.say("I like my work, and this is what I keep coming back to.")
      }
    }
  }

  @Test(arguments: RehearsedTalk.personas) func `Each persona can be rehearsed to the end`(
    name: String
  ) throws {
    let talk = try Self.hold(name)
    #expect(talk.isOver)
    let score = RehearsalScore(of: talk.session)
    #expect(score.toTry.isEmpty, "\(score.toTry)")
    // Who cut the talk short is the reason why not all was asked: that is not judged.
    #expect(score.met.count >= (name == "hurried" ? 6 : 7))
    // The very events rebuild the session.
    var again = LiveSession(RehearsedTalk.interview, opened: RehearsedTalk.ten)
    for event in talk.events { again.apply(event) }
    #expect(again == talk.session)
  }

  @Test(arguments: RehearsedTalk.personas) func `One seed gives one rehearsal, another differs`(
    name: String
  ) throws {
    let first = try Self.hold(name)
    #expect(try Self.hold(name).events == first.events)
    let others = try (8...10).map { try Self.hold(name, seed: $0).heard }
    #expect(others.contains { $0 != first.heard })
  }

  @Test(arguments: RehearsedTalk.personas) func `Nothing is repeated while something is left`(
    name: String
  ) throws {
    var talk = try RehearsedTalk(name)
    let persona = try RehearsedTalk.persona(name)
    let count = (persona.answers[.culture]?.count ?? 0) + (persona.answers[.own]?.count ?? 0)
    for _ in 0..<count {
      try talk.say("What is the culture of your team at St Mary's like, all in all, these days?")
      try Self.answerOffers(&talk)
    }
    let answers = talk.session.lines.filter { $0.kind == .reply(.answer(.culture)) }.map(\.text)
    #expect(answers.count == count && Set(answers).count == count)
  }

  @Test func `Killed anywhere, it goes on as if nothing had happened`() throws {
    var whole = try RehearsedTalk("warm")
    try whole.say("Hello, I am Mia.")
    try whole.say("How did you get into nursing?")
    let kept = whole.events
    var resumed = try RehearsedTalk("warm", events: kept)
    for line in ["Why was that?", "Which skills matter most in your work?"] {
      try whole.say(line)
      try resumed.say(line)
    }
    #expect(whole.heard == resumed.heard)
  }

  @Test func `An answer takes its time, and a call loses minutes`() throws {
    var talk = try RehearsedTalk("new")
    try talk.say("How did you get into nursing?", after: 10)
    let persona = try RehearsedTalk.persona("new")
    let passed = talk.now.timeIntervalSince(RehearsedTalk.ten)
    #expect(abs(passed - 10 - 180 * persona.pace * 0.5) < 2)
    let call = try #require(persona.events.first { $0.kind == .interruption })
    let due = Int(1800 * call.at / 100 - passed)
    talk.wait(due - 1)
    #expect(!talk.heard.contains(call.text))
    talk.wait(2)
    #expect(talk.heard.contains(call.text) && talk.said.contains("rehearsal.lost.other"))
    #expect(talk.now.timeIntervalSince(RehearsedTalk.ten) >= passed + Double(due) + 120)
    #expect(call.back.contains(talk.heard.last ?? ""))
  }

  @Test func `Somebody with less time moves the end`() throws {
    var talk = try RehearsedTalk("hurried")
    talk.wait(91)
    #expect(talk.session.left(at: talk.now) <= 15 * 60)
    #expect(talk.said.contains("rehearsal.shorter"))
    talk.wait(60)
    #expect(talk.session.ahead.count < 5, "the plan follows")
  }

  @Test(arguments: [
    ("generous", "cv", "Thank you, I would be glad to. I did not come to ask for that.", true),
    ("generous", "cv", "Great, and can you give me a job then?", false),
    ("generous", "cv", "Here it is.", false),
    ("generous", "refer", "That is very kind of you, thank you.", true),
    ("generous", "refer", "Of course. Can you refer me for a job at your company?", false),
    ("senior", "pay", "Thank you. What might somebody starting out expect?", true),
    ("senior", "pay", "How much do you earn?", false),
    ("warm", "why", "I like what I do, and this is what I keep coming back to.", true),
    ("warm", "why", "I hate it, my boss is an idiot.", false),
  ]) func `What they bring up is answered with grace or not`(
    name: String, kind: String, line: String, isGraceful: Bool
  ) throws {
    var talk = try RehearsedTalk(name)
    for _ in 0..<1790 where talk.session.openOffer?.rawValue != kind {
      talk.wait(1)
      if talk.session.openOffer != nil, talk.session.openOffer?.rawValue != kind {
        try Self.answerOffers(&talk)
      }
    }
    #expect(talk.session.openOffer?.rawValue == kind)
    try talk.say(line)
    #expect(talk.lastReply == .afterEvent(kind, isGraceful: isGraceful))
    #expect(talk.said.contains("rehearsal.grace.\(kind).\(isGraceful ? "good" : "try")"))
    #expect(RehearsalScore(of: talk.session).results[.grace] == isGraceful)
  }

  @Test func `A gift taken without thanks is given all the same`() throws {
    var talk = try RehearsedTalk("generous")
    while talk.session.openOffer == nil { talk.wait(1) }
    #expect(talk.now < RehearsedTalk.ten + 900, "in the first half")
    try talk.say("Sure, I will send it.")
    let events = try RehearsedTalk.persona("generous").events
    #expect(events.contains { $0.graceful.contains(talk.heard.last ?? "") })
    #expect(RehearsalScore(of: talk.session).results[.grace] == false)
    try talk.say("Thank you, that is kind.")
    #expect(RehearsalScore(of: talk.session).results[.grace] == true)
  }

  @Test func `What must not be asked is turned down, with another way`() throws {
    var talk = try RehearsedTalk("terse")
    try talk.say("How much do you earn?")
    #expect(talk.lastReply == .refusal("salary"))
    #expect(Array(talk.said.suffix(2)) == ["rehearsal.forbidden", "rehearsal.instead"])
  }

  @Test func `A long silence is broken, and the end is not missed`() throws {
    var talk = try RehearsedTalk("terse")
    talk.wait(125)
    #expect(talk.lastReply == .silence)
    talk.wait(1800 + 60)
    #expect(talk.lastReply == .overTime || talk.session.openOffer != nil)
  }

  @Test func `Going along with someone who drifts off costs minutes`() throws {
    for (line, loses) in [
      ("Oh wow, that's a great story.", true),
      ("Sorry to jump in, could we go back to your typical week?", false),
    ] {
      var talk = try RehearsedTalk("wandering")
      while talk.session.lastEvent != .wander { talk.wait(1) }
      try talk.say(line)
      #expect(talk.said.contains { $0.hasPrefix("rehearsal.lost") } == loses)
    }
  }

  @Test func `A question instead of an answer is answered, and nothing is praised`() throws {
    var talk = try RehearsedTalk("warm")
    while talk.session.openOffer != .about { talk.wait(1) }
    try talk.say("What does a typical day look like for you?")
    if case .answer = talk.lastReply {
    } else {
      Issue.record("\(String(describing: talk.lastReply))")
    }
    #expect(!talk.said.contains { $0.hasPrefix("rehearsal.grace") })
  }

  @Test(arguments: [
    ("How much time do we have left?", "minutes"), ("Can I connect with you on LinkedIn?", ""),
    ("I'm so sorry, I interrupted you.", ""), ("Can you hear me okay?", ""),
  ]) func `Manners get a fitting reply, not an anecdote`(line: String, word: String) throws {
    var talk = try RehearsedTalk("terse")
    try talk.say("How did you get into nursing?")
    try talk.say(line)
    #expect(talk.lastReply == .other)
    #expect(word.isEmpty || talk.heard.last?.contains(word) == true)
  }

  @Test func `Of the field, the interviewee knows the tools and the license`() throws {
    var talk = try RehearsedTalk("senior")
    try talk.say("What software do you use every day?")
    #expect(talk.heard.last?.contains("Epic") == true)
    try talk.say("What degree or license do you need?")
    #expect(talk.heard.last?.contains("NCLEX") == true)
  }

  @Test func `What was said already is not asked for again`() throws {
    var talk = try RehearsedTalk(
      "terse", cues: ["introduce": "opening 25%", "notes": "opening 60%"])
    try talk.say("Hello, I am Mia.")
    talk.wait(150)
    #expect(talk.cued == ["notes"])
  }

  @Test func `A question left without being asked is put off`() throws {
    var talk = try RehearsedTalk("terse")
    try talk.say("/next")
    #expect(talk.talk.stopToSay == .question(1))
    try talk.say("/next")
    #expect(talk.session.spare == [1] && talk.said.contains("rehearsal.not-asked"))
    try talk.say("How did you get into nursing?")
    #expect(talk.session.stop == .question(2) && talk.talk.stopToSay == .question(3))
    try talk.say("/note she began late")
    #expect(talk.session.notes.map(\.text) == ["she began late"])
  }
}
