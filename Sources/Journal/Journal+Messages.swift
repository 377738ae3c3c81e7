package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Saves a message, new or changed.
  ///
  /// - Returns: the message with its id.
  @discardableResult
  package func save(_ message: Message) throws(JournalError) -> Message {
    try write { try Self.store(message, in: $0) }
  }

  /// Saves messages in one transaction.
  package func save(_ messages: [Message]) throws(JournalError) {
    try write { database in
      for message in messages { _ = try Self.store(message, in: database) }
    }
  }

  /// The messages to a person, the oldest first.
  package func messages(to person: Person.ID) throws(JournalError) -> [Message] {
    try read { try Self.messages(in: $0, "WHERE person = ? ORDER BY at, id", [person]) }
  }

  /// Returns the messages since a time, the newest first.
  ///
  /// - Parameter limit: the most messages.
  package func messages(since date: Date, limit: Int = 1000) throws(JournalError) -> [Message] {
    try read {
      try Self.messages(
        in: $0, "WHERE at >= ? ORDER BY at DESC, id DESC LIMIT ?",
        [date.timeIntervalSince1970, limit])
    }
  }

  static func messages(
    in database: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [Message] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM message \(condition)"), arguments: arguments
    ).map { row in
      Message(
        id: row["id"], identity: UUID(uuidString: row["identity"]) ?? UUID(), to: row["person"],
        at: Date(timeIntervalSince1970: row["at"]), isSent: row["sent"],
        kind: Message.Kind(rawValue: row["kind"]) ?? .request, style: row["style"],
        channel: Message.Channel(rawValue: row["channel"]) ?? .email,
        connection: (row["connection"] as String?).flatMap(Connection.Kind.init),
        text: row["text"], reply: (row["reply"] as String?).flatMap(Message.Reply.init),
        replied: (row["reply_at"] as Double?).map(Date.init(timeIntervalSince1970:)),
        facts: (row["facts"] as String?).flatMap { try? decode(Message.Facts.self, $0) })
    }
  }

  static func store(_ message: Message, in database: Database) throws -> Message {
    var saved = message
    try database.cachedStatement(
      sql: """
        INSERT INTO message (id, identity, person, at, sent, kind, style, channel, connection, text,
          reply, reply_at, facts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET person = excluded.person, at = excluded.at,
          sent = excluded.sent, kind = excluded.kind, style = excluded.style,
          channel = excluded.channel, connection = excluded.connection, text = excluded.text,
          reply = excluded.reply, reply_at = excluded.reply_at, facts = excluded.facts
        """
    ).execute(arguments: [
      message.id == 0 ? nil : message.id, message.identity.uuidString, message.person,
      message.at.timeIntervalSince1970, message.isSent, message.kind.rawValue, message.style,
      message.channel.rawValue, message.connection?.rawValue, message.text,
      message.reply?.rawValue, message.replied?.timeIntervalSince1970,
      try message.facts.map(json),
    ])
    if saved.id == 0 { saved.id = database.lastInsertedRowID }
    return saved
  }
}
