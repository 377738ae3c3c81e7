/// A filter for the questions of a bank. Unset criteria match everything.
package struct QuestionFilter: Equatable, Sendable {
  /// Matches only questions on this theme.
  package var theme: Theme?
  /// Matches only questions that serve this goal.
  package var goal: Goal?
  /// Matches only questions that suit this career stage.
  package var stage: CareerStage?
  /// Matches only questions that contain all of these words in their text, follow-ups, id, or
  /// intent, ignoring case.
  package var search: [String]

  /// Creates a filter.
  package init(
    theme: Theme? = nil, goal: Goal? = nil, stage: CareerStage? = nil, search: [String] = []
  ) {
    self.theme = theme
    self.goal = goal
    self.stage = stage
    self.search = search
  }

  /// Parses a filter from words. The name of a theme, goal, or stage selects it, with or without an
  /// option such as `--theme` before it. All other words are search words.
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

  /// Returns the questions that match, in the order given.
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
