/// The migration that created people, and what refers to them.
extension Schema {
  /// 4: people, messages, and what is due.
  static let peopleTables = """
    CREATE TABLE person (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      identity TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,           -- the name in the form used for comparing
      role TEXT, company TEXT, field TEXT, stage TEXT,
      connection TEXT, through TEXT,
      source TEXT,                      -- who they are to the user, or where they were found
      notes TEXT NOT NULL DEFAULT '',
      status TEXT NOT NULL,
      status_since REAL,                -- seconds since 1970
      connected REAL,                   -- seconds since 1970
      changed REAL NOT NULL,            -- seconds since 1970
      revision INTEGER NOT NULL         -- how many times it was saved
    ) STRICT;
    CREATE INDEX person_name ON person (name_key);
    CREATE INDEX person_status ON person (status, status_since);
    CREATE INDEX person_company ON person (company);

    CREATE TABLE address (
      person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,               -- email, phone, link, other
      value TEXT NOT NULL,
      key TEXT NOT NULL,                -- the value in the form used for comparing
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

    -- Full-text search, without a copy of the texts. The reach of a person who can still be asked is a
    -- word of it, so that the closest are found as fast as a name.
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

    -- Messages to people, and their replies.
    CREATE TABLE message (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      identity TEXT NOT NULL UNIQUE,
      person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
      at REAL NOT NULL,                 -- seconds since 1970; when it was sent, or started
      sent INTEGER NOT NULL,            -- 0 for a draft
      kind TEXT NOT NULL,               -- request, introduction, follow-up, scheduling, …
      style TEXT NOT NULL,              -- formal, warm, brief, or the user's own
      channel TEXT NOT NULL,            -- email, message, note, text, phone
      connection TEXT,                  -- direct, warm, cold: at that time
      text TEXT NOT NULL,
      reply TEXT,                       -- yes, no, other; NULL if there is none
      reply_at REAL                     -- seconds since 1970
    ) STRICT;
    CREATE INDEX message_person ON message (person, at);
    CREATE INDEX message_at ON message (at);

    -- Things to do by a certain time.
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

    -- Reflections on interviews, answer by answer.
    CREATE TABLE reflection (
      interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
      question TEXT NOT NULL,           -- its key, such as surprised
      answer TEXT NOT NULL,
      at REAL NOT NULL,                 -- seconds since 1970
      PRIMARY KEY (interview, question)
    ) WITHOUT ROWID, STRICT;

    -- Answers in quizzes.
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
    -- Everyone with an interview becomes a person, each name once.
    INSERT INTO person (identity, name, name_key, role, company, field, stage, connection, through,
      status, status_since, changed, revision)
    SELECT \(randomUUID), name, name_key, role, company, field, stage, connection, through,
      CASE WHEN EXISTS (SELECT 1 FROM session WHERE session.interview = interview.id
        AND kind = 'live' AND ended IS NOT NULL) THEN 'met'
        WHEN start IS NOT NULL THEN 'scheduled' ELSE 'to-ask' END,
      changed, max(changed), 1
    FROM interview WHERE name_key IS NOT NULL AND name <> '' GROUP BY name_key ORDER BY id;
    UPDATE interview SET person = (SELECT id FROM person WHERE name_key = interview.name_key);
    """

  /// The search words for people who can still be asked: their reach and their stage. Empty for
  /// people who have been asked.
  ///
  /// This text is part of existing journals, so it can't be generated from
  /// `PeopleFinder.reach(of:)`. A test checks that both agree. If that rule changes, a new
  /// migration must replace the triggers.
  static func reach(_ row: String) -> String {
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
}
