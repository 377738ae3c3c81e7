import DataFiles
package import Dialogue
package import Foundation
package import Interviews
import Phrases
import Presentation
package import Services
import TextLayout

/// Carries out the effects of a session: saves events, runs the clock, and shows cues above the
/// line.
package final class SessionHost: DialogueHost {
  private let app: App
  private let input: LineInput
  private var clock: SessionClock
  private let keeper: SessionKeeper
  private let rings: Bool
  private let kind: SessionRecord.Kind
  private let closing: [String]
  private let program: IntervieweeProgram?
  /// True once the program was asked for an answer.
  private var hasAsked = false
  private var typed: String
  /// True if the follow-ups of the interview are saved.
  private var hasFollowed = false
  /// True if the user was warned about unsaved events when leaving.
  private var wasWarned = false

  /// Creates a host.
  ///
  /// - Parameters:
  ///   - record: the session, new or resumed.
  ///   - program: the program that plays the interviewee, if any.
  ///   - speed: session seconds per real second.
  ///   - rings: true if cues ring the bell.
  /// - Throws: an error if the closing questions can't be loaded.
  package init(
    _ record: SessionRecord, program: IntervieweeProgram? = nil, speed: Double, rings: Bool,
    app: App, input: LineInput
  ) throws {
    self.program = program
    self.app = app
    self.input = input
    self.rings = rings
    kind = record.setup.kind
    keeper = SessionKeeper(record, in: app)
    typed = record.typed
    closing = try app.closingQuestions(of: record.setup.interview)
    clock = SessionClock(of: record, now: app.clock.now(), speed: speed)
  }

  /// The time of the session clock.
  package var now: Date { clock.now() }

  /// Runs the session until it ends or the user leaves.
  ///
  /// - Throws: ``Failure`` if some events could not be saved in the end.
  package func hold(_ dialogue: SessionDialogue) throws {
    let loop = DialogueLoop(dialogue, self, input)
    _ = try loop.run()
    guard keeper.isUpToDate else { throw lost() }
    if case .ended = loop.dialogue.session.phase { Output.standard.show(followUp(loop.dialogue)) }
  }

  // MARK: - Effects

  /// Carries out effects, in order.
  ///
  /// - Returns: how the session ends; nil while it continues.
  package func perform(
    _ effects: [Effect], in dialogue: inout SessionDialogue
  ) throws -> Ending? {
    var ending: Ending?
    for effect in effects {
      if case .close(let words) = effect {
        ending = leave(saying: words)
      } else {
        Output.standard.show(lines(of: effect, in: &dialogue))
      }
    }
    Output.standard.show(attempt { try keeper.write() })
    return ending
  }

  /// Carries out an effect, and returns the lines to show.
  private func lines(of effect: Effect, in dialogue: inout SessionDialogue) -> [StyledLine] {
    switch effect {
    case .say(let phrase, let tone):
      return StyledLine.wrapped(Words.say(phrase), tone.style, width: Output.standard.width)
    case .show(let view): return lines(of: view, in: dialogue)
    case .session(.record(let event)): return attempt { try keeper.add(event) }
    case .session(.ask(let turn)): return ask(orElse: turn, in: &dialogue)
    case .session(.passTo(let date)):
      clock.pass(to: date)
      return []
    case .session(.bell):
      if rings { Output.standard.write("\u{07}") }
      return []
    default: return []
    }
  }

  private func lines(of view: View, in dialogue: SessionDialogue) -> [StyledLine] {
    let session = dialogue.session
    let text = app.liveText
    switch view {
    case .stop(let stop): return text.stop(stop, in: session, closing: closing)
    case .cue(let id): return text.cue(id, in: session)
    case .heard(let words): return rehearsalText.heard(words, in: session)
    case .sessionPlan: return text.plan(session, now: now)
    case .debrief:
      return text.debrief(session, as: kind)
        + (dialogue.isRehearsal ? rehearsalText.score(RehearsalScore(of: session)) : [])
        + followUp(dialogue)
    case .sessionHelp: return text.help(SessionCommand.allCases.map(\.rawValue))
    default: return (try? Views(app: app).lines(of: view)) ?? []
    }
  }

  private var rehearsalText: RehearsalText {
    RehearsalText(book: Words.book, dates: app.dates, width: Output.standard.width)
  }

  /// Lets the external program reply, or the persona if the program can't.
  private func ask(
    orElse turn: Rehearsal.Turn, in dialogue: inout SessionDialogue
  ) -> [StyledLine] {
    if let program, !hasAsked {
      hasAsked = true
      let values = ["command": program.words.first ?? ""]
      Output.standard.show(
        StyledLine.wrapped(
          Words.say(Phrase("rehearsal.waiting", values)), .faint, width: Output.standard.width))
    }
    Output.standard.flush()
    var text = turn.text
    var problem: [Effect] = []
    do {
      text = try program?.reply(in: dialogue.session, dialogue.rehearsal) ?? text
    } catch {
      problem = [.say(error.phrase, .cue)]
    }
    let heard = dialogue.hear(text, instead: turn, now: now)
    return (problem + heard).flatMap { lines(of: $0, in: &dialogue) }
  }

  /// Saves the follow-ups of a live session, once.
  private func followUp(_ dialogue: SessionDialogue) -> [StyledLine] {
    guard kind == .live, !hasFollowed, keeper.isUpToDate else { return [] }
    var lines: [StyledLine] = []
    let problems = attempt {
      lines = try app.saveFollowUps(of: dialogue.session).flatMap {
        StyledLine.wrapped(Words.say($0), width: Output.standard.width)
      }
      hasFollowed = true
    }
    return lines + problems
  }

  // MARK: - Leaving

  /// Leaves if everything is saved, or if the user insists.
  private func leave(saying words: Phrase?) -> Ending? {
    Output.standard.show(attempt { try keeper.write() })
    let width = Output.standard.width
    if keeper.isUpToDate {
      if let words { Output.standard.show(StyledLine.wrapped(Words.say(words), width: width)) }
      return .closed
    }
    if wasWarned || !input.isInteractive { return .closed }
    wasWarned = true
    let problem = keeper.problem?.sentence(in: Words.book) ?? ""
    let warning = Words.book.text("live.problem.leaving", ["problem": problem])
    Output.standard.show(StyledLine.wrapped(warning, .forbidden, width: width))
    return nil
  }

  /// Prints the unsaved notes, so they can be copied.
  private func lost() -> Failure {
    Output.standard.show([StyledLine(Words.book.text("live.problem.lost"), .forbidden)])
    for event in keeper.unwritten {
      guard case .noted(let note) = event.what else { continue }
      Output.standard.show([StyledLine("  " + Sanitizer.line(note, limit: .max))])
    }
    return keeper.problem ?? Failure("journal.failed", ["path": app.home.path], .io)
  }

  /// Tries to save. Returns a message when saving starts to fail or works again.
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

  /// Adds the session's prompt, the text left on the line, and the clock ticks.
  package func adapt(
    _ request: inout LineInput.Request, to ask: Ask, in loop: DialogueLoop<SessionHost>
  ) {
    if ask.kind == .session {
      request.prompt = { [self] in
        app.liveText.prompt(loop.dialogue.session, now: now)
      }
    }
    if !typed.isEmpty { request.initial = typed }
    request.changed = { [keeper] in keeper.setTyped($0) }
    var nextWrite = ContinuousClock.now
    request.tick = { [self] in
      var shown = loop.tick().flatMap { lines(of: $0, in: &loop.dialogue) }
      if ContinuousClock.now >= nextWrite {
        nextWrite = .now + .milliseconds(500)
        shown += attempt { try keeper.write() }
      }
      return shown
    }
  }

  /// Turns a typed line into an input, and remembers the text on the line.
  package func input(_ typed: LineInput.Typed, to ask: Ask) -> Input {
    switch typed {
    case .line(let line):
      self.typed = ""
      keeper.setTyped("")
      return .line(line)
    case .interrupted(let text):
      self.typed = text
      keeper.setTyped(text)
      return .interrupt
    case .end(let text):
      self.typed = text
      keeper.setTyped(text)
      return .endOfInput
    }
  }
}
