import Interviews
import Testing

/// Whom to ask next.
@Suite struct PeopleFinderTests {
  static func person(
    _ id: Int64, _ role: String?, _ company: String?, _ connection: Connection?,
    source: Person.Source? = nil, field: String? = nil, stage: CareerStage? = nil,
    status: Person.Status = .toAsk
  ) -> Person {
    Person(
      id: id, name: "P\(id)", role: role, company: company, field: field, stage: stage,
      connection: connection, source: source, status: status)
  }

  @Test func `Own network first, then introductions, then strangers`() {
    let people = [
      Self.person(1, "nurse", "Luna", .cold),
      Self.person(2, "nurse", "Luna", .warm(through: "Sam")),
      Self.person(3, "nurse", "Luna", .direct, source: .network),
      Self.person(4, "nurse", "Luna", .direct, source: .alumni),
      Self.person(5, "nurse", "Luna", nil), Self.person(6, "nurse", "Luna", .warm(through: nil)),
      Self.person(7, "nurse", "Luna", nil, source: .friend),
    ]
    let found = PeopleFinder(.init(company: "luna", role: "nurse")).rank(people)
    #expect(found.map(\.person.id) == [7, 4, 3, 2, 6, 5, 1])
    #expect(found.allSatisfy { $0.target == .both })
  }

  @Test func `Company and role take turns, and both at once come first`() {
    let people =
      (1...3).map { Self.person($0, "cook", "Luna Ltd", .direct) }
      + (4...6).map { Self.person($0, "Head nurse", "Sol", .direct) }
      + [
        Self.person(7, "nurse", "Luna", .direct), Self.person(8, "cook", "Sol", .direct),
        Self.person(9, nil, nil, .direct, source: .friend, field: "health"),
      ]
    let found = PeopleFinder(.init(company: "Luna", role: "nurse", field: "health")).rank(people)
    #expect(found.map(\.person.id) == [7, 3, 6, 2, 5, 1, 4, 9])
    #expect(found.map(\.target).prefix(3) == [.both, .company, .role])
  }

  @Test func `Never somebody who was asked, scheduled, met or left`() {
    let people = Person.Status.allCases.enumerated().map {
      Self.person(Int64($0.offset + 1), "nurse", nil, .direct, status: $0.element)
    }
    #expect(PeopleFinder(.init(role: "nurse")).rank(people).map(\.person.status) == [.toAsk])
  }

  @Test func `The stage decides between those who are as near`() {
    let people = CareerStage.allCases.enumerated().map {
      Self.person(Int64($0.offset + 1), "nurse", nil, .cold, stage: $0.element)
    }
    let early = PeopleFinder(.init(role: "nurse", stage: .early)).rank(people)
    #expect(early.map(\.person.id) == [1, 3, 2])
    #expect(PeopleFinder(.init(stage: .senior)).rank(people).map(\.person.id) == [3])
  }

  @Test func `Words begin words, in any case, with or without accents`() {
    let people = [Self.person(1, "Infirmière-chef", "Clínica", .cold)]
    for words in ["infirmiere", "CHEF clinica", "clí"] {
      #expect(PeopleFinder(.init(words: words)).rank(people).count == 1, "\(words)")
    }
    #expect(PeopleFinder(.init(words: "firmiere")).rank(people).isEmpty)
  }
}
