import Foundation
import TerminalTesting
import Testing

@Suite struct RehearsalTests {
  @Test func `At the prompt one chooses whom to meet, and slips are told`() throws {
    let program = try Program()
    _ = try program.run("prepare", "--name", "Ana", "--role", "nurse", "--minutes", "20", "--yes")
    let talk = try program.run(
      input: "/rehearse Ana --persona terse --seed 7 --speed 30\n/quit\n/quit\n")
    #expect(talk.output.contains("--persona terse --seed 7"), "\(talk.errors)")
    for (options, problem) in [
      ("--persona nobody", "nobody"), ("--seed x", "'x' is invalid"), ("--loud", "'--loud'"),
      ("--speed 0", "0.1 to 1000"), ("--interviewee \"x", "quotation mark"),
    ] {
      let slip = try program.run(input: "/rehearse 1 \(options)\n")
      #expect(slip.status == 64 && slip.errors.contains(problem), "\(slip.errors)")
    }
  }

  /// A program with one talk prepared, of which the second question is known.
  func prepared() throws -> Program {
    let program = try Program()
    let result = try program.run(
      "prepare", "--name", "Zoë Ruiz", "--role", "nurse", "--when", "2026-12-01 10:00",
      "--minutes", "20", "--yes")
    #expect(result.status == 0, "\(result.errors)")
    return program
  }

  func sessions(_ program: Program) throws -> [[String: Any]] {
    let text = try program.run("sessions", "1", "--format", "json").output
    return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] ?? []
  }

  /// What was said, by role.
  func said(_ program: Program) throws -> [(role: String, text: String)] {
    let lines = try sessions(program).last?["lines"] as? [[String: Any]] ?? []
    return lines.map { ($0["role"] as? String ?? "", $0["text"] as? String ?? "") }
  }

  static let script = """
    Thank you for making time, Zoë. I'm Mia, and I work in a lab.
    What surprised you most, looking back at all of it?
    Can you give me a job?
    Thank you so much.
    /end
    yes

    """

  @Test(arguments: [80, 40]) func `One rehearses in a terminal, is killed, and goes on`(
    columns: Int
  ) throws {
    let program = try prepared()
    let first = try program.terminal(
      "rehearse", "1", "--persona", "terse", "--seed", "5", columns: columns, rows: 24)
    try first.waitForText("This is a rehearsal.")
    try first.wait("the clock") { $0.cursorRow.contains("opening>") }
    try first.send("Thank you for making time. I'm Mia.\r")
    try first.wait("a reply") { screen in
      screen.rows.count { $0.hasPrefix("Zoë: ") } >= 2 && screen.cursorRow.hasSuffix("opening>")
    }
    first.kill(SIGKILL)
    _ = try? first.waitForExit()
    let second = try program.terminal("rehearse", "1", columns: columns, rows: 24)
    try second.waitForText("Back in your rehearsal.")
    try second.send("How much do you earn?\r")
    try second.waitForText("That's off-limits.")
    try second.waitForText("Try asking:")
    try second.send("/end\r")
    try second.wait("to be asked") { $0.cursorRow.hasPrefix("yes or no") }
    try second.send("yes\r")
    #expect(try second.waitForExit() == 0)
    #expect(second.everything.contains("What to try next time"))
    #expect(try sessions(program).count == 1)
    #expect(try said(program).filter { $0.role == "visitor" }.count == 2)
  }

  @Test func `The same seed gives the same rehearsal, and two are compared`() throws {
    let program = try prepared()
    var heard: [[String]] = []
    for _ in 0..<2 {
      let result = try program.run(
        "rehearse", "1", "--persona", "warm", "--seed", "9", input: Self.script)
      #expect(result.status == 0 && result.output.contains("--persona warm --seed 9"))
      heard.append(try said(program).map(\.text))
    }
    #expect(heard[0] == heard[1] && heard[0].count >= 8)
    let table = try program.run("rehearsals", "1").output
    #expect(table.contains(/nothing off-limits +no +no/))
    #expect(table.contains(/thanks at the start +yes +yes/))
    let json = try program.run("rehearsals", "1", "--format", "json").output
    let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(rows?.count == 2)
    #expect((rows?.first?["criteria"] as? [String: Bool])?["clean"] == false)
  }

  @Test func `An unknown persona is answered with those there are`() throws {
    let program = try prepared()
    let result = try program.run("rehearse", "1", "--persona", "grumpy")
    #expect(result.status == 64)
    for name in ["warm", "terse", "hurried", "wandering", "skeptical", "senior", "new", "generous"]
    {
      #expect(result.errors.contains("\n  \(name) "), "\(name)")
    }
    #expect(try program.run("rehearse", "9").status == 66)
    #expect(try program.run("rehearse", "1", "--interviewee", "'x").status == 64)
    #expect(try program.run("rehearsals", "1").output.contains("No rehearsals yet."))
  }

  @Test func `A persona of one's own is played, and a mistake in it is told`() throws {
    let program = try prepared()
    let folder = program.home + "/personas"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let terse = try String(
      contentsOf: Document.root.appending(path: "Prompts/rehearsal/terse.yaml"), encoding: .utf8)
    let mine = terse.replacing(/about: .*/, with: "about: Mine alone.")
    try mine.write(toFile: folder + "/mine.yaml", atomically: true, encoding: .utf8)
    let played = try program.run("rehearse", "1", "--persona", "mine", input: "/end\nyes\n")
    #expect(played.status == 0 && played.output.contains("Mine alone."))
    let bad = mine.replacing(/pace: .*/, with: "pace: fast")
    try bad.write(toFile: folder + "/mine.yaml", atomically: true, encoding: .utf8)
    let refused = try program.run("rehearse", "1", "--persona", "mine")
    #expect(refused.status == 65 && refused.errors.contains("mine.yaml:2: "), "\(refused.errors)")
    #expect(try program.run("rehearse", "1", "--persona", "../mine").status == 64)
  }

  // MARK: - Another program as the interviewee

  /// Rehearses with a shell script as the interviewee.
  ///
  /// - Returns: what the program printed, and what the interviewee said after the greeting.
  func rehearse(
    with body: String, _ options: String...
  ) throws -> (output: String, replies: [String]) {
    let program = try prepared()
    let path = program.home + "/inter viewee.sh"
    try Data("#!/bin/sh\n\(body)\n".utf8).write(to: URL(fileURLWithPath: path))
    chmod(path, 0o700)
    let arguments =
      ["rehearse", "1", "--persona", "terse", "--seed", "1", "--interviewee", "'\(path)' a\\ b"]
      + options
    let result = try program.run(
      arguments, input: Data("I'm Mia; it's late.\n/end\nyes\n".utf8))
    #expect(result.status == 0, "\(result.errors)")
    let replies = try said(program).filter { $0.role == "interviewee" }.map(\.text)
    return (result.output.replacing("\n", with: " "), Array(replies.dropFirst()))
  }

  @Test func `A program gets the talk as JSON lines, its arguments, and is heard`() throws {
    let (_, replies) = try rehearse(
      with: """
        read first; read second; read third
        case "$first" in *'"minutes":20'*) a=1;; esac
        case "$second" in *'"role":"interviewee"'*) b=2;; esac
        case "$third" in *"I'm Mia; it's late."*) c=3;; esac
        echo; echo "$a$b$c $# $1"; echo more
        """)
    #expect(replies == ["123 1 a b more"])
  }

  @Test(arguments: [
    ("echo x; exit 3", "failed"), ("exit 0", "say anything"),
    ("printf '\\377\\376\\n'", "UTF-8"), ("sleep 100", "longer than 2 seconds"),
    ("echo 'model not found' >&2; exit 1", "“model not found”"),
    ("echo '<think>Hm, and on and on'", "say anything"),
  ]) func `A program that fails or hangs is stood in for`(body: String, word: String) throws {
    let (output, replies) = try rehearse(with: body, "--timeout", "2")
    #expect(output.contains(word) && output.contains("I'll answer instead."))
    #expect(replies.count == 1 && replies.first?.isEmpty == false)
  }

  @Test func `What a program prints is shown harmless, and cut`() throws {
    let (output, replies) = try rehearse(
      with: #"printf '\033[2J\033]0;x\007Hi \342\200\256there\n'"#)
    #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    #expect(replies.first?.hasSuffix("there") == true)
    let endless = try rehearse(with: "exec tr '\\0' 'a' < /dev/zero")
    #expect(endless.replies.first?.count == 4001)
  }

  @Test func `What a model thinks is left out, and its paragraphs are one answer`() throws {
    let (_, replies) = try rehearse(
      with: "printf '<think>\\nLet me see.\\n</think>\\n\\nFirst part.\\n\\nSecond part.\\n'")
    #expect(replies == ["First part. Second part."])
  }

  @Test func `One process can play a whole rehearsal`() throws {
    let (_, replies) = try rehearse(
      with: "while read line; do n=$((n + 1)); echo \"{\\\"text\\\": \\\"Answer $n.\\\"}\"; done",
      "--interviewee-stays")
    #expect(replies.first == "Answer 1.")
  }

  @Test func `The example in contrib answers each line`() throws {
    let program = try prepared()
    let example = Document.root.appending(path: "contrib/interviewee.py").path
    let result = try program.run(
      "rehearse", "1", "--persona", "terse", "--seed", "1", "--interviewee",
      "python3 '\(example)'", "--interviewee-stays",
      input: "How did you start?\nWhat do you like about it?\n/end\nyes\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(!result.output.contains("I'll answer instead."))
    let replies = try said(program).filter { $0.role == "interviewee" }.map(\.text)
    #expect(Set(replies.dropFirst()).count >= 2)
  }

  @Test func `A model gets a prompt with the rules and the conversation`() throws {
    let program = try prepared()
    let path = program.home + "/model.sh"
    try Data("#!/bin/sh\ntr '\\n' ' ' | grep -o 'Visitor: How did you start' | head -1\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    chmod(path, 0o700)
    let result = try program.run(
      "rehearse", "1", "--persona", "terse", "--seed", "1", "--partner", path,
      input: "How did you start?\n/end\nyes\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try said(program).last?.text == "Visitor: How did you start")
    #expect(
      try program.run("rehearse", "1", "--partner", "x", "--interviewee", "y").status == 64)
  }

  @Test func `A program that is not there is stood in for`() throws {
    let program = try prepared()
    let result = try program.run(
      "rehearse", "1", "--seed", "1", "--interviewee", "no-such-program",
      input: "I'm Mia.\n/end\nyes\n")
    #expect(result.output.contains("no-such-program couldn't be run."))
  }
}
