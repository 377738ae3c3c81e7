import TerminalTesting
import Testing

@Suite struct ResizeTests {
  let text = "The quick brown fox jumps over the lazy dog, and then it sleeps."

  /// A terminal with a wrapped line below some text.
  func wrapped(reflows: Bool, columns: Int, arguments: String = "") throws -> TerminalSession {
    let terminal = try probe(
      "--lines", "2", environment: reflows ? [:] : ["XTERM_VERSION": "XTerm(379)"],
      screen: Screen(columns: columns, height: 12, reflows: reflows))
    try terminal.send("first\r")
    try terminal.wait("the second prompt") { $0.cursor == .init(row: 2, column: 2) }
    try terminal.send(text)
    return terminal
  }

  @Test(arguments: [true, false])
  func `A wrapped line is drawn anew in a narrower window`(reflows: Bool) throws {
    let terminal = try wrapped(reflows: reflows, columns: 40)
    try terminal.waitForScreen([
      "> first", "line: \"first\"", "> The quick brown fox jumps over the laz",
      "y dog, and then it sleeps.",
    ])
    terminal.resize(columns: 25, height: 12)
    try terminal.send("!")
    try terminal.waitForScreen(
      [
        "> first", "line: \"first\"", "> The quick brown fox jum", "ps over the lazy dog, and",
        " then it sleeps.!",
      ], cursor: .init(row: 4, column: 17))
  }

  @Test(arguments: [true, false])
  func `A wrapped line is drawn anew in a wider window`(reflows: Bool) throws {
    let terminal = try wrapped(reflows: reflows, columns: 25)
    try terminal.wait("the third row") { $0.cursor == .init(row: 4, column: 16) }
    terminal.resize(columns: 60, height: 12)
    try terminal.send("!")
    try terminal.waitForScreen(
      [
        "> first", "line: \"first\"",
        "> The quick brown fox jumps over the lazy dog, and then it s", "leeps.!",
      ], cursor: .init(row: 3, column: 7))
    try terminal.press(.enter)
    try terminal.waitForText("line: \"The quick brown fox")
    _ = try terminal.waitForExit()
    #expect(terminal.screen.rows.dropFirst(4).joined() == "line: \"\(text)!\"")
  }

  @Test(arguments: [true, false])
  func `The cursor in the middle stays at its letter`(reflows: Bool) throws {
    let terminal = try wrapped(reflows: reflows, columns: 40)
    try terminal.press(.meta("b"), .meta("b"), .meta("b"))
    try terminal.wait("the cursor at a word") { $0.cursor == .init(row: 3, column: 11) }
    for columns in [13, 50, 31, 80] {
      terminal.resize(columns: columns, height: 12)
      let column = (2 + text.count - "then it sleeps.".count) % columns
      try terminal.wait("the cursor at the word at \(columns) columns") {
        $0.rows.joined().hasSuffix(text) && $0.cursor.column == column
      }
      let rows = terminal.screen.rows
      let first = rows.firstIndex { $0.hasPrefix("> The") }
      #expect(rows.filter { $0.hasPrefix("> The") }.count == 1)
      #expect(first.map { $0 + (2 + text.count - 15) / columns } == terminal.screen.cursor.row)
    }
  }

  @Test func `A lower window shows the rows around the cursor`() throws {
    let terminal = try wrapped(reflows: true, columns: 20)
    try terminal.wait("the fourth row") { $0.cursor.row == 5 }
    terminal.resize(columns: 20, height: 2)
    try terminal.send("!")
    try terminal.waitForScreen(["y dog, and then it s", "leeps.!"])
    terminal.resize(columns: 20, height: 12)
    try terminal.send("!")
    try terminal.wait("the whole line") {
      $0.rows.joined().hasSuffix("sleeps.!!") && $0.rows.count >= 4
    }
  }

  @Test func `A line higher than a window that gets lower does no harm`() throws {
    // libedit itself would write beyond its memory here.
    let terminal = try probe(screen: Screen(columns: 20, height: 12))
    try terminal.send(String(repeating: "0123456789", count: 20))
    try terminal.wait("the text") { $0.cursor == .init(row: 10, column: 2) }
    for height in [5, 3, 1, 2, 4] {
      terminal.resize(columns: 20, height: height)
      try terminal.press(.home)
      try terminal.wait("the beginning") { $0.cursor == .init(row: 0, column: 2) }
      try terminal.press(.end)
      try terminal.send("x")
      try terminal.wait("the end") { $0.cursorRow.hasSuffix("x") && $0.cursor.row == height - 1 }
      try terminal.press(.backspace)
      try terminal.wait("the x to go") { $0.cursorRow.hasSuffix("9") }
    }
    try terminal.press(.enter)
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `A line drawn by parts is wrapped anew by the terminal itself`() throws {
    // Each row goes on into the next for the terminal too, so that a copy of it has no newlines.
    let terminal = try probe(screen: Screen(columns: 20, height: 10))
    try terminal.send(String(text.prefix(18)))
    try terminal.wait("a full row") { $0.cursor == .init(row: 1, column: 0) }
    try terminal.send(String(text.dropFirst(18).prefix(30)))
    try terminal.wait("three rows") { $0.cursor == .init(row: 2, column: 10) }
    try terminal.press(.enter)
    try terminal.waitForText("line: ")
    var screen = terminal.screen
    screen.resize(columns: 80, height: 10)
    #expect(screen.rows.first == "> " + text.prefix(48))
  }
}
