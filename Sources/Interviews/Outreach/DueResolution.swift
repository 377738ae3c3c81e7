package import Foundation

/// The changes from resolving a due item.
package struct DueResolution: Equatable, Sendable {
  /// The items to save: the one that is done, and the next one if there is one.
  package let items: [DueItem]
  /// The person with their changes; nil if they are unchanged.
  package let person: Person?
  /// The events for the person's history.
  package let events: [PersonEvent.What]
  /// The next due item, if there is one.
  package let next: DueItem?

  /// Marks an item as done.
  ///
  /// - Parameters:
  ///   - item: the open item.
  ///   - person: the person it is about, if any.
  ///   - now: the time it was done.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the limits and default times to use.
  package init(
    of item: DueItem, with person: Person?, at now: Date, calendar: Calendar,
    policy: Policy = .standard
  ) {
    var done = item
    done.done = now
    guard var changed = person else {
      self.init(items: [done], person: nil, events: [], next: nil)
      return
    }
    var events: [PersonEvent.What] = []
    if let status = item.status(after: changed.status) {
      changed.become(status, at: now)
      events.append(.became(status))
    }
    if item.kind == .connect, changed.connected == nil {
      changed.connected = now.dayWithoutTime(in: calendar)
      events.append(.edited(["connected"]))
    }
    let next = done.next(
      doneAt: now, status: changed.status, calendar: calendar, policy: policy)
    self.init(
      items: [done] + (next.map { [$0] } ?? []), person: changed == person ? nil : changed,
      events: events, next: next)
  }

  private init(
    items: [DueItem], person: Person?, events: [PersonEvent.What], next: DueItem?
  ) {
    self.items = items
    self.person = person
    self.events = events
    self.next = next
  }
}

extension OutreachStep {
  /// Records a follow-up that was sent outside the program, when a due follow-up is marked as done.
  ///
  /// It counts as a sent message, so that the program doesn't suggest a second one.
  ///
  /// - Parameters:
  ///   - person: the recipient.
  ///   - earlier: the messages sent to them before.
  ///   - items: the items due with them, done or not.
  ///   - now: the time it was done.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the limits and default times to use.
  package static func followedUpElsewhere(
    with person: Person, after earlier: [Message], due items: [DueItem], at now: Date,
    calendar: Calendar, policy: Policy = .standard
  ) -> OutreachStep {
    let message = Message(
      to: person.id, at: now, isSent: true, kind: .followUp, style: Message.ownStyle,
      channel: FollowUpAdvice.request(among: earlier)?.channel ?? person.channel,
      connection: person.connection?.kind, text: "")
    return .sent(
      message, to: person, after: earlier, due: items, calendar: calendar, policy: policy)
  }
}
