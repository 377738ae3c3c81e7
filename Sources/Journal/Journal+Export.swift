import Foundation
import GRDB
package import Interviews

extension Journal {
  /// The tables with the user's data, each after the tables it refers to. The undo history and the
  /// fingerprints of files are left out because they only matter on this computer.
  static let exported = [
    "person", "former_identity", "address", "research", "person_event", "interview", "goal",
    "finding", "question",
    "session", "session_event", "message", "due_item", "reflection", "quiz_answer", "line",
  ]

  /// The columns that hold JSON, which is exported as it is.
  private static let nested: Set<String> = [
    "question.question", "session.setup", "session_event.what", "person_event.what",
  ]

  /// The name of the export format.
  static let exportFormat = "coffeechat-journal"

  /// Writes all of the user's data as one JSON object, as of one moment. Memory use stays small for
  /// any amount of data.
  ///
  /// docs/journal.md describes the format.
  ///
  /// - Parameter write: receives the next part of the text.
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

  /// A statement that returns each row of a table as a JSON object.
  private static func selection(of table: String, in database: Database) throws -> String {
    let columns = try database.columns(in: table)
    let pairs = columns.map { column in
      let name = column.name
      let value =
        if nested.contains("\(table).\(name)") {
          "json(\(name))"
        } else if column.type == "REAL" {
          // All digits, so that the same number is read back.
          "json(CASE WHEN \(name) IS NOT NULL THEN format('%!.17g', \(name)) END)"
        } else {
          name
        }
      return "'\(name)', \(value)"
    }
    let order = try database.primaryKey(table).columns.joined(separator: ", ")
    return "SELECT json_object(\(pairs.joined(separator: ", "))) FROM \(table)"
      + (table == "line" ? " WHERE \(isPortableLine)" : "") + " ORDER BY \(order)"
  }

  /// Calls a function with each interview and its sessions, in the order of their ids.
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
