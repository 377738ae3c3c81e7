import Language

/// Chooses questions for one interview from the good bank.
///
/// The choice is deterministic: the same bank, interview and past give the same questions. Each
/// question carries the reasons for which it was chosen.
package struct QuestionChooser: Sendable {
  let bank: [Question]
  let interview: Interview
  let asked: Set<String>
  let recent: Set<String>
  let policy: Policy
  /// The interviewee's work, read from what was typed.
  private let work: Lazily<Work>
  /// The values for the slots of questions.
  let slots: Slots
  /// Varies the choice between interviews, and keeps it the same for one.
  let seed: UInt64

  /// Prepares a choice.
  ///
  /// - Parameters:
  ///   - bank: all questions to choose from.
  ///   - interview: who it is with, for how long, and what the person wants to learn.
  ///   - asked: the bank's ids of questions that the same interviewee was asked before; they are left
  ///     out.
  ///   - recent: the bank's ids of questions in the person's latest interview with someone else; at
  ///     most half of a proposal is among them.
  ///   - policy: the numbers to go by.
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

  /// The interviewee's work, as far as questions depend on it.
  private struct Work {
    /// The fields of work that it belongs to.
    let fields: Set<String>
    /// The interviewee's status if they are no employee, such as retired.
    let status: WorkFacts.Status?

    init(of person: Interviewee) {
      status =
        person.role.flatMap { WorkReader.role($0).status }
        ?? person.company.flatMap { WorkReader.company($0).status }
      fields = Set(
        FieldFinder.fields(role: person.role, field: person.field, company: person.company))
    }
  }

  /// The fields of work of the interviewee.
  var fields: Set<String> { work.value.fields }

  /// The interviewee's status; nil for an employee.
  var status: WorkFacts.Status? { work.value.status }

  /// Intents that the closing of every interview covers, so that no question repeats them.
  package static let closingIntents = ["who-else", "come-back"]

  /// Intents that only make sense once the closing has begun, so that they are not proposed.
  static let intentsAfterClosing = ["introducer-name"]

  /// Proposes as many questions as the length has room for, in the order in which to ask them, and
  /// a few to spare.
  ///
  /// - Parameters:
  ///   - kept: the person's own questions, which stay; the proposal fills the room they leave.
  ///   - refused: the bank's ids of questions that were swapped away before.
  package func propose(
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

  /// Returns the number of questions that may be about findings.
  private func personalQuestions(in count: Int) -> Int { max(1, count / 3) }

  /// Puts what was chosen into the order of the conversation, with priorities and minutes.
  private func arrange(
    _ chosen: [Choice], planned count: Int, with kept: [PlannedQuestion], minutes: Int
  ) -> [PlannedQuestion] {
    // The first half must be asked; what rounds the conversation off, and all but the first of what
    // the person found out, can wait.
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

  /// Other questions of the same theme to ask instead of a planned one, the best first; for a
  /// personal one, others about the same finding; for the person's own, any.
  ///
  /// - Parameters:
  ///   - planned: the question to replace.
  ///   - others: all questions of the interview; none of them comes up again.
  ///   - refused: the bank's ids of questions that were swapped away before.
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

  /// The question that covers one of ``closingIntents``, not asked of this person before if the
  /// bank has another.
  ///
  /// - Parameter intent: such as `who-else`.
  package func closing(_ intent: String) -> String? {
    let candidates = bank.filter { $0.intent == intent && $0.place == .closing }
    let question = candidates.first { !asked.contains($0.id) } ?? candidates.first
    return question.flatMap(slots.words)
  }
}

extension [PlannedQuestion] {
  /// Shares the minutes there are among the first so many questions: equal parts, what is left over
  /// a minute each for the first of those that must be asked. The others get an equal part, too.
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

  /// The order of a conversation: personal and easy questions first, then from general to specific.
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
