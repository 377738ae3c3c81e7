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

  /// Handles a line typed while an interview is prepared.
  ///
  /// - Parameter isLiteral: whether `?` and `<` are words like all others.
  mutating func handle(
    _ line: String, in preparation: Preparation, isLiteral: Bool, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    let initial = preparation.initial
    preparation.initial = ""
    mode = .preparing(preparation)
    if preparation.detail != nil { return try handle(detail: line, in: preparation, now: now) }
    switch line {
    case "?" where !isLiteral:
      preparation.initial = initial
      mode = .preparing(preparation)
      return [.say(Phrase("prepare.\(preparation.step.rawValue).why"))]
    case "<" where !isLiteral: return try goBack(from: preparation, now: now)
    default: break
    }
    switch preparation.step {
    case .findings:
      return try handle(finding: line, in: preparation, isLiteral: isLiteral, now: now)
    case .questions, .agenda: return try handle(review: line, in: preparation, now: now)
    default: return try handle(fact: line, in: preparation, now: now)
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

  private mutating func goBack(from preparation: Preparation, now: Date) throws -> [Effect] {
    var preparation = preparation
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

  /// Handles a line while a finding is on the line again.
  mutating func handle(
    revisited line: String, at index: Int, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    switch line {
    case "?":
      revisit(index, in: &preparation)
      return [.say(Phrase("prepare.findings.why"))]
    case "<":
      guard index > 0 else { return try goToStep(before: preparation, now: now) }
      revisit(index - 1, in: &preparation)
      return []
    default: break
    }
    let old = preparation.interview.findings[index]
    if line == old || line.lowercased() == "skip" { return [] }
    preparation.interview.progress = .preparing(step: Step.findings.rawValue)
    // What a finding brought goes when the finding goes.
    preparation.interview.questions.removeAll { $0.reasons.contains(.finding(old)) }
    if line.isEmpty {
      preparation.interview.findings.remove(at: index)
    } else {
      preparation.interview.findings[index] = line
    }
    mode = .preparing(preparation)
    let key = line.isEmpty ? "change.finding-gone" : "change.finding-edit"
    return [.save(preparation.interview, change: Phrase(key, ["text": old]))]
  }

  // MARK: - Facts

  private mutating func handle(
    fact line: String, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    let step = preparation.step
    var preparation = preparation
    if line.lowercased() == "skip" {
      step.leaveOpen(in: &preparation.interview)
      return try finish(
        step, in: preparation, change: Phrase("change.open", ["step": step.rawValue]), now: now)
    }
    var text = line
    if line.isEmpty {
      guard let standard = try standard(for: preparation) else {
        guard step != .name else { return [.say(Phrase("prepare.name.missing"))] }
        step.leaveOpen(in: &preparation.interview)
        return try finish(
          step, in: preparation, change: Phrase("change.open", ["step": step.rawValue]), now: now)
      }
      text = standard
    }
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
      step.leaveOpen(in: &preparation.interview)
      let change = Phrase("change.open", ["step": step.rawValue])
      let effects = try finish(step, in: preparation, change: change, now: now)
      return saying([phrase], in: effects)
    case .accepted(let says):
      let change = Phrase("change.answer", ["step": step.rawValue, "text": text])
      let effects = try finish(step, in: preparation, change: change, now: now)
      return saying(says, in: effects)
    }
  }

  /// Says something before the next question is shown; what is on disk is said back after saving,
  /// if there was anything to save.
  private func saying(_ phrases: [Phrase], in effects: [Effect]) -> [Effect] {
    guard case .save = effects.first else { return phrases.map(Effect.say) + effects }
    return effects.prefix(1) + phrases.map(Effect.say) + effects.dropFirst()
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
    finding line: String, in preparation: Preparation, isLiteral: Bool, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    if line.isEmpty || !isLiteral && ["skip", "done"].contains(line.lowercased()) {
      return try finish(.findings, in: preparation, now: now)
    }
    // One finding is saved as it was typed; a line with several is taken apart.
    let parts = Noticed.split(line)
    let person = preparation.interview.interviewee
    func read(_ note: String) -> Noticed {
      Noticed(reading: note, name: person.name, company: person.company)
    }
    // "Couldn't find anything" is no finding.
    let typed = (parts.count > 1 ? parts : [line]).filter {
      read($0).reading != .unusable(.empty)
    }
    guard !typed.isEmpty else { return [.say(Phrase("prepare.findings.unusable.empty"))] }
    let notes = typed.filter { !preparation.interview.findings.contains($0) }
    guard !notes.isEmpty else { return [.say(Phrase("prepare.findings.again"))] }
    preparation.interview.findings += notes
    preparation.interview.progress = .preparing(step: Step.findings.rawValue)
    mode = .preparing(preparation)
    let said = notes.compactMap { Phrase.reply(to: read($0)) }
    let change = Phrase("change.finding", ["text": line])
    return [.save(preparation.interview, change: change)] + said.map(Effect.say)
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
