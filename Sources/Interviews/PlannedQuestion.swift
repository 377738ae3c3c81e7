/// A question that one will ask in an interview: from the bank with its slots filled, or one's own.
package struct PlannedQuestion: Codable, Equatable, Sendable {
  /// The bank's id of the question; nil for a draft of one's own.
  package var bankID: String?
  /// The words to say.
  package var text: String
  /// What it is about.
  package var theme: Theme
  /// Where in the talk it belongs.
  package var place: Question.Place
  /// How long question and answer may take, in minutes.
  package var minutes: Int
  /// Whether it goes last when time runs short.
  package var priority: Priority
  /// What to ask next.
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

  /// What goes first when there is not time for everything: nice-to-asks.
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
    /// It opens a theme that no other question of the talk is about.
    case theme(Theme)
    /// It rounds the talk off.
    case closing
    /// One wrote it oneself.
    case own
  }
}
