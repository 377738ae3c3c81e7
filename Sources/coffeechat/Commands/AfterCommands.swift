import ArgumentParser
import DataFiles
import Dialogue
import Foundation
package import Interviews
import Messages
import Phrases
import Presentation
import Services
import Terminal
import TextLayout

/// `coffeechat thanks ID`: writes the thank-you for an interview from one answer, or logs it as
/// sent.
struct ThanksCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.thanks) }

  @OptionGroup var argument: InterviewArgument
  @Option(help: .words("thanks-used", value: "words")) var used: String?
  @Option(help: .words("thanks-style")) var style: ThankYou.Style?
  @Flag(help: .words("thanks-sent")) var sent = false
  @Flag(help: .words("copy")) var copy = false
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let app = try options.app()
    let interview = try argument.interview(in: app)
    if let warning = try app.warning(ifNotHeld: interview) {
      Output.standard.complain(Words.say(warning))
    }
    let outreach = OutreachService(app: app)
    let person = try outreach.personToThank(for: interview)
    let facts = try outreach.thanksFacts(for: interview, to: person)
    var draft = try outreach.thanksDraft(to: person, style, facts: facts)
    if used != nil || draft.text.isEmpty && !sent {
      draft = try written(draft, facts, for: interview, at: outreach)
    }
    guard !sent else {
      return app.say(try outreach.logThanks(draft, for: interview))
    }
    draft = try app.journal().save(draft)
    if copy { try Clipboard.copy(draft.text) }
    if output.output != nil || !copy {
      try output.write(Array((draft.text + "\n").utf8), options)
    }
    sayRemarks(on: draft, for: interview, to: person, at: outreach)
  }

  /// Writes the message from the answer.
  ///
  /// - Throws: ``Failure`` if the user's name or the answer is missing, or the answer makes no
  ///   sentence.
  private func written(
    _ draft: Message, _ facts: MessageFacts, for interview: Interview, at outreach: OutreachService
  ) throws -> Message {
    var facts = facts
    facts.used = used ?? draft.facts?.used
    if facts.isUnclear(.used) { throw Failure("thanks.unclear", [:], .usage) }
    let missing = facts.missing(for: .thanks)
    guard missing.isEmpty else {
      for line in try outreach.thanksReminders(for: interview, width: Output.standard.width) {
        Output.standard.writeError(line.text + "\n")
      }
      throw Failure(missing.contains(.used) ? "thanks.missing" : "thanks.no-name", [:], .usage)
    }
    var draft = draft
    draft.text = try outreach.written(draft, facts)
    draft.facts = facts.spoken
    return draft
  }

  /// Prints the checker's report, the time left, and the next step on standard error.
  private func sayRemarks(
    on draft: Message, for interview: Interview, to person: Person, at outreach: OutreachService
  ) {
    let width = Output.standard.width
    var lines = (try? outreach.thanksReminders(for: interview, hasNotes: false, width: width)) ?? []
    if let report = try? outreach.check(draft, to: person), report.isSerious {
      lines += CheckText.lines(report, width: width)
    }
    lines += StyledLine.wrapped(
      Words.say(Phrase("thanks.kept-shell", ["id": "\(interview.id)"])), width: width)
    for line in lines { Output.standard.writeError(line.text + "\n") }
  }
}

extension ThankYou.Style: ExpressibleByArgument {}

/// `coffeechat reflect ID`: asks six questions about an interview.
struct ReflectCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.reflect) }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions

  func run() throws {
    options.apply()
    guard !options.noInput else { throw Failure("reflect.no-input", [:], .usage) }
    let app = try options.app()
    let interview = try argument.interview(in: app)
    let host = ConversationHost(app: app, .shell)
    let loop = DialogueLoop(Conversation(dependencies: app.dependencies()), host, .standard)
    guard try loop.perform({ try $0.reflect(on: interview) }) == nil else { return }
    _ = try loop.goOn { if case .reflecting = $0.mode { true } else { false } }
  }
}

/// `coffeechat summary ID`: prints the summary of an interview.
struct SummaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.summary) }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, pdf, json
  }

  @OptionGroup var argument: InterviewArgument
  @OptionGroup var options: GlobalOptions
  @Option(help: .words("summary-format")) var format = Format.text
  @OptionGroup var output: OutputOptions
  @OptionGroup var paper: PaperOptions

  func run() throws {
    options.apply()
    if format == .pdf, output.file == nil, isatty(STDOUT_FILENO) == 1 {
      throw Failure("paper.terminal", [:], .usage)
    }
    let app = try options.app()
    let interview = try argument.interview(in: app)
    let summary = try app.summary(of: interview)
    let sheet = Sheet(of: summary, dates: app.dates, book: Words.book)
    let bytes =
      switch format {
      case .text: TextSheet.render(sheet)
      case .markdown: MarkdownSheet.render(sheet)
      case .pdf: try paper.render(sheet, in: app)
      case .json: try JSONBytes.of(SummaryJSON(summary, dates: app.dates))
      }
    try output.write(bytes, options)
    guard !summary.missing.isEmpty else { return }
    let fields = summary.missing.map { Words.book.text("summary.missing.\($0.rawValue)") }
    Output.standard.complain(
      Words.book.text(
        "summary.left-open",
        [
          "fields": fields.joined(separator: Words.book.text("views.separator")),
          "id": "\(interview.id)",
        ]))
  }
}

/// `coffeechat due`: lists due items, or closes or snoozes one. A list with an overdue item exits
/// with status 1.
struct DueCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.due) }

  @Argument(help: .words("due-id")) var id: DueItem.ID?
  @Option(help: .words("due-done", value: "id")) var done: DueItem.ID?
  @Option(parsing: .upToNextOption, help: .words("due-snooze", value: "id days"))
  var snooze: [Int64] = []
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    options.apply()
    guard [id != nil, done != nil, !snooze.isEmpty].count(where: { $0 }) < 2 else {
      throw Failure("due.one", [:], .usage)
    }
    let app = try options.app()
    if let done { return try app.finish(done, isShell: true).forEach(app.say) }
    if !snooze.isEmpty {
      let days = snooze.count == 2 ? Int(clamping: snooze[1]) : 0
      guard DueItem.snoozes.contains(days) else {
        throw Failure("due.days", ["most": "\(DueItem.snoozes.upperBound)"], .usage)
      }
      return app.say(try app.snooze(snooze[0], days: days))
    }
    let list: DueList
    if let id {
      guard let entry = try app.journal().dueEntry(id) else {
        throw Failure("due.no-such", ["id": "\(id)"], .noInput)
      }
      guard output.format == .json else {
        return Output.standard.show(try Views(app: app, isShell: true).lines(of: .dueItem(id)))
      }
      let json = DueJSON(entry, now: app.clock.now(), dates: app.dates)
      return try JSONOutput.print(json)
    }
    switch output.format {
    case .json:
      list = try app.due(limit: .max)
      try JSONOutput.print(
        list.entries.map { DueJSON($0, now: app.clock.now(), dates: app.dates) })
    case .text:
      list = try app.due()
      let text = DueText(
        book: Words.book, dates: app.dates, width: Output.standard.width, isShell: true)
      Output.standard.show(
        text.list(list, drafts: try app.journal().countDrafts(), now: app.clock.now()))
    }
    if list.overdue > 0 { throw ExitStatus.found }
  }
}

/// `coffeechat insights [WORDS]`: prints what the interviews have in common.
struct InsightsCommand: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(.insights) }

  @Argument(help: .words("insights-words")) var words: [String] = []
  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let app = try options.app()
    let words = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    switch output.format {
    case .json:
      try JSONOutput.print(InsightsJSON(try app.insights(words), dates: app.dates))
    case .text: Output.standard.show(try Views(app: app).lines(of: .insights(words)))
    }
  }
}
