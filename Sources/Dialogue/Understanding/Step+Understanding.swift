import Foundation
import Interviews
import Language
import Phrases

/// Answers in people's own words.
extension Step {
  /// The place whose words a line typed at this step is understood by; nil if it's only taken word for word.
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
  ///   - line: the line.
  ///   - interview: the interview before the answer; changed only if the answer is accepted.
  func combine(
    _ answered: Answered, _ strict: Interview, _ read: Understanding, of line: String,
    in interview: inout Interview, dependencies: Dependencies, now: Date
  ) -> Answered {
    let facts = read.intent.isAnswer ? said(read.facts, in: line, of: interview) : SaidFacts()
    let dates = dependencies.dates(now: now)
    func says(_ taken: SaidFacts) -> [Phrase] {
      [SaidBack(facts: taken, dates: dates).line].compactMap(\.self)
    }
    func apply(_ facts: SaidFacts, to start: Interview) -> Interview {
      var changed = start
      changed.apply(facts, policy: dependencies.policy)
      return changed
    }
    switch answered {
    case .accepted(let phrases):
      // The step's own reader knows better what it asked for.
      let own = SaidFacts(changedIn: strict, since: interview)
      if let name = read.facts.name, [own.role, own.company, own.field].contains(name) {
        // A name is no job.
        let candidate = apply(facts.without(self), to: interview)
        let taken = SaidFacts(changedIn: candidate, since: interview)
        return .elsewhere(candidate, says: says(taken))
      }
      let knowsOwn = isStrict || own.has(self)
      var extra = knowsOwn ? facts.without(self) : facts
      if self == .through { extra.relation = nil }
      let both = apply(extra, to: strict)
      var others = SaidFacts(changedIn: both, since: strict)
      // The reader of dates says the length, too.
      if self == .when { others.minutes = nil }
      guard !others.isEmpty else {
        interview = both
        return answered
      }
      let all = SaidFacts(changedIn: both, since: interview)
      interview = both
      return .accepted(says: isStrict ? phrases + says(others) : says(all))
    case .open where facts.has(self) && isStrict, .refused, .asked:
      let candidate = apply(facts, to: interview)
      let taken = SaidFacts(changedIn: candidate, since: interview)
      let isSame = facts.has(self) && (facts.minutes ?? interview.minutes) == interview.minutes
      guard !taken.isEmpty || isSame else { return answered }
      if case .asked = answered, facts.start == nil { return answered }
      guard facts.has(self) else { return .elsewhere(candidate, says: says(taken)) }
      interview = candidate
      return .accepted(says: says(taken))
    case .open, .elsewhere: return answered
    }
  }

  /// The facts of an answer to this step. Another name than that of the person being met is someone
  /// else's, unless it corrects theirs.
  private func said(_ facts: SaidFacts, in line: String, of interview: Interview) -> SaidFacts {
    guard self != .name, let name = facts.name, interview.interviewee.name != nil else {
      return facts
    }
    var facts = facts
    if case .correction(let corrected) = Naming(name, in: line, of: interview) {
      facts.name = corrected
    } else {
      facts.name = nil
    }
    return facts
  }
}

extension Intent {
  /// True if a line with this intent can hold facts about an interview.
  var isAnswer: Bool { [.answer, .prepare, .change, .reply].contains(self) }
}

extension SaidFacts {
  /// True if the facts hold an answer to a step.
  func has(_ step: Step) -> Bool { without(step) != self }

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
