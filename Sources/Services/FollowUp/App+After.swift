import DataFiles
import Dialogue
import Foundation
package import Interviews
import Journal
package import Phrases
import QuestionChecking
import Presentation

/// Follow-ups and reports after an interview.
extension App {
  /// Saves the follow-ups of a session.
  ///
  /// - Returns: sentences to print about them.
  /// - Throws: `JournalError` if they can't be saved.
  package func saveFollowUps(of session: LiveSession) throws -> [Phrase] {
    guard let aftermath = FollowUpPlan(of: session, calendar: calendar, policy: settings.policy)
    else {
      return []
    }
    let id = session.interview.id
    let named = try journal().record(
      aftermath, of: id, label: Words.fact, at: clock.now())
    let by = session.interview.interviewee.name ?? Words.book.text("views.nobody")
    var phrases = named.map { Phrase("after.named", ["name": $0.name, "by": by]) }
    func day(_ kind: DueItem.Kind) -> String {
      aftermath.items.first { $0.kind == kind }.map { dates.day($0.due) } ?? ""
    }
    let promises = aftermath.items.count { $0.kind == .promise }
    if promises > 0 {
      phrases.append(
        Phrase("after.promises.\(promises == 1 ? "one" : "other")", ["count": "\(promises)"]))
    }
    phrases.append(Phrase("after.days", ["connect": day(.connect), "check-in": day(.checkIn)]))
    phrases.append(Phrase("after.next", ["id": "\(id)"]))
    return phrases
  }

  /// Saves the follow-ups of an interview that took place without the program's clock. What is
  /// already planned stays.
  ///
  /// - Throws: `JournalError` if they can't be saved.
  package func saveFollowUps(of interview: Interview) throws {
    let end = interview.end.map { min($0, clock.now()) } ?? clock.now()
    let plan = FollowUpPlan(
      after: interview, end: end, calendar: calendar, policy: settings.policy)
    _ = try journal().record(plan, of: interview.id, label: Words.fact, at: clock.now())
  }

  /// Saves the follow-ups of the last live session if the program was stopped before it could. Only
  /// checks sessions that ended within the last two days.
  ///
  /// - Throws: `JournalError` if they can't be saved.
  package func catchUp() throws {
    guard let record = try journal().lastLiveSession(), record.isEnded,
      let end = record.events.last?.at, end > clock.now().later(days: -2, in: calendar),
      try journal().dueItems(after: record.setup.interview.id).isEmpty
    else { return }
    _ = try saveFollowUps(of: record.session)
  }

  /// Returns the items due within the next days.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
  package func due(limit: Int = 30) throws -> DueList {
    let now = clock.now()
    return DueList(
      try journal().dueEntries(
        by: DueList.horizon(from: now, calendar: calendar), now: now, limit: limit),
      now: now)
  }

  /// Returns the last finished live session of an interview; nil if there is none.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
  package func heldSession(of interview: Interview.ID) throws -> LiveSession? {
    try journal().sessions(of: interview).last { $0.setup.kind == .live && $0.isEnded }?.session
  }

  /// Returns the interview with a number, or whose person has a name or part of one.
  ///
  /// - Throws: ``Failure`` if there is none, or more than one.
  package func interview(matching words: String) throws -> Interview {
    if let id = Interview.ID(words) {
      guard let interview = try journal().interview(id) else {
        throw Failure("interview.missing", ["id": "\(id)"], .noInput)
      }
      return interview
    }
    switch try Conversation(dependencies: dependencies()).interview(named: words) {
    case .success(let interview): return interview
    case .failure(let problem):
      let kind = problem.phrase.values["names"]?.isEmpty == false ? "several" : "unknown"
      throw Failure("interview.\(kind)", problem.phrase.values, .noInput)
    }
  }

  /// Returns a warning if an interview has not taken place, as far as the program can know.
  ///
  /// - Throws: an error if a lookup fails.
  package func warning(ifNotHeld interview: Interview) throws -> Phrase? {
    try Conversation(dependencies: dependencies()).isHeld(interview, now: clock.now())
      ? nil : Phrase("main.not-held", ["name": interview.title])
  }

  /// Returns the summary of an interview.
  ///
  /// - Throws: `JournalError` if the journal can't be read.
  package func summary(of interview: Interview) throws -> InterviewSummary {
    var interview = interview
    // Include facts learned about the person since the interview.
    if let person = try journal().person(of: interview.id) { interview.fill(from: person) }
    return InterviewSummary(
      of: interview, session: try heldSession(of: interview.id),
      reflection: try journal().reflection(on: interview.id))
  }

  /// Returns what the interviews have in common; with words, only notes that contain them.
  ///
  /// - Throws: `JournalError` or ``Failure`` if the journal or a bank can't be read.
  package func insights(_ words: [String]) throws -> Insights {
    var records: [SessionRecord] = []
    var goals: [Goal] = []
    try journal().forEachInterview { interview, sessions in
      records += sessions
      goals = interview.goals + goals.filter { !interview.goals.contains($0) }
    }
    return Insights(records, goals: goals, bank: try questions(), words: words)
  }
}
