package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Whether somebody was thanked for a talk.
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

  /// Keeps that a thank-you was sent: the message is logged, what was due is done, and who was
  /// thanked becomes that.
  ///
  /// A talk that was held without this program leaves as much to do as another: connecting and a
  /// check-in are due from then on.
  ///
  /// - Returns: who was thanked, and how; nil if nobody is known by name.
  @discardableResult
  package func thank(
    for interview: Interview.ID, with text: String, style: ThankYou.Style,
    calendar: Calendar, policy: Policy = .standard, at now: Date
  ) throws(JournalError) -> Thanked? {
    let message = Message(
      to: 0, at: now, isSent: true, kind: .thanks, style: style.rawValue, channel: style.channel,
      text: text)
    return try thank(for: interview, with: message, calendar: calendar, policy: policy, at: now)
  }

  /// Keeps that a thank-you was sent, as above.
  ///
  /// - Parameter message: the message, new or a draft that is no draft any more. Its person is filled
  ///   in.
  @discardableResult
  package func thank(
    for interview: Interview.ID, with message: Message, calendar: Calendar,
    policy: Policy = .standard, at now: Date
  ) throws(JournalError) -> Thanked? {
    try write { database -> Thanked?? in
      guard let found = try Self.interview(interview, in: database) else { return .some(nil) }
      guard let id = found.person,
        var person = try Self.people(in: database, "WHERE id = ?", [id]).first
      else {
        return .some(nil)
      }
      let items = try Self.dueItems(in: database, "WHERE interview = ?", [interview])
      let thanks = items.filter { $0.kind == .thanks }
      let checkIn = items.first { $0.kind == .checkIn && $0.done == nil }
      if let before = thanks.compactMap(\.done).max(), thanks.allSatisfy({ $0.done != nil }) {
        return Thanked(person: person, before: before, checkIn: checkIn?.due)
      }
      var message = message
      message.person = id
      message.at = now
      message.isSent = true
      message.connection = person.connection?.kind
      _ = try Self.store(message, in: database)
      var events: [PersonEvent.What] = [.wrote(Message.Kind.thanks.rawValue)]
      if person.status < .thanked || person.status == .movedOn {
        person.become(.thanked, at: now)
        events.append(.became(.thanked))
      }
      for var item in thanks where item.done == nil {
        item.done = now
        try Self.store(item, in: database)
      }
      var next = checkIn
      if thanks.isEmpty {
        try Self.store(
          DueItem(.thanks, person: id, interview: interview, due: now, done: now), in: database)
        for (kind, days) in [
          (DueItem.Kind.connect, policy.connectDays), (.checkIn, policy.checkInDays),
        ] where !items.contains(where: { $0.kind == kind }) {
          let item = DueItem(
            kind, person: id, interview: interview, due: now.later(days: days, in: calendar))
          try Self.store(item, in: database)
          if kind == .checkIn { next = item }
        }
      }
      return Thanked(
        person: try Self.store(person, events, at: now, in: database), before: nil,
        checkIn: next?.due)
    } ?? nil
  }

  /// That somebody was thanked.
  package struct Thanked: Equatable, Sendable {
    package let person: Person
    /// When they had been thanked before; then nothing was changed.
    package let before: Date?
    /// When the next check-in is due, if one is.
    package let checkIn: Date?
  }
}
