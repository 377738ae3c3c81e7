import Interviews
import Language
import Messages
import Phrases

/// Handling lines while a message is being written.
extension MessageDialogue {
  mutating func handle(_ line: String) -> [Effect] {
    if let asking { return answer(line, to: asking) }
    switch Answer(line, to: .fact) {
    case .none: return [.message(.save(draft)), .say(saved), .close()]
    case .help:
      let styles = ["styles": styles.joined(separator: separator)]
      return [
        .say(Phrase("outreach.line.why", styles)), .say(Phrase("outreach.line.facts")),
      ]
    case .back: return back()
    case .cancel: return saving + [.close()]
    case .quit: return saving + [.leave]
    case .skip, .yes, .no, .text: return run(line)
    }
  }

  /// Runs a command on the draft.
  private mutating func run(_ line: String) -> [Effect] {
    let word = line.prefix { !$0.isWhitespace }.lowercased()
    let rest = line.dropFirst(word.count).trimmed
    if let fact = Self.words[word] { return change(fact, to: rest) }
    switch word {
    case "style": return restyle(rest)
    case "channel": return rechannel(rest)
    case "edit": return [.message(.edit(draft))]
    case "copy": return [.message(.save(draft)), .message(.copy(draft))]
    case "mail": return [.message(.save(draft)), .message(.mail(draft))]
    case "save": return [.message(.save(draft)), .message(.write(draft, path: rest))]
    case "undo", "/undo": return undo()
    case "sent": return [.message(.sent(draft, when: rest))]
    case "drop": return [.message(.delete(draft)), .close()]
    case _ where line.hasPrefix("/"): return saving + [.command(line)]
    default: return [.say(Phrase("outreach.line.unclear", ["text": line]))]
    }
  }

  /// Handles the answer to a question about a fact.
  mutating func answer(_ line: String, to fact: MessageFacts.Fact) -> [Effect] {
    let text: String
    switch Answer(line, to: .prose) {
    case .help:
      return [.say(Phrase("\(key(fact)).why")), .say(Phrase("outreach.manners"))]
    case .back: return back()
    case .cancel: return saving + [.close()]
    case .quit: return saving + [.leave]
    case .none, .skip:
      // The draft can do without a fact that is only being changed.
      guard draft.text.isEmpty else { return returnToDraft() }
      guard isUnclear, facts.canDoWithout(fact, in: draft.kind) else {
        return [.say(Phrase("outreach.empty"))]
      }
      facts.leaveOut(fact)
      asking = nil
      initial = ""
      return compose()
    case .yes, .no: text = line
    case .text(let line): text = line
    }
    if ["undo", "/undo"].contains(text.lowercased()) { return back() }
    if text.hasPrefix("/") { return saving + [.command(text)] }
    guard !isForDraft(text) else {
      return [.say(Phrase("outreach.no-draft-yet", ["text": text]))]
    }
    return take(text, for: fact)
  }

  /// True if the line would be a command on the draft, if there were one.
  private func isForDraft(_ line: String) -> Bool {
    let word = line.prefix { !$0.isWhitespace }.lowercased()
    let rest = line.dropFirst(word.count).trimmed.lowercased()
    return rest.isEmpty && ["edit", "copy", "mail", "save", "sent", "drop"].contains(word)
      || word == "style" && styles.contains(rest) || word == "channel" && channel(rest) != nil
  }

  private mutating func take(_ text: String, for fact: MessageFacts.Fact) -> [Effect] {
    var changed = facts
    changed[fact] = text
    guard
      !changed.isUnclear(fact, in: draft.kind) || !changed.missing(for: draft.kind).contains(fact)
    else {
      initial = starts[fact] ?? ""
      return askAgain(fact)
    }
    if !draft.text.isEmpty { earlier.append((draft, facts)) }
    facts = changed
    answered.removeAll { $0 == fact }
    answered.append(fact)
    asking = nil
    initial = ""
    return [.message(.remember(fact, text))] + compose()
  }

  /// Goes back to the previous question, or from a fact being changed to the draft.
  private mutating func back() -> [Effect] {
    isUnclear = false
    if asking != nil, !draft.text.isEmpty { return returnToDraft() }
    guard let fact = answered.popLast() else {
      return [.say(Phrase(asking == nil ? "outreach.line.facts" : "outreach.first"))]
    }
    asking = fact
    initial = facts[fact] ?? ""
    return []
  }

  private mutating func returnToDraft() -> [Effect] {
    asking = nil
    initial = ""
    isUnclear = false
    return [.show(.message(draft))]
  }

  /// Changes a fact and rewrites the message. Without a value, asks for it.
  private mutating func change(_ fact: MessageFacts.Fact, to value: String) -> [Effect] {
    guard !value.isEmpty else {
      isUnclear = false
      asking = fact
      initial = facts[fact] ?? ""
      return []
    }
    let rewritten: [Effect] = isEdited ? [.say(Phrase("outreach.line.anew"))] : []
    var changed = facts
    changed[fact] = value
    guard
      !changed.isUnclear(fact, in: draft.kind) || !changed.missing(for: draft.kind).contains(fact)
    else {
      asking = fact
      initial = starts[fact] ?? ""
      return askAgain(fact)
    }
    earlier.append((draft, facts))
    facts = changed
    isShaped = true
    return [.message(.remember(fact, value))] + rewritten + compose()
  }

  private mutating func restyle(_ name: String) -> [Effect] {
    let name = name.lowercased()
    guard styles.contains(name) else { return [noStyle(name)] }
    earlier.append((draft, facts))
    draft.style = name
    return compose()
  }

  private func noStyle(_ name: String) -> Effect {
    let values = ["text": name, "styles": styles.joined(separator: separator)]
    return .say(Phrase("outreach.line.no-style", values))
  }

  private mutating func rechannel(_ name: String) -> [Effect] {
    guard let channel = channel(name) else {
      return [.say(Phrase("outreach.line.no-channel", ["text": name]))]
    }
    let before = draft
    draft.channel = channel
    guard styles.contains(draft.style) else {
      let refusal = noStyle(draft.style)
      draft = before
      return [refusal]
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
    return [
      .say(Phrase("outreach.line.earlier")), .message(.save(draft)), .show(.message(draft)),
    ]
  }
}
