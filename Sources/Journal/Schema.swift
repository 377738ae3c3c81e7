import GRDB

/// The tables of the journal, and the way from each version to the next.
enum Schema {
  /// Marks the file as a journal of ours, in the place SQLite keeps for this: "CfCh".
  static let applicationID = 0x4366_4368

  /// The version of the newest migration.
  static let version = 1

  /// The file is of a newer version than this program knows.
  struct Newer: Error {}

  /// The file belongs to another program.
  struct Foreign: Error {}

  /// Applies the migrations that a file lacks. A file of the newest version costs one look.
  static func bringUpToDate(_ database: DatabaseQueue) throws {
    let (found, application, isEmpty) = try database.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)") == 1
      )
    }
    guard found <= version else { throw Newer() }
    guard isEmpty || application == applicationID else { throw Foreign() }
    guard found < version else { return }
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try migrator.migrate(database)
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 interviews", foreignKeyChecks: .immediate) { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(applicationID);
          PRAGMA user_version = 1;

          CREATE TABLE interview (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT, role TEXT, company TEXT, field TEXT, stage TEXT,
            connection TEXT, through TEXT,
            start REAL,                       -- seconds since 1970
            minutes INTEGER NOT NULL,
            medium TEXT, place TEXT,
            step TEXT,                        -- the question one is at; NULL when prepared
            changed REAL NOT NULL             -- seconds since 1970
          );
          CREATE INDEX interview_start ON interview (start);
          CREATE INDEX interview_unfinished ON interview (changed) WHERE step IS NOT NULL;
          CREATE INDEX interview_changed ON interview (changed);
          CREATE INDEX interview_name ON interview (name COLLATE NOCASE);

          CREATE TABLE goal (
            interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
            rank INTEGER NOT NULL,
            goal TEXT NOT NULL,
            PRIMARY KEY (interview, rank)
          ) WITHOUT ROWID;

          CREATE TABLE finding (
            interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (interview, position)
          ) WITHOUT ROWID;

          CREATE TABLE question (
            interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
            position INTEGER NOT NULL,
            bank_id TEXT,                     -- NULL for a draft of one's own
            question TEXT NOT NULL,           -- JSON
            PRIMARY KEY (interview, position)
          ) WITHOUT ROWID;

          CREATE TABLE change (
            id INTEGER PRIMARY KEY,
            interview INTEGER NOT NULL,
            what TEXT NOT NULL,
            before TEXT                       -- JSON; NULL where there was no interview before
          );

          CREATE TABLE line (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            text TEXT NOT NULL
          );
          CREATE INDEX line_kind ON line (kind, id);
          """)
    }
    return migrator
  }
}
