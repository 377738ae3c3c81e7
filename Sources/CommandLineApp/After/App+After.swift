import Conversation
import Foundation
import Interviews
import Journal
import Phrases
import QuestionChecking
import Rendering

/// What comes after a talk.
extension App {
  /// Keeps what a talk leaves to do.
  ///
  /// - Returns: what is said about it.
  func keepAftermath(of session: LiveSession) throws -> [StyledLine] {
    guard let aftermath = Aftermath(of: session, calendar: calendar, policy: settings.policy) else {
      return []
    }
    let id = session.interview.id
    let named = try journal().take(
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
    return phrases.flatMap { StyledLine.wrapped(Words.say($0), width: Output.standard.width) }
  }

  /// Keeps what the talk held last leaves to do, should the program have been stopped before it could.
  /// Talks from before the program kept such things stay as they are.
  func catchUp() throws {
    guard let record = try journal().lastLiveSession(), record.isEnded,
      let end = record.events.last?.at, end > clock.now().later(days: -2, in: calendar),
      try journal().dueItems(after: record.setup.interview.id).isEmpty
    else { return }
    _ = try keepAftermath(of: record.session)
  }

  /// What is due within the next days.
  func due(limit: Int = 30) throws -> DueList {
    let now = clock.now()
    return DueList(
      try journal().dueEntries(
        by: DueList.horizon(from: now, calendar: calendar), now: now, limit: limit),
      now: now)
  }

  /// The talk of an interview as it was held last; nil if it was held without this program.
  func heldSession(of interview: Interview.ID) throws -> LiveSession? {
    try journal().sessions(of: interview).last { $0.setup.kind == .live && $0.isEnded }?.session
  }

  /// Says on standard error that a talk was not held, as far as is known.
  func warnUnlessHeld(_ interview: Interview) throws {
    guard try !Conversation(world: world()).isHeld(interview, now: clock.now()) else { return }
    Output.standard.complain(Words.say(Phrase("main.not-held", ["name": interview.title])))
  }

  /// The report on a talk.
  func summary(of interview: Interview) throws -> InterviewSummary {
    var interview = interview
    // What was learned of somebody since is in no interview.
    if let person = try journal().person(of: interview.id) { interview.fill(from: person) }
    return InterviewSummary(
      of: interview, session: try heldSession(of: interview.id),
      reflection: try journal().reflection(on: interview.id))
  }

  /// What all talks have in common.
  func insights(_ words: [String]) throws -> Insights {
    var records: [SessionRecord] = []
    var goals: [Goal] = []
    try journal().forEachInterview { interview, sessions in
      records += sessions
      goals = interview.goals + goals.filter { !interview.goals.contains($0) }
    }
    return Insights(records, goals: goals, bank: try questions(), words: words)
  }
}

/// A thank-you for one talk, and what to mind about it.
struct ThankYouDraft {
  let text: String
  private let interview: Interview
  private let isSpecific: Bool
  private let due: Date?
  private let findings: [Finding]
  private let app: App

  init(for interview: Interview, _ style: ThankYou.Style, in app: App) throws {
    self.app = app
    self.interview = interview
    let session = try app.heldSession(of: interview.id)
    let thanks = ThankYou(
      style: style, interview: interview, session: session,
      reflection: try app.journal().reflection(on: interview.id), me: app.settings.name)
    let words = ThankYouText(book: Words.book, dates: app.dates)
    text = words.message(thanks)
    isSpecific = thanks.isSpecific
    due =
      try app.journal().dueItems(after: interview.id)
      .first { $0.kind == .thanks && $0.done == nil }?.due
    let person = interview.interviewee
    findings = try app.checker().check(
      words.message(thanks, marks: false), as: .thankYou,
      context: CheckContext(role: person.role, field: person.field)
    )
    // Of what is to be filled in there is a remark already.
    .filter { !$0.matched.contains("[") }
  }

  /// What to mind: what is missing, what the checker found, the hours left.
  var remarks: [StyledLine] {
    let width = Output.standard.width
    func say(_ phrase: Phrase, _ style: StyledLine.Style) -> [StyledLine] {
      StyledLine.wrapped(Words.say(phrase), style, width: width)
    }
    var lines: [StyledLine] = []
    if !isSpecific { lines += say(Phrase("thanks.vague", ["id": "\(interview.id)"]), .caution) }
    for finding in findings {
      lines += say(
        Phrase("thanks.checked", ["message": finding.message]), Verdict([finding]).style)
    }
    if text.contains("[") { lines += say(Phrase("thanks.brackets"), .plain) }
    if let standing = ThankYouText(book: Words.book, dates: app.dates)
      .standing(due: due, now: app.clock.now())
    {
      lines += StyledLine.wrapped(standing, .strong, width: width)
    }
    return lines
  }

  /// The message for the screen, and what to mind.
  var lines: [StyledLine] {
    Sanitizer.lines(text).flatMap {
      $0.isEmpty ? [""] : StyledLine.wrapped($0, width: Output.standard.width)
    } + [""] + remarks
  }

  /// Keeps that it was sent.
  ///
  /// - Returns: what to say about it.
  /// - Throws: ``Failure`` if nobody is known by name.
  static func sent(for interview: Interview, _ style: ThankYou.Style, in app: App) throws -> Phrase
  {
    let draft = try ThankYouDraft(for: interview, style, in: app)
    guard
      let thanked = try app.journal().thank(
        for: interview.id, with: draft.text, style: style, calendar: app.calendar,
        policy: app.settings.policy, at: app.clock.now())
    else { throw Failure("thanks.nobody", ["id": "\(interview.id)"], .badData) }
    var values = ["name": thanked.person.name, "id": "\(interview.id)"]
    if let before = thanked.before {
      values["date"] = app.dates.day(before)
      return Phrase("thanks.before", values)
    }
    guard let checkIn = thanked.checkIn else { return Phrase("thanks.sent.none", values) }
    values["date"] = app.dates.day(checkIn)
    return Phrase("thanks.sent.\(checkIn < app.clock.now() ? "overdue" : "next")", values)
  }
}
