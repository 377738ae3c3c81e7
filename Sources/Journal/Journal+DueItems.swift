package import Foundation
import GRDB
package import Interviews

extension Journal {
  /// Saves due items, new or changed.
  package func save(_ items: [DueItem]) throws(JournalError) {
    try write { database in
      for item in items { try Self.store(item, in: database) }
    }
  }

  /// Returns the open items due by a time, the earliest first.
  ///
  /// - Parameter limit: the most items.
  package func due(by date: Date, limit: Int = 100) throws(JournalError) -> [DueItem] {
    try read {
      try Self.dueItems(
        in: $0, "WHERE done IS NULL AND due <= ? ORDER BY due, id LIMIT ?",
        [date.timeIntervalSince1970, limit])
    }
  }

  /// Returns all due items with a person, done or not, the earliest first.
  package func dueItems(with person: Person.ID) throws(JournalError) -> [DueItem] {
    try read { try Self.dueItems(in: $0, "WHERE person = ? ORDER BY due, id", [person]) }
  }

  /// Returns all due items after an interview, done or not, the earliest first.
  package func dueItems(after interview: Interview.ID) throws(JournalError) -> [DueItem] {
    try read { try Self.dueItems(in: $0, "WHERE interview = ? ORDER BY due, id", [interview]) }
  }

  /// The due item with an id.
  package func dueItem(_ id: DueItem.ID) throws(JournalError) -> DueItem? {
    try read { try Self.dueItem(id, in: $0) }
  }

  static func dueItem(_ id: DueItem.ID, in database: Database) throws -> DueItem? {
    try dueItems(in: database, "WHERE id = ?", [id]).first
  }

  static func dueItems(
    in database: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [DueItem] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM due_item \(condition)"), arguments: arguments
    ).compactMap(dueItem)
  }

  static func dueItem(from row: Row) -> DueItem? {
    guard let kind = DueItem.Kind(rawValue: row["kind"]) else { return nil }
    return DueItem(
      id: row["id"], identity: (row["identity"] as String?).flatMap(UUID.init) ?? UUID(), kind,
      person: row["person"], interview: row["interview"], text: row["text"],
      due: Date(timeIntervalSince1970: row["due"]),
      done: (row["done"] as Double?).map(Date.init(timeIntervalSince1970:)))
  }

  static func store(_ item: DueItem, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO due_item (id, identity, kind, person, interview, text, due, done)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, person = excluded.person,
          interview = excluded.interview, text = excluded.text, due = excluded.due,
          done = excluded.done
        """
    ).execute(arguments: [
      item.id == 0 ? nil : item.id, item.identity.uuidString, item.kind.rawValue, item.person,
      item.interview, item.text, item.due.timeIntervalSince1970,
      item.done?.timeIntervalSince1970,
    ])
  }
}
