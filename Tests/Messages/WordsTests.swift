import Interviews
import Testing

@testable import Messages

/// What people type stands in the middle of sentences.
@Suite struct WordsTests {
  @Test(arguments: [
    ("nurse", "a nurse"), ("I'm a nurse.", "a nurse"), ("Student of law", "a student of law"),
    ("I work at a bank", "working at a bank"), ("nursing student", "a nursing student"),
    ("nursing student, second year", "a nursing student, second year"),
    ("Marketing Manager", "a marketing manager"),
    ("studying water management", "studying water management"),
    ("training as a nurse", "training as a nurse"), ("retired", "retired"),
    ("Retired nurse", "a retired nurse"), ("between jobs", "between jobs"),
    ("head of design", "head of design"), ("A plumber", "a plumber"),
    ("self-employed plumber", "a self-employed plumber"),
  ]) func `What one is goes on after I am`(typed: String, words: String) {
    let facts = MessageFacts(person: Person(name: "Ana"), background: typed)
    #expect(facts.values(for: .email)["background"] as? String == words)
  }

  @Test(arguments: [
    ("Senior UX Designer", "a senior UX designer"), ("Registered Nurse", "a registered nurse"),
    ("Java Developer", "a Java Developer"), ("Italian teacher", "an Italian teacher"),
    ("Installer", "an installer"), ("Head of Design", "head of design"),
    ("VP of Sales", "a VP of sales"), ("Nurse at St. Mary", "a nurse at St. Mary"),
    ("iOS developer", "an iOS developer"), ("CEO", "a CEO"),
  ]) func `A role stands small in a sentence, and names keep their capitals`(
    role: String, words: String
  ) {
    let facts = MessageFacts(person: Person(name: "Ana", role: role))
    #expect(facts.values(for: .email)["aRole"] as? String == words)
  }

  @Test func `Nothing is said twice where one's words begin as the sentence does`() {
    let facts = MessageFacts(
      person: Person(name: "Ana", field: "Health Care"), interest: "About patient safety",
      wish: "How one gets in", reason: "Because your talk was clear")
    let values = facts.values(for: .email)
    #expect(values["interest"] as? String == "patient safety")
    #expect(values["wish"] as? String == "how one gets in")
    #expect(values["reason"] as? String == "your talk was clear")
    #expect(values["field"] as? String == "health care")
    #expect(MessageFacts.inSentence("Running a ward.") == "running a ward")
    for kept in ["Python", "German law", "I read your post"] {
      #expect(MessageFacts.startingSmall(kept) == kept)
    }
  }

  @Test func `A text message fits a phone, and says who writes`() throws {
    let templates = try MessageTemplates(TemplateTests.files)
    for choice in TemplateTests.choices where choice.channel == .text && choice.kind != .blurb {
      var facts = TemplateTests.facts(0x1FF, choice)
      facts.person.company = "The Harbour Clinic for Emergency Care and Rehabilitation"
      let text = try #require(templates.write(choice, facts))
      #expect(text.count <= MessageText.noteLimit, "\(text)")
      #expect(text.contains(facts.me ?? ""), "\(text)")
    }
  }

  @Test func `No sentence is long, and a script for the phone writes nothing`() throws {
    let templates = try MessageTemplates(TemplateTests.files)
    for choice in TemplateTests.choices where choice.kind != .scheduling {
      let text = try #require(templates.write(choice, TemplateTests.facts(0xFF, choice)))
      for sentence in text.split(whereSeparator: { ".?!:;\n“".contains($0) }) {
        #expect(sentence.split(separator: " ").count <= 25, "\(choice.kind): \(sentence)")
      }
      #expect(choice.channel != .phone || !text.contains("writing"), "\(text)")
    }
  }

  @Test func `News in a check-in are a sentence of their own`() throws {
    let templates = try MessageTemplates(TemplateTests.files)
    let choice = MessageTemplates.Choice(
      .checkIn, style: "warm", channel: .email, connection: nil)
    let facts = MessageFacts(person: Person(name: "Ana"), me: "Kim", reason: "Your tip worked.")
    #expect(try #require(templates.write(choice, facts)).contains("advice: Your tip worked.\n"))
  }

  @Test func `A wish that speaks to the person stays out of an introduction`() throws {
    let templates = try MessageTemplates(TemplateTests.files)
    let choice = MessageTemplates.Choice(
      .introduction, style: "warm", channel: .email, connection: .warm)
    var facts = MessageFacts(
      person: Person(name: "Ana Ruiz", connection: .warm(through: "Sam Ortiz")), me: "Kim Park",
      interest: "patient safety", wish: "how you plan shifts")
    #expect(try #require(templates.write(choice, facts)).contains("shifts") == false)
    facts.wish = "how shifts are planned"
    #expect(try #require(templates.write(choice, facts)).contains("shifts"))
  }
}
