import Language

extension QuestionChooser {
  /// A candidate question with its score and the reasons for it.
  struct Choice {
    var question: Question
    var text: String
    var score: Double
    var reasons: [PlannedQuestion.Reason]

    func planned(_ priority: PlannedQuestion.Priority) -> PlannedQuestion {
      PlannedQuestion(
        bankID: question.id, text: text, theme: question.theme, place: question.place,
        minutes: question.minutes, priority: priority, followUps: question.followUps,
        reasons: reasons)
    }
  }

  /// The groups of questions to choose from.
  enum Pool {
    case openers, general, roundingOff
  }

  /// The questions chosen so far.
  struct Selection {
    private(set) var chosen: [Choice] = []
    private let chooser: QuestionChooser
    private let refused: Set<String>

    init(_ chooser: QuestionChooser, refused: Set<String>) {
      self.chooser = chooser
      self.refused = refused
    }

    var count: Int { chosen.count }

    mutating func take(_ choice: Choice?) {
      if let choice { chosen.append(choice) }
    }

    mutating func take(_ choices: some Sequence<Choice>, upTo count: Int) {
      for choice in choices where chosen.count < count { chosen.append(choice) }
    }

    /// Adds the best general questions until there are `count`, or the bank has no more.
    mutating func fill(upTo count: Int) {
      while chosen.count < count, let next = best(of: .general) { chosen.append(next) }
    }

    /// The best question in a pool, given those already chosen. Ties go to the first in the bank.
    func best(of pool: Pool, because reason: PlannedQuestion.Reason? = nil) -> Choice? {
      let recent = chosen.count { chooser.recent.contains($0.question.id) }
      let isRecentAllowed = 2 * (recent + 1) <= chooser.expectedCount
      var best: Choice?
      for question in chooser.bank where chooser.isIn(pool, question) {
        guard !refused.contains(question.id),
          isRecentAllowed || !chooser.recent.contains(question.id),
          let choice = chooser.choice(question, after: chosen)
        else { continue }
        if choice.score > best?.score ?? -.infinity { best = choice }
      }
      if let reason { best?.reasons.insert(reason, at: 0) }
      return best
    }
  }

  /// The number of questions in a proposal, without spares.
  private var expectedCount: Int { policy.questions(in: interview.minutes) }

  private func isIn(_ pool: Pool, _ question: Question) -> Bool {
    switch pool {
    case .openers: question.isOpener && isGeneral(question)
    case .general: isGeneral(question)
    case .roundingOff: question.place == .closing && question.theme != .personal
    }
  }

  /// True unless it is a closing or personal question.
  func isGeneral(_ question: Question) -> Bool {
    question.place != .closing && question.theme != .personal
  }

  /// True if a question suits this interviewee and was not asked before.
  func isOpen(_ question: Question) -> Bool {
    !asked.contains(question.id)
      && interview.interviewee.stage.map(question.stages.contains) ?? true
      && (question.fields.isEmpty || !fields.isDisjoint(with: question.fields))
      && WorkFacts.allows(question.text, for: status)
      && FieldFinder.suits(slots.words(of: question) ?? question.text, fields: fields)
      && !QuestionChooser.closingIntents.contains(question.intent)
      && !QuestionChooser.intentsAfterClosing.contains(question.intent)
  }

  /// Scores a question, given those already chosen; nil if it can't be asked.
  ///
  /// The score is the sum of:
  /// - Goals: 6, 4, or 2 points by rank. A third of that if it is not the question's main goal.
  ///   Less for each chosen question with the same main goal. Serving no goal costs 6.
  /// - Field: 5 points for a question for the interviewee's field, minus 2 for each one already
  ///   chosen. Never for the first question.
  /// - Guides: for a question for all fields, half a point for each of up to two guides that
  ///   recommend it.
  /// - Career stage: 1 point for a question that is only for certain stages.
  /// - Theme: minus 2 for each chosen question on the same theme.
  /// - Variety: up to 8 pseudorandom points, the same each time for the same interview, so that
  ///   equally good questions take turns.
  func choice(_ question: Question, after chosen: [Choice]) -> Choice? {
    guard isOpen(question),
      !chosen.contains(where: { $0.question.intent == question.intent }),
      let text = slots.words(of: question)
    else { return nil }

    var score = 0.0
    var reasons: [PlannedQuestion.Reason] = []
    for (rank, goal) in interview.goals.enumerated() {
      guard let place = question.goals.firstIndex(of: goal) else { continue }
      let served = chosen.count { $0.question.goals.first == goal }
      score += Double(6 - 2 * rank) * (place == 0 ? 1 : 1 / 3) / (1 + 0.4 * Double(served))
      reasons.append(.goal(goal, rank: rank + 1))
    }
    if reasons.isEmpty, !interview.goals.isEmpty { score -= 6 }
    if let stage = interview.interviewee.stage, question.stages.count < CareerStage.allCases.count {
      score += 1
      reasons.append(.stage(stage))
    }
    if question.fields.isEmpty {
      score += 0.5 * Double(min(question.guides.count, 2))
    } else if !chosen.isEmpty {
      score += 5 - 2 * Double(chosen.count { !$0.question.fields.isEmpty })
    }
    let alike = chosen.count { $0.question.theme == question.theme }
    score -= Double(alike) * 2
    if alike == 0 { reasons.append(.theme(question.theme)) }
    score += 8 * StableHash.fraction(of: question.id, seed: seed)
    return Choice(question: question, text: text, score: score, reasons: reasons)
  }
}
