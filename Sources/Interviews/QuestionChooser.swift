/// Chooses questions for one interview from the good bank.
///
/// The choice is deterministic: the same bank, interview and past give the same questions. Each
/// question carries the reasons for which it was chosen.
public struct QuestionChooser: Sendable {
  private let bank: [Question]
  private let interview: Interview
  private let asked: Set<String>
  private let policy: Policy

  /// Prepares a choice.
  ///
  /// - Parameters:
  ///   - bank: all questions to choose from, in the order in which ties are broken.
  ///   - interview: whom one meets, for how long, and what one wants to learn.
  ///   - asked: the bank's ids of questions this person was asked before; they are left out.
  ///   - policy: the numbers to go by.
  public init(
    bank: [Question], interview: Interview, asked: Set<String> = [], policy: Policy = .standard
  ) {
    self.bank = bank
    self.interview = interview
    self.asked = asked
    self.policy = policy
  }

  /// Intents that the closing of every talk covers, so that no question repeats them.
  public static let closingIntents = ["who-else", "come-back"]

  /// How many questions beyond the time at hand are proposed, for when time allows.
  static let spares = 2

  /// Proposes questions that fill the time at hand, in the order of the talk, and two to spare.
  ///
  /// - Parameters:
  ///   - kept: questions of one's own that stay; the proposal fills the time they leave.
  ///   - refused: the bank's ids of questions that were swapped away before.
  public func propose(
    keeping kept: [PlannedQuestion] = [], refused: Set<String> = []
  ) -> [PlannedQuestion] {
    let minutes = min(max(interview.minutes, policy.lengths.lowerBound), policy.lengths.upperBound)
    var room = minutes - policy.parts(of: minutes).total - kept.reduce(0) { $0 + $1.minutes }
    let bank = bank.filter { !refused.contains($0.id) }
    var chosen: [Choice] = []

    func take(_ choice: Choice?) {
      guard let choice, choice.question.minutes <= room || chosen.isEmpty && kept.isEmpty
      else { return }
      room -= choice.question.minutes
      chosen.append(choice)
    }

    let personal = personalChoices().filter { !refused.contains($0.question.id) }
    take(personal.first ?? best(in: bank.filter(\.isOpener), after: chosen, as: .opener))
    if minutes >= 20 {
      take(best(in: bank.filter { $0.place == .closing }, after: chosen, as: .closing))
    }
    personal.dropFirst().prefix(2).forEach { take($0) }
    while room > 0,
      let next = best(in: bank.filter { isMiddling($0) && $0.minutes <= room }, after: chosen)
    {
      take(next)
    }
    let fitting = chosen.count
    for _ in 0..<QuestionChooser.spares {
      guard let spare = best(in: bank.filter(isMiddling), after: chosen) else { break }
      chosen.append(spare)
    }

    // The first half of what was chosen must be asked; what rounds the talk off can wait.
    var musts = (fitting + 1) / 2
    let planned = chosen.map { choice in
      let isMust = choice.isOpening || (musts > 0 && choice.question.place != .closing)
      if isMust { musts -= 1 }
      return choice.planned(isMust ? .must : .nice)
    }
    var talk = Array(planned[..<fitting]).sortedByPlaceInTalk()
    talk.insert(
      contentsOf: kept, at: talk.firstIndex { $0.place == .closing } ?? talk.endIndex)
    return talk + planned[fitting...]
  }

  /// Other questions of the same theme to ask instead of a planned one, the best first; for a
  /// personal one, others about the same finding; for one of one's own, any.
  ///
  /// - Parameters:
  ///   - planned: the question to replace.
  ///   - others: all questions of the interview; none of theirs comes up again.
  ///   - refused: the bank's ids of questions that were swapped away before.
  public func alternatives(
    to planned: PlannedQuestion, among others: [PlannedQuestion], refused: Set<String> = []
  ) -> [PlannedQuestion] {
    let used = Set(others.compactMap(\.bankID)).union(refused)
    let usedIntents = Set(
      others.filter { $0 != planned }.compactMap(\.bankID).compactMap { id in
        bank.first { $0.id == id }?.intent
      })
    for case .finding(let finding) in planned.reasons {
      return personalQuestions(about: finding, except: used)
        .compactMap { choice($0, about: finding)?.planned(planned.priority) }
    }
    return
      bank
      .filter { planned.theme == .own ? isMiddling($0) : $0.theme == planned.theme }
      .filter { !used.contains($0.id) && !usedIntents.contains($0.intent) }
      .compactMap { choice($0, after: []) }
      .sorted { $0.score > $1.score }
      .map { $0.planned(planned.priority) }
  }

  /// The question that covers one of ``closingIntents``, not asked of this person before if the
  /// bank has another.
  ///
  /// - Parameter intent: such as `who-else`.
  public func closing(_ intent: String) -> String? {
    let candidates = bank.filter { $0.intent == intent && $0.place == .closing }
    let question = candidates.first { !asked.contains($0.id) } ?? candidates.first
    return question.flatMap(interview.slots.words)
  }

  private func isMiddling(_ question: Question) -> Bool {
    question.place != .closing && question.theme != .personal
  }

  // MARK: - Scoring

  /// A question that could be asked, with what speaks for it.
  private struct Choice {
    var question: Question
    var text: String
    var score: Double
    var reasons: [PlannedQuestion.Reason]

    /// Whether it is an easy start, or builds on what one found out.
    var isOpening: Bool {
      reasons.contains { reason in
        switch reason {
        case .opener, .finding: true
        default: false
        }
      }
    }

    func planned(_ priority: PlannedQuestion.Priority) -> PlannedQuestion {
      PlannedQuestion(
        bankID: question.id, text: text, theme: question.theme, place: question.place,
        minutes: question.minutes, priority: priority, followUps: question.followUps,
        reasons: reasons)
    }
  }

  /// The best of some questions given those already chosen; the first of them where they tie.
  private func best(
    in questions: [Question], after chosen: [Choice], as reason: PlannedQuestion.Reason? = nil
  ) -> Choice? {
    var best: Choice?
    for question in questions where question.theme != .personal {
      guard let choice = choice(question, after: chosen) else { continue }
      if choice.score > best?.score ?? -.infinity { best = choice }
    }
    if let reason { best?.reasons.insert(reason, at: 0) }
    return best
  }

  /// One question for each finding.
  private func personalChoices() -> [Choice] {
    var used: Set<String> = []
    return interview.findings.compactMap { finding in
      guard let question = personalQuestions(about: finding, except: used).first else { return nil }
      used.insert(question.id)
      return choice(question, about: finding)
    }
  }

  /// The bank's personal questions that can be asked about a finding: those that ask about such a
  /// finding, then those that take any.
  private func personalQuestions(about finding: String, except used: Set<String>) -> [Question] {
    let words = finding.lowercased().split { !$0.isLetter }
    let open = bank.filter { $0.theme == .personal && isOpen($0) && !used.contains($0.id) }
    let apt = open.filter { question in
      question.findingWords.contains { stem in words.contains { $0.hasPrefix(stem) } }
    }
    return apt + open.filter(\.findingWords.isEmpty)
  }

  private func choice(_ question: Question, about finding: String) -> Choice? {
    interview.slots.finding(finding).words(of: question).map {
      Choice(question: question, text: $0, score: 0, reasons: [.finding(finding)])
    }
  }

  /// Whether a question may be asked of this person at all.
  private func isOpen(_ question: Question) -> Bool {
    !asked.contains(question.id)
      && interview.interviewee.stage.map(question.stages.contains) ?? true
      && !QuestionChooser.closingIntents.contains(question.intent)
  }

  /// Weighs a question against those already chosen.
  ///
  /// A goal counts 6, 4 or 2 by rank, the whole of it if it is what the question is mainly after
  /// and a third otherwise; it counts less the more chosen questions serve it mainly. Each guide
  /// that recommends the question adds 1.5, three at most. A theme already covered costs 2 for
  /// each question about it.
  private func choice(_ question: Question, after chosen: [Choice]) -> Choice? {
    guard isOpen(question),
      !chosen.contains(where: { $0.question.intent == question.intent }),
      let text = interview.slots.words(of: question)
    else { return nil }

    var score = 0.0
    var reasons: [PlannedQuestion.Reason] = []
    for (rank, goal) in interview.goals.enumerated() {
      guard let place = question.goals.firstIndex(of: goal) else { continue }
      let served = chosen.count { $0.question.goals.first == goal }
      score += Double(6 - 2 * rank) * (place == 0 ? 1 : 1 / 3) / (1 + 0.4 * Double(served))
      reasons.append(.goal(goal, rank: rank + 1))
    }
    if let stage = interview.interviewee.stage, question.stages.count < CareerStage.allCases.count {
      score += 1
      reasons.append(.stage(stage))
    }
    score += Double(min(question.guides.count, 3)) * 1.5
    let alike = chosen.count { $0.question.theme == question.theme }
    score -= Double(alike) * 2
    if alike == 0 { reasons.append(.theme(question.theme)) }
    return Choice(question: question, text: text, score: score, reasons: reasons)
  }
}

extension [PlannedQuestion] {
  /// The order of a talk: personal and easy questions first, then from general to specific.
  fileprivate func sortedByPlaceInTalk() -> [PlannedQuestion] {
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
