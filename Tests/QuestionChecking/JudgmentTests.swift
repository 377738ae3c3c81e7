import DataFiles
import QuestionChecking
import Testing

/// What rules and the classifier decide together.
@Suite struct JudgmentTests {
  let checker = BuiltInRules.checker

  @Test(arguments: [
    ("Could you get me a job?", "job"),
    ("will you take me on as an intern this summer", "internship"),
    ("Would you recommend me for the opening?", "referral"),
    ("how much do you make a year", "salary"),
  ])
  func `An ask that a rule finds is forbidden`(draft: String, category: String) throws {
    let finding = try #require(checker.check(draft).first)
    #expect(finding.category == category)
    #expect(finding.severity == .forbidden)
    #expect(!finding.isTentative)
  }

  @Test(arguments: [
    "could u maybe sneak me in thru the back door of ur company", "wuold you hier me",
    "so what number do they write on your check every other friday",
    "They respect you over there, and my application is sitting in their pile.",
  ])
  func `An ask that no rule has a pattern for is found, too`(draft: String) throws {
    let finding = try #require(checker.check(draft).first)
    #expect(finding.severity > .hint)
    #expect(["job", "referral", "salary"].contains(finding.category))
    #expect(!finding.matched.isEmpty && draft.contains(finding.matched))
  }

  @Test func `What may come across as an ask is cautioned in those words`() {
    let tentative = Everyday.hints.flatMap { checker.check($0) }.filter(\.isTentative)
    #expect(!tentative.isEmpty)
    for finding in tentative {
      #expect(finding.severity == .caution)
      #expect(finding.message.hasPrefix("This could come across as asking"))
    }
  }

  @Test func `What a rule of one's own finds stands, whatever the classifier thinks`() throws {
    let own = try DataFile(
      path: "own.yaml",
      yaml: """
        category: job
        severity: forbidden
        message: Not here.
        why: House rule.
        rules:
          - id: own-day
            patterns: [typical day]
        """
    ).decode(RuleFile.self)
    let files = try BuiltInRules.files.map { try $0.decode(RuleFile.self) }
    let checker = try Checker(files + [own])
    let finding = try #require(checker.check("What does a typical day look like?").first)
    #expect(finding.rule == "own-day")
    #expect(finding.severity == .forbidden)
  }

  @Test func `Rules without the classifier's are a checker of their own`() throws {
    let file = try DataFile(
      path: "own.yaml",
      yaml: """
        category: favors
        severity: caution
        message: This asks to borrow something.
        why: It has nothing to do with what you want to learn.
        rules:
          - id: favors-lend
            patterns: [lend me]
        """
    ).decode(RuleFile.self)
    let checker = try Checker([file])
    #expect(checker.check("Could you lend me a book?").map(\.rule) == ["favors-lend"])
    #expect(checker.check("Will you hire me?").isEmpty)
  }

  @Test func `A category that is allowed or switched off is not found by likeness either`() throws {
    let draft = "so what number do they write on your check every other friday"
    #expect(!checker.check(draft).isEmpty)
    let allowed = CheckContext(allow: ["salary"])
    #expect(checker.check(draft, context: allowed).allSatisfy { $0.category != "salary" })
    let off = try DataFile(path: "own.yaml", yaml: "off: [salary]").decode(RuleFile.self)
    let files = try BuiltInRules.files.map { try $0.decode(RuleFile.self) }
    #expect(try Checker(files + [off]).check(draft).allSatisfy { $0.category != "salary" })
  }
}

extension JudgmentTests {
  /// Lines that lean towards an ask without asking.
  private enum Everyday {
    static let hints = [
      "My hands are free from June, and your shop looks busy.",
      "I could see myself at the desk next to yours.",
      "That car of yours looks like the job is good to you.",
      "You must be doing well for yourself these days.",
      "They listen to you at that office, and my application is in.",
      "I hear your summer students have a good time.",
      "My program needs sixty hours somewhere, and your clinic is close to me.",
      "I wouldn't mind ending up where you are.",
      "If something ever came up, I would be around.",
      "So this is the kind of place that could use someone like me?",
    ]
  }
}
