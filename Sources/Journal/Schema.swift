import Foundation
import GRDB

/// The tables of the journal, and the migrations from each version to the next.
enum Schema {
  /// Marks the file as one of this program, in SQLite's field for this: "CfCh".
  static let applicationID = 0x4366_4368

  /// The version of the newest migration.
  static var version: Int { migrations.count }

  /// The file, or a value in it, is of a newer version than this program knows.
  struct Newer: Error {}

  /// The file belongs to another program.
  struct Foreign: Error {}

  /// Applies the migrations that a file lacks, each in one transaction with its version. Costs one
  /// query if there are none.
  ///
  /// Two programs may migrate a new file at the same time, so the version is checked again under
  /// the lock.
  static func migrate(_ database: DatabaseQueue) throws {
    try database.inDatabase { database in
      guard try version(of: database) < version else { return }
      try useWAL(database)
      addKeyFunctions(to: database)
      for (index, migration) in migrations.enumerated() {
        try database.inTransaction(.exclusive) {
          guard try version(of: database) <= index else { return .commit }
          try database.execute(sql: migration)
          try database.execute(sql: "PRAGMA user_version = \(index + 1)")
          return .commit
        }
      }
    }
  }

  /// Creates the tables of a version in an empty file.
  static func createTables(of version: Int, in database: Database) throws {
    addKeyFunctions(to: database)
    for migration in migrations.prefix(version) { try database.execute(sql: migration) }
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The version of a file; 0 if it is new.
  ///
  /// - Throws: ``Foreign`` or ``Newer``.
  private static func version(of database: Database) throws -> Int {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT user_version, application_id, EXISTS (SELECT 1 FROM sqlite_schema)
        FROM pragma_user_version, pragma_application_id
        """)
    guard let row, let found: Int = row[0], let application: Int = row[1], let isUsed: Bool = row[2]
    else { throw Foreign() }
    guard application == applicationID || !isUsed else { throw Foreign() }
    guard found <= version else { throw Newer() }
    return found
  }

  /// Switches to WAL. SQLite doesn't wait for other programs here, so this does.
  static func useWAL(_ database: Database) throws {
    let end = ContinuousClock.now + .seconds(Journal.busyTimeout)
    while true {
      do {
        return try database.execute(sql: "PRAGMA journal_mode = WAL")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        guard ContinuousClock.now < end else { throw error }
        usleep(10_000)
      }
    }
  }
}
