import Foundation
import GRDB
import Interviews

/// Maps the ids of records in an export to their ids in this journal.
struct ImportedIDs {
  var people: [Int64: Int64] = [:]
  var interviews: [Int64: Int64] = [:]
}

extension Journal {
  /// Imports the people of an export. A person is matched by identity, including identities from
  /// before a merge, or else by an interview that both journals have, or else by `PersonMatching`.
  /// Two people of one export are never merged.
  static func mergePeople(
    of contents: ExportContents, into result: inout Imported, _ ids: inout ImportedIDs,
    label: (String, String) -> String, at now: Date, in database: Database
  ) throws {
    for person in contents.people {
      ids.people[person.value.id] = try identified(person.value, in: database)
    }
    var taken = Set(ids.people.values)
    let interviews = Dictionary(grouping: contents.interviews, by: \.person)
    for person in contents.people {
      let id = person.value.id
      if let known = ids.people[id] {
        try merge(person, to: known, into: &result, label: label, at: now, in: database)
        continue
      }
      let met = try interviews[id]?.lazy.compactMap {
        try interviewee(of: $0.value, in: database)
      }.first
      let known =
        try met.flatMap { taken.contains($0) ? nil : $0 }
        ?? match(for: person.value, in: database, where: { !taken.contains($0) })?.id
      if let known {
        try merge(person.value, into: known, result: &result, label: label, at: now, in: database)
        ids.people[id] = known
      } else {
        ids.people[id] = try add(person, into: &result, in: database)
      }
      if let here = ids.people[id] { taken.insert(here) }
    }
  }

  /// The id in this journal of the person with an identity, now or before a merge.
  private static func identified(_ person: Person, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT id FROM person WHERE identity = ?1
          UNION ALL SELECT person FROM former_identity WHERE identity = ?1
          """), arguments: [person.identity?.uuidString])
  }

  /// The id of the person an interview is with in this journal, if it is here under the same name.
  private static func interviewee(
    of interview: Interview, in database: Database
  ) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql:
        "SELECT person FROM interview WHERE identity = ? AND name_key = ? AND person IS NOT NULL",
      arguments: [interview.identity?.uuidString, interview.interviewee.name.map(Person.key)])
  }

  /// Saves the later version of a person who is in both journals under one identity, now or before
  /// a merge.
  private static func merge(
    _ exported: Exported<Person>, to id: Int64, into result: inout Imported,
    label: (String, String) -> String, at now: Date, in database: Database
  ) throws {
    var person = exported.value
    let known = try Row.fetchOne(
      database, sql: "SELECT identity, revision, changed FROM person WHERE id = ?", arguments: [id])
    guard let known, exported.changed > known["changed"] else {
      result.unchanged += 1
      return
    }
    guard known["identity"] == person.identity?.uuidString else {
      return try merge(person, into: id, result: &result, label: label, at: now, in: database)
    }
    person.id = id
    // Storing increments it again.
    person.revision = max(person.revision - 1, known["revision"])
    result.updated += 1
    _ = try store(
      person, [], at: Date(timeIntervalSince1970: exported.changed), in: database)
  }

  /// Merges a person of the export into a saved one, who is found by both identities from now on.
  private static func merge(
    _ person: Person, into id: Int64, result: inout Imported,
    label: (String, String) -> String, at now: Date, in database: Database
  ) throws {
    guard var known = try self.person(id, in: database) else { return }
    try database.execute(
      sql: "INSERT OR IGNORE INTO former_identity VALUES (?, ?)",
      arguments: [person.identity?.uuidString, id])
    let changes = known.merge(person, at: now, label: label)
    guard !changes.isEmpty else {
      result.unchanged += 1
      return
    }
    result.updated += 1
    _ = try store(known, [.edited(changes)], at: now, in: database)
  }

  /// Adds a person of the export, under the same id if it is free.
  ///
  /// - Returns: their id.
  private static func add(
    _ exported: Exported<Person>, into result: inout Imported, in database: Database
  ) throws -> Int64 {
    var person = exported.value
    let isTaken = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM person WHERE id = ?)", arguments: [person.id])
    person.revision -= 1
    if isTaken == true { person.id = 0 }
    result.people += 1
    return try store(
      person, [], at: Date(timeIntervalSince1970: exported.changed), in: database
    ).id
  }

  /// Imports histories, messages, due items, reflections and quiz answers.
  ///
  /// Of two versions of a message, the one with a reply wins, then the one that was sent. Of two
  /// drafts, the one in this journal wins, because nothing tells which is later. Of two versions of
  /// a due item, the one that is done wins.
  static func mergeReferences(
    _ contents: ExportContents, _ ids: ImportedIDs, in database: Database
  ) throws {
    try mergeHistory(contents, ids, in: database)
    try mergeMessages(contents, ids, in: database)
    try mergeAnswers(contents, ids, in: database)
  }

  private static func mergeHistory(
    _ contents: ExportContents, _ ids: ImportedIDs, in database: Database
  ) throws {
    for former in contents.formerIdentities {
      guard let person = ids.people[former.person] else { continue }
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO former_identity SELECT ?1, ?2
          WHERE NOT EXISTS (SELECT 1 FROM person WHERE identity = ?1)
          """, arguments: [former.identity, person])
    }
    for event in contents.events {
      guard let person = ids.people[event.person] else { continue }
      // The same event may be stored in another version of its encoding.
      let known = try String.fetchAll(
        database.cachedStatement(
          sql: "SELECT what FROM person_event WHERE person = ? AND at = ?"),
        arguments: [person, event.at]
      ).map { try decode(PersonEvent.What.self, $0) }
      guard !known.contains(event.what) else { continue }
      try database.cachedStatement(
        sql: "INSERT INTO person_event (person, at, what) VALUES (?, ?, ?)"
      ).execute(arguments: [person, event.at, try json(event.what)])
    }
  }

  private static func mergeMessages(
    _ contents: ExportContents, _ ids: ImportedIDs, in database: Database
  ) throws {
    for var message in contents.messages {
      guard let person = ids.people[message.person] else { continue }
      message.person = person
      let known = try messages(in: database, "WHERE identity = ?", [message.identity.uuidString])
      if let known = known.first {
        let isFurther =
          known.reply == nil && message.reply != nil
          || !known.isSent && (message.isSent || known.text.isEmpty)
        guard isFurther else { continue }
      }
      message.id = known.first?.id ?? 0
      _ = try store(message, in: database)
    }
    for var item in contents.dueItems {
      item.person = item.person.flatMap { ids.people[$0] }
      item.interview = item.interview.flatMap { ids.interviews[$0] }
      let known = try dueItems(in: database, "WHERE identity = ?", [item.identity.uuidString])
      guard known.first.map({ $0.done == nil && item.done != nil }) ?? true else { continue }
      item.id = known.first?.id ?? 0
      try store(item, in: database)
    }
  }

  private static func mergeAnswers(
    _ contents: ExportContents, _ ids: ImportedIDs, in database: Database
  ) throws {
    for row in contents.reflections {
      guard let interview = ids.interviews[row["interview"]] else { continue }
      try database.execute(
        sql: """
          INSERT INTO reflection (interview, question, answer, at) VALUES (?, ?, ?, ?)
          ON CONFLICT (interview, question) DO UPDATE SET answer = excluded.answer, at = excluded.at
          WHERE excluded.at > at
          """,
        arguments: [interview, row["question"], row["answer"], row["at"]])
    }
    for row in contents.quizAnswers {
      try database.execute(
        sql: """
          INSERT INTO quiz_answer (at, quiz, item, is_right) SELECT ?1, ?2, ?3, ?4
          WHERE NOT EXISTS (SELECT 1 FROM quiz_answer WHERE at = ?1 AND quiz = ?2 AND item = ?3)
          """,
        arguments: [row["at"], row["quiz"], row["item"], row["is_right"]])
    }
  }
}
