/// The results of a rehearsal, by the criteria of the guides.
package struct RehearsalScore: Equatable, Sendable {
  /// The criteria, most serious first.
  package enum Criterion: String, CaseIterable, Sendable {
    /// The user asked for nothing off-limits.
    case clean
    /// The user handled offers and questions gracefully.
    case grace
    case thankedAtEnd = "thanked-at-end"
    /// The conversation ended on time, was extended, or the user offered to stop.
    case time
    /// The user brought someone who drifted off back to the subject.
    case steered
    case introduced
    case thankedAtStart = "thanked-at-start"
    /// The must-ask questions were asked or answered.
    case covered
    case followUps = "follow-ups"
    /// The user asked before taking notes.
    case notes
  }

  /// True for each criterion that was met. A criterion that did not come up is absent.
  package let results: [Criterion: Bool]
  /// The user's line that a result rests on, where it rests on one.
  package let evidence: [Criterion: String]
  /// The number of planned questions, of those asked, and of other questions asked.
  package let questions: (planned: Int, asked: Int, own: Int)

  /// Compares the results.
  package static func == (one: Self, other: Self) -> Bool {
    one.results == other.results && one.evidence == other.evidence
      && one.questions == other.questions
  }

  /// The number of follow-up questions that is enough.
  package static let enoughFollowUps = 2
  /// The length in words that an introduction must stay below.
  static let longestIntroduction = 150
  /// The maximum number of suggestions for next time.
  static let mostToTry = 3
  /// The seconds a session can run over and still count as on time.
  static let tolerance = 60.0

  /// The criteria that were met, most serious first.
  package var met: [Criterion] { Criterion.allCases.filter { results[$0] == true } }

  /// The criteria to work on next time, most serious first; at most ``mostToTry``.
  package var toTry: [Criterion] {
    Array(Criterion.allCases.filter { results[$0] == false }.prefix(Self.mostToTry))
  }

  /// Scores a session. A live session is scored only on time and must-ask questions.
  ///
  /// What wasn't understood is not held against the user: where a missing thanks or introduction
  /// may be in such a line, there's no result.
  package init(of session: LiveSession, isLive: Bool = false) {
    var results: [Criterion: Bool] = [:]
    var evidence: [Criterion: String] = [:]
    results[.time] = Self.keptTime(session)
    results[.covered] = Self.coveredMustAsks(session, isLive: isLive)
    let said = isLive ? [] : Self.said(in: session)
    questions = Self.count(said, in: session)
    guard !isLive else {
      (self.results, self.evidence) = (results, evidence)
      return
    }
    func note(_ criterion: Criterion, _ found: Said?, unless unclear: [Said] = []) {
      let isUnknown = found == nil && unclear.contains { $0.remarks.contains(.unclear) }
      results[criterion] = isUnknown ? nil : found != nil
      evidence[criterion] = found?.line.text
    }
    let firstQuestion = said.first { $0.remarks.contains(.question) }?.index ?? .max
    let early = said.filter { $0.index <= firstQuestion }
    let late = said.suffix(Self.lastLines)
    note(.thankedAtStart, early.first { $0.remarks.contains(.thanks) }, unless: early)
    note(
      .introduced,
      early.first {
        $0.remarks.contains(.introduction)
          && $0.line.text.split(whereSeparator: \.isWhitespace).count < Self.longestIntroduction
      }, unless: early)
    note(.notes, said.first { $0.remarks.contains(.notes) })
    let followUps = said.filter { $0.remarks.contains(.followUp) }
    note(.followUps, followUps.count >= Self.enoughFollowUps ? followUps[0] : nil)
    let forbidden = said.first { $0.remarks.contains(.forbidden) }
    results[.clean] = forbidden == nil
    evidence[.clean] = forbidden?.line.text
    note(
      .thankedAtEnd,
      said.last { item in
        guard item.remarks.contains(.thanks), item.index > firstQuestion else { return false }
        return late.contains { $0.index == item.index }
          || [.closing, .thanks].contains(item.line.stop)
      }, unless: Array(late))
    (results[.grace], evidence[.grace]) = Self.grace(said, in: session)
    (results[.steered], evidence[.steered]) = Self.steering(said, in: session)
    (self.results, self.evidence) = (results, evidence)
  }

  /// The number of lines at the end in which thanks count as thanks at the end.
  private static let lastLines = 3

  private static func said(in session: LiveSession) -> [Said] {
    session.lines.enumerated().compactMap { index, line in
      guard case .remarks(let remarks) = line.kind else { return nil }
      return (index, line, remarks)
    }
  }

  private static func count(
    _ said: [Said], in session: LiveSession
  ) -> (planned: Int, asked: Int, own: Int) {
    let asked = session.questions.indices.filter {
      session.hasSaid(.question, at: .question($0 + 1))
    }
    let all = said.count { $0.remarks.contains(.question) }
    return (session.questions.count, asked.count, max(0, all - asked.count))
  }

  /// Tells whether all offers and questions were handled well, and the line that shows it.
  private static func grace(_ said: [Said], in session: LiveSession) -> (Bool?, String?) {
    var line: String?
    for (index, reply) in session.lines.enumerated() {
      guard case .reply(.afterEvent(let name, let isGraceful)) = reply.kind else { continue }
      let kind = Persona.Kind(rawValue: name)
      let own = said.last { $0.index < index }?.line.text
      guard isGraceful || kind?.isGift == true && thanksLate(said, around: index) else {
        return (false, own)
      }
      line = line ?? own
    }
    return (line.map { _ in true }, line)
  }

  /// Tells whether the user brought someone who drifted off back, each time.
  private static func steering(_ said: [Said], in session: LiveSession) -> (Bool?, String?) {
    var line: String?
    for (index, drift) in session.lines.enumerated() {
      guard drift.kind == .reply(.event(Persona.Kind.wander.rawValue)),
        let next = said.first(where: { $0.index > index })
      else { continue }
      let brings: Set<Remark> = [.steer, .question]
      if next.remarks.contains(.unclear) { continue }
      guard !brings.isDisjoint(with: next.remarks) else { return (false, next.line.text) }
      line = line ?? next.line.text
    }
    return (line.map { _ in true }, line)
  }

  /// A line from the user with its index in the session.
  private typealias Said = (index: Int, line: LiveSession.Line, remarks: [Remark])

  /// True if the user said thanks in the line after the one that should have included it.
  private static func thanksLate(_ said: [Said], around index: Int) -> Bool {
    let isClean = said.last { $0.index < index }?.remarks.contains(.forbidden) == false
    return isClean && said.first { $0.index > index }?.remarks.contains(.thanks) == true
  }

  /// The share of the scheduled time below which punctuality is not scored.
  private static let leastShare = 0.6

  private static func keptTime(_ session: LiveSession) -> Bool? {
    guard case .ended(let date) = session.phase else { return nil }
    let last = session.end.addingTimeInterval(tolerance)
    let hasOffered = session.lines.contains { line in
      guard case .remarks(let remarks) = line.kind else { return false }
      return remarks.contains(.offerToStop) && line.at <= last
    }
    // Leaving this early is neither praised nor criticized.
    if let began = session.visits.first?.from,
      date.timeIntervalSince(began) < session.end.timeIntervalSince(began) * leastShare
    {
      return nil
    }
    return date <= last || session.isExtended || hasOffered
  }

  private static func coveredMustAsks(_ session: LiveSession, isLive: Bool) -> Bool? {
    // Questions dropped because the interviewee ran short of time do not count against the user.
    let agreed = session.interview.end ?? session.end
    let excused = session.end < agreed ? Set(session.spare).subtracting(session.refused) : []
    let musts = session.questions.indices.filter {
      session.questions[$0].priority == .must && !excused.contains($0 + 1)
    }
    guard !musts.isEmpty else { return nil }
    let isDone = musts.allSatisfy { index in
      let number = index + 1
      if session.answered.contains(number) { return true }
      return isLive
        ? session.asked.contains(number) : session.hasSaid(.question, at: .question(number))
    }
    // If a must-ask question was dropped, there is nothing to praise either.
    let isExcused = excused.contains { session.questions[$0 - 1].priority == .must }
    return isDone && isExcused ? nil : isDone
  }
}
