package import Foundation
package import Interviews
import Language
package import Messages
package import Phrases

/// Writes one message: asks for missing facts, then shows the draft and lets the user change it.
package struct MessageDialogue: Dialogue {
  /// The facts for the message.
  package internal(set) var facts: MessageFacts
  /// The current message.
  package internal(set) var draft: Message
  /// The fact being asked for; nil at the draft.
  package internal(set) var asking: MessageFacts.Fact?
  /// Text that is on the line from the start.
  var initial = ""
  /// True if the last answer didn't fit into a sentence.
  var isUnclear = false
  /// The facts that were asked for and answered, latest last.
  var answered: [MessageFacts.Fact] = []
  /// The text as generated, to detect edits.
  private var written: String?
  /// True if the user changed a fact, so the draft should not be lost.
  var isShaped = false
  /// Earlier versions for undo, latest last.
  var earlier: [(draft: Message, facts: MessageFacts)] = []
  let templates: MessageTemplates
  let separator: String
  /// Replaces the usual sentence about where the draft is saved.
  private let savedPhrase: Phrase?
  /// The beginning of a sentence to prefill, for each fact.
  let starts: [MessageFacts.Fact: String]

  /// Creates a dialogue for a message.
  ///
  /// - Parameters:
  ///   - draft: the message; its text is empty if it has yet to be written.
  ///   - facts: the facts known so far.
  ///   - templates: the templates to write it from.
  ///   - separator: the separator between items of a list.
  ///   - saved: replaces the usual sentence about where the draft is saved.
  ///   - starts: the beginning of a sentence to prefill, for each fact.
  package init(
    _ draft: Message, facts: MessageFacts, templates: MessageTemplates, separator: String,
    saved: Phrase? = nil, starts: [MessageFacts.Fact: String] = [:]
  ) {
    savedPhrase = saved
    self.starts = starts
    self.draft = draft
    self.facts = facts
    self.templates = templates
    self.separator = separator
  }

  /// Asks for missing facts, or shows the message.
  package mutating func open(now: Date) -> [Effect] {
    guard !draft.text.isEmpty else { return compose() }
    written = templates.write(choice, facts)
    return [.show(.message(draft))]
  }

  /// Returns the prompt for the fact being asked for, or for a command on the draft.
  package func ask() -> Ask {
    guard let asking else {
      return Ask(
        question: Phrase("outreach.line.help"), label: Phrase("outreach.line.label"),
        kind: .message(nil))
    }
    let key = key(asking)
    return Ask(
      question: isUnclear ? nil : Phrase("\(key).ask"), label: Phrase("\(key).label"),
      initial: initial, kind: .message(asking))
  }

  /// Handles one input.
  ///
  /// - Returns: the effects to carry out, in order.
  package mutating func handle(_ input: Input, now: Date) -> [Effect] {
    switch input {
    case .line(let line): return handle(line.trimmed)
    case .answer(let text): return asking.map { answer(text.trimmed, to: $0) } ?? []
    case .interrupt, .interruptedLine: return saving + [.close()]
    case .endOfInput: return saving + [.leave]
    case .savedMessage(let message):
      draft.id = message.id
      draft.identity = message.identity
      return []
    case .edited(let text): return edited(text)
    case .saved, .undone, .changedElsewhere, .heard: return []
    }
  }

  /// Returns the commands on the draft that begin with the text; none while a fact is asked for.
  package func completions(for text: String) -> Candidates {
    let offered =
      asking == nil
      ? styles.map { "style \($0)" } + channels.map { "channel \($0.rawValue)" }
        + Self.words.keys.sorted().map { $0 + " " }
        + ["edit", "copy", "mail", "save", "sent", "undo", "drop"] : []
    return Candidates(replacing: text.count, texts: offered.filter { $0.hasPrefix(text) })
  }

  /// Returns the phrase key for asking for a fact. The reason for a check-in is what came of the
  /// person's advice; for other messages, why the user picked this person.
  package static func key(_ fact: MessageFacts.Fact, for kind: Message.Kind) -> String {
    switch fact {
    case .used: "thanks.used"
    case .reason where kind == .checkIn: "outreach.facts.news"
    default: "outreach.facts.\(fact.rawValue)"
    }
  }

  func key(_ fact: MessageFacts.Fact) -> String { Self.key(fact, for: draft.kind) }

  // MARK: - The draft

  /// Returns the channels for a kind of message: all except phone for thank-yous, and all except
  /// card for other messages.
  package static func channels(for kind: Message.Kind) -> [Message.Channel] {
    Message.Channel.allCases.filter { kind == .thanks ? $0 != .phone : $0 != .card }
  }

  var channels: [Message.Channel] { Self.channels(for: draft.kind) }

  var choice: MessageTemplates.Choice {
    MessageTemplates.Choice(
      draft.kind, style: draft.style, channel: draft.channel, connection: draft.connection)
  }

  var styles: [String] { templates.styles(for: choice) }

  /// The words that change a fact at the draft.
  static let words: [String: MessageFacts.Fact] = [
    "name": .me, "background": .background, "interest": .interest, "wish": .wish,
    "reason": .reason, "through": .through, "use": .used,
  ]

  var saved: Phrase { savedPhrase ?? Phrase("outreach.kept", ["name": facts.person.name]) }

  var isEdited: Bool { written.map { $0 != draft.text } ?? false }

  /// True if the draft is saved, or was edited or shaped enough to save.
  private var isWorthSaving: Bool {
    !draft.text.isEmpty && (draft.id != 0 || isEdited || isShaped)
  }

  /// The effects that save the draft, if needed, when the user leaves without a command.
  var saving: [Effect] {
    if isWorthSaving { return [.message(.save(draft)), .say(saved)] }
    return draft.text.isEmpty
      ? [] : [.say(Phrase("outreach.not-kept", ["name": facts.person.name]))]
  }

  /// Writes the message, or asks for the first missing fact.
  mutating func compose() -> [Effect] {
    isUnclear = false
    if let missing = facts.missing(for: draft.kind).first {
      asking = missing
      return facts.isUnclear(missing, in: draft.kind) ? askAgain(missing) : []
    }
    let wasWorthSaving = isWorthSaving
    draft.text = templates.write(choice, facts) ?? ""
    draft.facts = facts.spoken
    draft.connection = facts.person.connection?.kind ?? draft.connection
    written = draft.text
    return (wasWorthSaving ? [.message(.save(draft))] : []) + [.show(.message(draft))]
  }

  /// Says that an answer doesn't make a sentence, and asks again.
  mutating func askAgain(_ fact: MessageFacts.Fact) -> [Effect] {
    isUnclear = true
    return [.say(Phrase("\(key(fact)).again"))]
  }

  private mutating func edited(_ text: String) -> [Effect] {
    guard text != draft.text, !text.trimmed.isEmpty else {
      return [.say(Phrase("outreach.line.unchanged"))]
    }
    earlier.append((draft, facts))
    draft.text = text
    return [.message(.save(draft)), .show(.message(draft))]
  }
}
