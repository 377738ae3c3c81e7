import TerminalTesting
import Testing

@Suite struct HistoryTests {
  @Test func `Up and Down go through the lines and keep what was typed`() throws {
    let terminal = try probe("--history", "first", "--history", "second 世")
    try terminal.send("new")
    try terminal.press(.up)
    try terminal.waitForScreen(["> second 世"], cursor: .init(row: 0, column: 11))
    try terminal.press(.up)
    try terminal.waitForScreen(["> first"], cursor: .init(row: 0, column: 7))
    try terminal.press(.up)
    try terminal.wait("the bell at the end") { $0.bells == 1 }
    try terminal.press(.down, .control("n"))
    try terminal.waitForScreen(["> new"], cursor: .init(row: 0, column: 5))
    try terminal.press(.control("p"), .enter)
    try terminal.waitForScreen(["> second 世", "line: \"second 世\""])
  }

  @Test(arguments: [900, 5_000, 200_000])
  func `Long lines come back whole`(length: Int) throws {
    let terminal = try probe("--history-length", "\(length)")
    try terminal.send(String(repeating: "t", count: 2_000))
    try terminal.press(.up)
    try terminal.press(.down, .up, .enter)
    try terminal.waitForText("line: ")
    let shown = try lastResult(of: terminal)
    if length > 500 { #expect(shown == "line: \(length) characters, \(length) bytes") }
  }

  @Test func `A long line that was typed survives a look at the history`() throws {
    let terminal = try probe("--history", "short")
    try terminal.send(String(repeating: "t", count: 3_000))
    try terminal.press(.up)
    try terminal.wait("the short line") { $0.rows.contains("> short") }
    try terminal.press(.down, .enter)
    #expect(try lastResult(of: terminal) == "line: 3000 characters, 3000 bytes")
  }

  func lastResult(of terminal: TerminalSession) throws -> String? {
    _ = try terminal.waitForExit()
    return terminal.screen.rows.last
  }

  @Test func `Meta-P goes to the line that begins alike`() throws {
    let terminal = try probe("--history", "ask Ann", "--history", "tell Bob", "--history", "ask Cy")
    try terminal.send("ask")
    try terminal.press(.meta("p"), .meta("p"))
    try terminal.waitForScreen(["> ask Ann"], cursor: .init(row: 0, column: 5))
    try terminal.press(.meta("p"))
    try terminal.wait("the bell") { $0.bells == 1 }
    try terminal.press(.meta("n"), .meta("n"))
    try terminal.waitForScreen(["> ask"], cursor: .init(row: 0, column: 5))
  }

  @Test func `Ctrl-R finds the newest line with the text, whatever its signs`() throws {
    let terminal = try probe(
      "--history", "What did you do?", "--history", "why (really)?", "--history", "what now")
    try terminal.send("\u{12}WHAT")
    try terminal.waitForScreen(["> (search) WHAT: what now"], cursor: .init(row: 0, column: 17))
    try terminal.press(.control("r"))
    try terminal.waitForScreen(["> (search) WHAT: What did you do?"])
    try terminal.press(.backspace, .backspace, .backspace, .backspace)
    try terminal.waitForScreen(["> (search) :"])
    try terminal.send("y)?")
    try terminal.waitForScreen(["> (search) y)?: why (really)?"])
    try terminal.press(.enter)
    try terminal.waitForScreen(["> why (really)?", "line: \"why (really)?\""])
  }

  @Test func `An arrow takes what was found, to be edited`() throws {
    let terminal = try probe("--history", "one two three")
    try terminal.send("\u{12}two")
    try terminal.waitForScreen(["> (search) two: one two three"])
    try terminal.press(.left)
    try terminal.waitForScreen(["> one two three"], cursor: .init(row: 0, column: 5))
    try terminal.send("!")
    try terminal.waitForScreen(["> one! two three"])
  }

  @Test func `Ctrl-G and Escape end the search`() throws {
    let terminal = try probe("--history", "one")
    try terminal.send("typed\u{12}o")
    try terminal.waitForScreen(["> (search) o: one"])
    try terminal.press(.control("g"))
    try terminal.waitForScreen(["> typed"])
    try terminal.send("\u{12}o")
    try terminal.waitForScreen(["> (search) o: one"])
    try terminal.press(.escape)
    try terminal.waitForScreen(["> one"])
  }

  @Test func `Ctrl-C ends a search too`() throws {
    let terminal = try probe("--history", "one")
    try terminal.send("typed\u{12}o")
    try terminal.waitForScreen(["> (search) o: one"])
    try terminal.press(.control("c"))
    try terminal.waitForText("interrupted: \"typed\"")
  }
}
