import Foundation
import Interviews
import Language
import Phrases

/// Answers to what the program asked back.
extension Conversation {
  mutating func handle(_ answer: Answer, to choice: Choice, now: Date) throws -> [Effect] {
    switch choice {
    case .meaning(let line, let intents):
      return try handle(answer, meaning: intents, of: line, now: now)
    case .interview(let line, let interviews):
      return try handle(answer, among: interviews, for: line, now: now)
    case .date(let interview, let remembered):
      return try handle(answer, dateOf: interview, after: remembered, now: now)
    case .deletion(let interview, _):
      return try handle(answer, deletionOf: interview, now: now)
    case .outcome(let interview): return try handle(answer, outcomeOf: interview, now: now)
    case .begin(let interview, _):
      mode = .main
      if case .text(let line) = answer { return try act(on: line, now: now) }
      guard answer != .no, answer != .skip else { return [.say(Phrase("choose.begin.later"))] }
      currentInterview = interview
      return [.live(interview, options: "")]
    }
  }

  /// Puts a choice off.
  mutating func leaveChoice() -> [Effect] {
    mode = .main
    return [.say(Phrase("choose.left"))]
  }

  private mutating func handle(
    _ answer: Answer, meaning intents: [Intent], of line: String, now: Date
  ) throws -> [Effect] {
    guard case .text(let text) = answer else { return leaveChoice() }
    mode = .main
    guard let number = Int(text), intents.indices.contains(number - 1) else {
      return try act(on: text, now: now)
    }
    let read = dependencies.understand(line, .main, now)
    return try act(on: line, intents[number - 1], Meaning(line, read), now: now)
  }

  private mutating func handle(
    _ answer: Answer, among interviews: [Interview], for line: String, now: Date
  ) throws -> [Effect] {
    guard case .text(let text) = answer else { return leaveChoice() }
    let number = Interview.ID(text.hasPrefix("#") ? String(text.dropFirst()) : text)
    let named = try interviewsMentioned(in: text, now: now).filter { found in
      interviews.contains { $0.id == found.id }
    }
    let chosen =
      interviews.first { $0.id == number } ?? (named.count == 1 ? named[0] : nil)
    guard let chosen else {
      guard number == nil else { return [.say(Phrase("choose.interview.why"))] }
      mode = .main
      return try act(on: text, now: now)
    }
    mode = .main
    currentInterview = chosen
    let meaning = Meaning(line, dependencies.understand(line, .main, now))
    switch meaning.intent {
    case .practice, .start, .print:
      return try run(
        meaning.intent == .practice ? .rehearse : meaning.intent == .start ? .live : .sheet,
        "\(chosen.id)", now: now)
    default: return try change(chosen, line, meaning.read, now: now)
    }
  }

  private mutating func handle(
    _ answer: Answer, dateOf interview: Interview, after remembered: DateReader.Remembered,
    now: Date
  ) throws -> [Effect] {
    guard case .text(let text) = answer else { return leaveChoice() }
    mode = .main
    return try reschedule(interview, to: text, after: remembered, now: now)
  }

  private mutating func handle(
    _ answer: Answer, deletionOf interview: Interview, now: Date
  ) throws -> [Effect] {
    if case .text(let line) = answer {
      guard Self.isSentence(line) else { return [.say(Phrase("main.yes-or-no"))] }
      mode = .main
      return try act(on: line, now: now)
    }
    guard answer == .yes else { return leaveChoice() }
    mode = .main
    return try delete(interview)
  }

  private mutating func handle(
    _ answer: Answer, outcomeOf interview: Interview, now: Date
  ) throws -> [Effect] {
    mode = .main
    currentInterview = interview
    let id = ["id": "\(interview.id)", "name": interview.title]
    guard case .text(let text) = answer else { return [.say(Phrase("choose.outcome.later", id))] }
    // A bare no may only mean not now.
    switch Answer(text, to: .confirmation) {
    case .no: return [.say(Phrase("choose.outcome.later", id))]
    case .yes: return hold(interview)
    default: break
    }
    let read = dependencies.understand(text, .main, now)
    let isElsewhere =
      LineKind(text) == .question
      || Self.elsewhere.contains(read.intent) && read.sureness > 0.6
    guard !isElsewhere else { return try act(on: text, now: now) }
    switch Told(text) {
    case .moved:
      return try reschedule(interview, to: text, after: DateReader.Remembered(), now: now)
    case .fellThrough: return try cancel(interview, now: now)
    case .held: return hold(interview)
    case nil: break
    }
    if read.facts.start != nil { return try change(interview, text, read, now: now) }
    return try act(on: text, now: now)
  }

  /// Intents of lines that don't tell how an interview went.
  private static let elsewhere: Set<Intent> = [
    .prepare, .check, .find, .reachOut, .practice, .print, .help, .due, .undo, .quit,
  ]

  /// Marks an interview as held, and plans what follows.
  mutating func hold(_ interview: Interview) -> [Effect] {
    var interview = interview
    interview.outcome = .held
    currentInterview = interview
    let values = ["id": "\(interview.id)", "name": interview.title]
    return [
      .save(interview, change: Phrase("change.held", values)), .followUp(interview),
      .say(Phrase("choose.outcome.held", values)),
    ]
  }
}
