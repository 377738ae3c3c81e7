import Dialogue
import Interviews
import Messages
import Phrases
import Testing

@Suite struct OutreachTalkTests {
  static func talk(me: String? = nil, interest: String? = nil) throws -> OutreachTalk {
    let draft = Message(
      to: 1, at: .now, isSent: false, kind: .request, style: "warm", channel: .email,
      connection: .cold, text: "")
    return OutreachTalk(
      draft, facts: MessageFacts(person: Person(id: 1, name: "Ana"), me: me, interest: interest),
      templates: try MessageTemplates(TemplateTests.files), separator: ", ")
  }

  static func keys(_ effects: [OutreachTalk.Effect]) -> [String] {
    effects.map { effect in
      switch effect {
      case .say(let phrase): phrase.key
      case .remember(let fact, let value): "remember \(fact) \(value)"
      case .command(let line): line
      case .keep: "keep"
      case .show: "show"
      case .leave: "leave"
      case .quit: "quit"
      case .drop: "drop"
      default: "\(effect)"
      }
    }
  }

  @Test func `At a fact's question what one types is a command where it is one`() throws {
    var talk = try Self.talk()
    _ = talk.open()
    for (line, expected) in [
      ("?", ["outreach.facts.me.why", "outreach.manners"]),
      ("/help", ["outreach.facts.me.why", "outreach.manners"]),
      ("<", ["outreach.first"]), ("undo", ["outreach.first"]), ("edit", ["outreach.no-draft-yet"]),
      ("style warm", ["outreach.no-draft-yet"]), ("", ["outreach.empty"]),
      ("/quit", ["quit"]), ("/due", ["/due"]),
    ] {
      #expect(Self.keys(talk.handle(line)) == expected, "\(line)")
      #expect(talk.asking == .me)
    }
    #expect(Self.keys(talk.interrupt()) == ["leave"] && Self.keys(talk.end()) == ["quit"])
    #expect(Self.keys(talk.handle("Kim")) == ["remember me Kim"])
    // Back, with the answer on the line.
    #expect(talk.handle("<").isEmpty && talk.asking == .me && talk.initial == "Kim")
    _ = talk.handle("Kim Park")
    #expect(Self.keys(talk.handle("style guides")).first == "remember interest style guides")
    #expect(talk.draft.text.contains("style guides") && talk.draft.text.contains("Kim Park"))
    #expect(talk.handle("<").isEmpty && talk.asking == .interest)
  }

  @Test func `At the draft facts can be changed`() throws {
    var talk = try Self.talk(me: "edit", interest: "SQL")
    _ = talk.open()
    #expect(Self.keys(talk.handle("name Kim")) == ["remember me Kim", "keep", "show"])
    #expect(
      Self.keys(talk.handle("interest nursing")) == ["remember interest nursing", "keep", "show"])
    #expect(talk.draft.text.contains("nursing") && !talk.draft.text.contains("SQL"))
    #expect(talk.draft.facts?.interest == "nursing")
    _ = talk.edited("Mine about nursing")
    #expect(Self.keys(talk.handle("wish more")).contains("outreach.line.anew"))
    _ = talk.handle("undo")
    #expect(talk.draft.text == "Mine about nursing")
    // What was taken back does not come back with another style.
    _ = talk.handle("undo")
    _ = talk.handle("undo")
    _ = talk.handle("style formal")
    #expect(talk.draft.text.contains("SQL") && !talk.draft.text.contains("nursing"))
    #expect(talk.handle("background").isEmpty && talk.asking == .background)
    // What was typed is kept.
    #expect(Self.keys(talk.interrupt()).first == "keep")
  }

  @Test func `A draft that one only looked at is not kept, one that was edited is`() throws {
    var talk = try Self.talk(me: "Kim", interest: "SQL")
    #expect(Self.keys(talk.open()) == ["show"])
    #expect(Self.keys(talk.handle("style formal")) == ["show"])
    #expect(Self.keys(talk.interrupt()) == ["outreach.not-kept", "leave"])
    #expect(Self.keys(talk.handle("")) == ["keep", "outreach.kept", "leave"])
    #expect(Self.keys(talk.handle("drop")) == ["drop", "leave"])
    _ = talk.edited("Mine")
    #expect(Self.keys(talk.interrupt()) == ["keep", "outreach.kept", "leave"])
    #expect(Self.keys(talk.handle("/due")) == ["keep", "outreach.kept", "/due"])
  }

  @Test func `An answer that makes no phrase is asked for once more, and not printed`() throws {
    var talk = try Self.talk(me: "Kim")
    _ = talk.open()
    let again = talk.handle("I'm a sophomore studying biology, undecided")
    #expect(Self.keys(again) == ["outreach.facts.interest.again"])
    #expect(talk.asking == .interest && talk.ask.question == nil && talk.draft.text.isEmpty)
    #expect(Self.keys(talk.handle("nursing")) == ["remember interest nursing", "show"])
    let word = talk.handle("wish I have two kids. And a dog")
    #expect(Self.keys(word) == ["outreach.facts.wish.again"] && talk.asking == .wish)
    _ = talk.handle("a typical week")
    #expect(talk.draft.text.contains("about a typical week"))
  }

  @Test func `A thank-you is written from one answer, and goes on a card, too`() throws {
    let draft = Message(
      to: 1, at: .now, isSent: false, kind: .thanks, style: "warm", channel: .email, text: "")
    var facts = MessageFacts(person: Person(id: 1, name: "Prof. Susan Lee"), me: "Kim")
    facts.promise = "send her my notes"
    facts.metOn = "on Friday"
    var talk = OutreachTalk(
      draft, facts: facts, templates: try MessageTemplates(TemplateTests.files), separator: ", ",
      kept: Phrase("thanks.kept"), starts: [.used: "I'm going to "])
    _ = talk.open()
    #expect(talk.ask.question?.key == "thanks.used.ask")
    #expect(Self.keys(talk.handle("portfolio")) == ["thanks.used.again"])
    #expect(talk.initial == "I'm going to " && talk.asking == .used)
    _ = talk.handle("I'm going to redo my portfolio around one project")
    for words in [
      "Hi Professor Lee,", "on Friday", "redo my portfolio around one project.",
      "I'll send you my notes.", "generous",
    ] { #expect(talk.draft.text.contains(words), "\(talk.draft.text)") }
    #expect(talk.draft.facts?.used?.hasSuffix("one project") == true)
    _ = talk.handle("channel card")
    #expect(talk.draft.channel == .card && talk.draft.text.hasPrefix("Dear Professor Lee,"))
    #expect(Self.keys(talk.handle("channel phone")) == ["outreach.line.no-channel"])
    #expect(Self.keys(talk.handle("")) == ["keep", "thanks.kept", "leave"])
  }
}
