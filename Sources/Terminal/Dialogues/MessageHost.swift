import DataFiles
package import Dialogue
package import Foundation
package import Interviews
import Journal
import Messages
import Phrases
import Presentation
package import Services
import TextLayout

/// Carries out the effects of a message dialogue: shows, saves, and logs the message.
package final class MessageHost: DialogueHost {
  private let outreach: OutreachService
  private var person: Person
  /// The interview of a thank-you; nil for other messages.
  private let thankedFor: Interview?
  /// The facts given in this dialogue. A new value may replace the one in the settings.
  private var remembered: [MessageFacts.Fact: String] = [:]
  /// Text that was on the line from the start.
  private var initial = ""

  /// Creates a host.
  ///
  /// - Parameter thankedFor: the interview of a thank-you; nil for other messages.
  package init(_ outreach: OutreachService, to person: Person, thankedFor: Interview? = nil) {
    self.outreach = outreach
    self.person = person
    self.thankedFor = thankedFor
  }

  /// The current time.
  package var now: Date { outreach.app.clock.now() }

  // MARK: - Effects

  /// Carries out effects, in order.
  ///
  /// - Returns: how the dialogue ends; nil while it continues.
  /// - Throws: an error if an effect fails.
  package func perform(
    _ effects: [Effect], in dialogue: inout MessageDialogue
  ) throws -> Ending? {
    for effect in effects {
      switch effect {
      case .say(let phrase, _): say(phrase)
      case .show(.message(let message)): try show(message)
      case .message(let wish):
        if let ending = try perform(wish, in: &dialogue) { return ending }
      case .close: return .closed
      case .command(let line): return .command(line)
      case .leave: return .left
      default: break
      }
    }
    return nil
  }

  private func perform(
    _ wish: MessageEffect, in dialogue: inout MessageDialogue
  ) throws -> Ending? {
    switch wish {
    case .save(var message):
      // An earlier effect in the batch may have saved it.
      if message.id == 0 {
        (message.id, message.identity) = (dialogue.draft.id, dialogue.draft.identity)
      }
      _ = dialogue.handle(.savedMessage(try outreach.keepEdited(message)), now: now)
    case .remember(let fact, let value): try remember(fact, value, dialogue.facts)
    case .edit(let message):
      let effects = dialogue.handle(.edited(try outreach.edit(message)), now: now)
      return try perform(effects, in: &dialogue)
    case .copy(let message):
      try Clipboard.copy(message.text)
      say(Phrase("outreach.copied"))
    case .mail(let message):
      try MailProgram.open(message, to: person)
      say(Phrase("outreach.mailed"))
    case .write(let message, let path): try write(message, path)
    case .sent(let message, let when):
      say(try log(message, when))
      return .closed
    case .delete(let message):
      if message.id != 0 { try outreach.app.journal().deleteDraft(message) }
      say(Phrase("outreach.dropped", ["name": person.name]))
    case .logReply: break
    }
    return nil
  }

  private func log(_ message: Message, _ when: String) throws -> Phrase {
    if let thankedFor { return try outreach.logThanks(message, for: thankedFor) }
    var message = message
    message.at = try when.isEmpty ? now : outreach.app.pastDate(when)
    let advice = outreach.advice(on: try outreach.app.journal().messages(to: person.id))
    return outreach.said(of: try outreach.logSent(message, to: person), after: advice)
  }

  private func remember(
    _ fact: MessageFacts.Fact, _ value: String, _ facts: MessageFacts
  ) throws {
    if fact == .through {
      var facts = facts
      facts.person = person
      try MessageWriter.set(fact, value, in: &facts, at: outreach)
      person = facts.person
      return
    }
    // Offer a fact about this person again if the message isn't saved.
    if [.interest, .wish, .reason, .used].contains(fact), let kind = halfTyped(fact) {
      try? outreach.app.journal().remember(value, kind: kind)
    }
    // Correcting the name or background corrects the settings too.
    let settings = outreach.app.settings
    let slip: String? =
      switch fact {
      case .me: settings.name
      case .background: settings.background
      default: nil
      }
    outreach.remember(fact, value, insteadOf: slip ?? remembered[fact])
    remembered[fact] = value
  }

  private func say(_ phrase: Phrase) {
    Output.standard.show(StyledLine.wrapped(Words.say(phrase), width: Output.standard.width))
  }

  private func show(_ message: Message) throws {
    let width = Output.standard.width
    var lines = StyledLine.wrapped(outreach.title(of: message, to: person), .strong, width: width)
    for line in Sanitizer.lines(message.text) {
      lines +=
        line.isEmpty
        ? [""] : StyledLine.wrapped(line, width: width, first: "  ", rest: "  ")
    }
    let report = try outreach.check(message, to: person)
    if report.isSerious { lines += CheckText.lines(report, width: width) }
    if message.channel == .note {
      let key = message.text.count > MessageText.noteLimit ? "too-long" : "note-length"
      let values = ["count": "\(message.text.count)", "limit": "\(MessageText.noteLimit)"]
      lines += StyledLine.wrapped(
        Words.book.text("outreach.\(key)", values), .faint, width: width)
    }
    Output.standard.show(lines)
  }

  private func write(_ message: Message, _ path: String) throws {
    let bytes = Array((message.text + "\n").utf8)
    var written = (path as NSString).expandingTildeInPath
    if path.isEmpty {
      written = try outreach.file(of: message, bytes)
    } else {
      guard !FileManager.default.fileExists(atPath: written) else {
        throw Failure("outreach.exists", ["path": path], .cannotCreate)
      }
      try Files.write(bytes, to: written)
    }
    // Don't wrap the path, so it can be copied whole.
    Output.standard.show([StyledLine(Words.say(Phrase("outreach.saved", ["path": written])))])
  }

  // MARK: - Lines

  /// Returns the kind of journal line for a half-typed answer.
  private func halfTyped(_ fact: MessageFacts.Fact?) -> String? {
    fact.map { Journal.partialLineKind($0.rawValue, to: person.id) }
  }

  private func halfTyped(_ ask: Ask) -> String? {
    if case .message(let fact) = ask.kind { halfTyped(fact) } else { nil }
  }

  /// Puts a half-typed answer from an earlier run on the line.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
  package func adapt(
    _ request: inout LineInput.Request, to ask: Ask, in loop: DialogueLoop<MessageHost>
  ) throws {
    if request.initial.isEmpty, let kind = halfTyped(ask) {
      request.initial = try outreach.app.journal().lines(kind: kind).last ?? ""
    }
    initial = request.initial
  }

  /// Turns a typed line into an input, and saves a half-typed answer.
  package func input(_ typed: LineInput.Typed, to ask: Ask) -> Input {
    let kind = halfTyped(ask)
    switch typed {
    case .line(let text):
      if let kind, !initial.isEmpty { try? outreach.app.journal().remember("", kind: kind) }
      return .line(text)
    case .interrupted(let text):
      if let kind { try? outreach.app.journal().remember(text, kind: kind) }
      return .interrupt
    case .end: return .endOfInput
    }
  }
}
