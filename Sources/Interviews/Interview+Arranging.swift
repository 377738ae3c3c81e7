extension Interview {
  /// Puts the questions into order after a change: those of the plan first, then what does not
  /// fit. A question that is new to the plan comes before those that round the talk off.
  ///
  /// - Parameters:
  ///   - before: the interview before the change.
  ///   - policy: the numbers to go by.
  public mutating func arrangeQuestions(since before: Interview, policy: Policy = .standard) {
    func planned(_ interview: Interview) -> [PlannedQuestion] {
      Agenda(questions: interview.questions, minutes: interview.minutes, policy: policy)
        .items.compactMap(\.entry?.question)
    }
    let old = Set(planned(before).map(\.text))
    let now = planned(self)
    let newcomers = now.filter { !old.contains($0.text) && !before.holds(at: self, $0) }
    var arranged = now.filter { !newcomers.contains($0) }
    let end = arranged.firstIndex { $0.place == .closing } ?? arranged.endIndex
    arranged.insert(contentsOf: newcomers, at: end)
    let spare = Agenda(questions: questions, minutes: minutes, policy: policy)
      .ifTimeAllows.map(\.question)
    questions = arranged + spare
  }

  /// Whether a question of a changed interview stands where another one stood, as after an edit.
  private func holds(at changed: Interview, _ question: PlannedQuestion) -> Bool {
    questions.count == changed.questions.count
      && changed.questions.firstIndex(of: question).map { questions[$0].text != question.text }
        ?? false
  }
}
