import TerminalTesting
import Testing

@Suite struct DumbTerminalTests {
  func dumb(_ arguments: String..., columns: Int = 20) throws -> TerminalSession {
    let terminal = try TerminalSession(
      builtProgram("line-editor-probe"), arguments,
      environment: ["HOME": "/nonexistent", "LANG": "C", "TERM": "dumb"],
      screen: Screen(columns: columns, height: 10))
    try terminal.wait("the prompt") { $0.cursorRow.hasPrefix(">") && $0.cursor.column == 2 }
    return terminal
  }

  @Test func `A line is edited without escape sequences`() throws {
    let terminal = try dumb("--lines", "2", "--prompt", "\u{1B}[1m>\u{1B}[0m ")
    try terminal.send("wrld 世\u{1}w\u{6}")
    try terminal.waitForScreen(["> wwrld 世"], cursor: .init(row: 0, column: 4))
    try terminal.send("\u{7F}o\u{5}!\u{8}\r")
    try terminal.waitForScreen(["> world 世", "line: \"world 世\"", ">"].map { $0 })
    try terminal.press(.control("c"))
    try terminal.waitForText("interrupted")
    _ = try terminal.waitForExit()
    #expect(!terminal.rawOutput.contains(0x1B))
  }

  @Test func `A long line moves sideways`() throws {
    let terminal = try dumb()
    try terminal.send("0123456789abcdefghij")
    try terminal.wait("the end of the line") {
      $0.cursorRow.hasSuffix("ghij") && $0.cursor.row == 0 && $0.cursorRow.count == $0.cursor.column
    }
    try terminal.press(.home)
    try terminal.waitForScreen(["> 0123456789abcdefg"], cursor: .init(row: 0, column: 2))
    try terminal.press(.enter)
    try terminal.waitForText("line: \"0123456789ab")
    _ = try terminal.waitForExit()
    #expect(!terminal.rawOutput.contains(0x1B))
  }

  @Test func `Completion and history work`() throws {
    let terminal = try dumb("--complete", "--history", "older", columns: 40)
    try terminal.send("inter\t\t")
    try terminal.waitForScreen([
      "> interview", "interview    interviewee  interviews", "> interview",
    ])
    try terminal.press(.up)
    try terminal.wait("the older line") { $0.cursorRow == "> older" && $0.cursor.column == 7 }
    _ = try terminal.press(.enter)
    try terminal.waitForText("line: \"older\"")
  }
}
