import DataFiles
package import Dialogue
import Foundation
package import Interviews
package import Phrases
import Presentation
package import Services
package import TextLayout

/// Carries out what the conversation wants done.
package struct EffectRunner {
  package let app: App
  /// Where sentences and views go: standard output in a conversation, standard error where data
  /// goes to standard output.
  package var talk: (_ lines: [StyledLine]) -> Void = { Output.standard.show($0) }
  /// Which sentences are said.
  package var says: (Phrase) -> Bool = { _ in true }
  /// Which views are shown.
  package var shows: (View) -> Bool = { _ in true }
  /// Whether somebody is there to read that something could not be shown or written. What was
  /// saved before stays saved.
  package var isInteractive = false

  /// Holds the talk of an interview, with options as in a shell.
  package var hold: (Interview, String) throws -> Void = { _, _ in }
  /// Whether commands are named as one types them in a shell.
  package var isShell = false
  /// Rehearses the talk of an interview, with options as in a shell.
  package var rehearse: (Interview, String) throws -> Void = { _, _ in }
  /// Writes to a person, with options as in a shell.
  package var reachOut: (Person, String) throws -> OutreachRunner.Ending = { _, _ in .done }
  /// Runs a command of the shell.
  package var shell: (_ line: String) throws -> Void = { _ in }
  /// Writes the thank-you for an interview.
  package var thank: (Interview, ThankYou.Style) throws -> OutreachRunner.Ending = { _, _ in .done }

  package init(app: App) {
    self.app = app
  }

  /// Carries out effects in their order.
  ///
  /// - Returns: whether the conversation goes on.
  package func run(_ effects: [Effect], in conversation: inout Conversation) throws -> Bool {
    var latest: Interview?
    for effect in effects {
      switch effect {
      case .say(let phrase): if says(phrase) { say(phrase) }
      case .show(let view):
        if shows(view) { try attempt { talk(try lines(of: view)) } }
      case .save(let interview, let change):
        var interview = interview
        // The second of two saves in one go builds on the first.
        if let latest, [0, latest.id].contains(interview.id) {
          interview.id = latest.id
          interview.revision = latest.revision
        }
        let saved = try app.journal().save(
          interview, change: try change.map(encode), at: app.clock.now())
        latest = saved
        _ = try conversation.handle(.saved(saved), now: app.clock.now())
      case .undo:
        let undone = try app.journal().undo(at: app.clock.now())
        let input = try undone.map {
          Input.Undone(
            change: try decode($0.change), id: $0.id, interview: $0.interview)
        }
        guard
          try run(conversation.handle(.undone(input), now: app.clock.now()), in: &conversation)
        else { return false }
      case .writeSheet(let interview): try attempt { try writeSheet(of: interview) }
      case .live(let interview, let options): try hold(interview, options)
      case .rehearse(let interview, let options): try rehearse(interview, options)
      case .reachOut(let person, let options):
        guard try go(on: reachOut(person, options), in: &conversation) else { return false }
      case .settings(let request): talk(try settings.run(request))
      case .shell(let line): try shell(line)
      case .leave: return false
      case .reflect(let id, let question, let answer):
        try app.journal().save(answer, to: question, of: id, at: app.clock.now())
      case .thank(let interview, let style):
        guard try go(on: thank(interview, style), in: &conversation) else { return false }
      case .finish(let id): try finish(id)
      case .reopen(let id): try reopen(id)
      case .snooze(let id, let days): try snooze(id, days: days)
      case .leaveForToday(let id):
        try app.journal().remember(app.leftForToday(id, app.clock.now()), kind: App.leftForToday)
      case .answered(let quiz, let answers): try app.journal().save(answers, in: quiz)
      }
    }
    return true
  }

  /// Goes on after a dialogue about a message.
  ///
  /// - Returns: whether the conversation goes on.
  private func go(
    on ending: OutreachRunner.Ending, in conversation: inout Conversation
  ) throws -> Bool {
    switch ending {
    case .done: return true
    case .quit: return false
    case .command(let line):
      return try run(conversation.handle(.line(line), now: app.clock.now()), in: &conversation)
    }
  }

  /// Does what may fail without harm to what was saved.
  private func attempt(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch  where isInteractive {
      Output.standard.complain(Failure(error).sentence(in: Words.book))
    }
  }

  package func say(_ phrase: Phrase) {
    talk(StyledLine.wrapped(Words.say(phrase), width: Output.standard.width))
  }

  private func encode(_ phrase: Phrase) throws -> String {
    String(decoding: try JSONEncoder().encode(phrase), as: UTF8.self)
  }

  private func decode(_ text: String) throws -> Phrase {
    try JSONDecoder().decode(Phrase.self, from: Data(text.utf8))
  }

  private func writeSheet(of interview: Interview) throws {
    let sheet = try app.sheet(of: interview)
    let path = app.home.sheet(of: interview)
    let text = try SheetFile(path, "txt", in: app).write(TextSheet.render(sheet))
    let markdown = try SheetFile(path, "md", in: app).write(MarkdownSheet.render(sheet))
    // A path is not wrapped, so that it can be copied whole.
    talk([
      StyledLine(Words.say(Phrase("views.sheet.written", ["path": text]))),
      StyledLine(Words.say(Phrase("views.sheet.also", ["path": markdown]))),
    ])
  }

  /// The lines of a view.
  package func lines(of view: View) throws -> [StyledLine] {
    let text = TalkText(book: Words.book, dates: app.dates, width: Output.standard.width)
    switch view {
    case .check(let report): return CheckText.lines(report, width: Output.standard.width)
    case .plan(let interview, let reasons):
      return text.plan(app.agenda(of: interview), of: interview, reasons: reasons)
    case .agenda(let interview): return text.agenda(app.agenda(of: interview), of: interview)
    case .sheet(let interview):
      let bytes = TextSheet.render(
        try app.sheet(of: interview), width: min(Output.standard.width, TextSheet.width))
      return String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map { StyledLine(String($0)) }
    case .interview(let interview):
      return text.interview(try app.sheet(of: interview), of: interview)
    case .interviews(let interviews): return text.interviews(interviews)
    case .bank(let questions): return text.bank(questions)
    case .sessions(let interview):
      let live = app.liveText
      return live.sessions(try app.journal().sessions(of: interview.id))
    case .rehearsals(let interview):
      let rehearsals = RehearsalText(
        book: Words.book, dates: app.dates, width: Output.standard.width)
      return rehearsals.comparison(
        RehearsalComparison(try app.journal().sessions(of: interview.id)), of: interview)
    case .outreachDue:
      let desk = OutreachDesk(app: app)
      return desk.text.due(try desk.due())
    case .rule(let name):
      return RuleText.lines(
        try RuleBook(of: app).entries(named: name), width: Output.standard.width)
    case .advice(let words): return try advice(words)
    case .people, .person, .places, .post: return try peopleLines(of: view)
    case .summary(let interview): return try summary(of: interview)
    case .due, .pressing, .dueItem: return try due(view)
    case .insights(let words): return try insights(words)
    case .requestSet, .requestResult, .quizQuestion, .quizVerdict, .quizEnd, .quizScores:
      return quizLines(of: view)
    case .help(let command): return HelpText.lines(for: command, width: Output.standard.width)
    }
  }

  private var settings: SettingsDesk {
    SettingsDesk(app: app, width: Output.standard.width, edit: Editor.editFile)
  }

  private func advice(_ words: String) throws -> [StyledLine] {
    let advice = Advice(book: Words.book)
    let width = Output.standard.width
    guard !words.isEmpty else {
      return AdviceText.list(of: advice, isShell: isShell, width: width)
    }
    return AdviceText.lines(try advice.found(words), width: width)
  }
}
