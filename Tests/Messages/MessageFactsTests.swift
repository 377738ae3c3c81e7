import Interviews
import Testing

@testable import Messages

@Suite struct MessageFactsTests {
  /// What of a finding makes one write to somebody.
  static func why(_ note: String) -> String? {
    let person = Person(
      name: "Ana Ruiz", company: "Bluefin Diagnostics", research: [Person.Research(.posts, note)])
    return WhyThem(person).map { "\($0.form.rawValue): \($0.text)" }
  }

  @Test(arguments: [
    ("her post on night shifts", "thing: your post on night shifts"),
    ("talk at PyCon 2024", "thing: your talk at PyCon 2024"),
    ("moved from sales to product", "fact: you moved from sales to product"),
    ("we both went to Purdue", "shared: we both went to Purdue"),
  ])
  func `What one found out is said to them`(note: String, why: String) {
    #expect(Self.why(note) == why)
  }

  @Test(arguments: [
    "2 kids", "laid off last year", "mother died last year", "https://example.org/a", "seems nice",
    "",
    "he was born in India and moved to NYC", "She ran the Boston marathon", "One. Two. Three",
    "came to US on F-1 like me",
  ])
  func `What is private, unclear or beside the point is not a reason to write`(note: String) {
    #expect(Self.why(note) == nil)
  }

  @Test func `What they wrote comes before what one shares and what they did`() {
    let notes = [
      "moved from sales to product", "we both went to Purdue", "her post on night shifts",
    ]
    let person = Person(name: "Ana", research: notes.map { Person.Research(.profile, $0) })
    #expect(WhyThem(person)?.text == "your post on night shifts")
  }

  @Test func `A follow-up quotes what was sent, and not what was edited out`() {
    var facts = MessageFacts(
      person: Person(name: "Ana"), me: "Kim", interest: "SQL", wish: "more", reason: "else")
    let sent = Message(
      to: 1, at: .now, isSent: true, kind: .request, style: "warm", channel: .email,
      text: "I'm interested in night  nursing.\nI'm reaching out because you wrote on it.",
      facts: .init(
        interest: "I want to get into night nursing", wish: "how it is",
        reason: "because you wrote on it."))
    facts.quote(sent)
    #expect(
      facts.spoken
        == .init(interest: "I want to get into night nursing", reason: "because you wrote on it."))
    facts.quote(nil)
    #expect(facts.spoken == .init() && facts.missing(for: .followUp).isEmpty)
  }

  @Test(arguments: [
    ("Career coach | Speaker | 🚀 helping people grow", "a career coach"), ("nurse", "a nurse"),
    ("UX designer – mentor", "a UX designer"), ("CEO", "CEO"), ("RN", "an RN"),
    ("Looking for new opportunities", nil), ("Retired", nil), ("works in marketing", nil),
    ("self-employed", nil), ("N/A", nil),
  ])
  func `A headline is cut to a title, and no placeholder is said`(role: String, said: String?) {
    let values = MessageFacts(person: Person(name: "Ana", role: role)).values(for: .email, .request)
    #expect(values["aRole"] as? String == said)
  }

  @Test(arguments: [
    "I'm a sophomore at Northwestern studying biology, undecided between nursing and data science",
    "What do you do all day?", "Is nursing for me?",
  ])
  func `A whole sentence given as interest is asked for again`(interest: String) {
    let facts = MessageFacts(
      person: Person(name: "Ana"), me: "Kim", interest: interest, wish: "how you got in")
    #expect(facts.missing(for: .request) == [.interest] && facts.isUnclear(.interest))
  }

  @Test func `An answer that makes no sentence is asked for again`() {
    var facts = MessageFacts(person: Person(name: "Ana"), me: "Kim", reason: "portfolio")
    #expect(facts.missing(for: .checkIn) == [.reason] && facts.isUnclear(.reason))
    facts.reason = "took your advice"
    #expect(facts.missing(for: .checkIn).isEmpty)
    facts.used = "portfolio"
    #expect(facts.missing(for: .thanks) == [.used] && facts.isUnclear(.used))
  }
}
