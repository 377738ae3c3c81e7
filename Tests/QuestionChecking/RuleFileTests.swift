import DataFiles
import QuestionChecking
import Testing

@Suite struct RuleFileTests {
  func file(_ yaml: String) throws -> RuleFile {
    try DataFile(path: "mine.yaml", yaml: yaml).decodeWithExamples(RuleFile.self)
  }

  let start = """
    category: pets
    severity: caution
    message: This asks about pets.
    why: It is beside the point.
    concepts:
      pet: [cat, (small|big) dog]
    rules:
      - id: pets-have
        patterns: [have .. <pet>]
        unless: [<pet> food]
        flagged: [Do you have a big dog?]
        allowed: [Do you have cat food?, Do you have a dog?]

    """

  @Test func `A rule of ten lines works`() throws {
    let rules = try file(start)
    let checker = try Checker([rules])
    #expect(checker.check("Do you have a CAT?").map(\.rule) == ["pets-have"])
    #expect(checker.prove([rules]).isEmpty)
  }

  @Test func `An example that fails is named`() throws {
    let rules = try file(start.replacing("a big dog", with: "a horse"))
    let failures = try Checker([rules]).prove([rules])
    #expect(failures.map(\.keys) == [["rules", "0", "flagged", "0"]])
    #expect(failures.map(\.text) == ["Do you have a horse?"])
  }

  @Test func `A later file replaces a rule, and switches one off`() throws {
    let other = try file("rules: [{id: pets-have, message: New., patterns: [pet], \(filled)}]")
    let checker = try Checker([try file(start), other])
    #expect(checker.check("a pet").map(\.message) == ["New."])
    #expect(checker.check("have a cat").isEmpty)
    let off = try Checker([try file(start), try file("off: [pets-have]")])
    #expect(off.check("have a cat").isEmpty)
  }

  @Test func `A rule that extends another takes over its patterns and exceptions`() throws {
    let other = try file("rules: [{id: pets-more, extends: pets-have, patterns: [own a <pet>]}]")
    let checker = try Checker([try file(start), other])
    #expect(checker.check("You own a cat").map(\.rule) == ["pets-more"])
    #expect(checker.check("You own a cat food shop").isEmpty)
  }

  @Test func `A pattern that cannot be read is named`() throws {
    for pattern in ["(a|b", "a <b", ".. a", "a ..", "()", "", "a % b"] {
      let rules = try file("rules: [{id: mine, patterns: ['\(pattern)'], message: M., \(filled)}]")
      #expect(throws: RuleError.self, "\(pattern)") { try Checker([rules]) }
    }
  }

  @Test func `A concept that nobody defines is named`() throws {
    let rules = try file("rules: [{id: mine, patterns: [a <thing>], message: M., \(filled)}]")
    do throws(RuleError) {
      _ = try Checker([rules])
      Issue.record("not refused")
    } catch {
      #expect(error.rule == "mine")
      #expect(error.problem == .unknownConcept("thing", pattern: "a <thing>"))
    }
  }

  @Test func `Rules that extend each other are refused`() throws {
    let rules = try file("rules: [{id: one, extends: two}, {id: two, extends: one}]")
    #expect(throws: RuleError.self) { try Checker([rules]) }
  }

  private let filled = "category: pets, severity: caution, why: W."
}
