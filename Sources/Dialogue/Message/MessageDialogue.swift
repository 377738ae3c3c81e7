package import Foundation
package import Interviews
import Language
package import Messages
package import Phrases

/// Writing one message: asks for what is missing, then shows the draft and changes it.
package struct MessageDialogue: Dialogue {
  package internal(set) var facts: MessageFacts
  /// The message as it is now.
  package internal(set) var draft: Message
  /// The fact that is being asked for; nil at the draft.
  package internal(set) var asking: MessageFacts.Fact?
  /// The text that stands on the line from the start.
  var initial = ""
  /// Whether the last answer was one that no sentence can take.
  var isUnclear = false
  /// The facts that were asked for and answered, the latest last.
  var answered: [MessageFacts.Fact] = []
  /// The text the message was written as, to know whether it was edited.
  private var written: String?
  /// Whether something was typed for it that should not be lost.
  var isShaped = false
  /// Earlier versions, the latest last.
  var earlier: [(draft: Message, facts: MessageFacts)] = []
  let templates: MessageTemplates
  let separator: String
  /// Said where the draft is saved, if it isn't the usual.
  private let savedPhrase: Phrase?
  /// How a sentence may begin, by the fact that it is for.
  let starts: [MessageFacts.Fact: String]

  /// - Parameters:
  ///   - draft: the message; its text is empty if it is to be written.
  ///   - facts: everything known for it.
  ///   - templates: the templates to write it from.
  ///   - separator: stands between the words of a list.
  ///   - saved: said where the draft is saved, if it isn't the usual.
  ///   - starts: how a sentence may begin, by the fact that it is for.
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

  /// Asks for what is missing, or shows the message.
  package mutating func open(now: Date) -> [Effect] {
    guard !draft.text.isEmpty else { return compose() }
    written = templates.write(choice, facts)
    return [.show(.message(draft))]
  }

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

  package func completions(for text: String) -> Candidates {
    let offered =
      asking == nil
      ? styles.map { "style \($0)" } + channels.map { "channel \($0.rawValue)" }
        + Self.words.keys.sorted().map { $0 + " " }
        + ["edit", "copy", "mail", "save", "sent", "undo", "drop"] : []
    return Candidates(replacing: text.count, texts: offered.filter { $0.hasPrefix(text) })
  }

  /// The words a fact is asked for with. The reason of a check-in is what came of their advice; of any
  /// other message, why this person.
  package static func key(_ fact: MessageFacts.Fact, for kind: Message.Kind) -> String {
    switch fact {
    case .used: "thanks.used"
    case .reason where kind == .checkIn: "outreach.facts.news"
    default: "outreach.facts.\(fact.rawValue)"
    }
  }

  func key(_ fact: MessageFacts.Fact) -> String { Self.key(fact, for: draft.kind) }

  // MARK: - The draft

  /// The channels for a kind of message: a card is for thanks, which nobody says by a script.
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

  /// Whether the draft is in the journal, or ought to be.
  private var isWorthSaving: Bool {
    !draft.text.isEmpty && (draft.id != 0 || isEdited || isShaped)
  }

  /// Saves what should not be lost where the dialogue is left without a word.
  var saving: [Effect] {
    if isWorthSaving { return [.message(.save(draft)), .say(saved)] }
    return draft.text.isEmpty
      ? [] : [.say(Phrase("outreach.not-kept", ["name": facts.person.name]))]
  }

  /// Writes the message, or asks for what it lacks.
  mutating func compose() -> [Effect] {
    isUnclear = false
    if let missing = facts.missing(for: draft.kind).first {
      asking = missing
      return facts.isUnclear(missing) ? askAgain(missing) : []
    }
    let wasWorthSaving = isWorthSaving
    draft.text = templates.write(choice, facts) ?? ""
    draft.facts = facts.spoken
    draft.connection = facts.person.connection?.kind ?? draft.connection
    written = draft.text
    return (wasWorthSaving ? [.message(.save(draft))] : []) + [.show(.message(draft))]
  }

  /// Says that an answer makes no sentence, and asks once more.
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
