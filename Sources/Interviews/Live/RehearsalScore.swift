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
  package init(of session: LiveSession, isLive: Bool = false) {
    var results: [Criterion: Bool] = [:]
    results[.time] = Self.keptTime(session)
    results[.covered] = Self.coveredMustAsks(session, isLive: isLive)
    guard !isLive else {
      self.results = results
      return
    }
    var remarks: [Said] = []
    var offers: [(index: Int, kind: Persona.Kind?, isGraceful: Bool)] = []
    for (index, line) in session.lines.enumerated() {
      switch line.kind {
      case .remarks(let found): remarks.append((index, line, found))
      case .reply(.afterEvent(let name, let isGraceful)):
        offers.append((index, Persona.Kind(rawValue: name), isGraceful))
      case .reply: break
      }
    }
    let firstQuestion = remarks.first { $0.remarks.contains(.question) }?.index ?? .max
    let early = remarks.filter { $0.index <= firstQuestion }
    results[.thankedAtStart] = early.contains { $0.remarks.contains(.thanks) }
    results[.introduced] = early.contains {
      $0.remarks.contains(.introduction)
        && $0.line.text.split(whereSeparator: \.isWhitespace).count < Self.longestIntroduction
    }
    results[.notes] = remarks.contains { $0.remarks.contains(.notes) }
    results[.followUps] =
      remarks.count { $0.remarks.contains(.followUp) } >= Self.enoughFollowUps
    results[.clean] = !remarks.contains { $0.remarks.contains(.forbidden) }
    results[.thankedAtEnd] = remarks.contains { item in
      guard item.remarks.contains(.thanks), item.index > firstQuestion else { return false }
      let isLast = remarks.last.map { $0.index == item.index } ?? false
      return isLast || [.closing, .thanks].contains(item.line.stop)
    }
    if !offers.isEmpty {
      results[.grace] = offers.allSatisfy { offer in
        offer.isGraceful
          || offer.kind?.isGift == true && Self.thanksLate(remarks, around: offer.index)
      }
    }
    self.results = results
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
