package import Foundation

/// One informational interview, from the first answer about it to the notes sheet.
package struct Interview: Codable, Equatable, Identifiable, Sendable {
  /// The number people call it by; 0 until it is first saved.
  package var id: Int64
  /// Its identity outside this journal: in calendars, on phones, in exports. Nil until it is
  /// first saved.
  package var identity: UUID?
  /// The person to talk to.
  package var interviewee: Interviewee
  /// The number of the person it is with, if known.
  package var person: Person.ID?
  /// The user's goals, the most important first; at most three.
  package var goals: [Goal]
  /// When it begins.
  package var start: Date?
  /// The other person's time zone, as an identifier such as `America/New_York`, where one was said.
  package var zone: String?
  /// The length in minutes; see ``Policy/lengths``.
  package var minutes: Int
  /// In person, by phone or on video.
  package var medium: Medium?
  /// The place, the number to call, or the link.
  package var place: String?
  /// The user's introduction, about half a minute long: who they are, why this field, and
  /// what they hope to learn.
  package var introduction: String?
  /// The findings about the person and their company, a line each.
  package var findings: [String]
  /// The questions, in the order of the conversation.
  package var questions: [PlannedQuestion]
  /// The progress of the preparation.
  package var progress: Progress
  /// The number of saves, which shows if another window has changed it.
  package var revision = 0

  /// Makes an interview of which little is known yet.
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

  /// The ways to meet.
  package enum Medium: String, Codable, CaseIterable, Sendable {
    case inPerson = "in-person"
    case phone
    case video
  }

  /// The progress of the preparation.
  package enum Progress: Codable, Equatable, Sendable {
    /// The person is being asked; `step` names the question they are at.
    case preparing(step: String)
    /// Agenda and sheet were accepted.
    case ready
  }
}

extension Interview {
  /// True if it holds the same as another, however far each has come and however often saved.
  package func hasSameContent(as other: Interview) -> Bool {
    var other = other
    other.progress = progress
    other.revision = revision
    other.identity = identity
    return self == other
  }

  /// Fills in facts known of a person that are not known here.
  package mutating func fill(from person: Person) {
    interviewee.role = interviewee.role ?? person.role
    interviewee.company = interviewee.company ?? person.company
    interviewee.field = interviewee.field ?? person.field
    interviewee.stage = interviewee.stage ?? person.stage
    interviewee.connection = interviewee.connection ?? person.connection
    interviewee.address(as: person)
  }

  /// Puts new facts into the questions that came from a bank and were not edited.
  ///
  /// - Parameters:
  ///   - before: the interview with the facts that filled the questions.
  ///   - bank: the good bank.
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

  /// When it ends, if it is known when it begins. The end never moves.
  package var end: Date? {
    start.map { $0.addingTimeInterval(Double(minutes) * 60) }
  }

  /// The values for the slots of questions: name, role, company, field.
  package var slots: Slots {
    Slots(
      name: interviewee.name, goesBy: interviewee.goesBy, role: interviewee.role,
      company: interviewee.company, field: interviewee.field)
  }
}
