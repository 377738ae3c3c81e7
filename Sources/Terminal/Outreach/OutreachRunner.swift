import DataFiles
import Dialogue
import Foundation
package import Interviews
import Journal
import Messages
import Phrases
import Presentation
package import Services
import TextLayout

/// Holds the dialogue about one message: reads lines, shows the message, keeps and logs it.
package final class OutreachRunner {
  /// How the dialogue was left.
  package enum Ending: Equatable {
    case done
    /// With a command of the conversation.
    case command(String)
    /// The program is left.
    case quit
  }

  private let desk: OutreachDesk
  private let input: LineInput
  private var person: Person
  private var options = MessageRequest()
  /// The interview that is thanked for; nil where another message is written.
  private var thanking: (interview: Interview, style: ThankYou.Style)?
  private var lastQuestion: Phrase?
  /// What this dialogue has put into the settings, and may still correct.
  private var remembered: [OutreachFact: String] = [:]

  package init(to person: Person, _ wish: MessageRequest, app: App, input: LineInput) {
    desk = OutreachDesk(app: app)
    desk.isShell = false
    self.input = input
    self.person = person
    options = wish
  }

  /// Writes the thank-you for an interview.
  ///
  /// - Throws: ``Failure`` if nobody is known by name.
  package init(
    thanking interview: Interview, _ style: ThankYou.Style, app: App, input: LineInput
  ) throws {
    desk = OutreachDesk(app: app)
    desk.isShell = false
    self.input = input
    person = try desk.personToThank(for: interview)
    thanking = (interview, style)
  }

  /// Runs until it is left.
  package func run() throws -> Ending {
    if let thanking { return try thank(thanking.interview, thanking.style) }
    if options.kind == nil {
      // What they answered may lead to the next message.
      asking: while let standing = try desk.standing(try desk.next(with: person), with: person) {
        switch try askForReply(standing) {
        case .came: continue
        case .nothing where try desk.next(with: person).kind != nil: break asking
        case .nothing: return .done
        case .left(let ending): return ending
        }
      }
    }
    return try write()
  }

  // MARK: - An answer

  private enum Answer {
    /// They have answered, and that is logged; there is more to do.
    case came
    case nothing
    case left(Ending)
  }

  /// Says how things stand, and asks whether they have answered.
  private func askForReply(_ standing: Phrase) throws -> Answer {
    show(Words.say(standing))
    switch try desk.next(with: person) {
    case .wait, .waitForIntroducer, .write: break
    default: return .left(.done)
    }
    var question: Phrase? = Phrase("outreach.answer.ask")
    while true {
      let line = input.line(
        Words.book.text("outreach.answer.label"), question: question.map { Words.say($0) })
      question = nil
      guard case .line(let text) = line else { return .left(line == .endOfInput ? .quit : .done) }
      switch OutreachReply(text) {
      case .came(let reply):
        show(Words.say(try desk.log(reply, from: person, at: desk.app.clock.now())))
        person = try desk.app.journal().person(person.id) ?? person
        // After a no all is said.
        return try desk.next(with: person).kind == nil ? .left(.done) : .came
      case .nothing: return .nothing
      case .back: return .left(.done)
      case .help: show(Words.book.text("outreach.answer.why"))
      case .quit: return .left(.quit)
      case .command(let line): return .left(.command(line))
      case .unclear: show(Words.book.text("outreach.answer.unclear"))
      }
    }
  }

  // MARK: - The message

  private func write() throws -> Ending {
    let writer = try MessageWriter(options, to: person, at: desk)
    person = writer.facts.person
    var talk = OutreachTalk(
      try writer.prepared(), facts: writer.facts, templates: try desk.templates(),
      separator: Words.book.text("views.separator"))
    writer.sayNotices { show(Words.say($0)) }
    let now = desk.app.clock.now()
    let waiting = OutreachDue.Draft(
      message: talk.draft, person: person,
      days: now.days(since: talk.draft.at, in: desk.app.calendar))
    if talk.draft.id != 0, waiting.isHesitant { Output.standard.show(desk.text.courage(waiting)) }
    return try hold(&talk)
  }

  /// Asks what one will use, and writes the thank-you from the answer.
  private func thank(_ interview: Interview, _ style: ThankYou.Style) throws -> Ending {
    var facts = try desk.thanksFacts(for: interview, to: person)
    let draft = try desk.thanksDraft(to: person, style, facts: facts)
    facts.used = draft.facts?.used
    var talk = OutreachTalk(
      draft, facts: facts, templates: try desk.templates(),
      separator: Words.book.text("views.separator"),
      kept: Phrase("thanks.kept", ["id": "\(interview.id)"]),
      starts: [.used: Words.book.text("thanks.used.start")])
    Output.standard.show(try desk.thanksReminders(for: interview, width: Output.standard.width))
    return try hold(&talk)
  }

  /// Holds the dialogue until it is left.
  private func hold(_ talk: inout OutreachTalk) throws -> Ending {
    if let ending = try perform(talk.open(), in: &talk) { return ending }
    while true {
      let ask = talk.ask
      let question = ask.question == lastQuestion ? nil : ask.question.map { Words.say($0) }
      lastQuestion = ask.question
      let candidates = talk.completions
      let kind = halfTyped(talk.asking)
      let line = input.line(
        Words.say(ask.label), question: question, initial: try initial(of: talk, kind),
        interrupted: { text in
          if let kind { try? desk.app.journal().remember(text, kind: kind) }
        }, complete: { _ in candidates })
      let before = talk
      let effects: [OutreachTalk.Effect]
      switch line {
      case .line(let line):
        if let kind, try initial(of: talk, kind) != "" {
          try? desk.app.journal().remember("", kind: kind)
        }
        effects = talk.handle(line)
      case .interrupt: effects = talk.interrupt()
      default: effects = talk.end()
      }
      do {
        if let ending = try perform(effects, in: &talk) { return ending }
      } catch  where input.isInteractive {
        // What went wrong is said; the message stays as it was.
        talk = before
        Output.standard.complain(Failure(error).sentence(in: Words.book))
        if line == .endOfInput { return .quit }
      }
    }
  }

  /// What a line that was left half typed is kept by.
  private func halfTyped(_ fact: OutreachFact?) -> String? {
    fact.map { Journal.halfTyped($0.rawValue, to: person.id) }
  }

  private func initial(of talk: OutreachTalk, _ kind: String?) throws -> String {
    guard talk.initial.isEmpty, let kind else { return talk.initial }
    return try desk.app.journal().lines(kind: kind).last ?? ""
  }

  /// - Returns: how the dialogue ends; nil while it goes on.
  private func perform(
    _ effects: [OutreachTalk.Effect], in talk: inout OutreachTalk
  ) throws -> Ending? {
    for effect in effects {
      switch effect {
      case .say(let phrase): show(Words.say(phrase))
      case .show(let message): try show(message)
      case .keep(let message):
        // An earlier effect may have given it its number.
        var message = message
        if message.id == 0 { (message.id, message.identity) = (talk.draft.id, talk.draft.identity) }
        talk.kept(try desk.keepEdited(message))
      case .remember(let fact, let value): try remember(fact, value, talk.facts)
      case .edit(let message):
        let text = try desk.edit(message)
        if let ending = try perform(talk.edited(text), in: &talk) { return ending }
      case .copy(let message):
        try Clipboard.copy(message.text)
        show(Words.say(Phrase("outreach.copied")))
      case .mail(let message):
        try MailProgram.open(message, to: person)
        show(Words.say(Phrase("outreach.mailed")))
      case .save(let message, let path): try save(message, path)
      case .sent(let message, let when):
        if let thanking {
          show(Words.say(try desk.logThanks(message, for: thanking.interview)))
          return .done
        }
        var message = message
        message.at =
          when.isEmpty ? desk.app.clock.now() : try desk.app.pastDate(when)
        let advice = desk.advice(on: try desk.app.journal().messages(to: person.id))
        show(Words.say(desk.said(of: try desk.logSent(message, to: person), after: advice)))
        return .done
      case .drop(let message):
        if message.id != 0 { try desk.app.journal().drop(message) }
        show(Words.say(Phrase("outreach.dropped", ["name": person.name])))
      case .leave: return .done
      case .command(let line): return .command(line)
      case .quit: return .quit
      }
    }
    return nil
  }

  private func remember(
    _ fact: OutreachFact, _ value: String, _ facts: MessageFacts
  ) throws {
    if fact == .through {
      var facts = facts
      facts.person = person
      try MessageWriter.set(fact, value, in: &facts, at: desk)
      person = facts.person
      return
    }
    // What belongs to this person alone is offered again, should the message not be kept.
    if [.interest, .wish, .reason, .used].contains(fact), let kind = halfTyped(fact) {
      try? desk.app.journal().remember(value, kind: kind)
    }
    // A name that is corrected is corrected for good.
    let isOneself = [.me, .background].contains(fact)
    let slip =
      isOneself ? fact == .me ? desk.app.settings.name : desk.app.settings.background : nil
    desk.remember(fact, value, insteadOf: slip ?? remembered[fact])
    remembered[fact] = value
  }

  private func show(_ sentence: String) {
    Output.standard.show(StyledLine.wrapped(sentence, width: Output.standard.width))
  }

  private func show(_ message: Message) throws {
    lastQuestion = nil
    let width = Output.standard.width
    var lines = StyledLine.wrapped(
      desk.title(of: message, to: person), .strong, width: width)
    for line in Sanitizer.lines(message.text) {
      lines +=
        line.isEmpty
        ? [""] : StyledLine.wrapped(line, width: width, first: "  ", rest: "  ")
    }
    let report = try desk.check(message, to: person)
    if report.isSerious { lines += CheckText.lines(report, width: width) }
    if message.channel == .note {
      let key = message.text.count > MessageText.noteLimit ? "too-long" : "note-length"
      let values = [
        "count": "\(message.text.count)", "limit": "\(MessageText.noteLimit)",
      ]
      lines += StyledLine.wrapped(
        Words.book.text("outreach.\(key)", values), .faint, width: width)
    }
    Output.standard.show(lines)
  }

  private func save(_ message: Message, _ path: String) throws {
    let bytes = Array((message.text + "\n").utf8)
    var written = (path as NSString).expandingTildeInPath
    if path.isEmpty {
      written = try desk.file(of: message, bytes)
    } else {
      guard !FileManager.default.fileExists(atPath: written) else {
        throw Failure("outreach.exists", ["path": path], .cannotCreate)
      }
      try Files.write(bytes, to: written)
    }
    // A path is not wrapped, so that it can be copied whole.
    Output.standard.show([StyledLine(Words.say(Phrase("outreach.saved", ["path": written])))])
  }
}
