import DataFiles
import QuestionChecking
import Testing

@Suite struct BuiltInRuleTests {
  @Test(arguments: BuiltInRules.files.map(\.path))
  func `Every example of a rule holds`(path: String) throws {
    let file = try #require(BuiltInRules.files.first { $0.path == path })
    let rules = try file.decodeWithExamples(RuleFile.self)
    for failure in BuiltInRules.checker.prove([rules]) {
      let place = "\(path):\(file.line(of: failure.keys) ?? 0)"
      let found = failure.found.map { "\($0.rule) [\($0.matched)]" }
      Issue.record("\(place): \(failure.rule?.id ?? "") \(failure.list): \(failure.text) \(found)")
    }
  }

  @Test func `Every rule shows what it flags`() throws {
    for file in BuiltInRules.files {
      for rule in try file.decodeWithExamples(RuleFile.self).rules ?? [] {
        #expect(rule.flagged?.isEmpty == false, "\(file.path): \(rule.id)")
      }
    }
  }

  @Test func `A finding says what was asked, why not, and what to ask instead`() throws {
    let found = BuiltInRules.checker.check("Lovely, thanks. Could you get me a job?")
    let finding = try #require(found.first)
    #expect(finding.category == "job")
    #expect(finding.severity == .forbidden)
    #expect(finding.matched == "get me a job")
    #expect(finding.why.contains("Thinkful"))
    #expect(finding.instead.contains("hiring-looks-for"))
    #expect(Verdict(found) == .forbidden)
  }

  @Test func `A question about pay is a professional one for those who set it`() {
    let question = "How do salary bands differ between regions?"
    let analyst = CheckContext(role: "Compensation Analyst")
    #expect(Verdict(BuiltInRules.checker.check(question)) == .caution)
    #expect(Verdict(BuiltInRules.checker.check(question, context: analyst)) == .ok)
  }

  @Test func `What the person allows is not reported`() {
    let question = "What is the typical salary in this field?"
    let context = CheckContext(allow: ["field-pay"])
    #expect(BuiltInRules.checker.check(question, context: context).isEmpty)
  }
}
