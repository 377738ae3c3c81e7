/// A question to ask in an interview: a bank question with its slots filled, or the user's own.
package struct PlannedQuestion: Codable, Equatable, Sendable {
  /// The question's id in the bank; nil for the user's own.
  package var bankID: String?
  /// The question's text.
  package var text: String
  /// The theme.
  package var theme: Theme
  /// The part of the conversation it belongs to.
  package var place: Question.Place
  /// The minutes allotted to the question and its answer.
  package var minutes: Int
  /// The priority when time runs short.
  package var priority: Priority
  /// Follow-up questions.
  package var followUps: [String]
  /// The reasons it was chosen, strongest first.
  package var reasons: [Reason]

  /// Creates a planned question. By default it is the user's own.
  package init(
    bankID: String? = nil, text: String, theme: Theme = .own, place: Question.Place = .middle,
    minutes: Int = Policy.standard.questionMinutes, priority: Priority = .must,
    followUps: [String] = [], reasons: [Reason] = [.own]
  ) {
    self.bankID = bankID
    self.text = text
    self.theme = theme
    self.place = place
    self.minutes = minutes
    self.priority = priority
    self.followUps = followUps
    self.reasons = reasons
  }

  /// The priorities. When time runs short, nice-to-asks are dropped before must-asks.
  package enum Priority: String, Codable, Sendable {
    case must, nice
  }

  /// The reason a question was chosen.
  package enum Reason: Codable, Equatable, Sendable {
    /// It is easy to answer and makes a good start.
    case opener
    /// It builds on a finding.
    case finding(String)
    /// It serves a goal. `rank` is 1 for the most important.
    case goal(Goal, rank: Int)
    /// It suits people at this career stage.
    case stage(CareerStage)
    /// It is the first question chosen on its theme.
    case theme(Theme)
    /// It ends the conversation well.
    case closing
    /// The user wrote it.
    case own
  }
}
