import DataFiles
import Foundation
import Interviews
import Journal
import Presentation
import Testing

/// How people are addressed: the name they go by, and their pronouns.
@Suite struct AddressTests {
  static let bill: Person = {
    var person = Person(name: "William Hale", role: "nurse", connection: .direct)
    (person.goesBy, person.pronouns) = ("Bill", "he/him")
    return person
  }()

  static let now = Date(timeIntervalSince1970: 1_800_000_000)

  @Test(arguments: [
    ("William Hale", "Bill", "Bill"), ("William Hale", nil, "William"),
    ("Prof. Susan Lee", "Sue", "Sue"), ("Prof. Susan Lee", " ", "Professor Lee"),
  ]) func `The name someone goes by is the one that's said`(
    name: String, goesBy: String?, spoken: String
  ) {
    var interviewee = Interviewee(name: name)
    interviewee.goesBy = goesBy
    #expect(interviewee.spokenName == spoken)
    #expect(Interview(interviewee: interviewee).slots.fill("{name}") == spoken)
  }

  @Test func `An interview knows how its person is addressed now`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal(in: folder.path)
    var person = try journal.save(Self.bill, at: Self.now)
    var interview = Interview(interviewee: person.interviewee)
    interview.person = person.id
    let id = try journal.save(interview, change: nil, at: Self.now).id
    #expect(try journal.interview(id)?.interviewee.spokenName == "Bill")
    person.goesBy = "Will"
    try journal.save(person, at: Self.now)
    #expect(try journal.interview(id)?.interviewee.spokenName == "Will")
    try journal.delete(person.id, at: Self.now)
    #expect(try journal.interview(id)?.interviewee.spokenName == "William")
  }

  @Test func `The sheet has the pronouns beside the name`() {
    func who(_ person: Person) -> String? {
      let interview = Interview(interviewee: person.interviewee)
      let sheet = Sheet(
        of: interview, agenda: Agenda(of: interview), closing: [], dates: FieldTests.dates,
        book: Words.book)
      guard case .facts(let facts)? = sheet.sections.first?.content else { return nil }
      return facts.first?.value
    }
    #expect(who(Self.bill) == "William Hale (he/him)")
    #expect(who(Person(name: "William Hale")) == "William Hale")
  }

  @Test func `A note may call someone by any of their names`() throws {
    var interview = Interview(interviewee: Self.bill.interviewee)
    #expect(interview.interviewee.names == "William Hale Bill")
    // Whoever is picked instead is called by their own name.
    interview.fill(from: Person(name: "Ana Ruiz"))
    #expect(interview.interviewee.goesBy == nil)
  }
}
