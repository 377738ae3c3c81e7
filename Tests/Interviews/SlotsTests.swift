import Interviews
import Testing

@Suite struct SlotsTests {
  @Test(arguments: [
    ("nurse", "a nurse"), ("architect", "an architect"), ("HR manager", "an HR manager"),
    ("UX designer", "a UX designer"), ("university teacher", "a university teacher"),
    ("user researcher", "a user researcher"), ("hourly worker", "an hourly worker"),
    ("ML engineer", "an ML engineer"), ("European lawyer", "a European lawyer"),
    ("undertaker", "an undertaker"),
    ("X-ray technician", "an X-ray technician"), ("idk, a nurse i think", "a nurse"),
    ("urologist", "a urologist"),
  ]) func `A role gets its article`(role: String, words: String) {
    #expect(Slots(role: role).fill("{a role}") == words)
  }

  @Test(arguments: [
    ("Charge Nurse", "a charge nurse"), ("Senior UX Designer", "a senior UX designer"),
    ("Career coach | Speaker | 🚀 helping people", "a career coach"),
    ("Java Developer", "a Java developer"),
  ]) func `A title from a network is fitted into the sentence`(role: String, words: String) {
    #expect(Slots(role: role).fill("{a role}") == words)
  }

  @Test func `A value that looks like a slot stays as it is`() {
    #expect(Slots(company: "{role}", field: "{name}").fill("{company}") != "nurse")
  }

  @Test(arguments: [
    "CEO", "VP of Sales", "Head of People", "retired", "works in marketing", "in between jobs",
    "student",
  ]) func `What only one person is, or no one's job, fills no slot`(role: String) {
    #expect(Slots(role: role).fill("a new {role}") == nil)
  }

  @Test func `People are in the Navy, not at it`() {
    let text = "What's it like to work at {company}?"
    #expect(Slots(company: "us navy").fill(text) == "What's it like to work in the US Navy?")
    #expect(
      Slots(company: "us navy").fill("Describe what {company} does.")
        == "Describe what the US Navy does.")
    #expect(Slots(company: "Stripe").fill(text) == "What's it like to work at Stripe?")
  }

  @Test func `An office named for an official gets no second possessive`() {
    let slots = Slots(company: "the county sheriff's office")
    #expect(slots.fill("Which of {company}'s values do you see?") == nil)
    #expect(slots.fill("What brought you to {company}?") != nil)
    #expect(Slots(company: "Great Clips").fill("Which of {company}'s values?") == nil)
    #expect(Slots(company: "Nike").fill("Which of {company}'s values?") != nil)
  }

  @Test(arguments: ["self", "N/A", "her own studio", "a startup", "my university", "freelance"])
  func `What is no employer's name fills no slot`(company: String) {
    #expect(Slots(company: company).fill("{company}") == nil)
  }

  @Test func `A missing fact leaves the text without words`() {
    #expect(Slots(role: "nurse").fill("{role} at {company}") == nil)
    let question = Question(
      id: "q", text: "How is {company}?", plain: "How is it there?", theme: .company)
    #expect(Slots().words(of: question) == "How is it there?")
    #expect(Slots(company: " ").words(of: question) == "How is it there?")
  }

  @Test func `A brace on its own is text`() {
    #expect(Slots().fill("a { b } c {") == nil)
    #expect(Slots().fill("c { d") == "c { d")
  }

  @Test func `A person is called by the first name`() {
    #expect(Slots(name: "Ana María Ruiz").fill("{name}") == "Ana")
  }
}
