package import Foundation

/// Items that wait for a reply.
extension DueItem.Kind {
  /// The conditions under which an open item of a kind still waits for a reply.
  package struct WaitingRule: Equatable, Sendable {
    /// The person's statuses in which it still waits.
    package let statuses: [Person.Status]
    /// The kind that replaces it. Once the person has an open item of that kind that is due, this
    /// one is hidden.
    package let replacement: DueItem.Kind?
  }

  /// The rule for this kind; nil if it doesn't wait for a reply and must be done.
  ///
  /// Someone who has replied, has been met, or was moved on from isn't asked again. Once it is time
  /// to move on from someone, no follow-up is due with them. The journal translates this rule into
  /// SQL.
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
  ///   - status: the person's status; nil if it is not about a person.
  ///   - others: the other items with the same person.
  ///   - now: the current time.
  package func stillWaits(status: Person.Status?, others: [DueItem], at now: Date) -> Bool {
    guard let rule = kind.waitingRule, let status else { return true }
    return rule.statuses.contains(status)
      && !others.contains { $0.kind == rule.replacement && $0.done == nil && $0.due <= now }
  }
}
