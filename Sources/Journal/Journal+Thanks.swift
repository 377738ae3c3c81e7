package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// True if a thank-you was sent for an interview.
  package func isThanked(for interview: Interview.ID) throws(JournalError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM due_item WHERE interview = ? AND kind = 'thanks'
            AND done IS NOT NULL)
          """, arguments: [interview]) ?? false
    }
  }

  /// Records that a thank-you was sent, and saves the consequences; see `ThankYouStep`.
  ///
  /// - Returns: the outcome; nil if the interview is linked to no one.
  @discardableResult
  package func recordThanks(
    for interview: Interview.ID, with text: String, style: ThankYou.Style,
    calendar: Calendar, policy: Policy = .standard, at now: Date
  ) throws(JournalError) -> Thanked? {
    let message = Message(
      to: 0, at: now, isSent: true, kind: .thanks, style: style.rawValue, channel: style.channel,
      text: text)
    return try recordThanks(
      for: interview, with: message, calendar: calendar, policy: policy, at: now)
  }

  /// Records that a thank-you was sent, as above.
  ///
  /// - Parameter message: the message, new or a draft until now. Its person is filled in.
  @discardableResult
  package func recordThanks(
    for interview: Interview.ID, with message: Message, calendar: Calendar,
    policy: Policy = .standard, at now: Date
  ) throws(JournalError) -> Thanked? {
    try write { database -> Thanked?? in
      guard let id = try Self.interview(interview, in: database)?.person,
        let person = try Self.person(id, in: database)
      else { return .some(nil) }
      let items = try Self.dueItems(in: database, "WHERE interview = ?", [interview])
      if let before = ThankYouStep.lastThanked(among: items) {
        return Thanked(
          person: person, before: before, checkIn: ThankYouStep.nextCheckIn(among: items))
      }
      let step = ThankYouStep(
        message, for: interview, to: person, due: items, at: now, calendar: calendar,
        policy: policy)
      _ = try Self.store(step.message, in: database)
      for item in step.due { try Self.store(item, in: database) }
      return Thanked(
        person: try Self.store(step.person, step.events, at: now, in: database), before: nil,
        checkIn: step.checkIn)
    } ?? nil
  }

  /// The outcome of recording a thank-you.
  package struct Thanked: Equatable, Sendable {
    /// The person who was thanked.
    package let person: Person
    /// The time they had been thanked before, in which case nothing was changed.
    package let before: Date?
    /// The time the next check-in is due, if there is one.
    package let checkIn: Date?
  }
}
