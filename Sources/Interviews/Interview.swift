package import Foundation

/// An informational interview and its preparation.
package struct Interview: Codable, Equatable, Identifiable, Sendable {
  /// The number the user knows it by; 0 until it is first saved.
  package var id: Int64
  /// The identity that is stable across journals, calendars, phone cards, and exports; nil until it
  /// is first saved.
  package var identity: UUID?
  /// The interviewee, as the user described them.
  package var interviewee: Interviewee
  /// The id of the saved person it is linked to, if any.
  package var person: Person.ID?
  /// The user's goals, most important first; at most three.
  package var goals: [Goal]
  /// The scheduled start.
  package var start: Date?
  /// The interviewee's time zone, such as `America/New_York`, if the user gave one.
  package var zone: String?
  /// The length in minutes; see ``Policy/lengths``.
  package var minutes: Int
  /// The medium: in person, by phone, or by video.
  package var medium: Medium?
  /// The place, phone number, or link.
  package var place: String?
  /// The user's introduction, about 30 seconds long: who they are, why this field, and what they
  /// hope to learn.
  package var introduction: String?
  /// The user's findings about the interviewee and their company, one line each.
  package var findings: [String]
  /// The questions, in the order of the conversation.
  package var questions: [PlannedQuestion]
  /// The progress of the preparation.
  package var progress: Progress
  /// How it turned out; nil while it's ahead, or until the user says.
  package var outcome: Outcome?
  /// The number of saves. Used to detect changes made in another window.
  package var revision = 0

  /// Creates an interview. Leave out anything that is not known yet.
  package init(
    id: Int64 = 0, interviewee: Interviewee = Interviewee(), goals: [Goal] = [],
    start: Date? = nil, minutes: Int = Policy.standard.minutes, medium: Medium? = nil,
    place: String? = nil, findings: [String] = [], questions: [PlannedQuestion] = [],
    progress: Progress = .preparing(step: "name")
  ) {
    self.id = id
    self.interviewee = interviewee
    self.goals = goals
    self.start = start
    self.minutes = minutes
    self.medium = medium
    self.place = place
    self.findings = findings
    self.questions = questions
    self.progress = progress
  }

  /// The ways to hold an interview.
  package enum Medium: String, Codable, CaseIterable, Sendable {
    case inPerson = "in-person"
    case phone
    case video
  }

  /// How an interview turned out.
  package enum Outcome: String, Codable, CaseIterable, Sendable {
    /// It took place.
    case held
    /// It was called off.
    case cancelled
  }

  /// The progress of the preparation.
  package enum Progress: Codable, Equatable, Sendable {
    /// Still in preparation; `step` is the id of the current question.
    case preparing(step: String)
    /// The user accepted the agenda and sheet.
    case ready
  }
}

extension Interview {
  /// True if the contents are equal, ignoring progress, revision, and identity.
  package func hasSameContent(as other: Interview) -> Bool {
    var other = other
    other.progress = progress
    other.revision = revision
    other.identity = identity
    return self == other
  }

  /// Fills in missing facts from a saved person, and takes over how to address them.
  package mutating func fill(from person: Person) {
    interviewee.role = interviewee.role ?? person.role
    interviewee.company = interviewee.company ?? person.company
    interviewee.field = interviewee.field ?? person.field
    interviewee.stage = interviewee.stage ?? person.stage
    interviewee.connection = interviewee.connection ?? person.connection
    interviewee.address(as: person)
  }

  /// Updates the facts in questions that came from a bank and were not edited.
  ///
  /// - Parameters:
  ///   - before: the interview with the facts that the questions contain now.
  ///   - bank: the bank of good questions.
  package mutating func refillQuestions(since before: Interview, bank: [Question]) {
    for index in questions.indices {
      guard let id = questions[index].bankID, let source = bank.first(where: { $0.id == id })
      else { continue }
      if questions[index].text == before.slots.words(of: source),
        let words = slots.words(of: source)
      {
        questions[index].text = words
      }
    }
  }

  /// The scheduled end; nil if the start is not known.
  package var end: Date? {
    start.map { $0.addingTimeInterval(Double(minutes) * 60) }
  }

  /// The values for the slots in questions.
  package var slots: Slots {
    Slots(
      name: interviewee.name, goesBy: interviewee.goesBy, role: interviewee.role,
      company: interviewee.company, field: interviewee.field)
  }
}
