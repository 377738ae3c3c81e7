import GRDB
import Interviews

extension Schema {
  /// The SQL function `Person.key(_:)`, for migrations.
  private static let keyFunction = "coffeechat_key"

  /// The SQL function `Person.Address.key` of a kind and a value, for migrations.
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

  /// The migrations from each version to the next. One that was released never changes.
  static let migrations = [
    interviewTables, sessionTables, identities, peopleTables,
    // 5: companies in the form used for comparing, and the identities of people before they were
    // merged
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
    // 6: the facts a message mentions, so that a follow-up can mention the same ones
    """
    ALTER TABLE message ADD COLUMN facts TEXT; -- JSON; NULL where it was written elsewhere
    """,
    // 7: the other person's time zone
    """
    ALTER TABLE interview ADD COLUMN zone TEXT; -- an identifier such as America/New_York
    """,
    // 8: the user's introduction
    """
    ALTER TABLE interview ADD COLUMN introduction TEXT;
    """,
    // 9: more details of a person
    """
    ALTER TABLE person ADD COLUMN pronouns TEXT;
    ALTER TABLE person ADD COLUMN goes_by TEXT;
    \(searchByGoesBy)
    """,
    // 10: how an interview turned out
    """
    ALTER TABLE interview ADD COLUMN outcome TEXT; -- held or cancelled; NULL until it's known
    """,
  ]

  /// A random UUID (RFC 9562, version 4), a different one in each row.
  static let randomUUID = """
    hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
      || '-A' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
    """
}
