import Interviews

/// The steps of a preparation, in order. The raw values are keys in Prompts/prepare.yaml and are
/// stored in the journal.
package enum Step: String, CaseIterable, Codable, Sendable {
  case name, role, company, field, connection, through, stage, goals, when, minutes, medium, place
  case findings, introduction, questions, agenda

  /// True if the step applies to an interview.
  func applies(to interview: Interview) -> Bool {
    switch self {
    case .through: interview.interviewee.connection?.kind == .warm
    case .place: interview.medium == .inPerson
    default: true
    }
  }

  /// Returns the next step that applies; nil after the last.
  func next(for interview: Interview) -> Step? {
    Step.allCases.drop { $0 != self }.dropFirst().first { step in
      // Don't ask for the introducer after `warm through Sam`.
      if self == .connection, step == .through, case .warm(_?) = interview.interviewee.connection {
        return false
      }
      return step.applies(to: interview)
    }
  }

  /// Returns the previous step that applies; nil before the first.
  func previous(for interview: Interview) -> Step? {
    Step.allCases.prefix { $0 != self }.last { $0.applies(to: interview) }
  }
}

extension Step {
  /// The steps a preparation needs before it can propose questions well: who, when, and what for.
  static let essential: [Step] = [.name, .when, .goals]

  /// Stands before the step's name in the journal while only the essential steps are asked.
  static let briefMark = "brief "

  /// True if an essential step has no answer yet.
  func isOpen(in interview: Interview) -> Bool {
    switch self {
    case .name: interview.interviewee.name == nil
    case .when: interview.start == nil
    case .goals: interview.goals.isEmpty
    default: false
    }
  }
}

extension Interview {
  /// The step of its preparation; the first if it is finished.
  var step: Step {
    guard case .preparing(let name) = progress else { return .name }
    return Step(rawValue: name.replacing(Step.briefMark, with: "")) ?? .name
  }

  /// True if its preparation asks only the essential steps.
  var isBrief: Bool {
    if case .preparing(let name) = progress { name.hasPrefix(Step.briefMark) } else { false }
  }
}
