package import Foundation

/// A conversation while it is held: where it stands, what is left, and what was noted.
///
/// The end never moves by itself. What is left is measured against it: the time that would be to
/// spare if the stop in progress took what it has left, and all that follows took its time. Less to
/// spare than before is behind, more is ahead (as presenters' timers have it, but for questions).
package struct LiveSession: Equatable, Sendable {
  /// The interview as it was when the session began.
  package let interview: Interview
  package let policy: Policy
  /// When the program was ready for it.
  package let opened: Date
  /// When the conversation ends. The agreed time, unless they moved it.
  package private(set) var end: Date
  /// All questions, those added on the way included; their numbers count from 1.
  package private(set) var questions: [PlannedQuestion]
  package private(set) var phase = Phase.waiting
  /// The current segment; nil before the conversation begins.
  package private(set) var stop: Segment?
  /// The questions still to come, in order.
  package private(set) var ahead: [Int] = []
  /// The questions postponed until time allows, in the order of their numbers.
  package private(set) var spare: [Int] = []
  /// The questions that were asked, in order.
  package private(set) var asked: [Int] = []
  /// The questions that came up by themselves.
  package private(set) var answered: [Int] = []
  package private(set) var notes: [Note] = []
  /// The people they named to talk to.
  package private(set) var people: [String] = []
  /// The segments visited, and for how long.
  package private(set) var visits: [Visit] = []
  /// The cues that were due so far.
  package private(set) var cues: Set<String> = []
  /// From when on cues are due: since the end was moved last.
  package private(set) var cuesFrom = Date.distantPast
  /// When something happened last.
  package private(set) var latest: Date
  /// True if they offered to go on after the agreed time.
  package private(set) var isExtended = false
  /// The lines of a rehearsal.
  package private(set) var lines: [Line] = []

  /// The parts that keep their time.
  private(set) var parts: AgendaParts
  /// Seconds that each question may take.
  private(set) var lengths: [Int: TimeInterval] = [:]
  /// Seconds that were to spare when the plan was made last.
  private(set) var plannedSlack: TimeInterval = 0
  /// Questions the user insists on; none of them is postponed again.
  private(set) var kept: Set<Int> = []
  private(set) var offered: Set<Int> = []
  /// The number of visits when a question was last offered.
  private(set) var offeredAtVisit = 0
  /// Questions that one postponed oneself; they are not offered.
  private(set) var refused: Set<Int> = []

  package enum Phase: Equatable, Sendable {
    /// The conversation has not begun.
    case waiting
    case running
    case paused(since: Date)
    case ended(Date)
  }

  /// Something one noted.
  package struct Note: Equatable, Sendable {
    package let at: Date
    package let stop: Segment?
    package let text: String
    /// Worth taking home.
    package var isStarred = false
    /// Something promised.
    package var isPromise = false
  }

  /// A stay at a stop.
  package struct Visit: Equatable, Sendable {
    package let stop: Segment
    package let from: Date
    /// Nil while it lasts.
    package var to: Date?
    /// Seconds of it in which the conversation was paused.
    package var paused: TimeInterval = 0
  }

  /// Something said in a rehearsal.
  package struct Line: Equatable, Sendable {
    package let at: Date
    package let stop: Segment?
    package let text: String
    package let kind: Kind

    package enum Kind: Equatable, Sendable {
      case remarks([Remark])
      case reply(Reply)
    }
  }

  /// Opens a session.
  ///
  /// - Parameters:
  ///   - interview: what was prepared.
  ///   - opened: when the program was ready for it.
  ///   - end: when it was agreed to end; by default as the interview says, else its length from
  ///     `opened` on.
  ///   - policy: the numbers to go by.
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
    // The first of a plan in which not one question fits gets less than it asks for.
    for item in agenda.items { item.entry.map { lengths[$0.number] = Double(item.minutes) * 60 } }
  }

  /// When the conversation is to begin.
  package var start: Date { interview.start ?? opened }

  // MARK: - Events

  /// Takes up what happened. What cannot be (a number that is not there) changes nothing.
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
    // Its time will be over once more.
    cues = cues.filter { !$0.hasPrefix("next-\(stop.name)-") }
  }

  private mutating func begin(_ now: Date) {
    guard phase == .waiting else { return }
    phase = .running
    stop = .opening
    visits.append(Visit(stop: .opening, from: now))
    if now < start {
      // There is time for more, by the same rule as in the agenda.
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

  /// Takes a question out of the lists of what may still be asked.
  ///
  /// - Returns: whether it was there.
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
    // What is due from now on by the new end is due, even if it was by the old one.
    cues = cues.filter { $0.hasPrefix("next-") }
    cuesFrom = now
  }

  private mutating func changeLastNote(_ change: (inout Note) -> Void) {
    guard let last = notes.indices.last else { return }
    change(&notes[last])
  }
}
