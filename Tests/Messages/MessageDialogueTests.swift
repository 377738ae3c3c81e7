import Dialogue
import Interviews
import Messages
import Phrases
import Testing

@Suite struct MessageDialogueTests {
  static func talk(me: String? = nil, interest: String? = nil) throws -> MessageDialogue {
    let draft = Message(
      to: 1, at: .now, isSent: false, kind: .request, style: "warm", channel: .email,
      connection: .cold, text: "")
    return MessageDialogue(
      draft, facts: MessageFacts(person: Person(id: 1, name: "Ana"), me: me, interest: interest),
      templates: try MessageTemplates(TemplateTests.files), separator: ", ")
  }

  static func keys(_ effects: [Effect]) -> [String] {
    effects.map { effect in
      switch effect {
      case .say(let phrase, _): phrase.key
      case .message(.remember(let fact, let value)): "remember \(fact) \(value)"
      case .command(let line): line
      case .message(.save): "keep"
      case .show: "show"
      case .close: "leave"
      case .leave: "quit"
      case .message(.delete): "drop"
      default: "\(effect)"
      }
    }
  }

  @Test func `At a fact's question what one types is a command where it is one`() throws {
    var talk = try Self.talk()
    _ = talk.open(now: .now)
    for (line, expected) in [
      ("?", ["outreach.facts.me.why", "outreach.manners"]),
      ("/help", ["outreach.facts.me.why", "outreach.manners"]),
      ("<", ["outreach.first"]), ("undo", ["outreach.first"]), ("edit", ["outreach.no-draft-yet"]),
      ("style warm", ["outreach.no-draft-yet"]), ("", ["outreach.empty"]),
      ("/quit", ["quit"]), ("/due", ["/due"]),
    ] {
      #expect(Self.keys(talk.handle(.line(line), now: .now)) == expected, "\(line)")
      #expect(talk.asking == .me)
    }
    #expect(
      Self.keys(talk.handle(.interrupt, now: .now)) == ["leave"]
        && Self.keys(talk.handle(.endOfInput, now: .now)) == ["quit"])
    #expect(Self.keys(talk.handle(.line("Kim"), now: .now)) == ["remember me Kim"])
    // Back, with the answer on the line.
    #expect(
      talk.handle(.line("<"), now: .now).isEmpty && talk.asking == .me
        && talk.ask().initial == "Kim")
    _ = talk.handle(.line("Kim Park"), now: .now)
    #expect(
      Self.keys(talk.handle(.line("style guides"), now: .now)).first
        == "remember interest style guides")
    #expect(talk.draft.text.contains("style guides") && talk.draft.text.contains("Kim Park"))
    #expect(talk.handle(.line("<"), now: .now).isEmpty && talk.asking == .interest)
  }

  @Test func `At the draft facts can be changed`() throws {
    var talk = try Self.talk(me: "edit", interest: "SQL")
    _ = talk.open(now: .now)
    #expect(
      Self.keys(talk.handle(.line("name Kim"), now: .now)) == ["remember me Kim", "keep", "show"])
    #expect(
      Self.keys(talk.handle(.line("interest nursing"), now: .now)) == [
        "remember interest nursing", "keep", "show",
      ])
    #expect(talk.draft.text.contains("nursing") && !talk.draft.text.contains("SQL"))
    #expect(talk.draft.facts?.interest == "nursing")
    _ = talk.handle(.edited("Mine about nursing"), now: .now)
    #expect(Self.keys(talk.handle(.line("wish more"), now: .now)).contains("outreach.line.anew"))
    _ = talk.handle(.line("undo"), now: .now)
    #expect(talk.draft.text == "Mine about nursing")
    // What was taken back does not come back with another style.
    _ = talk.handle(.line("undo"), now: .now)
    _ = talk.handle(.line("undo"), now: .now)
    _ = talk.handle(.line("style formal"), now: .now)
    #expect(talk.draft.text.contains("SQL") && !talk.draft.text.contains("nursing"))
    #expect(talk.handle(.line("background"), now: .now).isEmpty && talk.asking == .background)
    // What was typed is kept.
    #expect(Self.keys(talk.handle(.interrupt, now: .now)).first == "keep")
  }

  @Test func `A fact that the draft can do without may be left as it was`() throws {
    var talk = try Self.talk(me: "Kim", interest: "SQL")
    _ = talk.open(now: .now)
    for line in ["", "<", "skip"] {
      #expect(talk.handle(.line("reason"), now: .now).isEmpty)
      #expect(talk.ask().question?.key == "outreach.facts.reason.ask")
      #expect(Self.keys(talk.handle(.line(line), now: .now)) == ["show"], "\(line)")
      #expect(talk.asking == nil)
    }
  }

  @Test func `A draft that one only looked at is not kept, one that was edited is`() throws {
    var talk = try Self.talk(me: "Kim", interest: "SQL")
    #expect(Self.keys(talk.open(now: .now)) == ["show"])
    #expect(Self.keys(talk.handle(.line("style formal"), now: .now)) == ["show"])
    #expect(Self.keys(talk.handle(.interrupt, now: .now)) == ["outreach.not-kept", "leave"])
    #expect(Self.keys(talk.handle(.line(""), now: .now)) == ["keep", "outreach.kept", "leave"])
    #expect(Self.keys(talk.handle(.line("drop"), now: .now)) == ["drop", "leave"])
    _ = talk.handle(.edited("Mine"), now: .now)
    #expect(Self.keys(talk.handle(.interrupt, now: .now)) == ["keep", "outreach.kept", "leave"])
    #expect(Self.keys(talk.handle(.line("/due"), now: .now)) == ["keep", "outreach.kept", "/due"])
  }

  @Test func `An answer that makes no phrase is asked for once more, and not printed`() throws {
    var talk = try Self.talk(me: "Kim")
    _ = talk.open(now: .now)
    let again = talk.handle(.line("I'm a sophomore studying biology, undecided"), now: .now)
    #expect(Self.keys(again) == ["outreach.facts.interest.again"])
    #expect(talk.asking == .interest && talk.ask().question == nil && talk.draft.text.isEmpty)
    #expect(
      Self.keys(talk.handle(.line("nursing"), now: .now)) == ["remember interest nursing", "show"])
    let word = talk.handle(.line("wish I have two kids. And a dog"), now: .now)
    #expect(Self.keys(word) == ["outreach.facts.wish.again"] && talk.asking == .wish)
    _ = talk.handle(.line("a typical week"), now: .now)
    #expect(talk.draft.text.contains("about a typical week"))
  }

  @Test func `A thank-you is written from one answer, and goes on a card, too`() throws {
    let draft = Message(
      to: 1, at: .now, isSent: false, kind: .thanks, style: "warm", channel: .email, text: "")
    var facts = MessageFacts(person: Person(id: 1, name: "Prof. Susan Lee"), me: "Kim")
    facts.promise = "send her my notes"
    facts.metOn = "on Friday"
    var talk = MessageDialogue(
      draft, facts: facts, templates: try MessageTemplates(TemplateTests.files), separator: ", ",
      saved: Phrase("thanks.kept"), starts: [.used: "I'm going to "])
    _ = talk.open(now: .now)
    #expect(talk.ask().question?.key == "thanks.used.ask")
    #expect(Self.keys(talk.handle(.line("portfolio"), now: .now)) == ["thanks.used.again"])
    #expect(talk.ask().initial == "I'm going to " && talk.asking == .used)
    _ = talk.handle(.line("I'm going to redo my portfolio around one project"), now: .now)
    for words in [
      "Hi Professor Lee,", "on Friday", "redo my portfolio around one project.",
      "I'll send you my notes.", "generous",
    ] { #expect(talk.draft.text.contains(words), "\(talk.draft.text)") }
    #expect(talk.draft.facts?.used?.hasSuffix("one project") == true)
    _ = talk.handle(.line("channel card"), now: .now)
    #expect(talk.draft.channel == .card && talk.draft.text.hasPrefix("Dear Professor Lee,"))
    #expect(
      Self.keys(talk.handle(.line("channel phone"), now: .now)) == ["outreach.line.no-channel"])
    #expect(Self.keys(talk.handle(.line(""), now: .now)) == ["keep", "thanks.kept", "leave"])
  }
}
