import Foundation
import Testing

@Suite struct ExplainTests {
  @Test func `A rule is explained with its reason, guide and examples`() throws {
    let result = try Program().run("explain", "job-give")
    #expect(result.status == 0)
    for words in ["job-give", "Thinkful", "Ask instead:", "Catches:", "Allows:"] {
      #expect(result.output.contains(words), "\(words)")
    }
    #expect(result.output.contains(/From QuestionBanks\/bad\/job.yaml:\d+/))
  }

  @Test func `A category lists its rules, and an unknown name what comes near`() throws {
    let program = try Program()
    #expect(try program.run("explain", "salary").output.contains("salary-how-much"))
    let wrong = try program.run("explain", "salry")
    #expect(wrong.status == 66)
    #expect(wrong.errors.contains("Did you mean salary-"))
    #expect(try program.run("explain", "x\u{1B}[2J").errors.contains("\u{1B}") == false)
  }

  @Test func `A rule of one's own is explained, and one switched off is not`() throws {
    let program = try Program()
    let folder = program.home + "/QuestionBanks/bad"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let yaml = """
      category: favours
      severity: caution
      off: [gossip]
      rules:
        - id: favours-lend
          message: This asks to borrow something.
          why: It is beside the point of the talk.
          patterns: [lend <me>]
          flagged: [Could you lend me a book?]
      """
    try yaml.write(toFile: folder + "/mine.yaml", atomically: true, encoding: .utf8)
    let valid = try program.run("banks", "validate")
    #expect(valid.status == 0, "\(valid.output)")
    let slip = folder + "/slip.yaml"
    try "# mine\noff:\n  - gosip\n".write(toFile: slip, atomically: true, encoding: .utf8)
    #expect(try program.run("banks", "validate", slip).output.hasPrefix("\(slip):3: There's no"))
    try FileManager.default.removeItem(atPath: slip)
    #expect(try program.run("explain", "favours-lend").output.contains("mine.yaml:5"))
    #expect(try program.run("explain", "gossip").status == 66)
    #expect(try program.run("check", "Who is the laziest of your team?").output == "Good to ask.\n")
    #expect(try program.run("check", "Could you lend me your boat?").output.contains("borrow"))
  }

  @Test func `docs/rules.md is up to date`() throws {
    let written = try String(
      contentsOf: Document.root.appending(path: "docs/rules.md"), encoding: .utf8)
    let rendered = try Program().run("explain", "--format", "markdown").output
    #expect(written == rendered, "The rules have changed: run script/rules")
  }

  @Test func `/explain tells more about what was found last`() throws {
    let result = try Program().run(input: "/explain\nCould you get me a job?\n/explain\n")
    #expect(result.output.contains("/explain [RULE or CATEGORY]"))
    #expect(result.output.contains("Allows:"))
  }
}
