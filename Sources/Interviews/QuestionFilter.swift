/// A choice among the questions of a bank.
package struct QuestionFilter: Equatable, Sendable {
  /// Only questions about this.
  package var theme: Theme?
  /// Only questions from which one learns this.
  package var goal: Goal?
  /// Only questions that suit this career stage.
  package var stage: CareerStage?
  /// Only questions whose words, follow-ups, id or intent hold all of these words, in any case.
  package var search: [String]

  /// Makes a filter; what is nil or empty leaves nothing out.
  package init(
    theme: Theme? = nil, goal: Goal? = nil, stage: CareerStage? = nil, search: [String] = []
  ) {
    self.theme = theme
    self.goal = goal
    self.stage = stage
    self.search = search
  }

  /// Reads a filter from words: the name of a theme, goal or stage stands for it, with or without
  /// `--theme` and the like before it; all other words are searched for.
  package init(words: String) {
    self.init()
    var option: Substring?
    for word in words.lowercased().split(whereSeparator: \.isWhitespace) {
      if word.hasPrefix("--") {
        option = word.dropFirst(2)
        continue
      }
      defer { option = nil }
      let name = String(word)
      if option == nil || option == "theme", let theme = Theme(rawValue: name) {
        self.theme = theme
      } else if option == nil || option == "goal", let goal = Goal(rawValue: name) {
        self.goal = goal
      } else if option == nil || option == "stage", let stage = CareerStage(rawValue: name) {
        self.stage = stage
      } else {
        search.append(name)
      }
    }
  }

  /// The questions that pass, in the order given.
  package func apply(to questions: [Question]) -> [Question] {
    questions.filter { question in
      (theme == nil || question.theme == theme)
        && (goal.map(question.goals.contains) ?? true)
        && (stage.map(question.stages.contains) ?? true)
        && holdsSearch(question)
    }
  }

  private func holdsSearch(_ question: Question) -> Bool {
    guard !search.isEmpty else { return true }
    let text = ([question.text, question.id, question.intent] + question.followUps)
      .joined(separator: " ").lowercased()
    return search.allSatisfy { text.contains($0.lowercased()) }
  }
}
