/// A question to ask in an interview: from the bank with its slots filled, or the user's own.
package struct PlannedQuestion: Codable, Equatable, Sendable {
  /// The bank's id of the question; nil for a draft of the user's own.
  package var bankID: String?
  /// The words to say.
  package var text: String
  /// The theme.
  package var theme: Theme
  /// The part of the conversation it belongs to.
  package var place: Question.Place
  /// The minutes that question and answer may take.
  package var minutes: Int
  /// True if it goes last when time runs short.
  package var priority: Priority
  /// The follow-ups.
  package var followUps: [String]
  /// Why it was chosen, the strongest reason first.
  package var reasons: [Reason]

  /// Makes a planned question.
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

  /// The priorities. The nice-to-ask questions go first when time runs short.
  package enum Priority: String, Codable, Sendable {
    case must, nice
  }

  /// Why a question was chosen.
  package enum Reason: Codable, Equatable, Sendable {
    /// It is easy and pleasant to answer first.
    case opener
    /// It builds on something one found out.
    case finding(String)
    /// It serves a goal; `rank` is 1 for the dearest.
    case goal(Goal, rank: Int)
    /// It suits people at this point of their career.
    case stage(CareerStage)
    /// It opens a theme that no other question of the conversation is about.
    case theme(Theme)
    /// It rounds the conversation off.
    case closing
    /// One wrote it oneself.
    case own
  }
}
