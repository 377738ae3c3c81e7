package import Foundation

/// The tasks after a conversation: thanks, promises, connecting, and checking in; and the people
/// the interviewee named.
package struct FollowUpPlan: Equatable, Sendable {
  /// The due items. Their person is not set.
  package let items: [DueItem]
  /// The people the interviewee named and can introduce (Thinkful).
  package let named: [Person]
  /// The deadline for contacting them.
  package let askNamedBy: Date

  /// Creates the plan for an interview that took place without the program's clock.
  ///
  /// - Parameters:
  ///   - interview: the interview.
  ///   - end: when it ended.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the limits and default times to use.
  package init(
    after interview: Interview, end: Date, calendar: Calendar, policy: Policy = .standard
  ) {
    func later(_ days: Int) -> Date { end.later(days: days, in: calendar) }
    askNamedBy = later(policy.connectDays)
    let thanks = end.addingTimeInterval(Double(policy.thankWithinHours) * 3600)
    items = [
      DueItem(.thanks, interview: interview.id, due: thanks),
      DueItem(.connect, interview: interview.id, due: later(policy.connectDays)),
      DueItem(.checkIn, interview: interview.id, due: later(policy.checkInDays)),
    ]
    named = []
  }

  /// Creates the plan for a conversation that has ended; nil if it has not.
  ///
  /// - Parameters:
  ///   - session: the session of the conversation.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the limits and default times to use.
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
