extension Interview {
  /// Reorders the questions after a change: planned questions first, then those that don't fit. A
  /// question that is new to the plan goes before the closing questions.
  ///
  /// - Parameters:
  ///   - before: the interview before the change.
  ///   - policy: the limits and default times to use.
  package mutating func arrangeQuestions(since before: Interview, policy: Policy = .standard) {
    let agenda = Agenda(of: self, policy: policy)
    let old = Set(Agenda(of: before, policy: policy).planned.map(\.question.text))
    let now = agenda.planned.map(\.question)
    let newcomers = now.filter { !old.contains($0.text) && !before.holds(at: self, $0) }
    var arranged = now.filter { !newcomers.contains($0) }
    let end = arranged.firstIndex { $0.place == .closing } ?? arranged.endIndex
    arranged.insert(contentsOf: newcomers, at: end)
    questions = arranged + agenda.ifTimeAllows.map(\.question)
  }

  /// True if a question of the changed interview replaces one at the same position, as after an
  /// edit.
  private func holds(at changed: Interview, _ question: PlannedQuestion) -> Bool {
    questions.count == changed.questions.count
      && changed.questions.firstIndex(of: question).map { questions[$0].text != question.text }
        ?? false
  }
}
