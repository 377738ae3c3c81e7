import Interviews
import Testing

@testable import Messages

@Suite struct MessageFactsTests {
  /// How a request begins to say what was found.
  static func sentence(_ kind: Person.Research.Kind, _ text: String) -> String? {
    Noticed(Person.Research(kind, text)).map { "\($0.slot): \($0.text)" }
  }

  @Test(arguments: [
    (Person.Research.Kind.posts, "post on night shifts", "post: your post on night shifts"),
    (.posts, "Her article on burnout.", "post: your article on burnout"),
    (.posts, "triage", "post: what you wrote about triage"),
    (.posts, "Wrote about triage", "noticed: that you wrote about triage"),
    (.profile, "she moved from law to nursing", "noticed: that you moved from law to nursing"),
    (.profile, "Volunteer at the harbour", "profile: “Volunteer at the harbour”"),
    (.products, "the triage app", "product: the triage app"),
    (.commonGround, "Ghent University", "common: Ghent University"),
    (.commonGround, "We both studied in Ghent", "weBoth: studied in Ghent"),
  ])
  func `What one found out is said to them`(
    kind: Person.Research.Kind, note: String, sentence: String
  ) {
    #expect(Self.sentence(kind, note) == sentence)
  }

  @Test(arguments: [
    "she works nights", "Wrote that her team is small", "https://example.org/a", "",
    "One. Two. Three", String(repeating: "long ", count: 40),
  ])
  func `A note that would be said wrongly is left out`(note: String) {
    for kind in Person.Research.Kind.allCases { #expect(Self.sentence(kind, note) == nil) }
  }

  @Test func `A follow-up quotes what was sent, and not what was edited out`() {
    var facts = MessageFacts(
      person: Person(name: "Ana"), me: "Kim", interest: "SQL", wish: "more", reason: "else")
    let sent = Message(
      to: 1, at: .now, isSent: true, kind: .request, style: "warm", channel: .email,
      text: "Could I ask you about Night  nursing?\nI thought of you because you wrote on it.",
      facts: .init(interest: "night nursing", wish: "how it is", reason: "because you wrote on it.")
    )
    facts.quote(sent)
    #expect(facts.spoken == .init(interest: "night nursing", reason: "because you wrote on it."))
    facts.quote(nil)
    #expect(facts.spoken == .init() && facts.missing(for: .followUp).isEmpty)
  }

  @Test(arguments: [
    ("Career coach | Speaker | 🚀 helping people grow", "a career coach"),
    ("nurse", "a nurse"), ("UX designer – mentor", "a UX designer"),
    ("Head of everything that has to do with people, places and things", "head of everything"),
    ("x\u{1B}[5my", "a x[5my"),
  ])
  func `A headline is cut to a title, and holds nothing that a terminal obeys`(
    role: String, said: String
  ) {
    let values = MessageFacts(person: Person(name: "Ana", role: role)).values(for: .email)
    let aRole = values["aRole"] as? String ?? ""
    #expect(aRole.hasPrefix(said) && aRole.count <= 45, "\(aRole)")
  }
}
