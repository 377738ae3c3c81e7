package import Foundation
package import Interviews
import Language
package import Phrases

extension Conversation {
  /// Begins the preparation of a new interview.
  ///
  /// - Returns: what to do about it, as from ``handle(_:now:)``.
  package mutating func prepare(_ interview: Interview? = nil) -> [Effect] {
    let interview = interview ?? Interview(minutes: world.policy.minutes)
    alternatives = .none
    mode = .preparing(Preparation(interview, at: .name))
    return [.say(Phrase("prepare.begin"))]
  }

  /// Goes on with a preparation at the very question it was left at. One that was finished is gone
  /// through again, its answers being the defaults.
  ///
  /// - Parameter refused: the bank's ids of questions that were swapped away.
  mutating func resume(
    _ interview: Interview, refusing refused: Set<String> = [], now: Date
  ) throws -> [Effect] {
    inHand = interview
    var preparation = Preparation(interview, at: interview.step)
    preparation.refused = refused
    let effects = try go(to: interview.step, in: preparation, now: now)
    try bringBackHalfTyped()
    return effects
  }

  /// Handles an answer while an interview is prepared.
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

  /// Says what is wrong with an answer before it is given; nil if it would be taken.
  ///
  /// - Parameters:
  ///   - answer: what would be typed.
  ///   - step: what it would be an answer to.
  ///   - now: the time of the answer.
  package func problem(with answer: String, at step: Step, now: Date) throws -> Phrase? {
    let answer = answer.trimmed
    var scratch = Interview()
    guard !answer.isEmpty, answer.lowercased() != "skip" else { return nil }
    switch try step.answer(answer, in: &scratch, world: world, now: now) {
    case .refused(let phrase), .asked(let phrase, _): return phrase
    case .accepted, .open: return nil
    }
  }

  // MARK: - Moving between steps

  /// Moves to a step: asks it, having shown what it is about.
  mutating func go(
    to step: Step, in preparation: Preparation, initial: String = "", now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    preparation.step = step
    preparation.detail = nil
    preparation.remembered = DateReader.Remembered()
    preparation.initial = initial
    mode = .preparing(preparation)
    switch step {
    case .questions where !preparation.interview.questions.contains { $0.bankID != nil }:
      // Taking this back means to go back to the answer before, so it is no change of its own.
      return try propose(in: preparation, change: nil)
    case .questions:
      return [.show(.plan(preparation.interview, reasons: true)), .say(Phrase("review.again"))]
    case .agenda: return [.show(.agenda(preparation.interview))]
    case .findings where !preparation.interview.findings.isEmpty && initial.isEmpty:
      let findings = preparation.interview.findings.joined(separator: "; ")
      return [.say(Phrase("prepare.findings.known", ["findings": findings]))]
    default: return []
    }
  }

  /// Saves what a step has made of the interview and moves on to the next.
  ///
  /// - Parameter change: what to call the change, if the step changed anything.
  mutating func finish(
    _ step: Step, in preparation: Preparation, change: Phrase? = nil, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    guard let next = step.next(for: preparation.interview) else { return [] }
    var before = preparation.interview
    if case .preparing(let old) = mode { before = old.interview }
    let isChange = !before.hasSameContent(as: preparation.interview) || before.id == 0
    // Looking through an interview that is prepared leaves it so.
    if before.progress == .ready, !isChange { return try go(to: next, in: preparation, now: now) }
    if before.slots != preparation.interview.slots, !preparation.interview.questions.isEmpty {
      preparation.interview.refillQuestions(since: before, bank: try world.questions())
    }
    preparation.interview.progress = .preparing(step: next.rawValue)
    return [.save(preparation.interview, change: isChange ? change : nil)]
      + (try go(to: next, in: preparation, now: now))
  }

  /// Goes back to the question before, its answer on the line.
  mutating func goBack(from preparation: Preparation, now: Date) throws -> [Effect] {
    var preparation = preparation
    let detail = preparation.detail
    preparation.detail = nil
    switch detail {
    case .revisiting(let index) where index > 0:
      revisit(index - 1, in: &preparation)
      return []
    case .revisiting: return try goToStep(before: preparation, now: now)
    case .editing:
      preparation.initial = ""
      mode = .preparing(preparation)
      return [.show(preparation.plan)]
    case .who(let who):
      preparation.initial = who.company ?? who.typed
      mode = .preparing(preparation)
      return []
    case .doubting(let draft, let index, _):
      preparation.initial = draft
      preparation.detail = index.map { .editing(index: $0) }
      mode = .preparing(preparation)
      return []
    case nil: break
    }
    if preparation.step == .findings, !preparation.interview.findings.isEmpty {
      revisit(preparation.interview.findings.count - 1, in: &preparation)
      return []
    }
    return try goToStep(before: preparation, now: now)
  }

  /// Puts a finding back on the line.
  private mutating func revisit(_ index: Int, in preparation: inout Preparation) {
    preparation.detail = .revisiting(finding: index)
    preparation.initial = preparation.interview.findings[index]
    mode = .preparing(preparation)
  }

  /// Goes back to the step before, its answer on the line.
  private mutating func goToStep(
    before preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    guard let previous = preparation.step.previous(for: preparation.interview) else {
      return [.say(Phrase("prepare.first"))]
    }
    var effects: [Effect] = []
    if preparation.interview.progress != .ready {
      preparation.interview.progress = .preparing(step: previous.rawValue)
      if preparation.interview.id != 0 { effects = [.save(preparation.interview, change: nil)] }
    }
    let initial = try previous.current(in: preparation.interview, world: world) ?? ""
    effects += try go(to: previous, in: preparation, initial: initial, now: now)
    if previous == .findings, case .preparing(var preparation) = mode,
      !preparation.interview.findings.isEmpty
    {
      revisit(preparation.interview.findings.count - 1, in: &preparation)
      // It is on the line.
      effects.removeLast()
    }
    return effects
  }

  /// Takes a finding that was on the line again: it is left, changed, or taken away.
  mutating func handle(
    revisited answer: Answer, at index: Int, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    preparation.detail = nil
    let old = preparation.interview.findings[index]
    var new = ""
    if case .text(let text) = answer { new = text }
    guard answer != .skip, new != old else {
      mode = .preparing(preparation)
      return []
    }
    preparation.interview.progress = .preparing(step: Step.findings.rawValue)
    // What a finding brought goes when the finding goes.
    preparation.interview.questions.removeAll { $0.reasons.contains(.finding(old)) }
    if new.isEmpty {
      preparation.interview.findings.remove(at: index)
    } else {
      preparation.interview.findings[index] = new
    }
    mode = .preparing(preparation)
    let key = new.isEmpty ? "change.finding-gone" : "change.finding-edit"
    return [.save(preparation.interview, change: Phrase(key, ["text": old]))]
      + (new.isEmpty ? [] : replies(to: [new], in: preparation))
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
  private mutating func leaveOpen(
    _ step: Step, in preparation: Preparation, saying phrases: [Phrase] = [], now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    step.leaveOpen(in: &preparation.interview)
    let change = Phrase("change.open", ["step": step.rawValue])
    return saying(phrases, in: try finish(step, in: preparation, change: change, now: now))
  }

  /// Takes a fact.
  private mutating func take(
    _ text: String, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    let step = preparation.step
    var preparation = preparation
    // What is in the interview already need not be read again; a date may be past by now.
    if preparation.interview.id != 0 || step == .minutes,
      try step.current(in: preparation.interview, world: world) == text
    {
      return try finish(step, in: preparation, now: now)
    }
    if step == .name { return try handle(name: text, in: preparation, now: now) }
    if step == .company, let asked = try doubt(company: text, in: preparation) { return asked }
    let answered = try step.answer(
      text, in: &preparation.interview, world: world, now: now, after: preparation.remembered)
    switch answered {
    case .refused(let phrase): return [.say(phrase)]
    case .asked(let phrase, let remembered):
      preparation.remembered = remembered
      mode = .preparing(preparation)
      return [.say(phrase)]
    case .open(let phrase):
      return try leaveOpen(step, in: preparation, saying: [phrase], now: now)
    case .accepted(let says):
      let change = Phrase("change.answer", ["step": step.rawValue, "text": text])
      let effects = try finish(step, in: preparation, change: change, now: now)
      return saying(says, in: effects)
    }
  }

  /// Says something before the next question is shown; what is on disk is said back after saving,
  /// if there was anything to save.
  private func saying(_ phrases: [Phrase], in effects: [Effect]) -> [Effect] {
    guard case .save = effects.first else { return phrases.map { .say($0) } + effects }
    return effects.prefix(1) + phrases.map { .say($0) } + effects.dropFirst()
  }

  /// What Enter takes at a step: the answer it has, else what is usual.
  func standard(for preparation: Preparation) throws -> String? {
    let step = preparation.step
    if preparation.interview.id != 0 || step == .minutes,
      let current = try step.current(in: preparation.interview, world: world)
    {
      return current
    }
    return try step.standard(for: preparation.interview, world: world)
  }

  private mutating func handle(
    finding answer: Answer, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    guard case .text(let line) = answer else {
      return try finish(.findings, in: preparation, now: now)
    }
    // One finding is saved as it was typed; a line with several is taken apart.
    let parts = Noticed.split(line)
    let notes = (parts.count > 1 ? parts : [line]).filter {
      !preparation.interview.findings.contains($0)
    }
    guard !notes.isEmpty else { return [.say(Phrase("prepare.findings.again"))] }
    preparation.interview.findings += notes
    preparation.interview.progress = .preparing(step: Step.findings.rawValue)
    mode = .preparing(preparation)
    let change = Phrase("change.finding", ["text": line])
    return [.save(preparation.interview, change: change)] + replies(to: notes, in: preparation)
  }

  /// What to say about findings that cannot become questions.
  private func replies(to findings: [String], in preparation: Preparation) -> [Effect] {
    let person = preparation.interview.interviewee
    return findings.compactMap { finding in
      Phrase.reply(to: Noticed(reading: finding, name: person.name, company: person.company))
    }.map { .say($0) }
  }

  // MARK: - The end

  /// Accepts the agenda: the interview is prepared.
  mutating func complete(_ preparation: Preparation) -> [Effect] {
    var interview = preparation.interview
    interview.progress = .ready
    mode = .main
    inHand = interview
    return [
      .save(interview, change: Phrase("change.ready")), .writeSheet(interview),
      .say(Phrase("prepare.done", ["name": interview.title])),
    ]
  }
}

extension Phrase {
  /// What to say about a finding that cannot become a question; nil for one that can.
  fileprivate static func reply(to noticed: Noticed) -> Phrase? {
    switch noticed.reading {
    case .sayable: nil
    case .privateMatter: Phrase("prepare.findings.private")
    case .unusable(let reason): Phrase("prepare.findings.unusable.\(reason.rawValue)")
    case .unclear(let start): Phrase("prepare.findings.unclear", ["start": start.trimmed])
    }
  }
}
