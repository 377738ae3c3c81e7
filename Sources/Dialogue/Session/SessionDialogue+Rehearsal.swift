package import Foundation
package import Interviews
import Language
import Phrases
import QuestionChecking

extension SessionDialogue {
  /// Replies to what the user says in a rehearsal.
  mutating func say(_ line: String, now: Date) throws -> [Effect] {
    guard let reader, let rehearsal else { return [] }
    guard session.phase == .running || session.phase == .waiting else {
      return [.say(Phrase("live.not-running"))]
    }
    var effects = session.phase == .waiting ? record([.began], at: now) : []
    let report = CheckReport(
      text: line, findings: try dependencies.findings(line, session.interview.interviewee),
      bank: try dependencies.questions(), slots: session.interview.slots)
    let category = report.verdict == .forbidden ? report.findings.first?.category : nil
    let reading = reader.read(line, in: session, check: CheckReport.mark(of: report.findings))
    let drift = drifted(reading, with: rehearsal)
    effects += follow(reading, now: now)
    effects += record([.said(line, reading.remarks)], at: now)
    let turn = rehearsal.turn(to: reading, category: category, in: session)
    effects +=
      rehearsal.isPlayedElsewhere
      ? [.session(.ask(orElse: turn))] : hear(turn.text, instead: turn, now: now)
    return effects + lose(drift, now: now) + advice(report, reading)
  }

  /// The minutes lost to the interviewee's drifting off, if the line doesn't bring them back.
  private func drifted(_ reading: RemarkReader.Reading, with rehearsal: Rehearsal) -> Int {
    guard session.lastEvent == .wander, let text = session.lastHeard,
      ![.steer, .question, .deeper].contains(reading.act)
    else { return 0 }
    return rehearsal.persona.events.first { $0.text == text }?.minutes ?? 0
  }

  private mutating func lose(_ minutes: Int, now: Date) -> [Effect] {
    guard minutes > 0 else { return [] }
    let then = (session.lines.last?.at ?? now).addingTimeInterval(Double(minutes) * 60)
    return record([SessionEvent(at: then, .lost(minutes: minutes))])
      + [.session(.passTo(then))]
  }

  /// Handles a reply.
  ///
  /// - Parameters:
  ///   - text: the interviewee's words.
  ///   - turn: the persona's own turn; the reply counts as the same kind.
  package mutating func hear(
    _ text: String, instead turn: Rehearsal.Turn, now: Date
  ) -> [Effect] {
    let then = now.addingTimeInterval(turn.seconds)
    let isFirstGoodbye = !session.lines.contains { $0.kind == .reply(.goodbye) }
    var effects = record([SessionEvent(at: then, .heard(text, turn.reply))])
    if turn.seconds > 0 { effects.append(.session(.passTo(then))) }
    if turn.reply == .goodbye, isFirstGoodbye {
      effects.append(.say(Phrase("rehearsal.over"), .faint))
    }
    return effects
  }

  /// Moves to the segment that the user's words lead to.
  private mutating func follow(_ reading: RemarkReader.Reading, now: Date) -> [Effect] {
    guard let target = target(of: reading), target != session.stop else { return [] }
    var fate = QuestionOutcome.asked
    if case .question = session.stop, let stop = session.stop, !session.hasSaid(.question, at: stop)
    {
      fate = .ahead
    }
    let moved = record([.moved(to: target, leaving: fate)], at: now)
    switch target {
    case .question(let number):
      return moved + [.say(Phrase("rehearsal.moved", question(number)), .faint)]
    case .closing: return moved + [.say(Phrase("rehearsal.closing"), .faint)]
    case .thanks: return moved + [.say(Phrase("rehearsal.thanks"), .faint)]
    case .opening: return moved
    }
  }

  private func target(of reading: RemarkReader.Reading) -> Segment? {
    if let number = reading.number { return .question(number) }
    let isDone = session.ahead.isEmpty && session.stop != .opening
    switch reading.act {
    case .question where isDone && [.network, .closing].contains(reading.theme):
      return session.stop == .thanks ? nil : .closing
    case .stayInTouch where isDone: return session.stop == .thanks ? nil : .closing
    case .thanks where session.stop == .closing: return .thanks
    case .goodbye: return .thanks
    case .time where reading.remarks.contains(.offerToStop):
      return isDone || session.stop == .closing ? .thanks : nil
    default: return nil
    }
  }

  /// Returns advice on a line that could be better, or praise for one that handled an offer well.
  private func advice(_ report: CheckReport, _ reading: RemarkReader.Reading) -> [Effect] {
    if let offer = reading.offer {
      let key = "rehearsal.grace.\(offer.rawValue)"
      let timing = offer == .about ? timing(of: report.text, reading) : []
      guard !reading.isGraceful else {
        return timing.isEmpty ? [.say(Phrase("\(key).good"), .good)] : timing
      }
      return timing + [.say(Phrase("\(key).try"), .cue), .say(Phrase("\(key).say"), .good)]
    }
    guard report.isSerious, let finding = report.findings.first else {
      return timing(of: report.text, reading)
    }
    let values = ["message": finding.message, "why": finding.why]
    let isForbidden = report.verdict == .forbidden
    let instead = report.suggestions.first.map {
      Effect.say(Phrase("rehearsal.instead", ["text": $0]), .good)
    }
    return [
      .say(
        Phrase(isForbidden ? "rehearsal.forbidden" : "rehearsal.caution", values),
        isForbidden ? .warning : .cue)
    ] + (instead.map { [$0] } ?? [])
  }

  /// Returns the length of an introduction in seconds, with advice if it is long.
  private func timing(of text: String, _ reading: RemarkReader.Reading) -> [Effect] {
    let seconds = SpokenLength.seconds(of: text)
    guard reading.act == .opening || reading.act == .answer,
      reading.remarks.contains(.introduction), seconds >= Self.shortestTimed
    else { return [] }
    let isLong = seconds > SpokenLength.longIntroduction
    let phrase = Phrase(
      "rehearsal.introduction.\(isLong ? "long" : "good")", ["seconds": "\(seconds)"])
    return [.say(phrase, isLong ? .cue : .good)]
  }

  /// The shortest introduction worth timing, in seconds.
  private static let shortestTimed = 8

  // MARK: - Time

  /// Runs what the interviewee does unprompted.
  mutating func tickRehearsal(now: Date) -> [Effect] {
    guard let rehearsal else { return [] }
    let events = rehearsal.tick(in: session, now: now)
    var effects: [Effect] = []
    for event in events {
      effects += record([event])
      if case .endMoved(let end) = event.what {
        let time = dependencies.dates(now: now).clock(end)
        effects.append(.say(Phrase("rehearsal.shorter", ["time": time]), .cue))
      }
    }
    if let last = events.last?.at, last > now { effects.append(.session(.passTo(last))) }
    return effects
  }

  /// True if a cue asks for something already said.
  func isNeedless(_ cue: String) -> Bool {
    guard rehearsal != nil else { return false }
    switch cue {
    case "introduce": return session.hasSaid(.introduction)
    case "notes": return session.hasSaid(.notes)
    case "thanks": return session.stop == .thanks
    default: return false
    }
  }

  // MARK: - What to say next

  /// Returns the first lines of a rehearsal.
  func howToRehearse(isNew: Bool) -> [Effect] {
    guard let rehearsal else { return [] }
    guard isNew else { return [.say(Phrase("rehearsal.how"))] }
    let values = [
      "about": rehearsal.persona.about, "persona": rehearsal.name, "seed": "\(rehearsal.seed)",
    ]
    let how: [Effect] = [
      .say(Phrase("rehearsal.about", values)), .say(Phrase("rehearsal.same", values), .faint),
      .say(Phrase("rehearsal.how")),
    ]
    guard rehearsal.speed <= 1 else { return how }
    let minutes = session.interview.minutes
    let times = ["minutes": "\(minutes)", "real": "\(max(1, minutes / 3))"]
    return how + [.say(Phrase("rehearsal.clock", times))]
  }

  /// The segment to say next: the current one, or the next if its words have been said.
  var stopToSay: Segment? {
    guard rehearsal != nil, let stop = session.stop else { return session.stop }
    let isSaid =
      switch stop {
      case .opening: session.hasSaid(.introduction)
      case .question: session.hasSaid(.question, at: stop)
      case .closing: session.hasSaid(.question, at: stop)
      case .thanks: false
      }
    return isSaid ? session.next ?? stop : stop
  }

  /// Returns the message for leaving a question that was never asked in a rehearsal.
  func leaveUnsaid() -> Phrase? {
    guard rehearsal != nil, case .question(let number) = session.stop, let stop = session.stop,
      !session.hasSaid(.question, at: stop)
    else { return nil }
    return Phrase("rehearsal.not-asked", question(number))
  }
}
