package import Foundation
package import Interviews
import Phrases

/// A live session as a dialogue: lines and the ticks of a clock come in, effects go out.
///
/// It is a value, as ``Conversation`` is. Time comes only from who runs it.
package struct SessionDialogue: Dialogue {
  package internal(set) var session: LiveSession
  /// What a yes is awaited for.
  var pending: Pending?
  let cues: CueSheet
  let dependencies: Dependencies
  /// Who is played by the program; nil in a live session.
  let rehearsal: Rehearsal?
  /// Understands what one says in a rehearsal.
  let reader: RemarkReader?
  /// What was last asked to be checked, for the next line to be edited from.
  var initial = ""
  /// The question that was not added last, and what to ask instead.
  var alternatives = Alternatives.none

  enum Pending: Equatable, Sendable {
    /// Whether they offered to go on.
    case extending(minutes: Int)
    /// Whether to add a question that deserves caution.
    case adding(String)
    /// Whether to end before the time.
    case ending
  }

  /// Takes up a session, as far as it has come.
  package init(
    _ session: LiveSession, cues: CueSheet, dependencies: Dependencies, rehearsal: Rehearsal? = nil,
    reader: RemarkReader? = nil
  ) {
    self.session = session
    self.cues = rehearsal == nil ? cues : cues.withinTalk
    self.dependencies = dependencies
    self.rehearsal = rehearsal
    self.reader = reader
  }

  /// Minutes that a talk goes on for if they offer more and say no number.
  static let extraMinutes = 10

  /// Whether the program plays the interviewee.
  package var isRehearsal: Bool { rehearsal != nil }

  /// What can stand where the cursor is.
  ///
  /// - Parameter text: the line up to the cursor.
  package func completions(for text: String) -> Candidates {
    let command = "/\(SessionCommand.ask.rawValue) "
    let draft = text.hasPrefix(command) ? text.dropFirst(command.count).trimmed : ""
    if !draft.isEmpty || text == command, let alternative = alternatives.next(after: draft) {
      return Candidates(replacing: text.count, texts: [command + alternative])
    }
    return SessionCommand.completions(for: text)
  }

  // MARK: - Time

  /// Lets time pass.
  ///
  /// - Returns: what to do about it, in order.
  package mutating func tick(now: Date) -> [Effect] {
    let (events, stale) = session.tick(at: now, cues: cues)
    var effects: [Effect] = []
    for event in events {
      effects.append(.session(.record(event)))
      switch event.what {
      case .began: effects += arrival(at: .opening)
      case .cued(let id): if !stale.contains(id), !isNeedless(id) { effects += cue(id) }
      case .putOff(let numbers, _): effects.append(.say(told(putOff: numbers), .warning))
      case .offered(let number): effects.append(.say(Phrase("live.offered", question(number))))
      default: break
      }
    }
    return effects + tickRehearsal(now: now)
  }

  private func cue(_ id: String) -> [Effect] {
    if id.hasPrefix("next-") {
      guard let next = session.next else { return [] }
      var values = ["number": next.name]
      if case .question(let number) = next { values = question(number) }
      let key =
        switch next {
        case .question: "live.next.question"
        default: "live.next.\(next.name)"
        }
      return [.session(.bell), .say(Phrase(key, values), .cue)]
    }
    return [.session(.bell), .show(.cue(id))]
  }

  private func told(putOff numbers: [Int]) -> Phrase {
    guard numbers.count > 1 else { return Phrase("live.put-off", question(numbers.first ?? 0)) }
    let list = numbers.map(String.init).joined(separator: ", ")
    return Phrase("live.put-off-several", ["numbers": list, "number": "\(numbers[0])"])
  }

  /// What to say on coming to a stop.
  func arrival(at stop: Segment) -> [Effect] { [.show(.stop(stop))] }

  /// The first screen: where the talk stands.
  package mutating func open(now: Date) -> [Effect] {
    let isNew = session.visits.isEmpty && session.cues.isEmpty
    let values = ["name": session.interview.title, "notes": "\(session.notes.count)"]
    let greeting: Effect =
      isNew
      ? .say(Phrase(rehearsal == nil ? "live.ready" : "rehearsal.ready", values), .strong)
      : .say(Phrase(rehearsal == nil ? "live.again" : "rehearsal.again", values), .strong)
    let here: [Effect] = session.stop.map { [.show(.stop($0))] } ?? []
    let how = rehearsal == nil ? [.say(Phrase("live.how"))] : howToRehearse(isNew: isNew)
    return [greeting] + how + (isNew ? [] : here) + tick(now: now)
  }

  /// The values that tell of a question.
  func question(_ number: Int) -> [String: String] {
    let text =
      session.questions.indices.contains(number - 1) ? session.questions[number - 1].text : ""
    return ["number": "\(number)", "text": text]
  }

  /// Applies what happened, and asks for it to be kept.
  mutating func record(_ whats: [SessionEvent.What], at now: Date) -> [Effect] {
    record(whats.map { SessionEvent(at: now, $0) })
  }

  mutating func record(_ events: [SessionEvent]) -> [Effect] {
    events.flatMap { event in
      session.apply(event)
      var effects = [Effect.session(.record(event))]
      switch event.what {
      case .heard(let text, _): effects.append(.show(.heard(text)))
      case .lost(let minutes):
        effects.append(
          .say(
            Phrase("rehearsal.lost.\(minutes == 1 ? "one" : "other")", ["count": "\(minutes)"]),
            .faint))
      default: break
      }
      return effects
    }
  }
}
