import Interviews
import Testing

@Suite struct QuestionChooserTests {
  /// A small bank with questions for all goals in several themes.
  static let bank: [Question] = {
    var bank: [Question] = []
    for (number, goal) in Goal.allCases.enumerated() {
      for theme in [Theme.path, .skills, .industry, .advice] {
        bank.append(
          Question(
            id: "\(theme.rawValue)-\(goal.rawValue)",
            text: number.isMultiple(of: 2) ? "About {a role}: \(goal)?" : "About \(goal)?",
            plain: "About the work: \(goal)?", theme: theme, minutes: 2 + number % 3,
            goals: [goal], followUps: ["a", "b"]))
      }
    }
    bank.append(
      Question(
        id: "opener", text: "How did it begin?", theme: .path, place: .warmUp, goals: [.role],
        isOpener: true))
    bank.append(
      Question(
        id: "personal-degree", text: "I saw that {clause}. Why?", theme: .personal, goals: [.role],
        finding: .education))
    bank.append(
      Question(
        id: "personal-any", text: "I noticed that {clause}. How come?", theme: .personal,
        goals: [.role], finding: .other))
    bank.append(
      Question(id: "last", text: "What else?", theme: .closing, place: .closing, minutes: 2))
    bank.append(
      Question(
        id: "senior", text: "Looking back?", theme: .culture, minutes: 2, goals: [.field],
        stages: [.senior]))
    return bank
  }()

  func propose(
    goals: [Goal] = [.role, .company], minutes: Int = 30, findings: [String] = [],
    stage: CareerStage? = .mid, role: String? = "nurse", asked: Set<String> = []
  ) -> [PlannedQuestion] {
    let interview = Interview(
      interviewee: Interviewee(name: "Ana", role: role, stage: stage), goals: goals,
      minutes: minutes, findings: findings)
    return QuestionChooser(bank: Self.bank, interview: interview, asked: asked).propose()
  }

  @Test func `The same interview gets the same questions`() {
    #expect(propose() == propose())
  }

  @Test(arguments: [5, 15, 20, 30, 45, 60, 90]) func `The proposal fits the time`(minutes: Int) {
    let agenda = Agenda(questions: propose(minutes: minutes), minutes: minutes)
    let slack = agenda.items.first { $0.kind == .slack }?.minutes ?? 0
    #expect(slack <= 2, "the time is used as far as the bank reaches")
    #expect(agenda.ifTimeAllows.count >= 1)
  }

  @Test func `It begins with an opener and ends with what rounds it off`() {
    let agenda = Agenda(questions: propose(), minutes: 30)
    let planned = agenda.items.compactMap(\.entry?.question)
    #expect(planned.first?.bankID == "opener")
    #expect(planned.first?.reasons.first == .opener)
    #expect(planned.last?.bankID == "last")
  }

  @Test func `A finding becomes the opener, asked in the words that suit it`() {
    let first = propose(findings: ["she studied law"]).first
    #expect(first?.bankID == "personal-degree")
    #expect(first?.text == "I saw that you studied law. Why?")
    #expect(first?.reasons == [.finding("she studied law")])
  }

  @Test func `A finding without a question of its kind gets one that takes any`() {
    #expect(
      propose(findings: ["he ran the Boston marathon"]).first?.text
        == "I noticed that you ran the Boston Marathon. How come?")
  }

  @Test(arguments: ["mother died last year", "https://example.org", "seems nice"])
  func `What is not to be said brings no question`(finding: String) {
    #expect(!propose(findings: [finding]).contains { $0.theme == .personal })
  }

  @Test func `The dearest goal gets the most questions`() {
    let proposed = propose(goals: [.hiring, .network])
    func count(_ goal: Goal) -> Int {
      proposed.count { $0.reasons.contains { if case .goal(goal, _) = $0 { true } else { false } } }
    }
    #expect(count(.hiring) >= count(.network))
    #expect(count(.network) >= 1)
  }

  @Test func `Nothing that this person was asked before comes up`() {
    let before = Set(propose().compactMap(\.bankID))
    let again = Set(propose(asked: before).compactMap(\.bankID))
    #expect(before.isDisjoint(with: again))
  }

  @Test func `A question for senior people is left out for others`() {
    #expect(!propose(goals: [.field], stage: .early).contains { $0.bankID == "senior" })
    #expect(propose(goals: [.field], stage: .senior).contains { $0.bankID == "senior" })
  }

  @Test func `Without a role the plain words are used`() {
    let texts = propose(role: nil).map(\.text)
    #expect(!texts.contains { $0.contains("{") })
    #expect(texts.contains { $0.hasPrefix("About the work") })
  }

  @Test func `No intent is asked twice in a talk`() {
    var bank = Self.bank
    for index in bank.indices { bank[index].intent = "intent-\(index % 5)" }
    let interview = Interview(
      interviewee: Interviewee(role: "nurse"), goals: [.role, .field], minutes: 60)
    let intents = QuestionChooser(bank: bank, interview: interview).propose().map { planned in
      bank.first { $0.id == planned.bankID }?.intent
    }
    #expect(intents.count >= 3)
    #expect(intents.count == Set(intents).count)
  }

  @Test func `A question is swapped for another of its theme, never the same one again`() {
    let interview = Interview(
      interviewee: Interviewee(name: "Ana", role: "nurse"), goals: [.role], minutes: 15)
    let chooser = QuestionChooser(bank: Self.bank, interview: interview)
    let proposed = chooser.propose()
    let old = proposed[0]
    let others = chooser.alternatives(to: old, among: proposed, refused: ["path-field"])
    #expect(!others.isEmpty)
    #expect(others.allSatisfy { $0.theme == old.theme })
    #expect(!others.contains { $0.bankID == "path-field" || $0.bankID == old.bankID })
  }
}
