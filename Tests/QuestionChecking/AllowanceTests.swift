import QuestionChecking
import Testing

@Suite struct AllowanceTests {
  @Test(arguments: [
    ("What do you earn?  # allow salary: she offered", "What do you earn?", ["salary"]),
    ("What?\t # allow salary, job : both: yes", "What?", ["salary", "job"]),
    ("# allow salary: why", "", ["salary"]),
    ("What is #1 for you?", "What is #1 for you?", []),
    ("Do you use C# allow lists?", "Do you use C# allow lists?", []),
    ("Why # allow job: yes # really?", "Why", ["job"]),
    ("Why #allow job: yes", "Why", ["job"]),
  ]) func `A comment at the end of a line allows`(line: String, draft: String, names: [String]) {
    let found = Allowance.comment(in: line)
    #expect(found.draft == draft)
    #expect(found.allowances.map(\.name) == names)
  }

  @Test func `The reason is kept`() {
    #expect(Allowance.comment(in: "A # allow job: a: b").allowances.first?.reason == "a: b")
    #expect(Allowance("job").reason == nil)
    #expect(Allowance("job: ").reason == nil)
  }

  @Test func `An allowance is needed only where something would be found`() {
    let checker = BuiltInRules.checker
    func needed(_ draft: String) -> Set<String> {
      checker.neededAllowances(in: draft, context: CheckContext(allow: ["salary", "job-give"]))
    }
    #expect(needed("How much do you earn?") == ["salary"])
    #expect(needed("Could you get me a job?") == ["job-give"])
    #expect(needed("How did you get here?") == [])
  }
}
