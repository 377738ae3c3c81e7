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
    for kind in Message.Kind.allCases where kind != .thanks {
      for style in ["formal", "warm", "brief"] {
        for channel in Message.Channel.allCases where channel != .card {
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

  /// The facts that may be missing, as bits.
  static let optional = 8

  /// Facts of which only those of the bits are known.
  static func facts(_ bits: Int, _ choice: MessageTemplates.Choice) -> MessageFacts {
    func known<Value>(_ bit: Int, _ value: Value) -> Value? { bits >> bit & 1 == 1 ? value : nil }
    let through = known(3, "Sam Ortiz") ?? (choice.kind == .introduction ? "Sam Ortiz" : nil)
    let person = Person(
      name: "Dr. Ana Ruiz", role: known(0, "nurse."), company: known(1, "Harbour Clinic"),
      field: known(2, "emergency care"),
      connection: choice.connection == .warm
        ? .warm(through: through) : choice.connection == .cold ? .cold : .direct,
      source: known(4, choice.connection == .direct ? .friend : .careerFair))
    let needsReason = choice.kind == .checkIn
    return MessageFacts(
      person: person, me: "Kim Park", background: known(5, "student of law"),
      interest: known(6, "patient safety"),
      wish: known(6, "") == nil || bits >> 7 & 1 == 1 ? "how one gets into it." : nil,
      reason: needsReason
        ? "I joined the course on triage that you named"
        : known(7, "I read your post on night shifts"),
      times: known(0, "Tuesday 24 November at 18:00 or Saturday 28 November at 9:00"),
      sentOn: known(1, "Saturday 14 November"))
  }

  /// What a message is checked as.
  static func kind(_ kind: Message.Kind) -> DraftKind {
    switch kind {
    case .request, .blurb: .request
    case .introduction, .followUp, .scheduling: .followUp
    case .checkIn, .thanks: .thankYou
    }
  }

  @Test func `Whatever is not known, a message has no gaps, and nothing is found in it`() throws {
    let templates = try MessageTemplates(Self.files)
    let checker = try Self.checker()
    var seen: [String: String] = [:]
    for choice in Self.choices {
      var checked: Set<String> = []
      for bits in 0..<(1 << Self.optional) {
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
        guard seen[name] == nil, checked.insert(text).inserted else { continue }
        let found = checker.check(MessageText.parts(of: text).body, as: Self.kind(choice.kind))
          .filter { $0.severity > .hint }
        if let first = found.first { seen[name] = "\(first.rule) “\(first.matched)”: \(text)" }
      }
    }
    for (name, problem) in seen.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(name): \(problem)")
    }
  }

  /// What is left behind where something was left out.
  static func gap(in text: String, of choice: MessageTemplates.Choice) -> String? {
    if text.isEmpty { return "empty" }
    for mark in [
      "{", "}", "  ", " ,", " .", " ?", "..", ",.", "?.", ", ,", "()", "“”", ": .", ",\n,",
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
