import DataFiles
package import Dialogue
package import Foundation
import Interviews
import Journal
package import Phrases
import Presentation
package import Services
package import TextLayout

/// Carries out the effects of the conversation.
package final class ConversationHost: DialogueHost {
  private let app: App
  private let input: LineInput
  private let commands: TypedCommands
  private let views: Views
  /// Prints lines: to standard output in a conversation, or to standard error if a command prints
  /// data on standard output.
  package var show: (_ lines: [StyledLine]) -> Void = { Output.standard.show($0) }
  /// Returns false for sentences to leave out.
  package var says: (Phrase) -> Bool = { _ in true }
  /// Returns false for views to leave out.
  package var shows: (View) -> Bool = { _ in true }
  private let isShell: Bool

  /// Creates a host.
  ///
  /// - Parameters:
  ///   - input: the source of lines.
  ///   - commands: parses and runs shell commands and options.
  ///   - isShell: true to name commands as typed in a shell.
  package init(
    app: App, input: LineInput = .standard, _ commands: TypedCommands, isShell: Bool = false
  ) {
    self.app = app
    self.input = input
    self.commands = commands
    self.isShell = isShell
    views = Views(app: app, isShell: isShell)
  }

  /// The current time.
  package var now: Date { app.clock.now() }

  /// Prints a sentence.
  package func say(_ phrase: Phrase, _ style: StyledLine.Style = .plain) {
    show(StyledLine.wrapped(Words.say(phrase), style, width: Output.standard.width))
  }

  // MARK: - Effects

  /// Carries out effects, in order.
  ///
  /// - Returns: how the conversation ends; nil while it continues.
  /// - Throws: an error if an effect fails.
  package func perform(
    _ effects: [Effect], in conversation: inout Conversation
  ) throws -> Ending? {
    var latest: Interview?
    for effect in effects {
      switch effect {
      case .save(let interview, let change):
        latest = try save(interview, change, after: latest)
        if let latest { _ = try conversation.handle(.saved(latest), now: now) }
      case .undo:
        let undone = try conversation.handle(.undone(undo()), now: now)
        if let ending = try perform(undone, in: &conversation) { return ending }
      case .live, .rehearse, .reachOut, .thank:
        if let ending = try open(effect, in: &conversation) { return ending }
      case .leave: return .left
      default: try perform(effect)
      }
    }
    return nil
  }

  /// Carries out an effect with nothing to report back to the conversation.
  private func perform(_ effect: Effect) throws {
    switch effect {
    case .say(let phrase, let tone): if says(phrase) { say(phrase, tone.style) }
    case .show(let view): if shows(view) { try attempt { show(try views.lines(of: view)) } }
    case .writeSheet(let interview): try attempt { try writeSheet(of: interview) }
    case .updateSheet(let interview):
      try attempt { _ = try sheetPaths(of: interview) }
    case .settings(let request): show(try settings.run(request))
    case .shell(let line): try commands.run(line, app)
    case .reflect(let id, let question, let answer):
      try app.journal().save(answer, to: question, of: id, at: now)
    case .finish(let id): try app.finish(id, isShell: isShell).forEach { say($0) }
    case .reopen(let id): say(try app.reopen(id))
    case .snooze(let id, let days): say(try app.snooze(id, days: days))
    case .leaveForToday(let id):
      try app.journal().remember(app.leftForToday(id, now), kind: App.leftForToday)
    case .delete(let interview, let change):
      try app.journal().delete(interview, change: encode(change))
    case .followUp(let interview): try app.saveFollowUps(of: interview)
    case .askedAbout(let id): try app.journal().remember("\(id)", kind: App.askedAbout)
    case .answered(let quiz, let answers): try app.journal().save(answers, in: quiz)
    case .save, .undo, .live, .rehearse, .reachOut, .thank, .leave, .close, .command, .message,
      .session:
      break
    }
  }

  /// Runs work whose failure does no harm. Prints the error if the user can react to it.
  private func attempt(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch  where input.isInteractive {
      Output.standard.complain(Failure(error).sentence(in: Words.book))
    }
  }

  private var settings: SettingsService {
    SettingsService(app: app, width: Output.standard.width, edit: Editor.editFile)
  }

  /// Saves an interview. A second save in the same batch builds on the first.
  private func save(
    _ interview: Interview, _ change: Phrase?, after latest: Interview?
  ) throws -> Interview {
    var interview = interview
    if let latest, [0, latest.id].contains(interview.id) {
      interview.id = latest.id
      interview.revision = latest.revision
    }
    return try app.journal().save(interview, change: change.map(encode), at: now)
  }

  private func encode(_ change: Phrase) throws -> String {
    String(decoding: try JSONEncoder().encode(change), as: UTF8.self)
  }

  private func undo() throws -> Input.Undone? {
    try app.journal().undo(at: now).map { undone in
      Input.Undone(
        change: try JSONDecoder().decode(Phrase.self, from: Data(undone.change.utf8)),
        id: undone.id, interview: undone.interview)
    }
  }

  private func writeSheet(of interview: Interview) throws {
    let (text, markdown) = try sheetPaths(of: interview)
    // Don't wrap the path, so it can be copied whole.
    show([
      StyledLine(Words.say(Phrase("views.sheet.written", ["path": text]))),
      StyledLine(Words.say(Phrase("views.sheet.also", ["path": markdown]))),
    ])
  }

  /// Writes the notes sheet, and returns the paths of its files.
  private func sheetPaths(of interview: Interview) throws -> (text: String, markdown: String) {
    let sheet = try app.sheet(of: interview)
    let path = app.home.sheet(of: interview)
    let text = try SheetFile(path, "txt", in: app).write(TextSheet.render(sheet))
    let markdown = try SheetFile(path, "md", in: app).write(MarkdownSheet.render(sheet))
    return (text, markdown)
  }

  // MARK: - Dialogues within the conversation

  private func open(
    _ effect: Effect, in conversation: inout Conversation
  ) throws -> Ending? {
    let sessions = Sessions(app: app, input: input)
    let ending: Ending
    switch effect {
    case .live(let interview, let options):
      try sessions.live(interview, try commands.live(options))
      return nil
    case .rehearse(let interview, let options):
      try sessions.rehearse(interview, try commands.rehearse(options))
      return nil
    case .reachOut(let person, let options):
      ending = try Outreach(app: app, input: input).write(to: person, commands.message(options))
    case .thank(let interview, let style):
      ending = try Outreach(app: app, input: input).thank(for: interview, style)
    default: return nil
    }
    switch ending {
    case .closed: return nil
    case .left: return .left
    case .command(let line):
      return try perform(conversation.handle(.line(line), now: now), in: &conversation)
    }
  }

  // MARK: - Lines

  /// Adds the history for this kind of line.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
  package func adapt(
    _ request: inout LineInput.Request, to ask: Ask, in loop: DialogueLoop<ConversationHost>
  ) throws {
    if let kind = ask.kind.history { request.history = try app.journal().lines(kind: kind) }
  }

  /// Turns a typed line into an input, and saves it to the history.
  package func input(_ typed: LineInput.Typed, to ask: Ask) -> Input {
    switch typed {
    case .line(let text):
      if let kind = ask.kind.history, input.isEdited, !text.allSatisfy(\.isWhitespace),
        !["?", "<", "skip"].contains(text)
      {
        try? app.journal().remember(text, kind: kind)
      }
      return .line(text)
    case .interrupted(let text):
      return text.allSatisfy(\.isWhitespace) ? .interrupt : .interruptedLine(text)
    case .end: return .endOfInput
    }
  }

  /// Returns an input with the current interview if another window changed it; nil for other
  /// errors.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
  package func recovery(
    from error: any Error, in conversation: Conversation
  ) throws -> Input? {
    guard let error = error as? JournalError, error.problem == .changedElsewhere else { return nil }
    return .changedElsewhere(
      try conversation.currentInterview.flatMap { try app.journal().interview($0.id) })
  }
}

extension Effect.Tone {
  /// The style of the tone on screen.
  package var style: StyledLine.Style {
    switch self {
    case .plain: .plain
    case .strong: .strong
    case .faint: .faint
    case .good: .good
    case .cue: .caution
    case .warning: .forbidden
    }
  }
}
