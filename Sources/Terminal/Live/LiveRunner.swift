import DataFiles
import Dialogue
import Foundation
package import Interviews
import LineEditing
import Phrases
import Presentation
package import Services
import TextLayout

/// Holds a session at a terminal: reads lines, lets the clock tick, shows cues above the line.
package final class LiveRunner {
  private let app: App
  private let input: LineInput
  private var clock: SessionClock
  private let keeper: SessionKeeper
  private let rings: Bool
  private let kind: SessionRecord.Kind
  private let closing: [String]
  private let program: IntervieweeProgram?
  private var talk: LiveTalk
  private var typed: String
  private var isLeaving = false
  /// Whether it is kept what the talk leaves to do.
  private var hasFollowed = false
  /// Whether it was said that something is not written, when one wanted to leave.
  private var wasWarned = false

  /// - Parameters:
  ///   - record: the session, new or taken up again.
  ///   - rehearsal: whom the program plays, in a rehearsal.
  ///   - program: what plays them instead.
  ///   - speed: seconds of the session in a real second.
  ///   - rings: whether cues ring the bell.
  package init(
    _ record: SessionRecord, rehearsal: Rehearsal? = nil, program: IntervieweeProgram? = nil,
    speed: Double, rings: Bool, app: App, input: LineInput
  ) throws {
    self.program = program
    self.app = app
    self.input = input
    self.rings = rings
    kind = record.setup.kind
    keeper = SessionKeeper(record, in: app)
    typed = record.typed
    closing = try app.closingQuestions(of: record.setup.interview)
    talk = LiveTalk(
      record.session, cues: try Words.cues(), world: app.world(), rehearsal: rehearsal,
      reader: try rehearsal.map { _ in
        RemarkReader(
          words: Words.remarks, bank: try app.questions(), slots: record.setup.interview.slots)
      })
    clock = SessionClock(of: record, now: app.clock.now(), speed: speed)
  }

  /// Holds the session until it is over or left.
  package func run() throws {
    perform(talk.open(now: clock.now()))
    while !isLeaving {
      let input = read()
      perform(talk.tick(now: clock.now()))
      // Only now is the line no longer half-typed: it goes with what comes of it.
      keeper.setTyped(typed)
      do {
        perform(try talk.handle(input, now: clock.now()))
      } catch {
        Output.standard.complain(Failure(error).sentence(in: Words.book))
      }
      for line in attempt({ try keeper.write() }) { Output.standard.show([line]) }
    }
    guard keeper.isUpToDate else { throw lost() }
    if case .ended = talk.session.phase { Output.standard.show(followUp()) }
  }

  /// Keeps what the talk leaves to do, once.
  private func followUp() -> [StyledLine] {
    guard kind == .live, !hasFollowed, keeper.isUpToDate else { return [] }
    var lines: [StyledLine] = []
    let problems = attempt {
      lines = try app.keepAftermath(of: talk.session).flatMap {
        StyledLine.wrapped(Words.say($0), width: Output.standard.width)
      }
      hasFollowed = true
    }
    return lines + problems
  }

  /// Leaves, if all is written, or if leaving is wanted all the same.
  private func leave(saying words: Phrase?) -> [StyledLine] {
    let lines = attempt { try keeper.write() }
    if keeper.isUpToDate || wasWarned || !input.isInteractive {
      isLeaving = true
      return keeper.isUpToDate
        ? lines
          + (words.map { StyledLine.wrapped(Words.say($0), width: Output.standard.width) } ?? [])
        : lines
    }
    wasWarned = true
    let problem = keeper.problem?.sentence(in: Words.book) ?? ""
    return StyledLine.wrapped(
      Words.book.text("live.problem.leaving", ["problem": problem]), .forbidden,
      width: Output.standard.width)
  }

  /// Shows the notes that could not be written, so that they can be copied.
  private func lost() -> Failure {
    Output.standard.show([StyledLine(Words.book.text("live.problem.lost"), .forbidden)])
    for event in keeper.unwritten {
      guard case .noted(let note) = event.what else { continue }
      Output.standard.show([StyledLine("  " + Sanitizer.line(note, limit: .max))])
    }
    return keeper.problem ?? Failure("journal.failed", ["path": app.home.path], .io)
  }

  // MARK: - Effects

  private func perform(_ effects: [LiveEffect]) {
    for effect in effects { Output.standard.show(lines(of: [effect])) }
  }

  /// Carries out effects, and returns what is to be shown.
  private func lines(of effects: [LiveEffect]) -> [StyledLine] {
    let text = app.liveText
    return effects.flatMap { effect -> [StyledLine] in
      switch effect {
      case .record(let event): return attempt { try keeper.add(event) }
      case .say(let phrase, let tone):
        return StyledLine.wrapped(Words.say(phrase), tone.style, width: Output.standard.width)
      case .cue(let id): return text.cue(id, in: talk.session)
      case .hear(let words):
        return rehearsalText.heard(words, in: talk.session)
      case .ask(let turn): return lines(of: ask(orElse: turn))
      case .passTo(let date):
        clock.pass(to: date)
        return []
      case .show(let view): return lines(of: view, text)
      case .bell:
        if rings { Output.standard.write("\u{07}") }
        return []
      case .leave(let words): return leave(saying: words)
      }
    }
  }

  private var rehearsalText: RehearsalText {
    RehearsalText(book: Words.book, dates: app.dates, width: Output.standard.width)
  }

  /// Lets the interviewee's program answer; the persona, if it cannot.
  private func ask(orElse turn: Rehearsal.Turn) -> [LiveEffect] {
    Output.standard.flush()
    do {
      guard let text = try program?.reply(in: talk.session) else {
        return talk.hear(turn.text, instead: turn, now: clock.now())
      }
      return talk.hear(text, instead: turn, now: clock.now())
    } catch {
      return [.say(error.phrase, .cue)] + talk.hear(turn.text, instead: turn, now: clock.now())
    }
  }

  private func lines(of view: LiveView, _ text: LiveText) -> [StyledLine] {
    switch view {
    case .stop(let stop): text.stop(stop, in: talk.session, closing: closing)
    case .plan: text.plan(talk.session, now: clock.now())
    case .debrief:
      text.debrief(talk.session, as: kind)
        + (talk.isRehearsal ? rehearsalText.score(RehearsalScore(of: talk.session)) : [])
        + followUp()
    case .check(let report): CheckText.brief(report, width: Output.standard.width)
    case .help: text.help(LiveCommand.allCases.map(\.rawValue))
    }
  }

  /// Tries to write to the journal, and says so when that begins or ceases to fail.
  private func attempt(_ work: () throws -> Void) -> [StyledLine] {
    let wasFailing = keeper.problem != nil
    do {
      try work()
      guard wasFailing, keeper.problem == nil else { return [] }
      return [StyledLine(Words.book.text("live.problem.saved"), .good)]
    } catch {
      let problem = Failure(error).sentence(in: Words.book)
      return StyledLine.wrapped(
        Words.book.text("live.problem.unsaved", ["problem": problem]), .forbidden,
        width: Output.standard.width)
    }
  }

  // MARK: - Lines

  private func read() -> Input {
    switch input.kind {
    case .editor(let editor): readEdited(editor)
    case .terminal, .script: readPlain()
    }
  }

  private func readEdited(_ editor: LineEditor) -> Input {
    if let question = talk.confirmation {
      Output.standard.show(
        StyledLine.wrapped(Words.say(question), .strong, width: Output.standard.width))
    }
    Output.standard.flush()
    var request = LineRequest(
      prompt: Prompt(self.prompt()), initialText: typed.isEmpty ? talk.nextInitial : typed)
    request.pastedNewlines = .spaces
    request.onChange = { [keeper] in keeper.setTyped($0) }
    request.complete = { [self] line, cursor in
      let found = talk.completions(for: String(line.prefix(cursor)))
      return Completion(
        replacing: found.replacing, candidates: found.texts.map { Completion.Candidate($0) })
    }
    var nextWrite = ContinuousClock.now
    request.tick = LineRequest.Tick(every: .milliseconds(50)) { [self] in
      var shown = lines(of: talk.tick(now: clock.now()))
      if ContinuousClock.now >= nextWrite {
        nextWrite = .now + .milliseconds(500)
        shown += attempt { try keeper.write() }
      }
      Output.standard.flush()
      return shown.isEmpty ? nil : shown.map(Output.standard.rendered)
    }
    let result = editor.readLine(request)
    switch result {
    case .line(let line):
      typed = ""
      return .line(LineInput.cleaned(line))
    case .interrupted(let text):
      typed = text
      return .interrupt
    case .endOfInput(let text):
      typed = text
      return .endOfInput
    }
  }

  private func readPlain() -> Input {
    if input.isInteractive {
      if let question = talk.confirmation {
        Output.standard.show(StyledLine.wrapped(Words.say(question), width: Output.standard.width))
      }
      Output.standard.write(prompt())
    }
    Output.standard.flush()
    let next = input.plainLines.next { [self] in
      let shown = lines(of: talk.tick(now: clock.now())) + attempt { try keeper.write() }
      guard !shown.isEmpty else { return }
      Output.standard.write("\n")
      Output.standard.show(shown)
      Output.standard.write(prompt())
      Output.standard.flush()
    }
    switch next {
    case .line(let text):
      typed = ""
      // Where the line cannot be edited, Enter keeps what would have stood on it.
      return .line(text.isEmpty ? talk.nextInitial : LineInput.cleaned(text))
    case .interrupted:
      Output.standard.write("\n")
      return .interrupt
    case .end: return .endOfInput
    }
  }

  private func prompt() -> String {
    guard talk.confirmation == nil else { return Words.book.text("main.confirm-label") + " [no]> " }
    let text = app.liveText
    return Output.standard.rendered(text.prompt(talk.session, now: clock.now()))
  }
}

extension LiveEffect.Tone {
  fileprivate var style: StyledLine.Style {
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
