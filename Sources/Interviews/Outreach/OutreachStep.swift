package import Foundation

/// The changes from logging a message or a reply: to the message, the person, and the items due
/// with them.
package struct OutreachStep: Equatable, Sendable {
  /// The message with its changes.
  package var message: Message
  /// The person with their new status.
  package var person: Person
  /// The events for the person's history.
  package var events: [PersonEvent.What]
  /// The due items to save, new or changed.
  package var due: [DueItem]

  /// Records that a message was sent.
  ///
  /// By default, a request makes a follow-up due in one week and moving on in two. A follow-up only
  /// makes moving on due, and leaves at least as much time as before an early follow-up (Udacity,
  /// ZDNet). A check-in makes the next one due in a few weeks (Thinkful).
  ///
  /// - Parameters:
  ///   - message: the sent message, with its time.
  ///   - person: the person it is about.
  ///   - earlier: the messages sent to them before, if any.
  ///   - items: the items due with them, done or not.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the limits and default times to use.
  package static func sent(
    _ message: Message, to person: Person, after earlier: [Message], due items: [DueItem],
    calendar: Calendar, policy: Policy = .standard
  ) -> OutreachStep {
    var step = OutreachStep(
      message: message, person: person, events: [.wrote(message.kind.rawValue)], due: [])
    step.message.isSent = true
    let at = message.at
    switch message.kind {
    case .request:
      step.become(.asked, at: at, from: [.toAsk, .movedOn])
      guard message.reply == nil else {
        step.close([.introduction], of: items, at: at)
        break
      }
      // A new request replaces the items due from the last one.
      // It also completes an introduction, since the person who was named has now been asked.
      step.close([.followUp, .moveOn, .introduction], of: items, at: at)
      if policy.followUps > 0 {
        let day = max(policy.followUpDays, policy.earliestFollowUpDays)
        step.due.append(
          DueItem(
            .followUp, person: person.id,
            due: at.later(days: min(day, policy.latestFollowUpDays), in: calendar)))
      }
      step.due.append(
        DueItem(
          .moveOn, person: person.id, due: at.later(days: policy.latestFollowUpDays, in: calendar)))
    case .followUp:
      step.become(.followedUp, at: at, from: [.toAsk, .asked, .movedOn])
      step.close([.followUp, .moveOn], of: items, at: at)
      let first = earlier.last { $0.isSent && $0.kind == .request && $0.at <= at }?.at ?? at
      step.due.append(
        DueItem(
          .moveOn, person: person.id,
          due: max(
            first.later(days: policy.latestFollowUpDays, in: calendar),
            at.later(days: policy.earliestFollowUpDays, in: calendar))))
    case .thanks:
      step.become(.thanked, at: at, from: [.met, .scheduled])
      step.close([.thanks], of: items, at: at)
    case .checkIn:
      step.become(.inTouch, at: at, from: [.met, .thanked])
      step.close([.checkIn], of: items, at: at)
      let done = items.first { $0.kind == .checkIn && $0.done == nil }
      let next = (done ?? DueItem(.checkIn, person: person.id, due: at)).next(
        doneAt: at, status: step.person.status, calendar: calendar, policy: policy)
      step.due += next.map { [$0] } ?? []
    case .introduction, .blurb:
      step.close([.introduction], of: items, at: at)
    case .scheduling: break
    }
    return step
  }

  /// Records a reply, and closes the follow-up and moving on that were due without one.
  package static func replied(
    _ reply: Message.Reply, at: Date, to message: Message, of person: Person,
    due items: [DueItem]
  ) -> OutreachStep {
    var step = OutreachStep(
      message: message, person: person, events: [.heard(reply.rawValue)], due: [])
    step.message.reply = reply
    step.message.replied = at
    step.close([.followUp, .moveOn], of: items, at: at)
    guard [.request, .followUp].contains(message.kind) else { return step }
    switch reply {
    case .yes: step.become(.scheduled, at: at, from: [.toAsk, .asked, .followedUp, .movedOn])
    case .no: step.become(.movedOn, at: at, from: [.toAsk, .asked, .followedUp, .scheduled])
    case .other: break
    }
    return step
  }

  private mutating func become(_ status: Person.Status, at: Date, from: [Person.Status]) {
    guard from.contains(person.status) else { return }
    person.become(status, at: at)
    events.append(.became(status))
  }

  private mutating func close(_ kinds: [DueItem.Kind], of items: [DueItem], at: Date) {
    for var item in items where kinds.contains(item.kind) && item.done == nil {
      item.done = at
      due.append(item)
    }
  }
}
