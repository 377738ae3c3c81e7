package import Foundation

/// The changes from sending a thank-you: to the message, the person, and the items due with them.
package struct ThankYouStep: Equatable, Sendable {
  /// The message as sent.
  package let message: Message
  /// The person with their new status.
  package let person: Person
  /// The events for the person's history.
  package let events: [PersonEvent.What]
  /// The items to save, new or changed.
  package let due: [DueItem]
  /// The time the next check-in is due; nil if there is none.
  package let checkIn: Date?

  /// Records that a thank-you was sent.
  ///
  /// If no thank-you was due, for example because the interview was held without the program,
  /// connecting and a check-in are scheduled from now on.
  ///
  /// - Parameters:
  ///   - message: the message, either new or a draft. Its person, time, and connection are filled
  ///     in.
  ///   - interview: the interview it is about.
  ///   - person: the person to thank.
  ///   - items: the items due after the interview, done or not.
  ///   - now: the time it was sent.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the limits and default times to use.
  package init(
    _ message: Message, for interview: Interview.ID, to person: Person, due items: [DueItem],
    at now: Date, calendar: Calendar, policy: Policy = .standard
  ) {
    var message = message
    message.person = person.id
    message.at = now
    message.isSent = true
    message.connection = person.connection?.kind
    self.message = message

    var changed = person
    var events: [PersonEvent.What] = [.wrote(Message.Kind.thanks.rawValue)]
    if person.status < .thanked || person.status == .movedOn {
      changed.become(.thanked, at: now)
      events.append(.became(.thanked))
    }
    self.person = changed
    self.events = events

    let thanks = items.filter { $0.kind == .thanks }
    var due = thanks.filter { $0.done == nil }.map { item in
      var item = item
      item.done = now
      return item
    }
    if thanks.isEmpty {
      due.append(
        DueItem(.thanks, person: person.id, interview: interview, due: now, done: now))
      for (kind, days) in [
        (DueItem.Kind.connect, policy.connectDays), (.checkIn, policy.checkInDays),
      ] where !items.contains(where: { $0.kind == kind }) {
        due.append(
          DueItem(
            kind, person: person.id, interview: interview,
            due: now.later(days: days, in: calendar)))
      }
    }
    self.due = due
    checkIn = Self.nextCheckIn(among: items) ?? Self.nextCheckIn(among: due)
  }

  /// The time of the last thank-you; nil if one is still due or none was sent.
  ///
  /// - Parameter items: the items due after the interview, done or not.
  package static func lastThanked(among items: [DueItem]) -> Date? {
    let thanks = items.filter { $0.kind == .thanks }
    return thanks.allSatisfy { $0.done != nil } ? thanks.compactMap(\.done).max() : nil
  }

  /// The time the next check-in is due; nil if there is none.
  package static func nextCheckIn(among items: [DueItem]) -> Date? {
    items.first { $0.kind == .checkIn && $0.done == nil }?.due
  }
}
