import Conversation
import Foundation
import Interviews
import Messages
import Phrases
import Rendering

/// Holds the dialogue about one message: reads lines, shows the message, keeps and logs it.
final class OutreachRunner {
  private let desk: OutreachDesk
  private let input: LineInput
  private var person: Person
  private var talk: OutreachTalk
  private var lastQuestion: Phrase?

  init(to person: Person, _ wish: MessageOptions, app: App, input: LineInput) throws {
    desk = OutreachDesk(app: app)
    self.input = input
    let writer = try MessageWriter(wish, to: person, at: desk)
    self.person = writer.facts.person
    talk = OutreachTalk(
      try writer.prepared(), facts: writer.facts, templates: try desk.templates())
    writer.sayNotices { show(Words.say($0)) }
    let waiting = try desk.due().drafts.first { $0.message.id == talk.draft.id }
    if let waiting, waiting.isHesitant {
      Output.standard.show(desk.text.courage(waiting))
    }
  }

  /// Runs until it is left.
  func run() throws {
    guard try perform(talk.open()) else { return }
    while true {
      let ask = talk.ask
      let question = ask.question == lastQuestion ? nil : ask.question.map { Words.say($0) }
      lastQuestion = ask.question
      let candidates = talk.completions
      let effects: [OutreachTalk.Effect]
      switch input.line(Words.say(ask.label), question: question, complete: { _ in candidates }) {
      case .line(let line): effects = talk.handle(line)
      default: effects = talk.interrupt()
      }
      let before = talk
      do {
        guard try perform(effects) else { return }
      } catch  where input.isInteractive {
        // What went wrong is said; the message stays as it is.
        talk = before
        Output.standard.complain(Failure(error).sentence(in: Words.book))
      }
    }
  }

  /// - Returns: whether the dialogue goes on.
  private func perform(_ effects: [OutreachTalk.Effect]) throws -> Bool {
    for effect in effects {
      switch effect {
      case .say(let phrase): show(Words.say(phrase))
      case .show(let message): try show(message)
      case .keep(let message): talk.kept(try desk.app.journal().save(message))
      case .remember(let fact, let value):
        if fact == .through {
          var facts = talk.facts
          facts.person = person
          try MessageWriter.set(fact, value, in: &facts, at: desk)
          person = facts.person
        } else {
          desk.remember(fact, value)
        }
      case .edit(let message):
        guard try perform(talk.edited(try desk.edit(message))) else { return false }
      case .copy(let message):
        try Clipboard.copy(message.text)
        show(Words.say(Phrase("outreach.copied")))
      case .mail(let message):
        try MailProgram.open(message, to: person)
        show(Words.say(Phrase("outreach.mailed")))
      case .save(let message, let path): try save(message, path)
      case .sent(let message, let when):
        var message = message
        message.at =
          when.isEmpty ? desk.app.clock.now() : try PastDate.read(flag: when, app: desk.app)
        show(Words.say(desk.said(of: try desk.logSent(message, to: person))))
        return false
      case .leave: return false
      }
    }
    return true
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
