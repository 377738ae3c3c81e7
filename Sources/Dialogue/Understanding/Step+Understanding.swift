import Foundation
import Interviews
import Language
import Phrases

/// Answers in people's own words.
extension Step {
  /// Where a line typed at this step is understood; nil if it's only taken word for word.
  var place: Place? {
    switch self {
    case .name: .name
    case .role: .role
    case .company: .company
    case .field: .field
    case .connection, .through: .connection
    case .stage: .stage
    case .goals: .goals
    case .when: .when
    case .minutes: .minutes
    case .medium, .place: .medium
    case .findings: .findings
    case .introduction, .questions, .agenda: nil
    }
  }

  /// True if the step has a reader that refuses what isn't an answer.
  var isStrict: Bool {
    switch self {
    case .connection, .stage, .goals, .when, .minutes, .medium: true
    case .name, .role, .company, .field, .through, .place, .findings, .introduction, .questions,
      .agenda:
      false
    }
  }

  /// Adds what was understood of a line to what the step's own reader took.
  ///
  /// - Parameters:
  ///   - answered: what the step's own reader says.
  ///   - strict: the interview as that reader changed it.
  ///   - read: what was understood.
  ///   - interview: the interview before the answer; changed only if the answer is accepted.
  func combine(
    _ answered: Answered, _ strict: Interview, _ read: Understanding,
    in interview: inout Interview, dependencies: Dependencies, now: Date
  ) -> Answered {
    let dates = dependencies.dates(now: now)
    func says(_ taken: SaidFacts) -> [Phrase] {
      [SaidBack(facts: taken, dates: dates).line].compactMap(\.self)
    }
    switch answered {
    case .accepted(let phrases):
      // The step's own reader knows better what it asked for.
      var extra = isStrict ? read.facts.without(self) : read.facts
      if self == .through { extra.relation = nil }
      guard read.intent.isAnswer, !extra.isEmpty else {
        interview = strict
        return answered
      }
      var both = hasOwnFact(in: extra) ? interview : strict
      both.apply(extra, policy: dependencies.policy)
      let taken = SaidFacts(changedIn: both, since: interview)
      let others = taken.without(self)
      interview = both
      return .accepted(says: others.isEmpty ? phrases : says(isStrict ? others : taken))
    case .refused, .asked:
      var candidate = interview
      let taken = candidate.apply(read.facts, policy: dependencies.policy)
      guard read.intent.isAnswer, !taken.isEmpty else { return answered }
      if case .asked = answered, taken.start == nil { return answered }
      if hasOwnFact(in: read.facts) {
        interview = candidate
        return .accepted(says: says(taken))
      }
      return .elsewhere(candidate, says: says(taken))
    case .open, .elsewhere: return answered
    }
  }

  /// True if facts hold an answer to this step.
  func hasOwnFact(in facts: SaidFacts) -> Bool {
    facts.without(self) != facts
  }
}

extension Intent {
  /// True if a line with this intent can hold facts about an interview.
  var isAnswer: Bool { [.answer, .prepare, .change, .reply].contains(self) }
}

extension SaidFacts {
  /// The facts without those that a step asks for.
  func without(_ step: Step) -> SaidFacts {
    var facts = self
    switch step {
    case .name: facts.name = nil
    case .role: facts.role = nil
    case .company: facts.company = nil
    case .field: facts.field = nil
    case .connection:
      facts.relation = nil
      facts.through = nil
    case .through: facts.through = nil
    case .stage: facts.stage = nil
    case .goals: facts.aims = []
    case .when:
      facts.start = nil
      facts.zone = nil
    case .minutes: facts.minutes = nil
    case .medium:
      facts.channel = nil
      facts.place = nil
    case .place: facts.place = nil
    case .findings: facts.findings = []
    case .introduction, .questions, .agenda: break
    }
    return facts
  }
}
