package import Interviews
package import Language

/// An interview as JSON, for scripts.
package struct InterviewJSON: Encodable, Sendable {
  let id: Interview.ID
  let name: String?
  let role: String?
  let company: String?
  let field: String?
  let stage: CareerStage?
  let known: String?
  let through: String?
  let goals: [Goal]
  let starts: String?
  let zone: String?
  let minutes: Int
  let medium: Interview.Medium?
  let place: String?
  let introduction: String?
  let findings: [String]
  let questions: [Entry]
  let ready: Bool
  let outcome: Interview.Outcome?

  struct Entry: Encodable {
    let id: String?
    let text: String
    let theme: Theme
    let minutes: Int
    let priority: PlannedQuestion.Priority
    let followUps: [String]
  }

  /// Creates the JSON form of an interview.
  ///
  /// - Parameter dates: formats local times.
  package init(_ interview: Interview, dates: DateText) {
    let person = interview.interviewee
    id = interview.id
    name = person.name
    role = person.role
    company = person.company
    field = person.field
    stage = person.stage
    known = person.connection?.kind.rawValue
    if case .warm(let name) = person.connection { through = name } else { through = nil }
    goals = interview.goals
    starts = interview.start.map(dates.local)
    zone = interview.zone
    minutes = interview.minutes
    medium = interview.medium
    place = interview.place
    introduction = interview.introduction
    findings = interview.findings
    questions = interview.questions.map {
      Entry(
        id: $0.bankID, text: $0.text, theme: $0.theme, minutes: $0.minutes, priority: $0.priority,
        followUps: $0.followUps)
    }
    ready = interview.progress == .ready
    outcome = interview.outcome
  }

  /// The same facts as table cells, with the number of questions in place of the questions.
  package var cells: [String?] {
    [
      "\(id)", name, role, company, field, stage?.rawValue, known, through, starts, "\(minutes)",
      medium?.rawValue, place, "\(questions.count)",
    ]
  }
}
