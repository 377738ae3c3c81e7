import Interviews
import Testing

@testable import Messages

/// What fits into a message, and what it is written after.
@Suite struct FittingTests {
  static func write(
    _ kind: Message.Kind, _ facts: MessageFacts, _ style: String = "warm",
    _ channel: Message.Channel = .email
  ) throws -> String {
    let choice = MessageTemplates.Choice(
      kind, style: style, channel: channel, connection: facts.person.connection?.kind)
    return try #require(try MessageTemplates(TemplateTests.files).write(choice, facts))
  }

  @Test func `An interest behind a school or an employer starts a clause of its own`() throws {
    for (background, clause) in [
      ("junior at Kent State", "I'm a junior at Kent State, and I'm curious about art. I'd love"),
      ("pre-law at osu", "I'm pre-law at OSU, and I'm curious about art. I'd love"),
      ("i used to sell cars", "I used to sell cars, and I'm curious about art. I'd love"),
      ("paralegal", "I'm a paralegal curious about art, and I'd love"),
    ] {
      let facts = MessageFacts(
        person: Person(name: "Ana Ruiz"), me: "Kim Park", background: background, interest: "art")
      #expect(try Self.write(.request, facts).contains(clause), "\(background)")
    }
  }

  @Test func `A follow-up says how the first message was sent, and who introduced them`() throws {
    var facts = MessageFacts(
      person: Person(name: "Ana Ruiz", connection: .warm(through: "Amy Lin")), me: "Kim Park",
      interest: "law")
    facts.sentBy = .phone
    for style in ["warm", "brief", "formal"] {
      for channel in [Message.Channel.email, .phone] {
        let text = try Self.write(.followUp, facts, style, channel)
        #expect(text.contains("my call") && !text.contains("my note"), "\(text)")
        #expect(text.contains("Amy Lin had suggested"), "\(text)")
      }
    }
    facts.sentBy = .email
    facts.isReferred = false
    let text = try Self.write(.followUp, facts)
    #expect(text.contains("my note") && text.contains("We both know Amy Lin."))
  }

  @Test func `A doctor is greeted as one, unless they are a friend or go by another name`() throws {
    var facts = MessageFacts(person: Person(name: "Dr. Alan West"), me: "Kim", interest: "law")
    #expect(try Self.write(.request, facts).contains("Hi Dr. West,"))
    facts.person.goesBy = "Al"
    #expect(try Self.write(.request, facts).contains("Hi Al,"))
    facts.person = Person(name: "Dr. Alan West", connection: .direct, source: .friend)
    #expect(try Self.write(.request, facts).contains("Hi Alan,"))
  }

  @Test func `Someone who left is not from work`() throws {
    let facts = MessageFacts(
      person: Person(name: "Greg Hunt", connection: .direct, source: .supervisor), me: "Pat Vann",
      background: "former intern at oracle, now a senior", interest: "sales")
    let text = try Self.write(.request, facts)
    #expect(
      text.contains("It's Pat Vann, a former intern at Oracle.") && !text.contains("from work"))
  }

  @Test func `A formal note to forward is formal inside, too`() throws {
    let facts = MessageFacts(
      person: Person(name: "Kim Tran", connection: .warm(through: "Jen Wu")), me: "Deb Ellis",
      background: "cashier", interest: "retail")
    let text = try Self.write(.blurb, facts, "formal", .message)
    #expect(text.contains("Dear Kim Tran,") && !text.contains("I'm") && !text.contains("Hi "))
  }

  @Test func `What is unclear is missing, and a message can do without it`() {
    var facts = MessageFacts(
      person: Person(name: "Ana"), me: "Kim", background: "biology", interest: "law",
      reason: "networking")
    #expect(facts.missing(for: .request) == [.background, .reason])
    for fact in [MessageFacts.Fact.background, .reason] {
      #expect(facts.isUnclear(fact, in: .request) && facts.canDoWithout(fact, in: .request))
      facts.leaveOut(fact)
    }
    #expect(facts.missing(for: .request).isEmpty)
    facts.interest = "i dont know what i want"
    #expect(facts.missing(for: .request) == [.interest])
    #expect(!facts.canDoWithout(.interest, in: .request))
  }

  @Test func `A reason that is a thing of theirs made the sender write`() throws {
    let facts = MessageFacts(
      person: Person(name: "Ana"), me: "Kim", background: "nurse", interest: "law",
      reason: "ur post abt sql")
    let text = try Self.write(.request, facts)
    #expect(text.contains("your post about SQL made me want to ask"), "\(text)")
  }
}
