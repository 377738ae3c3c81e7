import Foundation
import TerminalTesting
import Testing

@Suite struct SignalTests {
  @Test func `Ctrl-C gives what was typed and leaves the terminal as it was`() throws {
    let terminal = try probe("--lines", "2")
    try terminal.send("half a li")
    try terminal.waitForScreen(["> half a li"])
    try terminal.press(.control("c"))
    try terminal.waitForScreen(["> half a li", "interrupted: \"half a li\"", ">"])
    try terminal.send("next\r")
    try terminal.waitForText("line: \"next\"")
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.screen.bracketsPastes)
  }

  @Test func `Ctrl-D ends the input only on an empty line`() throws {
    let terminal = try probe()
    try terminal.send("ab\u{1}\u{4}")
    try terminal.waitForScreen(["> b"], cursor: .init(row: 0, column: 2))
    try terminal.press(.end, .control("d"))
    try terminal.wait("the bell") { $0.bells == 1 }
    try terminal.press(.backspace, .control("d"))
    try terminal.waitForScreen([">", "end: \"\""])
    #expect(try terminal.waitForExit() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func `A signal to end puts the terminal back first`(signal: Int32) throws {
    let terminal = try probe()
    try terminal.send("typed")
    try terminal.waitForScreen(["> typed"])
    #expect(!terminal.isInUsualMode)
    terminal.kill(signal)
    #expect(try terminal.waitForExit() == 128 + signal)
    #expect(terminal.isInUsualMode)
    #expect(!terminal.screen.bracketsPastes)
    #expect(terminal.screen.cursor == .init(row: 1, column: 0))
  }

  @Test func `A closed window ends the program`() throws {
    let terminal = try probe()
    terminal.hangUp()
    #expect(try terminal.waitForExit() == 128 + SIGHUP)
  }

  @Test func `A closed window ends the input where the signal is ignored`() throws {
    let folder = try TemporaryFolder()
    let log = folder.path + "/log"
    let terminal = try TerminalSession(
      "/bin/sh",
      ["-c", "trap '' HUP; exec \"$@\"", "sh", builtProgram("line-editor-probe"), "--log", log],
      environment: ["HOME": "/nonexistent"])
    try terminal.wait("the prompt") { $0.cursor.column == 2 }
    try terminal.send("draft")
    try terminal.waitForScreen(["> draft"])
    terminal.hangUp()
    #expect(try terminal.waitForExit() == 0)
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "end: \"draft\"")
  }

  @Test func `Ctrl-Z suspends, and the line is there again afterwards`() throws {
    let terminal = try TerminalSession(
      "/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"],
      environment: ["HOME": "/nonexistent", "PS1": "$ ", "LANG": "C"])
    try terminal.wait("the shell") { $0.cursorRow == "$" }
    try terminal.send("'\(builtProgram("line-editor-probe"))'\r")
    try terminal.wait("the prompt") { $0.cursorRow == ">" && $0.cursor.column == 2 }
    try terminal.send("half")
    try terminal.wait("the text") { $0.cursorRow == "> half" }
    try terminal.press(.control("z"))
    try terminal.wait("the shell") { $0.cursorRow == "$" && $0.cursor.column == 2 }
    #expect(terminal.isInUsualMode)
    #expect(!terminal.screen.bracketsPastes)
    try terminal.send("fg\r")
    try terminal.wait("the line again") { $0.cursorRow == "> half" && $0.cursor.column == 6 }
    #expect(terminal.screen.bracketsPastes)
    try terminal.send(" done\r")
    try terminal.waitForText("line: \"half done\"")
    try terminal.wait("the shell") { $0.cursorRow == "$" && $0.cursor.column == 2 }
    try terminal.send("exit\r")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `Stopped from outside, it goes on where it was`() throws {
    let terminal = try probe()
    try terminal.send("half")
    try terminal.waitForScreen(["> half"])
    terminal.kill(SIGSTOP)
    terminal.kill(SIGCONT)
    try terminal.send(" done\r")
    try terminal.waitForScreen(["> half done", "line: \"half done\""])
  }
}
