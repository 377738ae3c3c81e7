import Dialogue
import DataFiles
import Interviews
import Messages
import QuestionChecking
import Testing

@Suite struct TemplateTests {
  static let files = TextFile.builtIn(in: "Prompts/messages").map {
    MessageTemplates.File(path: $0.name, text: $0.text)
  }

  static func checker() throws -> Checker {
    try Checker(DataFile.builtIn(in: "QuestionBanks/bad").map { try $0.decode(RuleFile.self) })
  }

  /// All choices of kind, style, channel and connection.
  static let choices: [MessageTemplates.Choice] = {
    var all: [MessageTemplates.Choice] = []
    for kind in Message.Kind.allCases {
      for style in ["formal", "warm", "brief"] {
        for channel in Message.Channel.allCases where exists(channel, kind) {
          let connections: [Connection.Kind?] =
            kind == .request ? [.direct, .warm, .cold] : [.warm]
          for connection in connections {
            all.append(.init(kind, style: style, channel: channel, connection: connection))
          }
        }
      }
    }
    return all
  }()

  /// Cards are for thanks, and thanks aren't said on the phone.
  static func exists(_ channel: Message.Channel, _ kind: Message.Kind) -> Bool {
    kind == .thanks ? channel != .phone : channel != .card
  }

  /// The facts that may be missing, as bits.
  static let optional = 9

  static let findings = [
    "post on night shifts", "Wrote about triage.", "her article on burnout", "she left law",
    "https://example.org", "We both studied in Ghent", "night shifts",
  ]

  /// Facts of which only those of the bits are known.
  static func facts(_ bits: Int, _ choice: MessageTemplates.Choice) -> MessageFacts {
    func known<Value>(_ bit: Int, _ value: Value) -> Value? { bits >> bit & 1 == 1 ? value : nil }
    let through =
      known(3, "Sam Ortiz") ?? ([.introduction, .blurb].contains(choice.kind) ? "Zoë O’Hara" : nil)
    let person = Person(
      name: known(8, "Dr. Ana Ruiz") ?? "李 伟", role: known(0, "nurse."),
      company: known(1, "Harbour Clinic"),
      field: known(2, "emergency care"),
      connection: choice.connection == .warm
        ? .warm(through: through) : choice.connection == .cold ? .cold : .direct,
      source: known(4, choice.connection == .direct ? .friend : .careerFair),
      research: known(8, [Person.Research(.posts, findings[bits % findings.count])]) ?? [])
    let needsReason = choice.kind == .checkIn
    var facts = MessageFacts(
      person: person, me: known(8, "Kim Park") ?? "Yoon-Hee O’Brien-Abernathy",
      background: known(5, "student of law"),
      interest: known(6, "patient safety"),
      wish: known(6, "") == nil || bits >> 7 & 1 == 1 ? "how people get into it." : nil,
      reason: needsReason
        ? known(8, "I joined the course on triage that you named") ?? "I start in May."
        : known(7, "I read your post on night shifts"),
      times: known(0, "Tue, Nov 24 at 6:00 PM or Sat, Nov 28 at 9:00 AM EST"),
      sentOn: known(1, "Sat, Nov 14"))
    facts.used = known(2, "her tip about shadowing") ?? "I'm going to shadow a night shift"
    facts.metOn = known(3, "on Friday")
    facts.promise = known(4, "send her my notes")
    return facts
  }

  @Test func `Whatever is not known, a message has no gaps, and nothing is found in it`() throws {
    let templates = try MessageTemplates(Self.files)
    let checker = try Self.checker()
    var seen: [String: String] = [:]
    // Channels share templates; the same words need no second look.
    var checked: Set<String> = []
    for choice in Self.choices {
      for bits in stride(from: 0, to: 1 << Self.optional, by: 3) {
        let facts = Self.facts(bits, choice)
        let kind = "\(choice.kind.rawValue)-\(choice.connection?.rawValue ?? "")"
        let name = "\(kind).\(choice.style).\(choice.channel.rawValue)"
        guard let text = templates.write(choice, facts) else {
          seen[name] = "no template"
          continue
        }
        if seen[name] == nil, let problem = Self.gap(in: text, of: choice) {
          seen[name] = "\(problem): \(text)"
        }
        guard seen[name] == nil,
          checked.insert(choice.kind.rawValue + MessageText.parts(of: text).body).inserted
        else { continue }
        let found = checker.check(MessageText.parts(of: text).body, as: choice.kind.draftKind)
          .filter { $0.severity > .hint }
        if let first = found.first { seen[name] = "\(first.rule) “\(first.matched)”: \(text)" }
      }
    }
    for (name, problem) in seen.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(name): \(problem)")
    }
  }

  @Test func `The ask comes first, and a connection note fits however long the facts are`() throws {
    let templates = try MessageTemplates(Self.files)
    let long = String(repeating: "many words about it and ", count: 12)
    for choice in Self.choices where choice.kind == .request {
      let facts = Self.facts(0xFF, choice)
      let text = try #require(templates.write(choice, facts))
      let body = MessageText.parts(of: text).body
      let isShort = [.note, .text].contains(choice.channel)
      let ask = isShort ? body : String(body.split(separator: "\n")[1])
      // A note is all ask.
      if choice.channel != .note {
        #expect(ask.prefix(200).contains(/30.minute/) && ask.prefix(250).contains("?"), "\(ask)")
      }
      guard choice.channel == .note else { continue }
      var longer = facts
      longer.wish = long
      longer.background = long
      longer.reason = long
      longer.person.company = long
      let note = try #require(templates.write(choice, longer))
      #expect(note.count <= MessageText.noteLimit, "\(note)")
    }
  }

  @Test func `What a message cannot do without is asked for`() {
    let ana = Person(name: "Ana Ruiz", connection: .warm(through: nil))
    #expect(MessageFacts(person: ana).missing(for: .request) == [.me, .interest])
    #expect(MessageFacts(person: ana, me: " ", wish: "more").missing(for: .request) == [.me])
    #expect(MessageFacts(person: ana, me: "Kim").missing(for: .scheduling).isEmpty)
    #expect(
      MessageFacts(person: ana, me: "Kim", interest: "law").missing(for: .introduction)
        == [.through])
    #expect(MessageFacts(person: ana, me: "Kim").missing(for: .checkIn) == [.reason])
  }

  @Test func `Own templates win by name, and a mistake in one is told with its line`() throws {
    func own(_ name: String, _ text: String) -> [MessageTemplates.File] {
      Self.files + [MessageTemplates.File(path: "/home/\(name).mustache", text: text)]
    }
    let choice = MessageTemplates.Choice(
      .followUp, style: "warm", channel: .email, connection: nil)
    let facts = MessageFacts(person: Person(name: "Ana <b> Ruiz & Co"), me: "Kim")
    let templates = try MessageTemplates(own("follow-up.warm.email", "Hello {{name}}\n"))
    #expect(templates.write(choice, facts) == "Hello Ana <b> Ruiz & Co")
    let mine = try MessageTemplates(own("follow-up.mine.long", "Hello {{> part.who}}"))
    #expect(mine.styles(for: choice) == ["brief", "formal", "mine", "warm"])
    for (name, text, line, what) in [
      ("follow-up.warm.email", "Hi\n{{nam}}", 2, MessageTemplates.Problem.What.slot("nam")),
      ("follow-up.warm.email", "Hi\n\n{{#role}}{{role}}", 3, .syntax),
      ("follow-up.warm.email", "{{#role}}{{/field}}", 1, .syntax),
      ("follow-up.warm.email", "{{role", 1, .syntax),
      ("follow-up.warm.email", "{{> part.none}}", 1, .part("part.none")),
      ("followup.warm.email", "Hi", 1, .name("followup.warm.email")),
      ("part.who", "Hi\n{{> part.who}}", 2, .cycle("part.who")),
      ("part.why", "{{> part.hinge}}", 1, .cycle("part.hinge")),
    ] {
      #expect(
        throws: MessageTemplates.Problem(path: "/home/\(name).mustache", line: line, what: what)
      ) { try MessageTemplates(own(name, text)) }
    }
  }

  /// What is left behind where something was left out.
  static func gap(in text: String, of choice: MessageTemplates.Choice) -> String? {
    if text.isEmpty { return "empty" }
    for mark in [
      "{", "}", "  ", " ,", " .", " ?", " ”", "..", ",.", "?.", ", ,", "()", "“”", ": .", ",\n,",
    ]
    where text.contains(mark) { return "“\(mark)”" }
    for line in text.split(separator: "\n") {
      if line.hasPrefix(" ") || line.hasSuffix(" ") { return "a space at an end" }
      if [" as", " at", " in", " about", " and", " on", ":"].contains(where: line.hasSuffix) {
        return "a line that breaks off"
      }
    }
    if choice.channel == .note, text.count > MessageText.noteLimit {
      return "\(text.count) characters"
    }
    return nil
  }
}
