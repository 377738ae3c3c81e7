package import Interviews
package import Messages
package import Phrases

/// Writing one message as a dialogue: lines come in, effects go out. A value, as ``Conversation`` is.
package struct OutreachTalk: Sendable {
  package private(set) var facts: MessageFacts
  /// The message as it is now.
  package private(set) var draft: Message
  /// What is asked for, since the message cannot do without it.
  package private(set) var asking: MessageFacts.Fact?
  /// What stands on the line from the start, where one went back to a question.
  package private(set) var initial = ""
  /// Whether the last answer was one that no sentence can take.
  private var isUnclear = false
  /// What was asked for and answered, the latest last.
  private var answered: [MessageFacts.Fact] = []
  /// What the message was written as, to know whether it was edited.
  private var written: String?
  /// Whether something was typed for it that should not be lost.
  private var isShaped = false
  /// What it was before, the latest last.
  private var earlier: [(draft: Message, facts: MessageFacts)] = []
  private let templates: MessageTemplates
  private let separator: String
  /// What is said where the draft is kept, if it isn't the usual.
  private let keptPhrase: Phrase?
  /// How a sentence may begin, by the fact that it is for.
  private let starts: [MessageFacts.Fact: String]

  /// What the dialogue wants done.
  package enum Effect: Equatable, Sendable {
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
    /// Throw the draft away.
    case drop(Message)
    case leave
    /// Leave, and do what was typed there.
    case command(String)
    /// Leave the program.
    case quit
  }

  /// - Parameters:
  ///   - draft: the message; its text is empty if it is to be written.
  ///   - facts: what is known.
  ///   - templates: what it is written from.
  ///   - separator: stands between the words of a list.
  ///   - kept: said where the draft is kept, if it isn't the usual.
  ///   - starts: how a sentence may begin, by the fact that it is for.
  package init(
    _ draft: Message, facts: MessageFacts, templates: MessageTemplates, separator: String,
    kept: Phrase? = nil, starts: [MessageFacts.Fact: String] = [:]
  ) {
    keptPhrase = kept
    self.starts = starts
    self.draft = draft
    self.facts = facts
    self.templates = templates
    self.separator = separator
  }

  /// Begins: asks for what is missing, or shows the message.
  package mutating func open() -> [Effect] {
    guard !draft.text.isEmpty else { return compose() }
    written = templates.write(choice, facts)
    return [.show(draft)]
  }

  /// How to ask for the next line: the question, if any, and the label.
  package var ask: (question: Phrase?, label: Phrase) {
    guard let asking else {
      return (Phrase("outreach.line.help"), Phrase("outreach.line.label"))
    }
    let key = Self.key(asking)
    return (isUnclear ? nil : Phrase("\(key).ask"), Phrase("\(key).label"))
  }

  /// The words around a fact.
  private static func key(_ fact: MessageFacts.Fact) -> String {
    fact == .used ? "thanks.used" : "outreach.facts.\(fact.rawValue)"
  }

  /// Takes a line.
  package mutating func handle(_ line: String) -> [Effect] {
    let line = line.trimmed
    let word = line.prefix { !$0.isWhitespace }.lowercased()
    let rest = line.dropFirst(word.count).trimmed
    switch line.lowercased() {
    case "/quit", "/exit", "/q": return keeping + [.quit]
    case "/help", "/undo", "/?": break
    default: if line.hasPrefix("/") { return keeping + [.command(line)] }
    }
    if let asking { return answer(line, to: asking) }
    if let fact = Self.words[word] { return change(fact, to: rest) }
    switch word {
    case "": return [.keep(draft), .say(kept), .leave]
    case "?", "help", "/help", "/?":
      return [
        .say(Phrase("outreach.line.why", ["styles": list(styles)])),
        .say(Phrase("outreach.line.facts")),
      ]
    case "<": return back()
    case "style": return restyle(rest)
    case "channel": return rechannel(rest)
    case "edit": return [.edit(draft)]
    case "copy": return [.keep(draft), .copy(draft)]
    case "mail": return [.keep(draft), .mail(draft)]
    case "save": return [.keep(draft), .save(draft, path: rest)]
    case "undo", "/undo": return undo()
    case "sent": return [.sent(draft, when: rest)]
    case "drop": return [.drop(draft), .leave]
    default: return [.say(Phrase("outreach.line.unclear", ["text": line]))]
    }
  }

  /// Ctrl-C: one is back at the prompt. What was written or kept is kept; what one only looked at does
  /// not wait for ever.
  package mutating func interrupt() -> [Effect] { keeping + [.leave] }

  /// Ctrl-D, or the end of a script: one leaves the program.
  package mutating func end() -> [Effect] { keeping + [.quit] }

  /// The draft is in the journal now.
  package mutating func kept(_ message: Message) {
    draft.id = message.id
    draft.identity = message.identity
  }

  /// It was edited.
  package mutating func edited(_ text: String) -> [Effect] {
    guard text != draft.text, !text.trimmed.isEmpty else {
      return [.say(Phrase("outreach.line.unchanged"))]
    }
    change { $0.text = text }
    return [.keep(draft), .show(draft)]
  }

  /// What Tab offers.
  package var completions: [String] {
    guard asking == nil else { return [] }
    return styles.map { "style \($0)" } + channels.map { "channel \($0.rawValue)" }
      + Self.words.keys.sorted().map { $0 + " " }
      + ["edit", "copy", "mail", "save", "sent", "undo", "drop"]
  }

  // MARK: -

  /// The channels for a kind of message: a card is for thanks, which nobody says by a script.
  package static func channels(for kind: Message.Kind) -> [Message.Channel] {
    Message.Channel.allCases.filter { kind == .thanks ? $0 != .phone : $0 != .card }
  }

  private var channels: [Message.Channel] { Self.channels(for: draft.kind) }

  private var kept: Phrase { keptPhrase ?? Phrase("outreach.kept", ["name": facts.person.name]) }

  private var choice: MessageTemplates.Choice {
    MessageTemplates.Choice(
      draft.kind, style: draft.style, channel: draft.channel, connection: draft.connection)
  }

  private var styles: [String] { templates.styles(for: choice) }

  /// What a fact is changed with at the draft.
  private static let words: [String: MessageFacts.Fact] = [
    "name": .me, "background": .background, "interest": .interest, "wish": .wish,
    "reason": .reason, "through": .through, "use": .used,
  ]

  private func list(_ words: [String]) -> String {
    words.joined(separator: separator)
  }

  private var isEdited: Bool { written.map { $0 != draft.text } ?? false }

  /// Whether the draft is in the journal, or ought to be.
  private var isWorthKeeping: Bool {
    !draft.text.isEmpty && (draft.id != 0 || isEdited || isShaped)
  }

  /// What is kept when one leaves without a word.
  private var keeping: [Effect] {
    if isWorthKeeping { return [.keep(draft), .say(kept)] }
    return draft.text.isEmpty
      ? [] : [.say(Phrase("outreach.not-kept", ["name": facts.person.name]))]
  }

  private mutating func change(_ work: (inout Message) -> Void) {
    earlier.append((draft, facts))
    work(&draft)
  }

  private mutating func compose() -> [Effect] {
    isUnclear = false
    if let missing = facts.missing(for: draft.kind).first {
      asking = missing
      guard facts.isUnclear(missing) else { return [] }
      return askAgain(missing)
    }
    let isKept = isWorthKeeping
    draft.text = templates.write(choice, facts) ?? ""
    draft.facts = facts.spoken
    draft.connection = facts.person.connection?.kind ?? draft.connection
    written = draft.text
    return (isKept ? [.keep(draft)] : []) + [.show(draft)]
  }

  /// Says that an answer makes no sentence, and asks once more, with a start where there is one.
  private mutating func askAgain(_ fact: MessageFacts.Fact) -> [Effect] {
    isUnclear = true
    return [.say(Phrase("\(Self.key(fact)).again"))]
  }

  private mutating func answer(_ line: String, to fact: MessageFacts.Fact) -> [Effect] {
    let key = Self.key(fact)
    switch line.lowercased() {
    case "?", "/help", "/?", "help":
      return [.say(Phrase("\(key).why")), .say(Phrase("outreach.manners"))]
    case "<", "undo", "/undo": return back()
    case "", "skip": return [.say(Phrase("outreach.empty"))]
    default: break
    }
    let word = line.prefix { !$0.isWhitespace }.lowercased()
    let rest = line.dropFirst(word.count).trimmed.lowercased()
    let isForDraft =
      rest.isEmpty && ["edit", "copy", "mail", "save", "sent", "drop"].contains(word)
      || word == "style" && styles.contains(rest) || word == "channel" && channel(rest) != nil
    guard !isForDraft else {
      return [.say(Phrase("outreach.no-draft-yet", ["text": line]))]
    }
    if !draft.text.isEmpty { earlier.append((draft, facts)) }
    let before = facts
    facts[fact] = line
    guard !facts.isUnclear(fact) || !facts.missing(for: draft.kind).contains(fact) else {
      facts = before
      initial = starts[fact] ?? ""
      return askAgain(fact)
    }
    isUnclear = false
    answered.removeAll { $0 == fact }
    answered.append(fact)
    asking = nil
    initial = ""
    return [.remember(fact, line)] + compose()
  }

  /// Back to the question before.
  private mutating func back() -> [Effect] {
    isUnclear = false
    guard let fact = answered.popLast() else {
      return [.say(Phrase(asking == nil ? "outreach.line.facts" : "outreach.first"))]
    }
    asking = fact
    initial = facts[fact] ?? ""
    return []
  }

  /// Changes a fact and writes the message anew; without a value it is asked for.
  private mutating func change(_ fact: MessageFacts.Fact, to value: String) -> [Effect] {
    guard !value.isEmpty else {
      isUnclear = false
      asking = fact
      initial = facts[fact] ?? ""
      return []
    }
    let says: [Effect] = isEdited ? [.say(Phrase("outreach.line.anew"))] : []
    var changed = facts
    changed[fact] = value
    guard !changed.isUnclear(fact) || !changed.missing(for: draft.kind).contains(fact) else {
      asking = fact
      initial = starts[fact] ?? ""
      return askAgain(fact)
    }
    earlier.append((draft, facts))
    facts[fact] = value
    isShaped = true
    return [.remember(fact, value)] + says + compose()
  }

  private mutating func restyle(_ name: String) -> [Effect] {
    let name = name.lowercased()
    let values = ["text": name, "styles": list(styles)]
    guard styles.contains(name) else { return [.say(Phrase("outreach.line.no-style", values))] }
    change { $0.style = name }
    return compose()
  }

  private mutating func rechannel(_ name: String) -> [Effect] {
    guard let channel = channel(name) else {
      return [.say(Phrase("outreach.line.no-channel", ["text": name]))]
    }
    let before = draft
    draft.channel = channel
    guard styles.contains(draft.style) else {
      let values = ["text": draft.style, "styles": list(styles)]
      draft = before
      return [.say(Phrase("outreach.line.no-style", values))]
    }
    earlier.append((before, facts))
    return compose()
  }

  private func channel(_ name: String) -> Message.Channel? {
    let begun = channels.filter { $0.rawValue.hasPrefix(name.lowercased()) }
    return name.isEmpty || begun.count != 1 ? nil : begun[0]
  }

  private mutating func undo() -> [Effect] {
    guard var before = earlier.popLast() else {
      return [.say(Phrase("outreach.line.no-undo"))]
    }
    before.draft.id = draft.id
    before.draft.identity = draft.identity
    (draft, facts) = before
    return [.say(Phrase("outreach.line.earlier")), .keep(draft), .show(draft)]
  }
}
