import Foundation
import GRDB
package import Interviews

/// Links between interviews and people, as decided by `InterviewLink`.
extension Journal {
  /// The person an interview is with, once it has been prepared.
  package func person(of interview: Interview.ID) throws(JournalError) -> Person? {
    try read { database in
      let id = try Person.ID.fetchOne(
        database, sql: "SELECT person FROM interview WHERE id = ?", arguments: [interview])
      return try id.flatMap { try Self.person($0, in: database) }
    }
  }

  /// The interviews with a person, by their time.
  package func interviews(with person: Person.ID) throws(JournalError) -> [Interview] {
    try read {
      try Self.interviews(in: $0, "WHERE person = ? ORDER BY start IS NULL, start, id", [person])
    }
  }

  /// Links an interview that is being saved.
  ///
  /// - Parameter before: the interview as it was; nil if it is new.
  /// - Returns: the person's id; nil if it is linked to no one.
  static func link(
    _ interview: Interview, over before: Interview?, at now: Date, in database: Database
  ) throws -> Person.ID? {
    let link = try InterviewLink.saving(
      interview, over: before, at: now, person: { try person($0, in: database) },
      versions: { try versions(of: interview.id, in: database) })
    var id = link.person?.id
    if let person = link.person, link.isChanged {
      id = try store(person, link.events, at: now, in: database).id
    }
    try setPerson(id, of: interview.id, in: database)
    return id
  }

  /// Links an interview that undo has restored. Deletes the person created by the undone change,
  /// unless they have been edited or are referenced elsewhere.
  ///
  /// - Parameters:
  ///   - interview: the restored interview.
  ///   - current: the interview as it was until now.
  ///   - saved: the time when that was saved.
  /// - Returns: the person's id; nil if it is linked to no one.
  static func restoreLink(
    of interview: Interview, over current: Interview?, savedAt saved: Date, in database: Database
  ) throws -> Person.ID? {
    let link = InterviewLink.restoring(interview, over: current)
    guard let id = link.person, let person = try person(id, in: database) else {
      try setPerson(nil, of: interview.id, in: database)
      return nil
    }
    if link.mayBeCreated {
      try setPerson(nil, of: interview.id, in: database)
      if person.wasOnlyCreated(at: saved, use: try use(of: id, in: database)) {
        try database.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [id])
        return nil
      }
    }
    // A correction that reached the person is taken back there, too.
    if let current, current.person == id {
      var restored = person
      restored.correct(from: current.interviewee, to: interview.interviewee)
      if restored != person {
        let changed = try use(of: id, in: database).changed
        _ = try store(restored, [], at: changed, in: database)
      }
    }
    try setPerson(id, of: interview.id, in: database)
    return id
  }

  private static func setPerson(
    _ person: Person.ID?, of interview: Interview.ID, in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE interview SET person = ? WHERE id = ?", arguments: [person, interview])
  }

  private static func use(of person: Person.ID, in database: Database) throws -> Person.Use {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT changed, EXISTS (SELECT 1 FROM interview WHERE person = ?1)
            OR EXISTS (SELECT 1 FROM message WHERE person = ?1)
            OR EXISTS (SELECT 1 FROM due_item WHERE person = ?1)
        FROM person WHERE id = ?1
        """, arguments: [person])
    guard let row else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
    return Person.Use(changed: Date(timeIntervalSince1970: row[0]), isReferenced: row[1])
  }

  static func person(_ id: Person.ID, in database: Database) throws -> Person? {
    try people(in: database, "WHERE id = ?", [id]).first
  }
}
