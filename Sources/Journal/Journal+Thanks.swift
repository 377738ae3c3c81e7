public import Foundation
import GRDB
public import Interviews

extension Journal {
  /// Whether somebody was thanked for a talk.
  public func isThanked(for interview: Interview.ID) throws(JournalError) -> Bool {
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
  /// - Returns: who was thanked; nil if nobody is known by name.
  @discardableResult
  public func thank(
    for interview: Interview.ID, with text: String, style: ThankYou.Style, at now: Date
  ) throws(JournalError) -> Person? {
    try write { database -> Person?? in
      guard let found = try Self.interview(interview, in: database) else { return .some(nil) }
      try Self.link(found, at: now, in: database)
      let id = try Int64.fetchOne(
        database, sql: "SELECT person FROM interview WHERE id = ?", arguments: [interview])
      guard let id, var person = try Self.people(in: database, "WHERE id = ?", [id]).first else {
        return .some(nil)
      }
      _ = try Self.store(
        Message(
          to: id, at: now, isSent: true, kind: .thanks, style: style.rawValue,
          channel: style.channel, connection: person.connection?.kind, text: text),
        in: database)
      var events: [PersonEvent.What] = [.wrote(Message.Kind.thanks.rawValue)]
      if person.status < .thanked || person.status == .movedOn {
        person.become(.thanked, at: now)
        events.append(.became(.thanked))
      }
      let items = try Self.dueItems(
        in: database, "WHERE interview = ? AND kind = 'thanks'", [interview])
      if items.isEmpty {
        // The talk was held without this program; that it was thanked for is known all the same.
        try Self.store(
          DueItem(.thanks, person: id, interview: interview, due: now, done: now), in: database)
      }
      for var item in items where item.done == nil {
        item.done = now
        try Self.store(item, in: database)
      }
      return try Self.store(person, events, at: now, in: database)
    } ?? nil
  }
}
