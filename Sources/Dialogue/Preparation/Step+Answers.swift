import Foundation
import Interviews
import Language
import Phrases

/// The outcome of an answer.
enum Answered {
  /// It was understood; `says` reports how.
  case accepted(says: [Phrase])
  /// It was not understood; the phrase says why and what to type.
  case refused(Phrase)
  /// It was incomplete; the phrase asks for the rest.
  case asked(Phrase, remembering: DateReader.Remembered)
  /// The user doesn't know yet, so the question stays open.
  case open(says: Phrase)
  /// It answered other questions, but not this one. The interview has those answers; `says` reports
  /// them.
  case elsewhere(Interview, says: [Phrase])
}

/// Answers that are facts. Findings, questions, and the agenda are handled elsewhere.
extension Step {
  /// Applies a typed answer to an interview. What the readers of the step refuse is understood as
  /// people say it, and facts for other steps are used, too.
  ///
  /// - Parameters:
  ///   - text: the answer, trimmed and not empty.
  ///   - interview: changed only if the answer is accepted.
  ///   - dependencies: the calendar and the policy.
  ///   - now: the time of the answer.
  ///   - remembered: parts of a date from earlier answers to the same question.
  func answer(
    _ text: String, in interview: inout Interview, dependencies: Dependencies, now: Date,
    after remembered: DateReader.Remembered = DateReader.Remembered()
  ) throws -> Answered {
    var strict = interview
    let answered = try strictAnswer(
      text, in: &strict, dependencies: dependencies, now: now, after: remembered)
    guard let place else {
      interview = strict
      return answered
    }
    let read = dependencies.understand(text, place, now)
    return combine(
      answered, strict, read, of: text, in: &interview, dependencies: dependencies, now: now)
  }

  /// Applies an answer with the readers of this step alone.
  private func strictAnswer(
    _ text: String, in interview: inout Interview, dependencies: Dependencies, now: Date,
    after remembered: DateReader.Remembered
  ) throws -> Answered {
    switch self {
    case .name: interview.interviewee.name = text
    case .role, .company, .field: return answerWork(text, in: &interview)
    case .place: interview.place = text
    case .introduction: return answerIntroduction(text, in: &interview)
    case .through: interview.interviewee.connection = .warm(through: text)
    case .connection:
      guard let connection = Connection(answer: text) else {
        return .refused(Phrase("prepare.connection.unclear"))
      }
      // Typing warm again keeps the introducer.
      if connection == .warm(through: nil), interview.interviewee.connection?.kind == .warm {
        break
      }
      interview.interviewee.connection = connection
    case .stage:
      guard let stage = choice(text, of: CareerStage.allCases) else {
        return .refused(Phrase("prepare.stage.unclear"))
      }
      interview.interviewee.stage = stage
    case .medium:
      guard let (medium, place) = Interview.Medium.read(text) else {
        return .refused(Phrase("prepare.medium.unclear"))
      }
      // The old place doesn't fit a new medium: a café isn't a phone number.
      if medium != interview.medium || place != nil { interview.place = place }
      interview.medium = medium
    case .goals:
      guard let goals = [Goal](answer: text) else {
        return .refused(Phrase("prepare.goals.unclear"))
      }
      interview.goals = goals
    case .minutes:
      return answerMinutes(text, in: &interview, policy: dependencies.policy)
    case .when:
      return answerWhen(
        text, in: &interview, dependencies: dependencies, now: now, after: remembered)
    case .findings, .questions, .agenda:
      break
    }
    return .accepted(says: [])
  }

  /// Applies an answer about the interviewee's work. Facts for the other two questions are used
  /// too, if those are open. Lead-ins and hedges are dropped. If the answer doesn't name a job, an
  /// employer, or a field, the question stays open.
  private func answerWork(_ text: String, in interview: inout Interview) -> Answered {
    let facts: WorkFacts
    switch self {
    case .role: facts = WorkReader.role(text)
    case .company: facts = WorkReader.company(text)
    default: facts = WorkReader.field(text)
    }
    var person = interview.interviewee
    switch self {
    case .role: person.role = facts.roleToSave
    case .company:
      person.company = facts.company ?? facts.workplace
      if facts.status == .selfEmployed { person.company = person.company ?? facts.statusWord }
    default: person.field = facts.field
    }
    person.role = person.role ?? facts.roleToSave
    person.company = person.company ?? facts.company ?? facts.workplace
    person.field = person.field ?? facts.field
    guard person != interview.interviewee || !facts.isEmpty || facts.status != nil else {
      leaveOpen(in: &interview)
      return .accepted(says: [Phrase("prepare.work.open")])
    }
    interview.interviewee = person
    let taken = [facts.role, facts.company ?? facts.workplace, facts.field].compactMap(\.self)
    guard !taken.isEmpty else { return .accepted(says: [Phrase("prepare.work.general")]) }
    let isAsTyped = taken.count == 1 && taken[0].lowercased() == text.lowercased()
    let values = ["facts": taken.joined(separator: ", ")]
    return .accepted(says: isAsTyped ? [] : [Phrase("prepare.work.taken", values)])
  }

  /// Saves an introduction, and says how many seconds it takes if it is long.
  private func answerIntroduction(_ text: String, in interview: inout Interview) -> Answered {
    interview.introduction = DraftTidying.tidied(text, endsWith: ".")
    let seconds = SpokenLength.seconds(of: text)
    guard seconds > SpokenLength.longIntroduction else { return .accepted(says: []) }
    return .accepted(says: [Phrase("prepare.introduction.long", ["seconds": "\(seconds)"])])
  }

  private func answerMinutes(
    _ text: String, in interview: inout Interview, policy: Policy
  ) -> Answered {
    let range = [
      "least": "\(policy.lengths.lowerBound)", "most": "\(policy.lengths.upperBound)",
    ]
    switch DurationReader.read(text) {
    case .unclear: return .refused(Phrase("prepare.minutes.unclear", range))
    case .open:
      return .open(says: Phrase("prepare.minutes.open", ["minutes": "\(interview.minutes)"]))
    case .minutes(let minutes):
      guard policy.lengths.contains(minutes) else {
        return .refused(Phrase("prepare.minutes.range", range))
      }
      interview.minutes = minutes
      return .accepted(says: minutes > 60 ? [Phrase("prepare.minutes.long")] : [])
    }
  }

  /// Clears the answer, so the question is open.
  func leaveOpen(in interview: inout Interview) {
    switch self {
    case .name: interview.interviewee.name = nil
    case .role: interview.interviewee.role = nil
    case .company: interview.interviewee.company = nil
    case .field: interview.interviewee.field = nil
    case .connection: interview.interviewee.connection = nil
    case .through: interview.interviewee.connection = .warm(through: nil)
    case .stage: interview.interviewee.stage = nil
    case .goals: interview.goals = []
    case .when:
      interview.start = nil
      interview.zone = nil
    case .medium: interview.medium = nil
    case .place: interview.place = nil
    case .introduction: interview.introduction = nil
    case .minutes, .findings, .questions, .agenda: break
    }
  }

  /// Returns the interview's answer to the step as a user would type it.
  func current(in interview: Interview, dependencies: Dependencies) throws -> String? {
    let person = interview.interviewee
    switch self {
    case .name: return person.name
    case .role: return person.role
    case .company: return person.company
    case .field: return person.field
    case .connection: return person.connection?.answer
    case .through:
      if case .warm(let name) = person.connection { return name }
      return nil
    case .stage: return person.stage?.rawValue
    case .goals:
      return interview.goals.isEmpty ? nil : interview.goals.map(\.rawValue).joined(separator: ", ")
    case .when:
      return interview.start.map(DateText(calendar: dependencies.calendar).typed)
    case .minutes: return "\(interview.minutes)"
    case .medium: return interview.medium?.answer
    case .place: return interview.place
    case .introduction: return interview.introduction
    case .findings, .questions, .agenda: return nil
    }
  }

  /// Returns the default answer: an earlier one about the same person, or the usual one.
  ///
  /// - Returns: nil if there is no default.
  func standard(for interview: Interview, dependencies: Dependencies) throws -> String? {
    func before() throws -> Interview? {
      try interview.interviewee.name.flatMap { try dependencies.latestWithName($0, interview.id) }
    }
    switch self {
    case .role, .company, .place, .through:
      return try before().flatMap { try current(in: $0, dependencies: dependencies) }
    case .field:
      return try (before() ?? dependencies.latest()).flatMap {
        try current(in: $0, dependencies: dependencies)
      }
        ?? dependencies.settings().field
    case .connection:
      return try before()?.interviewee.connection?.answer ?? Connection.cold.answer
    case .stage: return try before()?.interviewee.stage?.rawValue ?? CareerStage.mid.rawValue
    case .goals:
      let earlier = try (before() ?? dependencies.latest())?.goals ?? []
      return (earlier.isEmpty ? [Goal.role, .field] : earlier).map(\.rawValue)
        .joined(separator: ", ")
    case .medium: return Interview.Medium.inPerson.answer
    case .introduction: return try dependencies.latestIntroduction()
    case .name, .when, .minutes, .findings, .questions, .agenda: return nil
    }
  }

  /// The choices, if there is a fixed list.
  var choices: [String] {
    switch self {
    case .connection: Connection.Kind.allCases.map(\.rawValue)
    case .stage: CareerStage.allCases.map(\.rawValue)
    case .goals: Goal.allCases.map(\.rawValue)
    case .medium: Interview.Medium.allCases.map(\.answer)
    case .minutes: Policy.standard.offeredMinutes.map(String.init)
    default: []
    }
  }
}
