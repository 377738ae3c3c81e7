import Foundation
import Interviews
import Language
import Phrases

/// Reviewing the proposed questions and the agenda.
extension Conversation {
  /// Proposes questions and saves them. Questions of one's own stay.
  mutating func propose(in preparation: Preparation, change: Phrase?) throws -> [Effect] {
    var preparation = preparation
    let chooser = try world.chooser(for: preparation.interview)
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

  mutating func handle(
    review line: String, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    if line.isEmpty || line.lowercased() == "skip" { return try accept(preparation, now: now) }
    preparation.initial = ""
    mode = .preparing(preparation)
    if let suggestion = alternatives.picked(by: line) {
      preparation.initial = suggestion
      mode = .preparing(preparation)
      return []
    }

    let count = preparation.interview.questions.count
    func place(_ number: Int) -> Int? {
      (1..<count + 1).contains(number) ? number - 1 : nil
    }
    func missing(_ number: Int) -> [Effect] {
      [.say(Phrase("review.no-such-number", ["number": "\(number)", "count": "\(count)"]))]
    }

    switch ReviewCommand(line) {
    case .keep: return try accept(preparation, now: now)
    case .again:
      // Questions about findings stay: there are only so many ways to ask about one.
      let proposed = preparation.interview.questions.filter { $0.theme != .personal }
      preparation.refused.formUnion(proposed.compactMap(\.bankID))
      return try propose(in: preparation, change: Phrase("change.proposed"))
    case .malformed(let word): return [.say(Phrase("review.usage.\(word)"))]
    case .draft(let text):
      // One word or two are a slip of the fingers rather than a question.
      guard Self.isSentence(text) || text.hasSuffix("?") else {
        return [.say(Phrase("review.unclear", ["text": text]))]
      }
      return try add(draft: text, to: preparation)
    case .length(let minutes): return setLength(minutes, in: preparation)
    case .swap(let number):
      guard let index = place(number) else { return missing(number) }
      return try swap(index, in: preparation)
    case .edit(let number):
      guard let index = place(number) else { return missing(number) }
      preparation.detail = .editing(index: index)
      preparation.initial = preparation.interview.questions[index].text
      mode = .preparing(preparation)
      return []
    case .move(let number, let target):
      guard let index = place(number) else { return missing(number) }
      guard let new = place(target) else { return missing(target) }
      return change(preparation, "change.move", ["number": "\(number)", "to": "\(target)"]) {
        $0.questions.insert($0.questions.remove(at: index), at: new)
      }
    case .drop(let number):
      guard let index = place(number) else { return missing(number) }
      let text = preparation.interview.questions[index].text
      return change(preparation, "change.drop", ["text": text]) {
        $0.questions.remove(at: index)
      }
    case .must(let number):
      guard let index = place(number) else { return missing(number) }
      let said = Effect.say(Phrase("review.must", ["number": "\(number)"]))
      return change(preparation, "change.must", ["number": "\(number)"]) {
        $0.questions[index].priority = .must
      } + [said]
    case .nice(let number):
      guard let index = place(number) else { return missing(number) }
      let said = Effect.say(Phrase("review.nice", ["number": "\(number)"]))
      return change(preparation, "change.nice", ["number": "\(number)"]) {
        $0.questions[index].priority = .nice
      } + [said]
    case .minutes(let number, let minutes):
      guard let index = place(number) else { return missing(number) }
      let lengths = world.policy.questionLengths
      guard lengths.contains(minutes) else {
        return [
          .say(
            Phrase(
              "review.minutes-range",
              ["least": "\(lengths.lowerBound)", "most": "\(lengths.upperBound)"]))
        ]
      }
      return change(
        preparation, "change.minutes", ["number": "\(number)", "minutes": "\(minutes)"]
      ) { $0.questions[index].minutes = minutes }
    }
  }

  /// Enter: on from the questions to the agenda, and from there to the sheet.
  private mutating func accept(_ preparation: Preparation, now: Date) throws -> [Effect] {
    alternatives = .none
    guard preparation.step == .questions else { return complete(preparation) }
    guard !preparation.interview.questions.isEmpty else {
      return [.say(Phrase("review.none"))]
    }
    var preparation = preparation
    if preparation.interview.progress == .ready {
      return try go(to: .agenda, in: preparation, now: now)
    }
    preparation.interview.progress = .preparing(step: Step.agenda.rawValue)
    return [.save(preparation.interview, change: nil)]
      + (try go(to: .agenda, in: preparation, now: now))
  }

  /// Changes the interview, saves it, and shows the plan anew.
  private mutating func change(
    _ preparation: Preparation, _ key: String, _ values: [String: String] = [:],
    _ work: (inout Interview) -> Void
  ) -> [Effect] {
    var preparation = preparation
    let before = preparation.interview
    let planned = Agenda(of: before, policy: world.policy).planned.map(\.question.text)
    work(&preparation.interview)
    preparation.interview.progress = .preparing(step: preparation.step.rawValue)
    preparation.interview.arrangeQuestions(since: before, policy: world.policy)
    preparation.detail = nil
    preparation.initial = ""
    mode = .preparing(preparation)
    let now = Agenda(of: preparation.interview, policy: world.policy)
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
    let lengths = world.policy.lengths
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
    let others = try world.chooser(for: preparation.interview).alternatives(
      to: old, among: preparation.interview.questions, refused: preparation.refused)
    guard let new = others.first else {
      return [.say(Phrase("review.no-alternative", ["theme": old.theme.rawValue]))]
    }
    if let id = old.bankID { preparation.refused.insert(id) }
    return change(preparation, "change.swap", ["text": old.text]) {
      $0.questions[index] = new
    }
  }

  // MARK: - Drafts of one's own

  /// Checks a draft and adds it, or puts it in the place of a question.
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

  /// Puts a draft into the plan: before the closing questions, or in the place of a question.
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

  /// Handles a line while a question within the review is open.
  mutating func handle(
    detail line: String, in preparation: Preparation, now: Date
  ) throws -> [Effect] {
    var preparation = preparation
    let detail = preparation.detail
    preparation.detail = nil
    mode = .preparing(preparation)
    switch detail {
    case .who(let who): return try handle(who: line, among: who, in: preparation, now: now)
    case .revisiting(let index):
      return try handle(revisited: line, at: index, in: preparation, now: now)
    case .editing(let index):
      let questions = preparation.interview.questions
      let isUnchanged = questions.indices.contains(index) && line == questions[index].text
      switch isUnchanged ? "" : line.lowercased() {
      case "?":
        preparation.detail = detail
        mode = .preparing(preparation)
        return [.say(Phrase("review.edit.why"))]
      case "", "<", "skip": return [.show(preparation.plan)]
      default:
        if let suggestion = alternatives.picked(by: line) {
          preparation.detail = detail
          preparation.initial = suggestion
          mode = .preparing(preparation)
          return []
        }
        return try add(draft: line, to: preparation, replacing: index)
      }
    case .doubting(let draft, let index, let isQuestion):
      if line == "?" {
        preparation.detail = detail
        mode = .preparing(preparation)
        return [.say(Phrase(isQuestion ? "main.doubt.why" : "review.unsure.why"))]
      }
      if line == "<" {
        preparation.initial = draft
        preparation.detail = index.map { .editing(index: $0) }
        mode = .preparing(preparation)
        return []
      }
      guard let yes = line.isEmpty || line == "skip" ? false : readYesOrNo(line) else {
        preparation.detail = detail
        mode = .preparing(preparation)
        return [.say(Phrase("main.yes-or-no"))]
      }
      return yes
        ? place(draft, in: preparation, replacing: index) : [.say(Phrase("review.left-out"))]
    case nil: return []
    }
  }
}

extension Preparation {
  /// What shows the plan at this step: the questions and why, or the agenda.
  var plan: View {
    step == .agenda ? .agenda(interview) : .plan(interview, reasons: true)
  }

  /// The same in fewer lines, after a change.
  var brief: View {
    step == .agenda ? .agenda(interview) : .plan(interview, reasons: false)
  }
}
