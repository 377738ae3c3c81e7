import Language

/// Chooses questions for an interview from the bank of good questions.
///
/// The choice is deterministic: the same bank, interview, and history give the same questions. Each
/// question carries the reasons it was chosen.
package struct QuestionChooser: Sendable {
  let bank: [Question]
  let interview: Interview
  let asked: Set<String>
  let recent: Set<String>
  let policy: Policy
  /// The interviewee's work, parsed from the user's text.
  private let work: Lazily<Work>
  /// The values for the slots in questions.
  let slots: Slots
  /// The seed for varying the choice between interviews. Constant for the same interview.
  let seed: UInt64

  /// Creates a chooser.
  ///
  /// - Parameters:
  ///   - bank: the questions to choose from.
  ///   - interview: the interview, with its interviewee, length, and goals.
  ///   - asked: the ids of questions this interviewee was asked before. They are left out.
  ///   - recent: the ids of questions in the user's latest interview with someone else. They make
  ///     up at most half of a proposal.
  ///   - policy: the limits and default times to use.
  package init(
    bank: [Question], interview: Interview, asked: Set<String> = [], recent: Set<String> = [],
    policy: Policy = .standard
  ) {
    self.bank = bank
    self.interview = interview
    self.asked = asked
    self.recent = recent
    self.policy = policy
    let person = interview.interviewee
    slots = interview.slots
    work = Lazily { Work(of: person) }
    seed = StableHash.of(
      [person.name, person.role, person.company, person.field, person.stage?.rawValue]
        .map { $0 ?? "" } + interview.goals.map(\.rawValue))
  }

  /// The facts about the interviewee's work that affect the choice of questions.
  private struct Work {
    /// The ids of the fields of work.
    let fields: Set<String>
    /// The status, such as retired; nil for an employee.
    let status: WorkFacts.Status?

    init(of person: Interviewee) {
      status =
        person.role.flatMap { WorkReader.role($0).status }
        ?? person.company.flatMap { WorkReader.company($0).status }
      fields = Set(
        FieldFinder.fields(role: person.role, field: person.field, company: person.company))
    }
  }

  /// The ids of the interviewee's fields of work.
  var fields: Set<String> { work.value.fields }

  /// The interviewee's status; nil for an employee.
  var status: WorkFacts.Status? { work.value.status }

  /// The intents that every closing covers. No other question repeats them.
  package static let closingIntents = ["who-else", "come-back"]

  /// The intents that only make sense after the closing has begun. They are never proposed.
  static let intentsAfterClosing = ["introducer-name"]

  /// Proposes as many questions as the interview has room for, in the order to ask them, followed
  /// by spare ones.
  ///
  /// - Parameters:
  package func propose(
    ///   - kept: the user's own questions, which stay. The proposal fills the remaining room.
    ///   - refused: the ids of questions that the user swapped out before.
    keeping kept: [PlannedQuestion] = [], refused: Set<String> = []
  ) -> [PlannedQuestion] {
    let minutes = min(max(interview.minutes, policy.lengths.lowerBound), policy.lengths.upperBound)
    let count = max(0, policy.questions(in: minutes) - kept.count)
    var selection = Selection(self, refused: refused)

    let personal = personalChoices().filter { !refused.contains($0.question.id) }
    if count > 0 {
      selection.take(personal.first ?? selection.best(of: .openers, because: .opener))
      selection.take(
        personal.dropFirst().prefix(personalQuestions(in: count) - 1), upTo: count)
      if count >= policy.questions, selection.count < count {
        selection.take(selection.best(of: .roundingOff, because: .closing))
      }
      selection.fill(upTo: count)
    }
    let planned = selection.chosen.count
    selection.fill(upTo: planned + policy.spareQuestions)
    return arrange(selection.chosen, planned: planned, with: kept, minutes: minutes)
  }

  /// Returns the maximum number of questions about findings.
  private func personalQuestions(in count: Int) -> Int { max(1, count / 3) }

  /// Puts the chosen questions in the order of the conversation and assigns priorities and minutes.
  private func arrange(
    _ chosen: [Choice], planned count: Int, with kept: [PlannedQuestion], minutes: Int
  ) -> [PlannedQuestion] {
    // The first half are must-asks, except for closing questions and all but the first personal
    // question.
    var musts = (count + 1) / 2
    var hasPersonal = false
    var planned = chosen.map { choice in
      var isMust = musts > 0 && choice.question.place != .closing
      if choice.question.theme == .personal {
        isMust = isMust && !hasPersonal
        hasPersonal = true
      }
      if isMust { musts -= 1 }
      return choice.planned(isMust ? .must : .nice)
    }
    let room = minutes - policy.parts(of: minutes).total - kept.reduce(0) { $0 + $1.minutes }
    planned.share(room, among: count)
    var interview = Array(planned[..<count]).sortedByPlace()
    interview.insert(
      contentsOf: kept, at: interview.firstIndex { $0.place == .closing } ?? interview.endIndex)
    return interview + planned[count...]
  }

  /// Questions to ask instead of a planned one, best first.
  ///
  /// They are on the same theme. For a question about a finding, they are about the same finding.
  /// For the user's own question, any general question will do.
  ///
  /// - Parameters:
  ///   - planned: the question to replace.
  ///   - others: all questions of the interview. None of them is suggested again.
  ///   - refused: the ids of questions that the user swapped out before.
  package func alternatives(
    to planned: PlannedQuestion, among others: [PlannedQuestion], refused: Set<String> = []
  ) -> [PlannedQuestion] {
    let used = Set(others.compactMap(\.bankID)).union(refused)
    let usedIntents = Set(
      others.filter { $0 != planned }.compactMap(\.bankID).compactMap { id in
        bank.first { $0.id == id }?.intent
      })
    func plan(_ choice: Choice) -> PlannedQuestion {
      var other = choice.planned(planned.priority)
      other.minutes = planned.minutes
      return other
    }
    for case .finding(let finding) in planned.reasons {
      return personalChoices(about: finding, except: used).map(plan)
    }
    return
      bank
      .filter { planned.theme == .own ? isGeneral($0) : $0.theme == planned.theme }
      .filter { !used.contains($0.id) && !usedIntents.contains($0.intent) }
      .compactMap { choice($0, after: []) }
      .sorted { $0.score > $1.score }
      .map(plan)
  }

  /// The text of a question for one of ``closingIntents``; nil if the bank has none. Prefers one
  /// this interviewee was not asked before.
  ///
  /// - Parameter intent: the intent, such as `who-else`.
  package func closing(_ intent: String) -> String? {
    let candidates = bank.filter { $0.intent == intent && $0.place == .closing }
    let question = candidates.first { !asked.contains($0.id) } ?? candidates.first
    return question.flatMap(slots.words)
  }
}

extension [PlannedQuestion] {
  /// Divides the available minutes equally among the first `count` questions. Leftover minutes go
  /// to the first must-asks, one each. Questions after `count` get the same equal share.
  fileprivate mutating func share(_ room: Int, among count: Int) {
    guard count > 0 else { return }
    let part = Swift.max(1, room / count)
    for index in indices { self[index].minutes = part }
    var left = Swift.max(0, room - part * count)
    let order = (0..<count).filter { self[$0].priority == .must }
    for index in order where left > 0 {
      self[index].minutes += 1
      left -= 1
    }
  }

  /// The questions in the order of the conversation: personal questions and openers first, then by
  /// place and theme.
  fileprivate func sortedByPlace() -> [PlannedQuestion] {
    func key(_ question: PlannedQuestion, _ offset: Int) -> (Int, Int, Int) {
      switch question.reasons.first {
      case .finding, .opener: return (0, 0, offset)
      default: break
      }
      let place = Question.Place.allCases.firstIndex(of: question.place) ?? 0
      return (place + 1, Theme.allCases.firstIndex(of: question.theme) ?? 0, offset)
    }
    return enumerated()
      .sorted { key($0.element, $0.offset) < key($1.element, $1.offset) }
      .map(\.element)
  }
}
