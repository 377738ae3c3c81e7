import Foundation
import TerminalTesting
import Testing

@Suite struct TerminalTests {
  /// The answers up to the findings, with the prompts that ask for them.
  static let answers = [
    ("coffeechat>", "/prepare"), ("name>", "Zoë Ruiz"), ("role [", "nurse"),
    ("company [", "City Hospital"), ("field [", "health care"), ("connection [", "warm"),
    ("introduced by [", "Sam"), ("stage [", "senior"), ("goals [", "role, way-in"),
    ("when [", "next tue 14:30"), ("minutes [", "20"), ("how [", "in person"),
    ("where [", "Café Luna"), ("found [", "a degree in law"), ("found [", ""),
    ("introduction [", ""), ("questions [", "swap 2"), ("questions [", ""),
    ("agenda [", "minutes 2 4"), ("agenda [", ""),
  ]

  func prepare(_ terminal: TerminalSession, upTo count: Int = answers.count) throws {
    for (prompt, line) in Self.answers.prefix(count) { try terminal.answer(prompt, line) }
  }

  @Test func `A person is walked through to the sheet`() throws {
    let program = try Program()
    let terminal = try program.terminal()
    try prepare(terminal)
    try terminal.waitForPrompt("coffeechat, Zoë Ruiz>")
    try terminal.press(.control("d"))
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.everything.contains("Tue, Nov 24 at 2:30 PM. That's in 3 days."))
    #expect(terminal.everything.contains("You're ready for Zoë Ruiz."))
    let sheet = program.home + "/sheets/1-zoë-ruiz.txt"
    #expect(FileManager.default.fileExists(atPath: sheet))
  }

  @Test func `Tab, Up, Ctrl-C and the way back`() throws {
    let program = try Program()
    let terminal = try program.terminal()
    try terminal.waitForPrompt("coffeechat>")
    try terminal.send("/pre\t\r")
    try terminal.answer("name>", "Ana")
    try terminal.answer("role [", "nurse")
    try terminal.waitForPrompt("company [")
    try terminal.send("half a line")
    try terminal.wait("half a line") { $0.cursorRow.hasSuffix("half a line") }
    try terminal.press(.control("c"))
    try terminal.waitForPrompt("coffeechat, Ana>")
    try terminal.press(.up)
    try terminal.wait("the earlier command") { $0.cursorRow.hasSuffix("/prepare") }
    try terminal.send("\r")
    try terminal.answer("yes or no [yes]>", "")
    try terminal.wait("what was typed before") { $0.cursorRow.hasSuffix("> half a line") }
    try terminal.send("<\r")
    try terminal.wait("the earlier answer on the line") { $0.cursorRow == "role [nurse]> nurse" }
    try terminal.press(.backspace, .backspace)
    try terminal.send("sing tutor\r")
    try terminal.answer("company [", "^skip".replacingOccurrences(of: "^", with: ""))
    try terminal.waitForPrompt("field [")
    try terminal.press(.control("d"))
    #expect(try terminal.waitForExit() == 0)
    let shown = try program.run("show", "1", "--format", "json").output
    #expect(shown.contains("\"nursing tutor\""))
  }

  @Test func `A paste of several lines is one answer, and resizing keeps it`() throws {
    let program = try Program()
    let terminal = try program.terminal()
    try prepare(terminal, upTo: 13)
    try terminal.waitForPrompt("found [")
    try terminal.paste("her talk about\nnight shifts at the big conference in Łódź last spring 🎉")
    try terminal.wait("the pasted text") { $0.rows.joined().contains("spring 🎉") }
    terminal.resize(columns: 40, height: 24)
    try terminal.send("!\r")
    try terminal.waitForPrompt("found [done]>")
    try terminal.press(.control("d"))
    #expect(try terminal.waitForExit() == 0)
    let shown = try program.run("show", "1", "--format", "json").output
    #expect(
      shown.contains(
        "her talk about night shifts at the big conference in Łódź last spring 🎉!"))
  }

  @Test func `The verdict stands beside a draft while it is typed`() throws {
    let program = try Program()
    let terminal = try program.terminal()
    try terminal.waitForPrompt("coffeechat>")
    func row(_ typed: String, _ aside: String) -> String {
      typed + String(repeating: " ", count: 79 - typed.count - aside.count) + aside
    }
    try terminal.send("could you ge")
    try terminal.wait("no objection") {
      $0.cursorRow == row("coffeechat> could you ge", "good to ask")
    }
    try terminal.send("t me a job")
    try terminal.wait("the verdict") {
      $0.cursorRow == row("coffeechat> could you get me a job", "off-limits: a job")
    }
    let end = terminal.screen.cursor.column
    #expect(end == "coffeechat> could you get me a job".count)
    try terminal.press(.left, .left, .left)
    try terminal.send("\r")
    // One key puts an alternative on the line; once more, the next.
    try terminal.wait("the offer") { $0.cursorRow.hasSuffix("Tab for a better question") }
    #expect(!terminal.screen.rows.contains { $0.hasSuffix("off-limits: a job") })
    try terminal.send("\t")
    try terminal.wait("an alternative") { $0.rows.joined().hasSuffix("good to ask") }
    let first = terminal.screen.rows
    try terminal.send("\t")
    try terminal.wait("another") { $0.rows != first && $0.rows.joined().hasSuffix("good to ask") }
    try terminal.send(" \r")
    try terminal.waitForText("Good to ask.")
    try terminal.waitForPrompt("coffeechat>")
  }

  @Test func `History survives a restart`() throws {
    let program = try Program()
    let first = try program.terminal()
    try first.answer("coffeechat>", "What do you read?")
    try first.waitForText("Good to ask.")
    try first.waitForPrompt("coffeechat>")
    try first.press(.control("d"))
    _ = try first.waitForExit()
    let second = try program.terminal()
    try second.waitForPrompt("coffeechat>")
    try second.press(.up)
    try second.wait("the line of before") { $0.cursorRow.contains("What do you read?") }
    try second.press(.control("u"))
    try second.press(.control("r"))
    try second.send("you re")
    try second.wait("the line that was searched for") {
      $0.rows.contains { $0.contains("What do you read?") }
    }
  }

  @Test(arguments: 1..<answers.count)
  func `Killed after any answer, it goes on at the very question`(count: Int) throws {
    let program = try Program()
    let terminal = try program.terminal()
    try prepare(terminal, upTo: count + 1)
    // The next prompt says that the answer was taken.
    let next = count + 1 < Self.answers.count ? Self.answers[count + 1].0 : "coffeechat, Zoë"
    try terminal.waitForPrompt(next)
    terminal.kill(SIGKILL)
    _ = try? terminal.waitForExit()

    let again = try program.terminal()
    if count + 1 < Self.answers.count {
      try again.answer("yes or no [yes]>", "")
      try again.waitForPrompt(next)
    } else {
      try again.waitForPrompt(next)
    }
    let stored = try program.run("show", "1", "--format", "json").output
    let facts = [
      "Zoë Ruiz", "nurse", "City Hospital", "health care", "warm", "Sam", "senior", "way-in",
      "2026-11-24T14:30", "20", "in-person", "Café Luna", "a degree in law",
    ]
    for fact in facts.prefix(min(count, facts.count)) {
      #expect(stored.contains(fact), "\(fact) after \(count) answers")
    }
  }

  @Test func `A closed window loses nothing`() throws {
    let program = try Program()
    let terminal = try program.terminal()
    try prepare(terminal, upTo: 5)
    try terminal.waitForPrompt("connection [")
    terminal.hangUp()
    _ = try? terminal.waitForExit()
    #expect(try program.run("show", "1", "--format", "json").output.contains("health care"))
  }

  @Test(arguments: [("COFFEECHAT_PLAIN", "1"), ("TERM", "dumb"), ("TERM", ""), ("TERM", "unknown")])
  func `Plain: lines are only ever appended`(name: String, value: String) throws {
    let program = try Program()
    program.environment[name] = value
    let terminal = try program.terminal()
    try prepare(terminal, upTo: 4)
    try terminal.answer("field [", "<")
    try terminal.answer("company [City Hospital]>", "")
    try terminal.answer("field [", "medicine")
    try terminal.waitForPrompt("connection [")
    #expect(!terminal.rawOutput.contains(0x1B))
  }

  @Test(arguments: ["NO_COLOR", "TERM"]) func `No colour where nobody wants it`(name: String) throws
  {
    let program = try Program()
    program.environment[name] = name == "TERM" ? "dumb" : "1"
    let terminal = try program.terminal()
    try terminal.answer("coffeechat>", "Will you hire me?")
    try terminal.waitForText("Off-limits.")
    try terminal.waitForPrompt("coffeechat>")
    let output = String(decoding: terminal.rawOutput, as: UTF8.self)
    // The line editor resets the style of its prompt; nothing may set one.
    #expect(output.matches(of: /\u{1B}\[[0-9;]*[1-9][0-9;]*m/).isEmpty)
  }

  @Test func `A script of lines drives the same conversation, without prompts`() throws {
    let program = try Program()
    let script = Self.answers.map(\.1).joined(separator: "\n") + "\n"
    let result = try program.run("", input: script)
    #expect(result.status == 64, "an empty argument is no command")
    let talk = try program.run([], input: Data(script.utf8))
    #expect(talk.status == 0)
    #expect(talk.output.contains("You're ready for Zoë Ruiz."))
    #expect(!talk.output.contains("role ["))
  }

  @Test func `Two windows at once both work`() throws {
    let program = try Program()
    let one = try program.terminal()
    let other = try program.terminal()
    try one.answer("coffeechat>", "/prepare new")
    try other.answer("coffeechat>", "/prepare new")
    try one.answer("name>", "Ana")
    try other.answer("name>", "Bo")
    try one.answer("role [", "nurse")
    try other.answer("role [", "baker")
    try one.waitForPrompt("company [")
    try other.waitForPrompt("company [")
    let listed = try program.run("interviews").output
    #expect(listed.contains("Ana, nurse") && listed.contains("Bo, baker"))
  }

  @Test func `Two windows on one talk do not overwrite one another`() throws {
    let program = try Program()
    let one = try program.terminal()
    try prepare(one, upTo: 3)
    try one.waitForPrompt("company [")
    let other = try program.terminal()
    try other.answer("yes or no [yes]>", "")
    try other.answer("company [", "Acme")
    try other.answer("field [", "health")
    try other.waitForPrompt("connection [")
    try one.answer("company [", "Beta")
    try one.waitForText("This plan was just changed in another window.")
    try one.answer("company [Acme]>", "")
    try one.waitForPrompt("field [health]>")
    let stored = try program.run("show", "1", "--format", "json").output
    #expect(stored.contains("Acme") && stored.contains("health"))
  }

  @Test func `Notes written into the sheet's file are never overwritten`() throws {
    let program = try Program()
    _ = try program.run("prepare", "--name", "Ana", "--yes")
    let sheet = program.home + "/sheets/1-ana.md"
    let notes = try String(contentsOfFile: sheet, encoding: .utf8) + "my notes\n"
    try notes.write(toFile: sheet, atomically: false, encoding: .utf8)
    let talk = try program.run([], input: Data("/open 1\n/sheet\n/sheet\n".utf8))
    #expect(talk.output.contains("/sheets/1-ana-2.md"))
    #expect(try String(contentsOfFile: sheet, encoding: .utf8) == notes)
    let files = try FileManager.default.contentsOfDirectory(atPath: program.home + "/sheets")
    #expect(files.sorted() == ["1-ana-2.md", "1-ana.md", "1-ana.txt"])
  }

  @Test func `Plain: Ctrl-C drops the line and goes to the main prompt`() throws {
    let program = try Program()
    let terminal = try program.terminal("--plain")
    try prepare(terminal, upTo: 3)
    try terminal.waitForPrompt("company [")
    try terminal.send("half")
    try terminal.wait("the echo") { $0.cursorRow.hasSuffix("half") }
    try terminal.press(.control("c"))
    try terminal.waitForPrompt("coffeechat, Zoë Ruiz>")
    try terminal.send("quit\r")
    #expect(try terminal.waitForExit() == 0)
  }
}
