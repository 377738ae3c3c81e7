extension Schema {
  /// Makes the full-text index find people by the name they go by, as part of their name. Existing
  /// rows don't have that name yet, so their index entries stay valid.
  static let searchByGoesBy: String = {
    func words(_ row: String) -> String {
      """
      coalesce(\(row).goes_by || ' ', '') || \(row).name, \(row).role, \(row).company, \(row).field,
        \(row).notes, \(reach(row))
      """
    }
    let index = "INSERT INTO person_text (rowid, name, role, company, field, notes, reach)"
    let add = "\(index) VALUES (new.id, \(words("new")));"
    let remove = """
      INSERT INTO person_text (person_text, rowid, name, role, company, field, notes, reach)
        VALUES ('delete', old.id, \(words("old")));
      """
    return """
      DROP TRIGGER person_added;
      DROP TRIGGER person_removed;
      DROP TRIGGER person_changed;
      DROP VIEW person_words;
      CREATE VIEW person_words (id, name, role, company, field, notes, reach) AS
        SELECT id, \(words("person")) FROM person;
      CREATE TRIGGER person_added AFTER INSERT ON person BEGIN \(add) END;
      CREATE TRIGGER person_removed AFTER DELETE ON person BEGIN \(remove) END;
      CREATE TRIGGER person_changed AFTER UPDATE OF name, goes_by, role, company, field, notes,
        status, stage, connection, source ON person
      BEGIN \(remove) \(add) END;
      """
  }()
}
