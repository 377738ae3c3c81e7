import Foundation
import TerminalTesting
import Testing

@Suite struct QuizTests {
  @Test func `A set is matched through a pipe, explained, counted and kept`() throws {
    let program = try Program()
    let run = try program.run("quiz", "--seed", "5", input: "abcd\nno\n")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count { $0.contains(#/^[1-5][a-e] /#) } == 5, "each pair is explained")
    #expect(lines.contains { $0.contains("of 5 right. So far: ") })
    #expect(run.output.contains("For another set: coffeechat quiz."))
    // One letter on each line does as well, and the end of the input is no mistake.
    let slow = try Program().run("quiz", "--seed", "5", input: "a\nb\nc\nd\n")
    #expect(slow.status == 0)
    #expect(slow.output.contains(lines.first { $0.contains("of 5 right") } ?? "?"))
    let scores = try program.run("quiz", "--scores", "--format", "json").output
    let list = try JSONSerialization.jsonObject(with: Data(scores.utf8)) as? [[String: Any]]
    #expect(list?.map { $0["quiz"] as? String } == ["parts", "questions"])
    #expect(list?.map { $0["answered"] as? Int } == [5, 0])
  }

  @Test func `The same seed gives the same order, another one another`() throws {
    func output(_ arguments: String...) throws -> String {
      try Program().run(["quiz"] + arguments).output
    }
    #expect(try output("--seed", "8") == output("--seed", "8"))
    #expect(try output("--seed", "8") != output("--seed", "9"))
    #expect(try output("questions", "--seed", "8") == output("questions", "--seed", "8"))
    #expect(try output("questions", "--seed", "8") != output("questions", "--seed", "9"))
  }

  @Test func `Ten questions are judged, and what was missed is asked again first`() throws {
    let program = try Program()
    let all = String(repeating: "g\n", count: 10)
    let run = try program.run("quiz", "questions", "--seed", "5", input: all)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    func bad(_ output: String) -> [String] {
      output.components(separatedBy: "\n\n").filter {
        $0.contains("That one's actually off-limits. ")
      }
      .map { String($0.drop { $0 != "“" }.prefix { $0 != "”" }) }
    }
    let missed = bad(run.output)
    #expect((4...6).contains(missed.count))
    #expect(run.output.components(separatedBy: "Ask instead: “").count == missed.count + 1)
    #expect(run.output.contains("\(10 - missed.count) of 10 right."))
    #expect(run.output.contains("You missed \(missed.count), so they come back first."))
    let again = try program.run("quiz", "questions", "--seed", "6", input: all)
    #expect(Set(bad(again.output)).intersection(missed).count >= 2)
    // Nothing of it is lost on the way to another computer.
    let path = program.home + "/all.json"
    _ = try program.run("export", "-o", path)
    let other = try Program()
    _ = try other.run("import", path)
    #expect(try other.run("quiz", "--scores").output == program.run("quiz", "--scores").output)
  }

  @Test func `What will not do is told with what to do next`() throws {
    let program = try Program()
    #expect(try program.run("quiz", "--no-input").errors.contains("leave out --no-input"))
    for arguments in [["--no-input"], ["--format", "json"], ["parts", "of"], ["--seed", "x"]] {
      #expect(try program.run(["quiz"] + arguments).status == 64, "\(arguments)")
    }
    #expect(try program.run("quiz", "--scores").output.hasPrefix("No answers yet. Start with"))
    let odd = try program.run("quiz", "--seed", "5", input: "zz\n12\naa\n\n")
    #expect(odd.status == 0 && odd.output.contains("Type the letters a to e in order"))
  }

  @Test(arguments: [80, 40]) func `One matches and judges at a terminal`(columns: Int) throws {
    let program = try Program()
    let terminal = try program.terminal(columns: columns)
    try terminal.waitForPrompt("coffeechat>")
    // What is typed may be out of sight at once.
    try terminal.send("/quiz --seed 5\r")
    try terminal.waitForPrompt("1 2 3 4 5 [stop]>")
    let rows = terminal.screen.rows
    #expect(rows.contains("1  why I'm reaching out") && rows.contains("5  where, when and how"))
    #expect(rows.count { $0.contains(#/^[a-e]  /#) } == 5, "all of it is on one screen")
    try terminal.answer("1 2 3 4 5 [stop]>", "3b")
    try terminal.answer("1 2 4 5 [stop]>", "acd")
    try terminal.waitForPrompt("yes or no [yes]>")
    #expect(terminal.screen.rows.count { $0.contains(#/^[1-5][a-e] /#) } == 5)
    try terminal.send("\r")
    try terminal.waitForPrompt("1 2 3 4 5 [stop]>")
    try terminal.send("\r")
    try terminal.waitForPrompt("coffeechat>")
    try terminal.answer("coffeechat>", "/quiz questions")
    try terminal.answer("g or b [stop]>", "g")
    try terminal.waitForText("2 of 10: ")
    try terminal.waitForPrompt("g or b [stop]>")
    try terminal.press(.control("c"))
    try terminal.waitForPrompt("coffeechat>")
    // Killed, nothing that was answered is lost.
    terminal.kill(SIGKILL)
    _ = try? terminal.waitForExit()
    let scores = try program.run("quiz", "--scores").output
    #expect(scores.contains(" of 5 right.") && scores.contains(" of 1 right."))
  }
}
