/// The score of a rehearsal, by the guides' advice.
package struct RehearsalScore: Equatable, Sendable {
  /// The criteria, the most serious first.
  package enum Criterion: String, CaseIterable, Sendable {
    /// Nothing was asked for that must not be.
    case clean
    /// Offers and questions were taken with grace.
    case grace
    case thankedAtEnd = "thanked-at-end"
    /// The conversation ended by the agreed time, or one offered to stop.
    case time
    case introduced
    case thankedAtStart = "thanked-at-start"
    /// The must-asks were asked, or came up.
    case covered
    case followUps = "follow-ups"
    /// One asked before taking notes.
    case notes
  }

  /// True if each was met; one that there was no occasion for is not there.
  package let results: [Criterion: Bool]

  /// The number of follow-ups that is enough.
  package static let enoughFollowUps = 2
  /// In how many words at most one introduces oneself.
  static let longestIntroduction = 150
  /// The most things to try that are named.
  static let mostToTry = 3
  /// Seconds by which the end may be missed.
  static let tolerance = 60.0

  /// The criteria that were met, in the order of the conversation.
  package var met: [Criterion] { Criterion.allCases.filter { results[$0] == true } }

  /// The things to try next time, the most serious first, at most three.
  package var toTry: [Criterion] {
    Array(Criterion.allCases.filter { results[$0] == false }.prefix(Self.mostToTry))
  }

  /// Looks back at a session. Of a live one only the time and the questions are known.
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

  /// A line of the user's own, and where it stands.
  private typealias Said = (index: Int, line: LiveSession.Line, remarks: [Remark])

  /// True if the thanks came with the line after the one that should have brought them.
  private static func thanksLate(_ said: [Said], around index: Int) -> Bool {
    let isClean = said.last { $0.index < index }?.remarks.contains(.forbidden) == false
    return isClean && said.first { $0.index > index }?.remarks.contains(.thanks) == true
  }

  /// The part of the time that one should have stayed at least, for a word about keeping it.
  private static let leastShare = 0.6

  private static func keptTime(_ session: LiveSession) -> Bool? {
    guard case .ended(let date) = session.phase else { return nil }
    let last = session.end.addingTimeInterval(tolerance)
    let hasOffered = session.lines.contains { line in
      guard case .remarks(let remarks) = line.kind else { return false }
      return remarks.contains(.offerToStop) && line.at <= last
    }
    // Who leaves long before the end has not kept to the time; nothing is said of it.
    if let began = session.visits.first?.from,
      date.timeIntervalSince(began) < session.end.timeIntervalSince(began) * leastShare
    {
      return nil
    }
    return date <= last || session.isExtended || hasOffered
  }

  private static func coveredMustAsks(_ session: LiveSession, isLive: Bool) -> Bool? {
    // What fell out because they had less time than agreed is no one's fault.
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
    // With something that matters left out, there is nothing to praise either.
    let isExcused = excused.contains { session.questions[$0 - 1].priority == .must }
    return isDone && isExcused ? nil : isDone
  }
}
