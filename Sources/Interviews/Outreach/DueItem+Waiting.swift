package import Foundation

/// Items that wait for an answer.
extension DueItem.Kind {
  /// When an open item of this kind still waits for an answer.
  package struct WaitingRule: Equatable, Sendable {
    /// The statuses of a person with whom it still waits.
    package let statuses: [Person.Status]
    /// The kind that takes its place: once the person has such an item that is open and due, this one
    /// is hidden.
    package let replacement: DueItem.Kind?
  }

  /// The rule for this kind; nil if it doesn't wait for an answer, so that only doing it ends it.
  ///
  /// Someone who has answered, been met or been moved on from isn't asked again, and once it is time to
  /// move on from someone, no follow-up is due with them. The journal turns this rule into SQL.
  package var waitingRule: WaitingRule? {
    let asking = Person.Status.allCases.filter { !$0.endsAsking }
    return switch self {
    case .followUp: WaitingRule(statuses: asking, replacement: .moveOn)
    case .moveOn: WaitingRule(statuses: asking, replacement: nil)
    case .thanks, .promise, .prepare, .connect, .introduction, .checkIn: nil
    }
  }
}

extension DueItem {
  /// True if this open item still has to be done.
  ///
  /// - Parameters:
  ///   - status: the person's status; nil if it is about no person.
  ///   - others: the other items with the same person.
  ///   - now: the time.
  package func stillWaits(status: Person.Status?, others: [DueItem], at now: Date) -> Bool {
    guard let rule = kind.waitingRule, let status else { return true }
    return rule.statuses.contains(status)
      && !others.contains { $0.kind == rule.replacement && $0.done == nil && $0.due <= now }
  }
}
