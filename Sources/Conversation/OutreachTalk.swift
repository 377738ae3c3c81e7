public import Interviews
public import Messages
public import Phrases

/// Writing one message as a dialogue: lines come in, effects go out. A value, as ``Conversation`` is.
public struct OutreachTalk: Sendable {
  public private(set) var facts: MessageFacts
  /// The message as it is now.
  public private(set) var draft: Message
  /// What is asked for, since the message cannot do without it.
  public private(set) var asking: MessageFacts.Fact?
  /// What it was before, the latest last.
  private var earlier: [Message] = []
  private let templates: MessageTemplates

  /// What the dialogue wants done.
  public enum Effect: Equatable, Sendable {
    case say(Phrase)
    /// Show the message, and what the checker finds.
    case show(Message)
    /// Write the draft to the journal, and tell with ``OutreachTalk/kept(_:)``.
    case keep(Message)
    /// Keep what was answered, so that it is not asked again.
    case remember(MessageFacts.Fact, String)
    /// Let it be edited, and tell with ``OutreachTalk/edited(_:)``.
    case edit(Message)
    case copy(Message)
    case mail(Message)
    /// Write it to a file: of a path, or beside the other drafts.
    case save(Message, path: String)
    /// Log it as sent, on a day in words.
    case sent(Message, when: String)
    case leave
  }

  /// - Parameters:
  ///   - draft: the message; its text is empty if it is to be written.
  ///   - facts: what is known.
  ///   - templates: what it is written from.
  public init(_ draft: Message, facts: MessageFacts, templates: MessageTemplates) {
    self.draft = draft
    self.facts = facts
    self.templates = templates
  }

  /// Begins: asks for what is missing, or shows the message.
  public mutating func open() -> [Effect] {
    draft.text.isEmpty ? compose() : [.show(draft)]
  }

  /// How to ask for the next line: the question, if any, and the label.
  public var ask: (question: Phrase?, label: Phrase) {
    guard let asking else {
      return (Phrase("outreach.line.help"), Phrase("outreach.line.label"))
    }
    let key = "outreach.facts.\(asking.rawValue)"
    return (Phrase("\(key).ask"), Phrase("\(key).label"))
  }

  /// Takes a line.
  public mutating func handle(_ line: String) -> [Effect] {
    let line = line.trimmed
    if let asking { return answer(line, to: asking) }
    let word = line.prefix { !$0.isWhitespace }.lowercased()
    let rest = line.dropFirst(word.count).trimmed
    switch word {
    case "": return [.keep(draft), .say(kept), .leave]
    case "?", "help", "/help":
      return [.say(Phrase("outreach.line.why", ["styles": styles.joined(separator: ", ")]))]
    case "style": return restyle(rest)
    case "channel": return rechannel(rest)
    case "edit": return [.edit(draft)]
    case "copy": return [.copy(draft)]
    case "mail": return [.mail(draft)]
    case "save": return [.save(draft, path: rest)]
    case "undo", "/undo": return undo()
    case "sent": return [.sent(draft, when: rest)]
    default: return [.say(Phrase("outreach.line.unclear", ["text": line]))]
    }
  }

  /// Ctrl-C or Ctrl-D: what there is is kept.
  public mutating func interrupt() -> [Effect] {
    draft.text.isEmpty ? [.leave] : [.keep(draft), .say(kept), .leave]
  }

  /// The draft is in the journal now.
  public mutating func kept(_ message: Message) {
    draft.id = message.id
    draft.identity = message.identity
  }

  /// It was edited.
  public mutating func edited(_ text: String) -> [Effect] {
    guard text != draft.text, !text.trimmed.isEmpty else {
      return [.say(Phrase("outreach.line.unchanged"))]
    }
    change { $0.text = text }
    return [.keep(draft), .show(draft)]
  }

  /// What Tab offers.
  public var completions: [String] {
    guard asking == nil else { return [] }
    return styles.map { "style \($0)" } + Self.channels.map { "channel \($0.rawValue)" }
      + ["edit", "copy", "mail", "save", "sent", "undo"]
  }

  // MARK: -

  private static let channels = Message.Channel.allCases.filter { $0 != .card }

  private var kept: Phrase { Phrase("outreach.kept", ["name": facts.person.name]) }

  private var choice: MessageTemplates.Choice {
    MessageTemplates.Choice(
      draft.kind, style: draft.style, channel: draft.channel, connection: draft.connection)
  }

  private var styles: [String] { templates.styles(for: choice) }

  private mutating func change(_ work: (inout Message) -> Void) {
    earlier.append(draft)
    work(&draft)
  }

  private mutating func compose() -> [Effect] {
    if let missing = facts.missing(for: draft.kind).first {
      asking = missing
      return []
    }
    draft.text = templates.write(choice, facts) ?? ""
    return [.keep(draft), .show(draft)]
  }

  private mutating func answer(_ line: String, to fact: MessageFacts.Fact) -> [Effect] {
    guard !line.isEmpty else { return [.say(Phrase("outreach.empty"))] }
    switch fact {
    case .me: facts.me = line
    case .background: facts.background = line
    case .interest: facts.interest = line
    case .wish: facts.wish = line
    case .reason: facts.reason = line
    case .through: facts.person.connection = .warm(through: line)
    }
    asking = nil
    return [.remember(fact, line)] + compose()
  }

  private mutating func restyle(_ name: String) -> [Effect] {
    let name = name.lowercased()
    let values = ["text": name, "styles": styles.joined(separator: ", ")]
    guard styles.contains(name) else { return [.say(Phrase("outreach.line.no-style", values))] }
    change { $0.style = name }
    return compose()
  }

  private mutating func rechannel(_ name: String) -> [Effect] {
    guard let channel = choice(name), channel != .card else {
      return [.say(Phrase("outreach.line.no-channel", ["text": name]))]
    }
    let before = draft
    draft.channel = channel
    guard styles.contains(draft.style) else {
      let values = ["text": draft.style, "styles": styles.joined(separator: ", ")]
      draft = before
      return [.say(Phrase("outreach.line.no-style", values))]
    }
    earlier.append(before)
    return compose()
  }

  private func choice(_ name: String) -> Message.Channel? {
    let begun = Self.channels.filter { $0.rawValue.hasPrefix(name.lowercased()) }
    return name.isEmpty || begun.count != 1 ? nil : begun[0]
  }

  private mutating func undo() -> [Effect] {
    guard var before = earlier.popLast() else {
      return [.say(Phrase("outreach.line.no-undo"))]
    }
    before.id = draft.id
    before.identity = draft.identity
    draft = before
    return [.say(Phrase("outreach.line.earlier")), .keep(draft), .show(draft)]
  }
}
