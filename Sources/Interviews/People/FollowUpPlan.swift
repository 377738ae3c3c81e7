package import Foundation

/// The to-dos after a conversation: thanks, promises, connecting, checking in; and the people
/// named.
package struct FollowUpPlan: Equatable, Sendable {
  /// The due items, without the person.
  package let items: [DueItem]
  /// The people they named, to be asked next, introduced by the interviewee (Thinkful).
  package let named: [Person]
  /// By when to ask them.
  package let askNamedBy: Date

  /// Looks at a conversation that is over.
  ///
  /// - Parameters:
  ///   - session: the conversation, ended.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the numbers to go by.
  /// - Returns: nil if the conversation is not over.
  package init?(of session: LiveSession, calendar: Calendar, policy: Policy = .standard) {
    guard case .ended(let end) = session.phase else { return nil }
    let id = session.interview.id
    func later(_ days: Int) -> Date { end.later(days: days, in: calendar) }
    let debrief = Debrief(of: session)
    let thanks = end.addingTimeInterval(Double(policy.thankWithinHours) * 3600)
    askNamedBy = later(policy.connectDays)
    items =
      [DueItem(.thanks, interview: id, due: thanks)]
      + debrief.promises.map {
        DueItem(.promise, interview: id, text: $0, due: later(policy.connectDays))
      }
      + [
        DueItem(.connect, interview: id, due: later(policy.connectDays)),
        DueItem(.checkIn, interview: id, due: later(policy.checkInDays)),
      ]
    named = debrief.people.map { words in
      let (name, rest) = MentionedPerson.split(words)
      return Person(
        name: name, connection: .warm(through: session.interview.interviewee.name), notes: rest)
    }
  }
}
