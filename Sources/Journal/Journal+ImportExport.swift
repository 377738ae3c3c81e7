package import Foundation
import GRDB
import Interviews

extension Journal {
  /// The outcome of importing an export.
  package struct Imported: Equatable, Sendable {
    /// The number of people added.
    package var people = 0
    /// The number of interviews added.
    package var interviews = 0
    /// The number of sessions added.
    package var sessions = 0
    /// The number of people, interviews and sessions for which the export had more, or a later
    /// version.
    package var updated = 0
    /// The number of people, interviews and sessions for which the journal had the same, or a later
    /// version.
    package var unchanged = 0

    /// True if nothing was new.
    package var isEmpty: Bool { people + interviews + sessions + updated == 0 }
  }

  /// Imports the output of ``export(_:)``, from this journal or another one. If a record exists in
  /// both, the later version wins.
  ///
  /// - Parameters:
  ///   - text: the export.
  ///   - folder: an empty folder for temporary files.
  ///   - label: formats a fact for the notes; see ``Person/merge(_:at:label:)``.
  ///   - now: the time of the import.
  /// - Throws: ``JournalError``, having changed nothing; its problem is
  ///   ``JournalError/Problem/notExported`` if the text isn't an export, or is damaged.
  package func importExport(
    _ text: String, workingIn folder: String, label: (String, String) -> String, at now: Date
  ) throws(JournalError) -> Imported {
    let exported = try Journal.temporary(from: text, in: folder)
    let contents: ExportContents
    do {
      // Everything is read before anything is written, so that a damaged export changes nothing.
      contents = try exported.database.read { try ExportContents($0) }
    } catch {
      throw JournalError(problem: .notExported, path: path)
    }
    return try write { database in
      var result = Imported()
      var ids = ImportedIDs()
      try Self.mergePeople(of: contents, into: &result, &ids, label: label, at: now, in: database)
      for interview in contents.interviews {
        let unchanged = result.unchanged
        let id = try Self.merge(interview, into: &result, in: database)
        ids.interviews[interview.value.id] = id
        // An imported interview brings its own link to a person; one that was kept also keeps its
        // link.
        let person = interview.person.flatMap { ids.people[$0] }
        let order = result.unchanged == unchanged ? "?1, person" : "person, ?1"
        try database.execute(
          sql: "UPDATE interview SET person = coalesce(\(order)) WHERE id = ?2",
          arguments: [person, id])
      }
      for session in contents.sessions {
        guard let interview = ids.interviews[session.setup.interview.id] else { continue }
        try Self.merge(session, of: interview, into: &result, in: database)
      }
      try Self.mergeReferences(contents, ids, in: database)
      try Self.mergeLines(contents.lines, in: database)
      return result
    }
  }

  // MARK: - Reading an export

  /// The first version of the journal that could be exported.
  private static let firstExported = 3

  /// A temporary journal with the contents of an export.
  private static func temporary(from text: String, in folder: String) throws(JournalError)
    -> Journal
  {
    do {
      let file = folder + "/journal.sqlite"
      let database = try DatabaseQueue(path: file)
      try database.write { database in
        let head = try Row.fetchOne(
          database,
          sql: """
            SELECT json_valid(?1), CASE WHEN json_valid(?1) THEN json_extract(?1, '$.format') END,
              CASE WHEN json_valid(?1) THEN json_extract(?1, '$.version') END
            """, arguments: [text])
        func value<Value: DatabaseValueConvertible>(_ index: Int) -> Value? {
          (head?[index] as DatabaseValue?).flatMap(Value.fromDatabaseValue)
        }
        guard let format: String = value(1), format == exportFormat,
          let version: Int = value(2), version >= firstExported
        else { throw JournalError(problem: .notExported, path: folder) }
        guard version <= Schema.version else { throw Schema.Newer() }
        try Schema.createTables(of: version, in: database)
        for table in exported where try database.tableExists(table) {
          let columns = try database.columns(in: table).map(\.name)
          let values = columns.map { "json_extract(value, '$.\($0)')" }
          try database.execute(
            sql: """
              INSERT INTO \(table) (\(columns.joined(separator: ", ")))
              SELECT \(values.joined(separator: ", ")) FROM json_each(?, '$.tables.\(table)')
              """, arguments: [text])
        }
      }
      try database.close()
      return try Journal(in: folder)
    } catch let error as DatabaseError where error.resultCode != .SQLITE_FULL {
      throw JournalError(problem: .notExported, path: folder)
    } catch {
      throw JournalError(error, path: folder)
    }
  }

  // MARK: - Merging

  /// - Returns: the interview's id in this journal.
  private static func merge(
    _ exported: Exported<Interview>, into result: inout Imported, in database: Database
  ) throws -> Int64 {
    var interview = exported.value
    let changed = Date(timeIntervalSince1970: exported.changed)
    let known = try Row.fetchOne(
      database, sql: "SELECT id, revision, changed FROM interview WHERE identity = ?",
      arguments: [interview.identity?.uuidString])
    guard let known, let id: Int64 = known["id"] else {
      let isTaken = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM interview WHERE id = ?)",
        arguments: [interview.id])
      if isTaken == true { interview.id = 0 }
      result.interviews += 1
      return try store(interview, at: changed, in: database)
    }
    guard exported.changed > known["changed"] else {
      result.unchanged += 1
      return id
    }
    interview.id = id
    interview.revision = max(interview.revision, known["revision"] as Int + 1)
    result.updated += 1
    return try store(interview, at: changed, in: database)
  }

  private static func merge(
    _ session: SessionRecord, of interview: Int64, into result: inout Imported,
    in database: Database
  ) throws {
    let same = try Row.fetchOne(
      database, sql: "SELECT * FROM session WHERE identity = ?",
      arguments: [session.identity.uuidString]
    ).map { try Self.session(from: $0, in: database) }
    let card = session.setup.card
    let known =
      try same
      ?? sessions(of: interview, in: database).first {
        card != nil && $0.setup.card?.id == card?.id
      }
    guard let known else {
      let id = try insert(session, of: interview, in: database)
      try add(session.events[...], to: id, at: 0, typed: session.typed, in: database)
      result.sessions += 1
      return
    }
    if let saved = card?.saved, let before = known.setup.card?.saved {
      guard saved > before else {
        result.unchanged += 1
        return
      }
      try replace(known, with: session.setup, session.events(keepingNotesOf: known), in: database)
      result.updated += 1
      return
    }
    // Only continues the session that is here; otherwise the two have diverged.
    guard session.events.count > known.events.count, session.events.starts(with: known.events)
    else {
      result.unchanged += 1
      return
    }
    let count = known.events.count
    try add(
      session.events[count...], to: known.id, at: count, typed: session.typed, in: database)
    result.updated += 1
  }

  /// Imports the newest typed lines of each kind.
  private static func mergeLines(
    _ lines: [(kind: String, text: String)], in database: Database
  ) throws {
    for (kind, texts) in Dictionary(grouping: lines, by: \.kind) where !isLocal(kind: kind) {
      let known = try Set(
        String.fetchAll(
          database, sql: "SELECT text FROM line WHERE kind = ?", arguments: [kind]))
      for line in texts.suffix(lineLimit) where !known.contains(line.text) {
        try saveLine(line.text, kind: kind, in: database)
      }
    }
  }
}
