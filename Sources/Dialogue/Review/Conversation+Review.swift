import Foundation
import Interviews
import Language
import Phrases

/// Reviewing the proposed questions and the agenda.
extension Conversation {
  /// Proposes questions and saves them. The user's own questions stay.
  mutating func propose(in preparation: Preparation, change: Phrase?) throws -> [Effect] {
    var preparation = preparation
    let chooser = try dependencies.chooser(for: preparation.interview)
    let own = preparation.interview.questions.filter { $0.bankID == nil }
    preparation.interview.questions = chooser.propose(
      keeping: own, refused: preparation.refused)
    mode = .preparing(preparation)
    guard !preparation.interview.questions.isEmpty else {
      return [.say(Phrase("review.bank-empty"))]
    }
    return [
      .save(preparation.interview, change: change),
      .show(.plan(preparation.interview, reasons: true)),
    ]
  }

  /// Runs a review command.
  mutating func handle(
    review command: ReviewCommand, _ line: String, now: Date
  ) throws -> [Effect] {
    guard case .preparing(var preparation) = mode else { return [] }
    preparation.initial = ""
    mode = .preparing(preparation)
    switch command {
    case .keep: return try accept(preparation, now: now)
    case .again:
      // Questions about findings stay, because there are only a few ways to ask about one.
      let proposed = preparation.interview.questions.filter { $0.theme != .personal }
      preparation.refused.formUnion(proposed.compactMap(\.bankID))
      return try propose(in: preparation, change: Phrase("change.proposed"))
    case .malformed(let word): return [.say(Phrase("review.usage.\(word)"))]
    case .unclear: return [.say(Phrase("review.unclear", ["text": line]))]
    case .draft(let text):
      if let changed = try tellWhileReviewing(text, preparation, now: now) { return changed }
      // One or two words are a typo rather than a question.
      guard Self.isSentence(text) || text.hasSuffix("?") else {
        return [.say(Phrase("review.unclear", ["text": text]))]
      }
      return try add(draft: text, to: preparation)
    case .length(let minutes): return setLength(minutes, in: preparation)
    case .swap(let number), .move(let number, _), .drop(let number), .edit(let number, _),
      .must(let number), .nice(let number), .minutes(let number, _):
      let count = preparation.interview.questions.count
      guard (1..<count + 1).contains(number) else { return missing(number, of: count) }
      return try change(command, at: number - 1, in: preparation)
    }
  }

  private func missing(_ number: Int, of count: Int) -> [Effect] {
    [.say(Phrase("review.no-such-number", ["number": "\(number)", "count": "\(count)"]))]
  }

  /// Changes the question at an index.
  private mutating func change(
    _ command: ReviewCommand, at index: Int, in preparation: Preparation
  ) throws -> [Effect] {
    let number = ["number": "\(index + 1)"]
    let question = preparation.interview.questions[index]
    switch command {
    case .swap: return try swap(index, in: preparation)
    case .edit(_, let text?): return try add(draft: text, to: preparation, replacing: index)
    case .edit:
      var preparation = preparation
      preparation.detail = .editing(index: index)
      preparation.initial = question.text
      mode = .preparing(preparation)
      return []
    case .move(_, let target):
      let count = preparation.interview.questions.count
      guard (1..<count + 1).contains(target) else { return missing(target, of: count) }
      return change(preparation, "change.move", number.merging(["to": "\(target)"]) { $1 }) {
        $0.questions.insert($0.questions.remove(at: index), at: target - 1)
      }
    case .drop:
      return change(preparation, "change.drop", ["text": question.text]) {
        $0.questions.remove(at: index)
      }
    case .must:
      return change(preparation, "change.must", number) { $0.questions[index].priority = .must }
        + [.say(Phrase("review.must", number))]
    case .nice:
      return change(preparation, "change.nice", number) { $0.questions[index].priority = .nice }
        + [.say(Phrase("review.nice", number))]
    case .minutes(_, let minutes): return setMinutes(minutes, at: index, in: preparation)
    case .keep, .again, .malformed, .unclear, .draft, .length: return []
    }
  }

  private mutating func setMinutes(
    _ minutes: Int, at index: Int, in preparation: Preparation
  ) -> [Effect] {
    let lengths = dependencies.policy.questionLengths
    guard lengths.contains(minutes) else {
      let values = ["least": "\(lengths.lowerBound)", "most": "\(lengths.upperBound)"]
      return [.say(Phrase("review.minutes-range", values))]
    }
    let values = ["number": "\(index + 1)", "minutes": "\(minutes)"]
    return change(preparation, "change.minutes", values) { $0.questions[index].minutes = minutes }
  }

  /// Accepts the questions and moves to the agenda, or accepts the agenda and finishes.
  mutating func accept(_ preparation: Preparation, now: Date) throws -> [Effect] {
    alternatives = .none
    guard preparation.step == .questions else { return complete(preparation) }
    guard !preparation.interview.questions.isEmpty else {
      return [.say(Phrase("review.none"))]
    }
    var preparation = preparation
    if preparation.interview.progress == .ready {
      return try go(to: .agenda, in: preparation, now: now)
    }
    preparation.interview.progress = preparation.progress(at: .agenda)
    return [.save(preparation.interview, change: nil)]
      + (try go(to: .agenda, in: preparation, now: now))
  }

  /// Changes the interview, saves it, and shows the updated plan.
  private mutating func change(
    _ preparation: Preparation, _ key: String, _ values: [String: String] = [:],
    _ work: (inout Interview) -> Void
  ) -> [Effect] {
    var preparation = preparation
    let before = preparation.interview
    let planned = Agenda(of: before, policy: dependencies.policy).planned.map(\.question.text)
    work(&preparation.interview)
    preparation.interview.progress = preparation.progress(at: preparation.step)
    preparation.interview.arrangeQuestions(since: before, policy: dependencies.policy)
    preparation.detail = nil
    preparation.initial = ""
    mode = .preparing(preparation)
    let now = Agenda(of: preparation.interview, policy: dependencies.policy)
      .planned.map(\.question.text)
    let gone = planned.filter { text in
      !now.contains(text) && preparation.interview.questions.contains { $0.text == text }
    }
    return [
      .save(preparation.interview, change: Phrase(key, values)),
      .show(preparation.brief),
    ] + gone.map { .say(Phrase("review.moved-out", ["text": $0])) }
  }

  private mutating func setLength(_ minutes: Int, in preparation: Preparation) -> [Effect] {
    let lengths = dependencies.policy.lengths
    guard lengths.contains(minutes) else {
      return [
        .say(
          Phrase(
            "prepare.minutes.range",
            ["least": "\(lengths.lowerBound)", "most": "\(lengths.upperBound)"]))
      ]
    }
    return change(preparation, "change.length", ["minutes": "\(minutes)"]) {
      $0.minutes = minutes
    }
  }

  private mutating func swap(_ index: Int, in preparation: Preparation) throws -> [Effect] {
    var preparation = preparation
    let old = preparation.interview.questions[index]
    let others = try dependencies.chooser(for: preparation.interview).alternatives(
      to: old, among: preparation.interview.questions, refused: preparation.refused)
    guard let new = others.first else {
      return [.say(Phrase("review.no-alternative", ["theme": old.theme.rawValue]))]
    }
    if let id = old.bankID { preparation.refused.insert(id) }
    return change(preparation, "change.swap", ["text": old.text]) {
      $0.questions[index] = new
    }
  }

  // MARK: - The user's own drafts

  /// Checks a draft, then adds it or replaces a question with it.
  private mutating func add(
    draft: String, to preparation: Preparation, replacing index: Int? = nil
  ) throws -> [Effect] {
    var preparation = preparation
    let report = try report(on: draft, for: preparation.interview)
    let shown = Effect.show(.check(report))
    switch report.verdict {
    case .forbidden:
      preparation.detail = index.map { .editing(index: $0) }
      preparation.initial = index == nil ? "" : draft
      mode = .preparing(preparation)
      return [shown, .say(Phrase(alternatives.isEmpty ? "review.not-added" : "review.pick"))]
    case .caution:
      preparation.detail = .doubting(draft: draft, replacing: index, isQuestion: true)
      preparation.initial = ""
      mode = .preparing(preparation)
      return [shown]
    case .ok where !report.isJudged, .hint where !report.isJudged:
      preparation.detail = .doubting(draft: draft, replacing: index, isQuestion: false)
      preparation.initial = ""
      mode = .preparing(preparation)
      return []
    case .ok, .hint:
      let effects = place(draft, in: preparation, replacing: index)
      return report.findings.isEmpty ? effects : [shown] + effects
    }
  }

  /// Adds a draft to the plan, or replaces a question with it.
  private mutating func place(
    _ draft: String, in preparation: Preparation, replacing index: Int?
  ) -> [Effect] {
    let draft = DraftTidying.tidied(draft)
    if let index {
      return change(preparation, "change.edit", ["text": draft]) {
        guard $0.questions.indices.contains(index) else { return }
        $0.questions[index].text = draft
        $0.questions[index].bankID = nil
        $0.questions[index].theme = .own
        $0.questions[index].reasons = [.own]
      }
    }
    return change(preparation, "change.add", ["text": draft]) {
      $0.questions.append(PlannedQuestion(text: draft))
    }
  }

  /// Handles an edited question.
  mutating func handle(
    edited answer: Answer, at index: Int, in preparation: Preparation
  ) throws -> [Effect] {
    var preparation = preparation
    preparation.detail = nil
    let questions = preparation.interview.questions
    guard case .text(let line) = answer,
      !questions.indices.contains(index) || line != questions[index].text
    else {
      mode = .preparing(preparation)
      return [.show(preparation.plan)]
    }
    return try add(draft: line, to: preparation, replacing: index)
  }

  /// Handles the answer to an offer to add a doubtful draft.
  mutating func handle(
    doubt answer: Answer, about draft: String, replacing index: Int?, in preparation: Preparation
  ) -> [Effect] {
    if case .text = answer { return [.say(Phrase("main.yes-or-no"))] }
    var preparation = preparation
    preparation.detail = nil
    mode = .preparing(preparation)
    return answer == .yes
      ? place(draft, in: preparation, replacing: index) : [.say(Phrase("review.left-out"))]
  }
}

extension Preparation {
  /// The view of the plan at this step: the questions with reasons, or the agenda.
  var plan: View {
    step == .agenda ? .agenda(interview) : .plan(interview, reasons: true)
  }

  /// The same view with fewer lines, for use after a change.
  var brief: View {
    step == .agenda ? .agenda(interview) : .plan(interview, reasons: false)
  }
}
