/// The migrations that created interviews and sessions.
extension Schema {
  /// 1: interviews, the undo history, and lines that were typed.
  static let interviewTables = """
    PRAGMA application_id = \(applicationID);

    CREATE TABLE interview (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT, role TEXT, company TEXT, field TEXT, stage TEXT,
      connection TEXT, through TEXT,
      start REAL,                       -- seconds since 1970
      minutes INTEGER NOT NULL,
      medium TEXT, place TEXT,
      step TEXT,                        -- the question its preparation is at; NULL when prepared
      changed REAL NOT NULL,            -- seconds since 1970
      name_key TEXT,                    -- the name in the form used for comparing
      revision INTEGER NOT NULL         -- how many times it was saved
    ) STRICT;
    CREATE INDEX interview_start ON interview (start);
    CREATE INDEX interview_unfinished ON interview (changed) WHERE step IS NOT NULL;
    CREATE INDEX interview_changed ON interview (changed);
    CREATE INDEX interview_name ON interview (name_key);

    CREATE TABLE goal (
      interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
      rank INTEGER NOT NULL,
      goal TEXT NOT NULL,
      PRIMARY KEY (interview, rank)
    ) WITHOUT ROWID, STRICT;

    CREATE TABLE finding (
      interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (interview, position)
    ) WITHOUT ROWID, STRICT;

    CREATE TABLE question (
      interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
      position INTEGER NOT NULL,
      bank_id TEXT,                     -- NULL for the user's own
      question TEXT NOT NULL,           -- JSON
      PRIMARY KEY (interview, position)
    ) WITHOUT ROWID, STRICT;

    CREATE TABLE change (
      id INTEGER PRIMARY KEY,
      interview INTEGER NOT NULL,
      what TEXT NOT NULL,
      before TEXT                       -- JSON; NULL if the change created it
    ) STRICT;

    -- What was last written to a file, to notice if it was changed since.
    CREATE TABLE written (
      path TEXT PRIMARY KEY,
      fingerprint INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE line (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX line_kind ON line (kind, id);
    """

  /// 2: sessions, event by event.
  static let sessionTables = """
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
      kind TEXT NOT NULL,               -- live, trial or rehearsal
      setup TEXT NOT NULL,              -- JSON
      ended REAL,                       -- seconds since 1970; NULL until then
      typed TEXT NOT NULL DEFAULT ''    -- what is on the line, not yet submitted
    ) STRICT;
    CREATE INDEX session_interview ON session (interview);
    CREATE INDEX session_kind ON session (kind, id);

    CREATE TABLE session_event (
      session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
      position INTEGER NOT NULL,
      at REAL NOT NULL,                 -- seconds since 1970
      what TEXT NOT NULL,               -- JSON
      PRIMARY KEY (session, position)
    ) WITHOUT ROWID, STRICT;
    """

  /// 3: identities, by which interviews and sessions are known in other journals.
  static let identities = """
    ALTER TABLE interview ADD COLUMN identity TEXT;
    ALTER TABLE session ADD COLUMN identity TEXT;
    UPDATE interview SET identity = \(randomUUID);
    UPDATE session SET identity = \(randomUUID);
    CREATE UNIQUE INDEX interview_identity ON interview (identity);
    CREATE UNIQUE INDEX session_identity ON session (identity);
    """
}
