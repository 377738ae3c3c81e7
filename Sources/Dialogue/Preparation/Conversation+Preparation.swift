package import Foundation
package import Interviews
import Language
package import Phrases

extension Conversation {
  /// Starts the preparation of an interview, new by default.
  ///
  /// - Returns: the effects to carry out, in order.
  package mutating func prepare(_ interview: Interview? = nil) -> [Effect] {
    let interview = interview ?? Interview(minutes: dependencies.policy.minutes)
    alternatives = .none
    mode = .preparing(Preparation(interview, at: .name))
    return [.say(Phrase("prepare.begin"))]
  }

  /// Resumes a preparation at the question where it was left. A finished one starts over, with its
  /// answers as defaults.
  ///
  /// - Parameter refused: the bank ids of questions that were swapped out.
  mutating func resume(
    _ interview: Interview, refusing refused: Set<String> = [], now: Date
  ) throws -> [Effect] {
    currentInterview = interview
    var preparation = Preparation(interview, at: interview.step)
    preparation.refused = refused
    let effects = try go(to: interview.step, in: preparation, now: now)
    try bringBackHalfTyped()
    return effects
  }

  /// Handles an answer during a preparation.
  mutating func handle(
    _ answer: Answer, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    preparation.initial = ""
    mode = .preparing(preparation)
    switch preparation.detail {
    case .who(let who): return try handle(who: answer, among: who, in: preparation, now: now)
    case .revisiting(let index):
      return try handle(revisited: answer, at: index, in: preparation, now: now)
    case .editing(let index): return try handle(edited: answer, at: index, in: preparation)
    case .doubting(let draft, let index, _):
      return handle(doubt: answer, about: draft, replacing: index, in: preparation)
    case nil: break
    }
    switch preparation.step {
    case .findings: return try handle(finding: answer, in: preparation, now: now)
    case .questions, .agenda: return try accept(preparation, now: now)
    default: return try handle(fact: answer, in: preparation, now: now)
    }
  }

  /// Checks an answer before it is given.
  ///
  /// - Parameters:
  ///   - answer: the text that would be typed.
  ///   - step: the step it would answer.
  ///   - now: the time of the answer.
  /// - Returns: a sentence that says what is wrong; nil if the answer would be accepted.
  /// - Throws: any error of the ``Dependencies``.
  package func problem(with answer: String, at step: Step, now: Date) throws -> Phrase? {
    let answer = answer.trimmed
    var scratch = Interview()
    guard !answer.isEmpty, answer.lowercased() != "skip" else { return nil }
    switch try step.answer(answer, in: &scratch, dependencies: dependencies, now: now) {
    case .refused(let phrase), .asked(let phrase, _): return phrase
    case .elsewhere: return Phrase("prepare.\(step.rawValue).unclear")
    case .accepted, .open: return nil
    }
  }

  // MARK: - Facts

  private mutating func handle(
    fact answer: Answer, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    let step = preparation.step
    let typed: String? = if case .text(let text) = answer { text } else { nil }
    let text = try answer == .none ? standard(for: preparation) : typed
    guard let text else {
      guard answer == .skip || step != .name else { return [.say(Phrase("prepare.name.missing"))] }
      return try leaveOpen(step, in: preparation, now: now)
    }
    return try take(text, in: preparation, now: now)
  }

  /// Leaves a question open.
  mutating func leaveOpen(
    _ step: Step, in preparation: Preparation, saying phrases: [Phrase] = [], now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    step.leaveOpen(in: &preparation.interview)
    let change = Phrase("change.open", ["step": step.rawValue])
    return saying(phrases, in: try finish(step, in: preparation, change: change, now: now))
  }

  /// Handles an answer to a question about a fact.
  private mutating func take(
    _ text: String, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    let step = preparation.step
    var preparation = preparation
    // Don't read an unchanged answer again: its date may have passed by now.
    if preparation.interview.id != 0 || step == .minutes,
      try step.current(in: preparation.interview, dependencies: dependencies) == text
    {
      return try finish(step, in: preparation, now: now)
    }
    if !step.isStrict, let reply = try aside(text, in: preparation, now: now) { return reply }
    if step == .name { return try take(name: text, in: preparation, now: now) }
    if step == .company, let asked = try doubt(company: text, in: preparation) { return asked }
    let answered = try step.answer(
      text, in: &preparation.interview, dependencies: dependencies, now: now,
      after: preparation.remembered)
    switch answered {
    case .refused(let phrase):
      return try aside(text, in: preparation, now: now) ?? [.say(phrase)]
    case .asked(let phrase, let remembered):
      preparation.remembered = remembered
      mode = .preparing(preparation)
      return [.say(phrase)]
    case .elsewhere(let interview, _):
      let taken = SaidFacts(changedIn: interview, since: preparation.interview)
      guard !taken.isEmpty else {
        return [
          .say(Phrase("prepare.aside.unclear")), .say(Phrase("prepare.\(step.rawValue).example")),
        ]
      }
      preparation.interview = interview
      return keep(taken, from: text, in: preparation, now: now)
    case .open(let phrase):
      return try leaveOpen(step, in: preparation, saying: [phrase], now: now)
    case .accepted(let says):
      let change = Phrase("change.answer", ["step": step.rawValue, "text": text])
      let effects = try finish(step, in: preparation, change: change, now: now)
      return saying(says, in: effects)
    }
  }

  /// Prints phrases before the next question, but after the save if there is one.
  func saying(_ phrases: [Phrase], in effects: [Effect]) -> [Effect] {
    guard case .save = effects.first else { return phrases.map { .say($0) } + effects }
    return effects.prefix(1) + phrases.map { .say($0) } + effects.dropFirst()
  }

  /// Returns the answer that Enter accepts: the current one, or a default.
  func standard(for preparation: Preparation) throws -> String? {
    let step = preparation.step
    if preparation.interview.id != 0 || step == .minutes,
      let current = try step.current(in: preparation.interview, dependencies: dependencies)
    {
      return current
    }
    return try step.standard(for: preparation.interview, dependencies: dependencies)
  }

  // MARK: - The end

  /// Accepts the agenda and finishes the preparation.
  mutating func complete(_ preparation: Preparation) -> [Effect] {
    var interview = preparation.interview
    interview.progress = .ready
    mode = .main
    currentInterview = interview
    return [
      .save(interview, change: Phrase("change.ready")), .writeSheet(interview),
      .say(Phrase("prepare.done", ["name": interview.title])),
    ]
  }
}
