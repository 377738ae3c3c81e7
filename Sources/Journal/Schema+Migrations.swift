import GRDB
import Interviews

extension Schema {
  /// `Person.key(_:)`, for migrations.
  private static let keyFunction = "coffeechat_key"

  /// `Person.Address.key` of a kind and a value, for migrations.
  private static let addressKeyFunction = "coffeechat_address_key"

  static func addKeyFunctions(to database: Database) {
    database.add(
      function: DatabaseFunction(addressKeyFunction, argumentCount: 2, pure: true) { values in
        guard values.count == 2, let kind = String.fromDatabaseValue(values[0]),
          let value = String.fromDatabaseValue(values[1])
        else { return nil }
        return Person.Address(.init(rawValue: kind) ?? .other, value).key
      })
    database.add(
      function: DatabaseFunction(keyFunction, argumentCount: 1, pure: true) { values in
        values.first.flatMap(String.fromDatabaseValue).map(Person.key)
      })
  }

  /// What leads from each version to the next.
  static let migrations = [
    // 1: interviews, changes to take back, and lines that were typed
    """
    PRAGMA application_id = \(applicationID);

    CREATE TABLE interview (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT, role TEXT, company TEXT, field TEXT, stage TEXT,
      connection TEXT, through TEXT,
      start REAL,                       -- seconds since 1970
      minutes INTEGER NOT NULL,
      medium TEXT, place TEXT,
      step TEXT,                        -- the question one is at; NULL when prepared
      changed REAL NOT NULL,            -- seconds since 1970
      name_key TEXT,                    -- the name as it is compared
      revision INTEGER NOT NULL         -- how often it was saved
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
      bank_id TEXT,                     -- NULL for a draft of one's own
      question TEXT NOT NULL,           -- JSON
      PRIMARY KEY (interview, position)
    ) WITHOUT ROWID, STRICT;

    CREATE TABLE change (
      id INTEGER PRIMARY KEY,
      interview INTEGER NOT NULL,
      what TEXT NOT NULL,
      before TEXT                       -- JSON; NULL where there was no interview before
    ) STRICT;

    -- What was last written to a file, to see whether somebody has written there since.
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
    """,
    // 2: talks and rehearsals as they are held, event by event
    """
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
      kind TEXT NOT NULL,               -- live, trial or rehearsal
      setup TEXT NOT NULL,              -- JSON
      ended REAL,                       -- seconds since 1970; NULL while it goes on
      typed TEXT NOT NULL DEFAULT ''    -- what stands on the line, not yet submitted
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
    """,
    // 3: what interviews and sessions are known by elsewhere
    """
    ALTER TABLE interview ADD COLUMN identity TEXT;
    ALTER TABLE session ADD COLUMN identity TEXT;
    UPDATE interview SET identity = \(randomUUID);
    UPDATE session SET identity = \(randomUUID);
    CREATE UNIQUE INDEX interview_identity ON interview (identity);
    CREATE UNIQUE INDEX session_identity ON session (identity);
    """,
    // 4: people, what was written to them, and what is due
    """
    CREATE TABLE person (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      identity TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,           -- the name as it is compared
      role TEXT, company TEXT, field TEXT, stage TEXT,
      connection TEXT, through TEXT,
      source TEXT,                      -- where one knows them from
      notes TEXT NOT NULL DEFAULT '',
      status TEXT NOT NULL,
      status_since REAL,                -- seconds since 1970
      connected REAL,                   -- seconds since 1970
      changed REAL NOT NULL,            -- seconds since 1970
      revision INTEGER NOT NULL         -- how often it was saved
    ) STRICT;
    CREATE INDEX person_name ON person (name_key);
    CREATE INDEX person_status ON person (status, status_since);
    CREATE INDEX person_company ON person (company);

    CREATE TABLE address (
      person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,               -- email, phone, link, other
      value TEXT NOT NULL,
      key TEXT NOT NULL,                -- the value as it is compared
      PRIMARY KEY (person, position)
    ) WITHOUT ROWID, STRICT;
    CREATE INDEX address_key ON address (key);

    CREATE TABLE research (
      person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,               -- profile, posts, products, common-ground
      text TEXT NOT NULL,
      PRIMARY KEY (person, position)
    ) WITHOUT ROWID, STRICT;

    CREATE TABLE person_event (
      id INTEGER PRIMARY KEY,
      person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
      at REAL NOT NULL,                 -- seconds since 1970
      what TEXT NOT NULL                -- JSON
    ) STRICT;
    CREATE INDEX person_event_person ON person_event (person, id);

    -- Full-text search; it keeps no copy of the words. How near somebody is, who can still be asked,
    -- is a word of it, so that those who are near are found as fast as a name.
    CREATE VIEW person_words AS
      SELECT id, name, role, company, field, notes, \(reach("person")) AS reach FROM person;
    CREATE VIRTUAL TABLE person_text USING fts5 (
      name, role, company, field, notes, reach, content = 'person_words', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 2");
    CREATE TRIGGER person_added AFTER INSERT ON person BEGIN
      INSERT INTO person_text (rowid, name, role, company, field, notes, reach)
      VALUES (new.id, new.name, new.role, new.company, new.field, new.notes, \(reach("new")));
    END;
    CREATE TRIGGER person_removed AFTER DELETE ON person BEGIN
      INSERT INTO person_text (person_text, rowid, name, role, company, field, notes, reach)
      VALUES ('delete', old.id, old.name, old.role, old.company, old.field, old.notes,
        \(reach("old")));
    END;
    CREATE TRIGGER person_changed AFTER UPDATE OF name, role, company, field, notes, status, stage,
      connection, source ON person
    BEGIN
      INSERT INTO person_text (person_text, rowid, name, role, company, field, notes, reach)
      VALUES ('delete', old.id, old.name, old.role, old.company, old.field, old.notes,
        \(reach("old")));
      INSERT INTO person_text (rowid, name, role, company, field, notes, reach)
      VALUES (new.id, new.name, new.role, new.company, new.field, new.notes, \(reach("new")));
    END;

    -- What was written to somebody, and what came back.
    CREATE TABLE message (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      identity TEXT NOT NULL UNIQUE,
      person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
      at REAL NOT NULL,                 -- seconds since 1970; when it was sent, or begun
      sent INTEGER NOT NULL,            -- 0 for a draft
      kind TEXT NOT NULL,               -- request, introduction, follow-up, scheduling, …
      style TEXT NOT NULL,              -- formal, warm, brief, or one's own
      channel TEXT NOT NULL,            -- email, message, note, text, phone
      connection TEXT,                  -- direct, warm, cold: as it was then
      text TEXT NOT NULL,
      reply TEXT,                       -- yes, no, other; NULL while there is none
      reply_at REAL                     -- seconds since 1970
    ) STRICT;
    CREATE INDEX message_person ON message (person, at);
    CREATE INDEX message_at ON message (at);

    -- What is to be done by a time.
    CREATE TABLE due_item (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      identity TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,               -- thanks, follow-up, check-in, …
      person INTEGER REFERENCES person ON DELETE CASCADE,
      interview INTEGER REFERENCES interview ON DELETE CASCADE,
      text TEXT NOT NULL DEFAULT '',    -- what was promised
      due REAL NOT NULL,                -- seconds since 1970
      done REAL                         -- seconds since 1970; NULL while it is open
    ) STRICT;
    CREATE INDEX due_item_open ON due_item (due) WHERE done IS NULL;
    CREATE INDEX due_item_kind ON due_item (kind, due) WHERE done IS NULL;
    CREATE INDEX due_item_person ON due_item (person);
    CREATE INDEX due_item_interview ON due_item (interview);

    -- What one made of a talk, answer by answer.
    CREATE TABLE reflection (
      interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
      question TEXT NOT NULL,           -- its key, such as surprised
      answer TEXT NOT NULL,
      at REAL NOT NULL,                 -- seconds since 1970
      PRIMARY KEY (interview, question)
    ) WITHOUT ROWID, STRICT;

    -- How one answered in the exercise.
    CREATE TABLE quiz_answer (
      id INTEGER PRIMARY KEY,
      at REAL NOT NULL,                 -- seconds since 1970
      quiz TEXT NOT NULL,               -- parts or questions
      item TEXT NOT NULL,               -- what was asked
      is_right INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX quiz_answer_item ON quiz_answer (quiz, item, id);

    ALTER TABLE interview ADD COLUMN person INTEGER REFERENCES person ON DELETE SET NULL;
    CREATE INDEX interview_person ON interview (person);
    -- Those whom one has prepared to meet are people from now on, each name once.
    INSERT INTO person (identity, name, name_key, role, company, field, stage, connection, through,
      status, status_since, changed, revision)
    SELECT \(randomUUID), name, name_key, role, company, field, stage, connection, through,
      CASE WHEN EXISTS (SELECT 1 FROM session WHERE session.interview = interview.id
        AND kind = 'live' AND ended IS NOT NULL) THEN 'met'
        WHEN start IS NOT NULL THEN 'scheduled' ELSE 'to-ask' END,
      changed, max(changed), 1
    FROM interview WHERE name_key IS NOT NULL AND name <> '' GROUP BY name_key ORDER BY id;
    UPDATE interview SET person = (SELECT id FROM person WHERE name_key = interview.name_key);
    """,
    // 5: companies as they are compared, and what people were known by before they were joined
    """
    ALTER TABLE person ADD COLUMN company_key TEXT; -- the company as it is compared
    UPDATE person SET company_key = \(keyFunction)(company) WHERE company IS NOT NULL;
    DROP INDEX person_name;
    DROP INDEX person_company;
    CREATE INDEX person_name ON person (name_key, company_key);
    CREATE INDEX person_company ON person (company_key, status);
    UPDATE address SET key = \(addressKeyFunction)(kind, value)
    WHERE key <> \(addressKeyFunction)(kind, value);

    CREATE TABLE former_identity (
      identity TEXT PRIMARY KEY,
      person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT;
    CREATE INDEX former_identity_person ON former_identity (person);
    """,
    // 6: what a message speaks of, so that a follow-up can speak of the same
    """
    ALTER TABLE message ADD COLUMN facts TEXT; -- JSON; NULL where it was written elsewhere
    """,
    // 7: the other person's time zone
    """
    ALTER TABLE interview ADD COLUMN zone TEXT; -- an identifier such as America/New_York
    """,
    // 8: how the person introduces themselves
    """
    ALTER TABLE interview ADD COLUMN introduction TEXT;
    """,
    // 9: more details of a person
    """
    ALTER TABLE person ADD COLUMN pronouns TEXT;
    ALTER TABLE person ADD COLUMN goes_by TEXT;
    """,
  ]

  /// How near somebody is who can still be asked, and their stage, as words to search for: those of
  /// `PeopleFinder.Reach`. Nothing for whoever was asked already.
  private static func reach(_ row: String) -> String {
    """
    CASE WHEN \(row).status <> 'to-ask' THEN '' ELSE CASE
      WHEN coalesce(\(row).connection, 'direct') = 'direct' AND coalesce(\(row).source, '') IN
        ('friend', 'family', 'supervisor', 'colleague', 'alumni', 'classmate', 'mentor')
        THEN 'reach1'
      WHEN \(row).connection = 'direct' THEN 'reach2'
      WHEN \(row).connection = 'warm' THEN 'reach3'
      ELSE 'reach4' END || ' stage' || coalesce(\(row).stage, '') END
    """
  }

  /// A random UUID (RFC 9562, version 4), another one in each row.
  private static let randomUUID = """
    hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
      || '-A' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
    """
}
