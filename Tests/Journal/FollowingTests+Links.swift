import Foundation
import Interviews
import Testing

@testable import Journal

/// Which person an interview is linked to.
extension FollowingTests {
  @Test func `Taking back the end of a preparation takes back whom it made, but nobody else`()
    throws
  {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let rosa = try journal.save(Person(name: "Rosa Diaz"), [.added], at: now)
    func prepare(_ name: String, with person: Person.ID? = nil) throws -> Interview {
      var interview = Interview(interviewee: Interviewee(name: name), start: now)
      interview.person = person
      interview = try journal.save(interview, change: "name", at: now)
      #expect(interview.person == person)
      interview.progress = .ready
      return try journal.save(interview, change: "ready", at: now)
    }
    #expect(try prepare("Rosa Diaz", with: rosa.id).person == rosa.id)
    let bo = try #require(try prepare("Bo Lind").person)
    _ = try journal.undo(at: now)
    #expect(try journal.person(bo) == nil)
    _ = try journal.undo(at: now)
    let ana = try #require(try prepare("Ana Ruiz").person)
    try journal.save([DueItem(.checkIn, person: ana, due: now)])
    for _ in 1...4 { _ = try journal.undo(at: now) }
    #expect(try journal.people().map(\.name).sorted() == ["Ana Ruiz", "Rosa Diaz"])
  }

  @Test func `Taking back never takes somebody one has added oneself`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let ana = try journal.save(Person(name: "Ana Ruiz", source: .friend), [.added], at: days(-1))
    // Another name is corrected to hers, and that is taken back.
    var interview = try journal.save(
      Interview(interviewee: Interviewee(name: "Zoe Quant")), change: "name", at: now)
    interview.interviewee.name = ana.name
    interview.person = ana.id
    interview = try journal.save(interview, change: "name", at: now)
    #expect(try journal.undo(at: now)?.interview?.person == nil)
    #expect(try journal.person(ana.id) != nil)
    // She is chosen as the preparation ends, and nothing is new about her.
    interview = try #require(try journal.interview(interview.id))
    interview.interviewee.name = ana.name
    interview.person = ana.id
    interview.progress = .ready
    _ = try journal.save(interview, change: "ready", at: now)
    _ = try journal.undo(at: now)
    #expect(try journal.person(ana.id) != nil)
  }

  @Test func `Whoever was deleted does not come back with what is done about the talk`() throws {
    let folder = try TemporaryFolder()
    let journal = try held(in: folder)
    try journal.delete(1, at: now)
    #expect(
      try journal.recordThanks(for: 1, with: "Thanks", style: .email, calendar: calendar, at: now)
        == nil)
    var interview = try #require(try journal.interview(1))
    _ = try hold([.noted("send the paper"), .promised], of: interview, in: journal)
    // A question is added, and the preparation ends once more.
    interview.questions = [PlannedQuestion(text: "How did you begin?")]
    interview.progress = .preparing(step: "questions")
    interview = try journal.save(interview, change: "add", at: now)
    interview.progress = .ready
    #expect(try journal.save(interview, change: "ready", at: now).person == nil)
    for _ in 1...2 { #expect(try journal.undo(at: now)?.interview?.person == nil) }
    #expect(try journal.countPeople() == 0)
    // Another name is somebody else.
    interview = try #require(try journal.interview(1))
    interview.interviewee.name = "Bo Lind"
    interview.progress = .preparing(step: "role")
    interview = try journal.save(interview, change: "name", at: now)
    interview.progress = .ready
    #expect(try journal.save(interview, change: nil, at: now).person == 2)
  }

  @Test func `Somebody new of a name that is known is a person of their own`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    _ = try journal.save(Person(name: "Ana Ruiz", role: "nurse", company: "Luna"), at: now)
    _ = try journal.save(Person(name: "Ana Ruiz", role: "cook"), at: now)
    var interview = try journal.save(
      Interview(interviewee: Interviewee(name: "Ana Ruiz", role: "pilot")), change: "name", at: now)
    interview.progress = .ready
    #expect(try journal.save(interview, change: "ready", at: now).person == 3)
    #expect(try journal.person(3)?.role == "pilot")
    // The same when the talk was prepared to be with another of them.
    interview = try #require(try journal.interview(1))
    interview.person = 1
    interview = try journal.save(interview, change: "name", at: now)
    #expect(interview.person == 1)
    interview.person = nil
    interview.progress = .preparing(step: "role")
    interview = try journal.save(interview, change: "name", at: now)
    interview.progress = .ready
    #expect(try journal.save(interview, change: "ready", at: now).person == 4)
  }

  @Test func `The namesake who was chosen is the one whom the talk is with`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    _ = try journal.save(Person(name: "Chris Park", role: "baker"), at: now)
    let cook = try journal.save(Person(name: "Chris Park", role: "cook"), at: now)
    var interview = Interview(interviewee: cook.interviewee, progress: .ready)
    interview.person = cook.id
    #expect(try journal.save(interview, change: nil, at: now).person == cook.id)
    #expect(try journal.interview(1)?.person == cook.id)
    #expect(try journal.interviews(with: cook.id).count == 1)
  }

  @Test(arguments: ["Rosa", "rosa diaz", "Roza Diaz", "Rosa Días", "Rsoa Diaz", "Rosa Dia", "Diaz"])
  func `A name that is spelled nearly so finds somebody`(typed: String) throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    let people = ["Rosa Diaz", "Bo Lind", "Rosamund Dike"].map { Person(name: $0) }
    _ = try journal.importPeople(people, from: "", label: { "\($0)\($1)" }, at: now)
    let meant = try journal.people(near: typed)
    #expect(meant.map(\.name) == ["Rosa Diaz"])
  }
}
