import Foundation
import Interviews
import Testing

@testable import Journal

/// Corrections that reach the person, and interviews that are called off or deleted.
@Suite struct ChangeTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)

  func saved(in journal: Journal) throws -> Interview {
    try journal.save(
      Interview(
        interviewee: Interviewee(name: "Dana Reyes", role: "PM", company: "Stripe"),
        start: now + 3600, progress: .ready), change: "new", at: now)
  }

  @Test func `A correction reaches the person, and undo takes it back there, too`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var interview = try saved(in: journal)
    let id = try #require(interview.person)
    interview.interviewee.name = "Danna Reyes"
    interview.interviewee.company = "Ramp"
    interview = try journal.save(interview, change: "spelling", at: now + 1)
    #expect(interview.person == id)
    #expect(try journal.person(id)?.name == "Danna Reyes")
    #expect(try journal.person(id)?.company == "Ramp")
    #expect(try journal.undo(at: now + 2)?.interview?.interviewee.name == "Dana Reyes")
    #expect(try journal.person(id)?.name == "Dana Reyes")
    #expect(try journal.person(id)?.company == "Stripe")
    #expect(try journal.people().count == 1)
  }

  @Test func `Another name is another person`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var interview = try saved(in: journal)
    let dana = try #require(interview.person)
    interview.interviewee.name = "Marcus Bell"
    interview = try journal.save(interview, change: nil, at: now + 1)
    #expect(interview.person != dana)
    #expect(try journal.person(dana)?.name == "Dana Reyes")
  }

  @Test func `What was edited on the person since isn't overwritten`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var interview = try saved(in: journal)
    let id = try #require(interview.person)
    var person = try #require(try journal.person(id))
    person.company = "Adyen"
    person = try journal.save(person, at: now)
    interview.interviewee.company = "Ramp"
    _ = try journal.save(interview, change: nil, at: now + 1)
    #expect(try journal.person(person.id)?.company == "Adyen")
  }

  @Test func `An interview that was called off is neither next nor unfinished`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var interview = try saved(in: journal)
    interview.outcome = .cancelled
    interview = try journal.save(interview, change: nil, at: now)
    #expect(try journal.next(after: now) == nil)
    #expect(try journal.last(from: now, to: now + 7200) == nil)
    #expect(try journal.interview(interview.id)?.outcome == .cancelled)
    var unfinished = Interview(interviewee: Interviewee(name: "Bo"))
    unfinished.outcome = .cancelled
    _ = try journal.save(unfinished, change: nil, at: now)
    #expect(try journal.unfinished() == nil)
  }

  @Test func `A deleted interview comes back with undo, unless it has a history`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let interview = try saved(in: journal)
    try journal.delete(interview, change: "gone")
    #expect(try journal.interview(interview.id) == nil)
    #expect(try journal.undo(at: now)?.change == "gone")
    #expect(try journal.interview(interview.id)?.interviewee.name == "Dana Reyes")
    try journal.save([DueItem(.thanks, interview: interview.id, due: now)])
    #expect(try journal.hasHistory(interview.id))
    let again = try #require(try journal.interview(interview.id))
    #expect(throws: JournalError.self) {
      var stale = again
      stale.revision -= 1
      try journal.delete(stale, change: "stale")
    }
    try journal.delete(again, change: "gone")
    #expect(try journal.undo(at: now) == nil)
  }
}
