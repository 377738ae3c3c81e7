import Foundation
import Interviews
import Language
import Phrases

/// Moving between the steps of a preparation.
extension Conversation {
  /// Moves to a step, and shows what its question is about.
  mutating func go(
    to step: Step, in preparation: Preparation, initial: String = "", now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    preparation.step = step
    preparation.detail = nil
    preparation.remembered = DateReader.Remembered()
    preparation.initial = initial
    let pending = step == .when ? preparation.pendingDate : nil
    if let pending {
      preparation.remembered = pending.remembered
      preparation.pendingDate = nil
    }
    mode = .preparing(preparation)
    switch step {
    case .when where pending != nil:
      return pending.map {
        [.say(.problem($0.problem, now: now, dates: dependencies.dates(now: now)))]
      } ?? []
    case .questions where !preparation.interview.questions.contains { $0.bankID != nil }:
      // Undo goes back to the previous answer, so proposing is not a change of its own.
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

  /// Saves the interview after a step, and moves to the next.
  ///
  /// - Parameter change: the name of the change, if the step changed anything.
  mutating func finish(
    _ step: Step, in preparation: Preparation, change: Phrase? = nil, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    guard let next = preparation.next(after: step) else { return [] }
    var before = preparation.interview
    if case .preparing(let old) = mode { before = old.interview }
    let isChange = !before.hasSameContent(as: preparation.interview) || before.id == 0
    // Looking through a finished preparation doesn't reopen it.
    if before.progress == .ready, !isChange { return try go(to: next, in: preparation, now: now) }
    if before.slots != preparation.interview.slots, !preparation.interview.questions.isEmpty {
      preparation.interview.refillQuestions(since: before, bank: try dependencies.questions())
    }
    preparation.interview.progress = preparation.progress(at: next)
    return [.save(preparation.interview, change: isChange ? change : nil)]
      + (try go(to: next, in: preparation, now: now))
  }

  /// Goes back to the previous question, with its answer on the line.
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

  /// Goes back to the previous step, with its answer on the line.
  mutating func goToStep(
    before preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    guard let previous = preparation.previous(before: preparation.step) else {
      return [.say(Phrase("prepare.first"))]
    }
    var effects: [Effect] = []
    if preparation.interview.progress != .ready {
      preparation.interview.progress = preparation.progress(at: previous)
      if preparation.interview.id != 0 { effects = [.save(preparation.interview, change: nil)] }
    }
    let initial = try previous.current(in: preparation.interview, dependencies: dependencies) ?? ""
    effects += try go(to: previous, in: preparation, initial: initial, now: now)
    if previous == .findings, case .preparing(var preparation) = mode,
      !preparation.interview.findings.isEmpty
    {
      revisit(preparation.interview.findings.count - 1, in: &preparation)
      // Don't list the findings: the last one is on the line.
      effects.removeLast()
    }
    return effects
  }
}
