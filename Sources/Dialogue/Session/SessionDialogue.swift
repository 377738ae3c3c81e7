package import Foundation
package import Interviews
import Phrases

/// A live session or rehearsal as a dialogue: lines and clock ticks come in, effects go out.
///
/// It is a value, like ``Conversation``. The caller supplies the time.
package struct SessionDialogue: Dialogue {
  /// The session.
  package internal(set) var session: LiveSession
  /// The yes-or-no question that is open.
  var pending: Pending?
  let cues: CueSheet
  let dependencies: Dependencies
  /// The rehearsal, with the persona the program plays; nil in a live session.
  package let rehearsal: Rehearsal?
  /// Reads what the user says in a rehearsal.
  let reader: RemarkReader?
  /// Text that is on the line from the start: the last rejected question, to edit.
  var initial = ""
  /// The last question that was checked, and its suggested replacements.
  var alternatives = Alternatives.none

  enum Pending: Equatable, Sendable {
    /// Asking if the interviewee offered to go on for longer.
    case extending(minutes: Int)
    /// Asking if a question that needs caution should be added.
    case adding(String)
    /// Asking if the session should end early.
    case ending
  }

  /// Creates a dialogue for a session, new or in progress.
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

  /// The minutes to extend by if the user gives no number.
  static let extraMinutes = 10

  /// True if the program plays the interviewee.
  package var isRehearsal: Bool { rehearsal != nil }

  /// Returns the completions at the cursor.
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

  /// Handles the passing of time.
  ///
  /// - Returns: the effects to carry out, in order.
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

  /// Returns the effects of arriving at a segment.
  func arrival(at stop: Segment) -> [Effect] { [.show(.stop(stop))] }

  /// Returns the first screen: a greeting and the current segment.
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

  /// The values of a phrase about a question.
  func question(_ number: Int) -> [String: String] {
    let text =
      session.questions.indices.contains(number - 1) ? session.questions[number - 1].text : ""
    return ["number": "\(number)", "text": text]
  }

  /// Applies events, and returns the effects that save and show them.
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
