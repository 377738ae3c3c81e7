import Interviews
import Testing

@testable import Messages

/// What people type stands in the middle of sentences.
@Suite struct WordsTests {
  @Test(arguments: [
    ("nurse", "a nurse"), ("I'm a nurse.", "a nurse"), ("Student of law", "a student of law"),
    ("nursing student", "a nursing student"), ("Marketing Manager", "a marketing manager"),
    ("studying water management", "studying water management"),
    ("training as a nurse", "training as a nurse"), ("Retired nurse", "a retired nurse"),
    ("head of design", "head of design"), ("A plumber", "a plumber"),
    ("self-employed plumber", "a self-employed plumber"), ("I work at a bank", "I work at a bank"),
    ("i study biology at osu", "I study biology at OSU"),
    ("I go to Ohio State", "a student at Ohio State"), ("junior", "a junior"),
  ]) func `What one is goes on after I am`(typed: String, words: String) {
    let facts = MessageFacts(person: Person(name: "Ana"), background: typed)
    #expect(facts.values(for: .email, .request)["background"] as? String == words)
  }

  @Test(arguments: [
    "unemployed", "N/A", "Retired", "looking for new opportunities", "between jobs",
    "self-employed", " ",
  ]) func `A placeholder says nothing of oneself`(typed: String) {
    let facts = MessageFacts(person: Person(name: "Ana"), background: typed)
    #expect(facts.values(for: .email, .request)["background"] == nil)
  }

  @Test(arguments: [
    ("Senior UX Designer", "a senior UX designer"), ("Registered Nurse", "a registered nurse"),
    ("Head of Design", "Head of Design"), ("VP of Sales", "VP of Sales"), ("CEO", "CEO"),
  ]) func `A role stands small in a sentence, and titles of one person keep theirs`(
    role: String, words: String
  ) {
    let facts = MessageFacts(person: Person(name: "Ana", role: role))
    #expect(facts.values(for: .email, .request)["aRole"] as? String == words)
  }

  @Test func `Nothing is said twice where one's words begin as the sentence does`() {
    let facts = MessageFacts(
      person: Person(name: "Ana", field: "Health Care"), interest: "About patient safety",
      wish: "How one gets in", reason: "Because your talk was clear")
    let values = facts.values(for: .email, .request)
    #expect(values["interest"] as? String == "patient safety")
    #expect(values["wish"] as? String == "how one gets in")
    #expect(values["reason"] as? String == "your talk was clear")
    #expect(values["field"] as? String == "health care")
    #expect(MessageFacts.inSentence("Running a ward.") == "running a ward")
    for kept in ["Python", "German law", "I read your post"] {
      #expect(MessageFacts.startingSmall(kept) == kept)
    }
  }

  @Test(arguments: [
    ("I want to get into UX design", "UX design"), ("Nursing, I guess", "nursing"),
    ("whether nursing is right for me", "nursing"),
    ("I want to be a teacher", "becoming a teacher"),
    ("idk, maybe data science", "data science"), ("how hiring works", "how hiring works"),
    ("I'm curious about startups that are growing fast", "startups that are growing fast"),
    ("should I go to grad school?", "going to grad school"),
    ("Clinical Research", "clinical research"),
  ]) func `An interest becomes a phrase`(typed: String, phrase: String) {
    #expect(MessageFacts.interestPhrase(typed) == phrase)
  }

  @Test(arguments: [
    ("jordan", "Jordan"), ("MAYA PATEL", "Maya Patel"), ("Sean O'Brien", "Sean O'Brien"),
  ]) func `One's own name is capitalized`(typed: String, name: String) {
    let facts = MessageFacts(person: Person(name: "Ana"), me: typed)
    #expect(facts.values(for: .email, .request)["me"] as? String == name)
  }

  @Test func `A text message says who writes`() throws {
    let templates = try MessageTemplates(TemplateTests.files)
    for choice in TemplateTests.choices where choice.channel == .text {
      var facts = TemplateTests.facts(0x1FF, choice)
      facts.person.company = "The Harbour Clinic for Emergency Care and Rehabilitation"
      let text = try #require(templates.write(choice, facts))
      #expect(text.contains("Kim"), "\(text)")
    }
  }

  @Test func `No sentence is long, and a script for the phone writes nothing`() throws {
    let templates = try MessageTemplates(TemplateTests.files)
    for choice in TemplateTests.choices where choice.kind != .scheduling {
      let text = try #require(templates.write(choice, TemplateTests.facts(0xFF, choice)))
      for sentence in text.split(whereSeparator: { ".?!:;\n“".contains($0) }) {
        #expect(sentence.split(separator: " ").count <= 33, "\(choice.kind): \(sentence)")
      }
      #expect(choice.channel != .phone || !text.contains("writing to you"), "\(text)")
    }
  }

  @Test func `News in a check-in stand alone`() throws {
    let templates = try MessageTemplates(TemplateTests.files)
    let choice = MessageTemplates.Choice(
      .checkIn, style: "warm", channel: .email, connection: nil)
    let facts = MessageFacts(person: Person(name: "Ana"), me: "Kim", reason: "her tip worked")
    #expect(try #require(templates.write(choice, facts)).contains("\n\nYour tip worked.\n\n"))
  }

  @Test func `A wish that speaks to the person stays out of an introduction`() throws {
    let templates = try MessageTemplates(TemplateTests.files)
    let choice = MessageTemplates.Choice(
      .introduction, style: "warm", channel: .email, connection: .warm)
    var facts = MessageFacts(
      person: Person(name: "Ana Ruiz", connection: .warm(through: "Sam Ortiz")), me: "Kim Park",
      background: "law student", interest: "patient safety", wish: "how you plan shifts")
    #expect(try #require(templates.write(choice, facts)).contains("shifts") == false)
    facts.wish = "how shifts are planned"
    let text = try #require(templates.write(choice, facts))
    #expect(text.contains("shifts") && text.contains("I'm a law student"))
  }

  @Test func `Whoever introduced one is named, and not before they agreed`() throws {
    let templates = try MessageTemplates(TemplateTests.files)
    let choice = MessageTemplates.Choice(
      .request, style: "warm", channel: .email, connection: .warm)
    var facts = MessageFacts(
      person: Person(name: "Judge Ramirez", connection: .warm(through: "linda carter")), me: "Kim",
      interest: "law")
    let text = try #require(templates.write(choice, facts))
    #expect(
      text.contains("Subject: Linda Carter suggested I reach out\n\nHi Judge Ramirez,\n\nLinda"))
    facts.isReferred = false
    #expect(try #require(templates.write(choice, facts)).contains("suggested") == false)
  }

  @Test func `An email ends with one's addresses, and nothing else does`() throws {
    let templates = try MessageTemplates(TemplateTests.files)
    for channel in [Message.Channel.email, .message, .text] {
      let choice = MessageTemplates.Choice(
        .request, style: "warm", channel: channel, connection: .cold)
      var facts = MessageFacts(person: Person(name: "Ana"), me: "Kim Park", interest: "law")
      facts.contact = .init(
        email: "kim@example.com", phone: "614-555-0142", profile: "example.com/kim")
      let text = try #require(templates.write(choice, facts))
      let end = "\nKim Park\nkim@example.com\n614-555-0142\nexample.com/kim"
      #expect(text.hasSuffix(end) == (channel == .email), "\(text)")
      #expect(text.contains("@") == (channel == .email))
    }
  }
}
