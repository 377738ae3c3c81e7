package import Foundation
import Interviews
import Language
import Phrases
import QuestionChecking

extension SessionDialogue {
  /// Handles one input. It doesn't account for elapsed time; see ``tick(now:)``.
  ///
  /// - Parameters:
  ///   - input: the input.
  ///   - now: the time it arrived.
  /// - Returns: the effects to carry out, in order.
  /// - Throws: any error of the ``Dependencies``.
  package mutating func handle(_ input: Input, now: Date) throws -> [Effect] {
    initial = ""
    switch input {
    case .line(let text), .answer(let text): return try handle(line: text.trimmed, now: now)
    case .interrupt, .interruptedLine:
      pending = nil
      return [.say(Phrase("live.interrupted"))]
    case .endOfInput: return leave()
    case .heard(let text, let turn): return hear(text, instead: turn, now: now)
    case .saved, .undone, .changedElsewhere, .savedMessage, .edited: return []
    }
  }

  /// Returns the prompt: a yes or no, a note, or a line spoken in a rehearsal.
  package func ask() -> Ask {
    let question: Phrase
    switch pending {
    case nil: return Ask(label: Phrase("live.label"), initial: initial, kind: .session)
    case .extending(let minutes):
      question = Phrase("live.confirm.extend", ["minutes": "\(minutes)"])
    case .adding: question = Phrase("live.confirm.add")
    case .ending: question = Phrase("live.confirm.end")
    }
    return Ask(
      question: question, label: Phrase("main.confirm-label"), standard: "no", initial: initial,
      kind: .confirmation)
  }

  private mutating func handle(line: String, now: Date) throws -> [Effect] {
    if let pending { return try handle(answer: line, to: pending, now: now) }
    switch SessionCommand.read(line) {
    case .known(let command, let rest): return try run(command, rest, now: now)
    case .unknown("", _): return [.show(.sessionHelp)]
    case .unknown(let word, let begun):
      let names = begun.map { "/\($0.rawValue)" }.joined(separator: ", ")
      return [
        .say(
          begun.isEmpty
            ? Phrase("live.unknown", ["command": word])
            : Phrase("main.which-command", ["command": word, "commands": names]))
      ]
    case nil: break
    }
    if line.isEmpty { return stopToSay.map(arrival) ?? [.say(Phrase("live.waiting"))] }
    if line == "?" { return [.show(.sessionHelp)] }
    guard rehearsal != nil else { return note(line, now: now) }
    return try say(line, now: now)
  }

  private mutating func handle(
    answer line: String, to pending: Pending, now: Date
  ) throws -> [Effect] {
    if case .adding = pending, let picked = alternatives.picked(by: line) {
      self.pending = nil
      return add(picked, now: now)
    }
    if SessionCommand.read(line) != nil {
      self.pending = nil
      return try handle(line: line, now: now)
    }
    let answer = Answer(line, to: .confirmation)
    switch answer {
    case .help: return [.say(Phrase("main.yes-or-no"))]
    // Save a note typed meanwhile, then ask the question again.
    case .text(let text):
      return rehearsal == nil ? note(text, now: now) : try say(text, now: now)
    case .none, .back, .skip, .yes, .no, .cancel, .quit: break
    }
    let yes = answer == .yes
    self.pending = nil
    switch pending {
    case .extending(let minutes):
      guard yes else { return [.say(Phrase("live.not-extended"))] }
      let end = max(session.end, now).addingTimeInterval(Double(minutes) * 60)
      return record([.extended(to: end)], at: now)
        + [.say(Phrase("live.extended", ["minutes": "\(minutes)"]))]
    case .adding(let text): return yes ? add(text, now: now) : [.say(Phrase("review.left-out"))]
    case .ending: return yes ? end(now: now) : []
    }
  }

  mutating func note(_ text: String, now: Date) -> [Effect] {
    record([.noted(text)], at: now)
  }

  mutating func leave() -> [Effect] {
    if case .ended = session.phase { return [.close(saying: nil)] }
    let key = rehearsal == nil ? "live.left" : "rehearsal.left"
    return [.close(saying: Phrase(key, ["id": "\(session.interview.id)"]))]
  }

  // MARK: - Commands

  private mutating func run(
    _ command: SessionCommand, _ rest: String, now: Date
  ) throws -> [Effect] {
    switch command {
    case .next: return next(now: now)
    case .back: return back(now: now)
    case .skip: return skip(now: now)
    case .more: return more(rest, now: now)
    case .drop:
      return withNumber(rest, among: session.ahead, "drop") { talk, number in
        talk.record([.putOff([number], automatically: false)], at: now)
          + [.say(Phrase("live.dropped", talk.question(number)))]
      }
    case .keep:
      return withNumber(rest, among: session.spare, "keep") { talk, number in
        talk.record([.kept(number)], at: now) + [.say(Phrase("live.kept", talk.question(number)))]
      }
    case .answered:
      return withNumber(rest, among: session.ahead + session.spare, "answered") { talk, number in
        talk.record([.answered(number)], at: now)
          + [.say(Phrase("live.answered", talk.question(number)))]
      }
    case .ask: return try ask(rest, now: now)
    case .star: return mark(.starred, rest, "live.starred", now: now)
    case .todo: return mark(.promised, rest, "live.promised", now: now)
    case .note: return rest.isEmpty ? usage("note") : note(rest, now: now)
    case .met:
      guard !rest.isEmpty else { return usage("met") }
      return record([.met(rest)], at: now) + [.say(Phrase("live.met", ["name": rest]))]
    case .pause:
      guard session.phase == .running else { return [.say(Phrase("live.not-running"))] }
      return record([.paused], at: now) + [.say(Phrase("live.paused"))]
    case .resume:
      guard case .paused = session.phase else { return [.say(Phrase("live.not-paused"))] }
      let resumed = record([.resumed], at: now)
      return resumed + (closeIfOver(now: now) ?? session.stop.map(arrival) ?? [])
    case .endAt: return try endAt(rest, now: now)
    case .extend:
      guard session.phase != .waiting else { return [.say(Phrase("live.waiting"))] }
      let minutes = rest.isEmpty ? Self.extraMinutes : Int(rest) ?? 0
      guard (1...120).contains(minutes) else { return usage("extend") }
      pending = .extending(minutes: minutes)
      return []
    case .time:
      let key =
        session.phase == .waiting
        ? "live.time-waiting" : session.left(at: now) < 0 ? "live.time-over" : "live.time"
      return [.say(Phrase(key, times(now: now)))]
    case .whereabouts: return [.show(.sessionPlan)]
    case .end:
      guard session.phase != .waiting else { return [.say(Phrase("live.not-begun"))] }
      guard session.left(at: now) > 120, session.stop != .thanks
      else { return end(now: now) }
      pending = .ending
      return []
    case .help: return [.show(.sessionHelp)]
    case .quit: return leave()
    }
  }
}
