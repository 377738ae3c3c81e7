import Foundation
import GRDB
package import Interviews

extension Journal {
  /// The tables that hold what a person has put in, those that others refer to first. What changes
  /// could be taken back, and what was written to files, concerns this computer only.
  static let exported = [
    "person", "former_identity", "address", "research", "person_event", "interview", "goal",
    "finding", "question",
    "session", "session_event", "message", "due_item", "reflection", "quiz_answer", "line",
  ]

  /// The columns that hold JSON already.
  private static let nested: Set<String> = [
    "question.question", "session.setup", "session_event.what", "person_event.what",
  ]

  /// What an export calls itself.
  static let exportFormat = "coffeechat-journal"

  /// Writes all that was put in, as one JSON object, as it is at one moment. However much there is,
  /// little of it is in memory at once.
  ///
  /// docs/journal.md describes the format.
  ///
  /// - Parameter write: takes the next part of the text.
  /// - Throws: ``JournalError``, or what `write` throws.
  package func export(_ write: ([UInt8]) throws -> Void) throws {
    do {
      try database.read { try Self.export($0, write) }
    } catch let error as DatabaseError {
      throw JournalError(error, path: path)
    }
  }

  private static func export(_ database: Database, _ write: ([UInt8]) throws -> Void) throws {
    let head = #"{"format":"\#(exportFormat)","version":\#(Schema.version),"tables":{"#
    try write(Array(head.utf8))
    for (index, table) in exported.enumerated() {
      try write(Array("\(index == 0 ? "" : ",")\n\"\(table)\":[".utf8))
      let rows = try String.fetchCursor(database, sql: try selection(of: table, in: database))
      var isFirst = true
      while let row = try rows.next() {
        try write(Array("\(isFirst ? "\n" : ",\n")\(row)".utf8))
        isFirst = false
      }
      try write(Array("]".utf8))
    }
    try write(Array("}}\n".utf8))
  }

  /// A statement that gives each row of a table as a JSON object.
  private static func selection(of table: String, in database: Database) throws -> String {
    let columns = try database.columns(in: table)
    let pairs = columns.map { column in
      let name = column.name
      let value =
        if nested.contains("\(table).\(name)") {
          "json(\(name))"
        } else if column.type == "REAL" {
          // All digits, so that it is the same number when it is read again.
          "json(CASE WHEN \(name) IS NOT NULL THEN format('%!.17g', \(name)) END)"
        } else {
          name
        }
      return "'\(name)', \(value)"
    }
    let order = try database.primaryKey(table).columns.joined(separator: ", ")
    return "SELECT json_object(\(pairs.joined(separator: ", "))) FROM \(table)"
      + (table == "line" ? " WHERE \(isOfEverywhere)" : "") + " ORDER BY \(order)"
  }

  /// Calls a function with each interview and its sessions, one after the other, in the order of
  /// their numbers.
  ///
  /// - Throws: ``JournalError``, or what `body` throws.
  package func forEachInterview(
    _ body: (Interview, [SessionRecord]) throws -> Void
  ) throws {
    let ids = try read { try Int64.fetchAll($0, sql: "SELECT id FROM interview ORDER BY id") }
    for id in ids {
      guard let interview = try interview(id) else { continue }
      try body(interview, try sessions(of: id))
    }
  }
}
