package import Foundation

/// The state of a running session: the current segment, the remaining plan, and the notes.
///
/// The end never moves by itself. Pace is measured by slack: the time left over at the end if the
/// current segment and all that follow take their allotted time. Less slack than planned means
/// behind; more means ahead. Presenters' timers work the same way, but with slides.
package struct LiveSession: Equatable, Sendable {
  /// The interview as it was when the session began.
  package let interview: Interview
  /// The limits and default times to use.
  package let policy: Policy
  /// The time the program was ready for the session.
  package let opened: Date
  /// The end of the conversation: the agreed time, unless it was moved.
  package private(set) var end: Date
  /// All questions, including those added during the session. Their numbers count from 1.
  package private(set) var questions: [PlannedQuestion]
  /// The phase the session is in.
  package private(set) var phase = Phase.waiting
  /// The current segment; nil before the conversation begins and after it ends.
  package private(set) var stop: Segment?
  /// The numbers of the questions still to ask, in order.
  package private(set) var ahead: [Int] = []
  /// The numbers of the questions postponed until time allows, in ascending order.
  package private(set) var spare: [Int] = []
  /// The numbers of the questions that were asked, in order.
  package private(set) var asked: [Int] = []
  /// The numbers of the questions that were answered without being asked.
  package private(set) var answered: [Int] = []
  /// The notes in the order they were recorded.
  package private(set) var notes: [Note] = []
  /// The people the interviewee suggested contacting.
  package private(set) var people: [String] = []
  /// The visits to segments so far, in order.
  package private(set) var visits: [Visit] = []
  /// The ids of the cues recorded so far.
  package private(set) var cues: Set<String> = []
  /// The time before which cues are ignored; set when the end moves.
  package private(set) var cuesFrom = Date.distantPast
  /// The time of the latest event.
  package private(set) var latest: Date
  /// True if the interviewee offered to continue past the agreed end.
  package private(set) var isExtended = false
  /// The lines of a rehearsal, from both sides.
  package private(set) var lines: [Line] = []

  /// The minutes for the opening, closing, and thanks.
  private(set) var parts: AgendaParts
  /// The seconds allotted to each question, by number.
  private(set) var lengths: [Int: TimeInterval] = [:]
  /// The slack in seconds when the plan was last made.
  private(set) var plannedSlack: TimeInterval = 0
  /// Questions the user added or insisted on asking. They are not postponed automatically.
  private(set) var kept: Set<Int> = []
  private(set) var offered: Set<Int> = []
  /// The number of visits when a question was last offered.
  private(set) var offeredAtVisit = 0
  /// Questions the user postponed. They are not offered again.
  private(set) var refused: Set<Int> = []

  /// The phases of a session.
  package enum Phase: Equatable, Sendable {
    /// The conversation has not begun.
    case waiting
    case running
    case paused(since: Date)
    case ended(Date)
  }

  /// A note taken during a session.
  package struct Note: Equatable, Sendable {
    /// The time the note was taken.
    package let at: Date
    /// The segment the note is about.
    package let stop: Segment?
    /// The note's text.
    package let text: String
    /// True if it is a key takeaway.
    package var isStarred = false
    /// True if it is a promise.
    package var isPromise = false
  }

  /// One stay in a segment.
  package struct Visit: Equatable, Sendable {
    /// The segment.
    package let stop: Segment
    /// The start of the visit.
    package let from: Date
    /// The end of the visit; nil while it lasts.
    package var to: Date?
    /// The paused time within the visit, in seconds.
    package var paused: TimeInterval = 0
  }

  /// A line in a rehearsal.
  package struct Line: Equatable, Sendable {
    /// The time it was said.
    package let at: Date
    /// The segment it was said in.
    package let stop: Segment?
    /// The spoken text.
    package let text: String
    /// The speaker's side, with the line's classification.
    package let kind: Kind

    /// The user's remarks or the interviewee's reply.
    package enum Kind: Equatable, Sendable {
      case remarks([Remark])
      case reply(Reply)
    }
  }

  /// Opens a session.
  ///
  /// - Parameters:
  ///   - interview: the prepared interview.
  ///   - opened: the time the program is ready.
  ///   - end: the agreed end. Defaults to the interview's end, or to its length counted from
  ///     `opened`.
  ///   - policy: the limits and default times to use.
  package init(
    _ interview: Interview, opened: Date, end: Date? = nil, policy: Policy = .standard
  ) {
    self.interview = interview
    self.policy = policy
    self.opened = opened
    latest = opened
    let length = Double(interview.minutes) * 60
    self.end = end ?? interview.end ?? opened.addingTimeInterval(length)
    questions = interview.questions
    parts = policy.parts(of: interview.minutes)
    for (index, question) in questions.enumerated() {
      lengths[index + 1] = Double(question.minutes) * 60
    }
    let agenda = Agenda(of: interview, policy: policy)
    ahead = agenda.planned.map(\.number)
    spare = agenda.ifTimeAllows.map(\.number)
    // If no question fits, the agenda shortens the first one.
    for item in agenda.items { item.entry.map { lengths[$0.number] = Double(item.minutes) * 60 } }
  }

  /// The scheduled start, or the time the session was opened if there is none.
  package var start: Date { interview.start ?? opened }

  // MARK: - Events

  /// Applies an event. An impossible event, such as a move to a question that does not exist, has
  /// no effect.
  package mutating func apply(_ event: SessionEvent) {
    let now = event.at
    latest = max(latest, now)
    switch event.what {
    case .began: begin(now)
    case .moved(let stop, let fate): move(to: stop, leaving: fate, now)
    case .noted(let text): notes.append(Note(at: now, stop: stop, text: text))
    case .notedAbout(let stop, let text): notes.append(Note(at: now, stop: stop, text: text))
    case .starred: changeLastNote { $0.isStarred = true }
    case .promised: changeLastNote { $0.isPromise = true }
    case .met(let name): if !people.contains(name) { people.append(name) }
    case .added(let question):
      questions.append(question)
      lengths[questions.count] = Double(question.minutes) * 60
      ahead.insert(questions.count, at: 0)
      kept.insert(questions.count)
    case .answered(let number):
      guard take(number) else { return }
      answered.append(number)
    case .putOff(let numbers, let automatically):
      for number in numbers where take(number) {
        putOff(number)
        if !automatically { refused.insert(number) }
      }
      if automatically { plannedSlack = max(0, slack(at: now)) }
    case .kept(let number):
      guard take(number) else { return }
      let place = ahead.firstIndex { $0 > number && !kept.contains($0) } ?? ahead.count
      ahead.insert(number, at: place)
      kept.insert(number)
    case .lengthened(let minutes): lengthen(by: minutes)
    case .paused: if phase == .running { phase = .paused(since: now) }
    case .resumed: resume(now)
    case .endMoved(let date): moveEnd(to: date, now)
    case .extended(let date):
      isExtended = true
      moveEnd(to: date, now)
    case .cued(let id): cues.insert(id)
    case .offered(let number):
      offered.insert(number)
      offeredAtVisit = visits.count
    case .said(let text, let remarks):
      lines.append(Line(at: now, stop: stop, text: text, kind: .remarks(remarks)))
    case .heard(let text, let reply):
      lines.append(Line(at: now, stop: stop, text: text, kind: .reply(reply)))
    case .lost: break
    case .ended:
      resume(now)
      leaveStop(.asked, now)
      phase = .ended(now)
    }
  }

  /// Gives the current segment more minutes.
  private mutating func lengthen(by minutes: Int) {
    guard let stop else { return }
    switch stop {
    case .question(let number): lengths[number, default: 0] += Double(minutes) * 60
    case .opening: parts.opening += minutes
    case .closing: parts.closing += minutes
    case .thanks: parts.thanks += minutes
    }
    // Its time can run out again.
    cues = cues.filter { !$0.hasPrefix("next-\(stop.name)-") }
  }

  private mutating func begin(_ now: Date) {
    guard phase == .waiting else { return }
    phase = .running
    stop = .opening
    visits.append(Visit(stop: .opening, from: now))
    if now < start {
      // There is extra time, so fill it by the same rule as the agenda.
      let minutes = Int(left(at: now) / 60)
      let planned = Agenda(questions: questions, minutes: minutes, policy: policy).planned
      for number in planned.map(\.number) where spare.contains(number) && !refused.contains(number)
      {
        _ = take(number)
        ahead = (ahead + [number]).sorted()
      }
    }
    plannedSlack = max(0, slack(at: now))
  }

  private mutating func move(to target: Segment, leaving fate: QuestionOutcome, _ now: Date) {
    if phase == .waiting { begin(now) }
    guard phase == .running, target != stop else { return }
    if case .question(let number) = target {
      guard questions.indices.contains(number - 1) else { return }
      for list in [\LiveSession.ahead, \.spare, \.asked, \.answered] {
        self[keyPath: list].removeAll { $0 == number }
      }
    }
    leaveStop(fate, now)
    stop = target
    visits.append(Visit(stop: target, from: now))
  }

  private mutating func leaveStop(_ fate: QuestionOutcome, _ now: Date) {
    if case .question(let number) = stop {
      switch fate {
      case .asked: asked.append(number)
      case .putOff: putOff(number)
      case .ahead: ahead.insert(number, at: 0)
      }
    }
    stop = nil
    if let last = visits.indices.last, visits[last].to == nil {
      visits[last].to = max(now, visits[last].from)
    }
  }

  private mutating func putOff(_ number: Int) {
    spare = (spare + [number]).sorted()
    kept.remove(number)
  }

  /// Removes a question from the lists of questions that can still be asked.
  ///
  /// - Returns: true if it was in one of them.
  private mutating func take(_ number: Int) -> Bool {
    guard ahead.contains(number) || spare.contains(number) else { return false }
    ahead.removeAll { $0 == number }
    spare.removeAll { $0 == number }
    return true
  }

  private mutating func resume(_ now: Date) {
    guard case .paused(let since) = phase else { return }
    phase = .running
    if let last = visits.indices.last {
      visits[last].paused += max(0, now.timeIntervalSince(since))
    }
  }

  private mutating func moveEnd(to date: Date, _ now: Date) {
    end = date
    plannedSlack = max(0, slack(at: now))
    // Cues due from now on by the new end are shown again, even if they already were by the old
    // one.
    cues = cues.filter { $0.hasPrefix("next-") }
    cuesFrom = now
  }

  private mutating func changeLastNote(_ change: (inout Note) -> Void) {
    guard let last = notes.indices.last else { return }
    change(&notes[last])
  }
}
