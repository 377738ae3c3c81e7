import Interviews

/// The questions of a preparation, in the order in which they are asked. The raw values are keys
/// of Prompts/prepare.yaml and stand in the journal.
package enum Step: String, CaseIterable, Codable, Sendable {
  case name, role, company, field, connection, through, stage, goals, when, minutes, medium, place
  case findings, introduction, questions, agenda

  /// Whether the step is asked, given what is known.
  func applies(to interview: Interview) -> Bool {
    switch self {
    case .through: interview.interviewee.connection?.kind == .warm
    case .place: interview.medium == .inPerson
    default: true
    }
  }

  /// The next step that applies; nil after the last.
  func next(for interview: Interview) -> Step? {
    Step.allCases.drop { $0 != self }.dropFirst().first { step in
      // Whoever typed `warm through Sam` is not asked for the name again.
      if self == .connection, step == .through, case .warm(_?) = interview.interviewee.connection {
        return false
      }
      return step.applies(to: interview)
    }
  }

  /// The step before that applies; nil before the first.
  func previous(for interview: Interview) -> Step? {
    Step.allCases.prefix { $0 != self }.last { $0.applies(to: interview) }
  }
}

extension Interview {
  /// The step that its preparation is at; the first one if it is prepared.
  var step: Step {
    guard case .preparing(let name) = progress else { return .name }
    return Step(rawValue: name) ?? .name
  }
}
