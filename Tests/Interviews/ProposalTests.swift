import Interviews
import Testing

/// What is proposed from the built-in bank, over many goals, stages, lengths and fields.
@Suite struct ProposalTests {
  static let bank = GoodBankTests.questions

  /// Six single goals and thirty ordered pairs.
  static let goals: [[Goal]] =
    Goal.allCases.map { [$0] }
    + Goal.allCases.flatMap { first in
      Goal.allCases.filter { $0 != first }.map { [first, $0] }
    }

  static func propose(
    _ goals: [Goal], _ stage: CareerStage?, name: String = "Ana Ruiz", role: String? = "nurse",
    company: String? = "City Hospital", field: String? = "health care", minutes: Int = 30,
    recent: Set<String> = []
  ) -> [PlannedQuestion] {
    let person = Interviewee(name: name, role: role, company: company, field: field, stage: stage)
    let interview = Interview(interviewee: person, goals: goals, minutes: minutes)
    return QuestionChooser(bank: bank, interview: interview, recent: recent).propose()
  }

  static let runs: [(goals: [Goal], questions: [PlannedQuestion])] = goals.flatMap { goals in
    CareerStage.allCases.map { (goals, propose(goals, $0)) }
  }

  @Test(arguments: [(15, 3), (20, 4), (30, 6), (45, 8), (60, 10)])
  func `The length decides how many questions there are, with three to spare`(
    minutes: Int, count: Int
  ) {
    let proposed = Self.propose([.role, .wayIn], .mid, minutes: minutes)
    let agenda = Agenda(questions: proposed, minutes: minutes)
    #expect(agenda.planned.count == count)
    #expect(agenda.ifTimeAllows.count == 3)
    #expect(proposed.allSatisfy { $0.minutes >= 2 })
  }

  @Test func `No question is in more than three in ten proposals that it does not wholly serve`() {
    var counts: [String: Int] = [:]
    for run in Self.runs {
      for id in Set(run.questions.compactMap(\.bankID)) {
        let question = Self.bank.first { $0.id == id }
        let servesAll = run.goals.allSatisfy { question?.goals.contains($0) ?? false }
        if !servesAll { counts[id, default: 0] += 1 }
      }
    }
    let most = counts.max { $0.value < $1.value }
    #expect((most?.value ?? 0) * 10 <= Self.runs.count * 3, "\(String(describing: most))")
  }

  @Test func `Most of the bank is proposed somewhere`() {
    let people: [(role: String, field: String)] = [
      ("nurse", "health care"), ("software engineer", "software"), ("data analyst", "data science"),
      ("UX designer", "design"), ("product manager", "software"), ("lawyer", "law"),
      ("5th grade teacher", "education"), ("electrician", "construction"), ("banker", "finance"),
      ("research scientist", "biology"), ("program director", "nonprofits"),
      ("policy analyst", "government"), ("marketing manager", "marketing"), ("doctor", "medicine"),
      ("recruiter", "human resources"), ("reporter", "journalism"), ("accountant", "accounting"),
      ("mechanical engineer", "engineering"), ("account executive", "sales"),
      ("social worker", "social work"), ("home health aide", "elder care"),
      ("physical therapist", "therapy"), ("painter", "art"),
    ]
    var seen: Set<String> = []
    var last: Set<String> = []
    for (index, goals) in Self.goals.enumerated() {
      for (number, stage) in CareerStage.allCases.enumerated() {
        let person = people[(index * 3 + number) % people.count]
        last = Set(
          Self.propose(goals, stage, role: person.role, field: person.field, recent: last)
            .compactMap(\.bankID))
        seen.formUnion(last)
      }
    }
    let general = Self.bank.filter {
      $0.theme != .personal && !QuestionChooser.closingIntents.contains($0.intent)
    }
    let found = general.count { seen.contains($0.id) }
    #expect(found * 10 >= general.count * 7, "\(found) of \(general.count)")
  }

  @Test func `Two interviews in a row with different people share at most half`() {
    for goals in Self.goals {
      let first = Set(Self.propose(goals, .mid).compactMap(\.bankID))
      let second = Self.propose(
        goals, .mid, name: "Lee Wong", company: "Mercy", recent: first)
      let shared = second.compactMap(\.bankID).count(where: first.contains)
      #expect(shared * 2 <= second.count, "\(goals)")
    }
  }
}
