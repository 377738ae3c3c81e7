import TerminalTesting
import Testing

@Suite struct EditingKeyTests {
  /// What is typed, what the line is then, and where the cursor stands in the row.
  func edit(
    _ typed: String, _ expected: String, column: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminal = try probe()
    try terminal.send(typed)
    var row = "> " + expected
    while row.last == " " { row.removeLast() }
    try terminal.waitForScreen([row], cursor: .init(row: 0, column: column))
    try terminal.press(.enter)
    try terminal.waitForScreen([row, "line: \(expected.debugDescription)"])
    #expect(terminal.screen.unknownSequences.isEmpty, sourceLocation: sourceLocation)
  }

  let family = "👨‍👩‍👧‍👦"

  @Test func `Backspace removes a whole family emoji`() throws {
    try edit("ab\(family)\u{7F}", "ab", column: 4)
    try edit("a\(family)b\u{7F}\u{7F}c", "ac", column: 4)
  }

  @Test func `Backspace removes a letter with its accent`() throws {
    try edit("cafe\u{301}\u{7F}", "caf", column: 5)
  }

  @Test func `A letter is shown with its accent`() throws {
    try edit("e\u{301}te\u{301}", "e\u{301}te\u{301}", column: 5)
  }

  @Test func `Flags and skin tones are one character`() throws {
    try edit("🇩🇪🇫🇷\u{7F}!", "🇩🇪!", column: 5)
    try edit("👍🏽x\u{8}\u{8}", "", column: 2)
  }

  @Test func `Arrows step over whole characters`() throws {
    try edit("a\(family)b\u{1B}[D\u{1B}[Dx", "ax\(family)b", column: 4)
    try edit("e\u{301}x\u{1B}[D\u{1B}[Da\u{1B}[Cb", "ae\u{301}bx", column: 5)
  }

  @Test func `Ctrl-B and Ctrl-F step over whole characters`() throws {
    try edit("a\(family)b\u{2}\u{2}x\u{6}y", "ax\(family)yb", column: 7)
  }

  @Test func `Delete removes the character under the cursor`() throws {
    try edit("x\(family)y\u{1B}[H\u{1B}[C\u{1B}[3~", "xy", column: 3)
    try edit("x\(family)y\u{1}\u{6}\u{4}", "xy", column: 3)
  }

  @Test func `Home and End go to the ends`() throws {
    try edit("bc\u{1B}[Ha\u{1B}[Fd\u{1}>\u{5}<", ">abcd<", column: 8)
    try edit("bc\u{1B}OHa\u{1B}OFd", "abcd", column: 6)
  }

  @Test func `Words are deleted and come back`() throws {
    try edit("one two three\u{17}\u{17}", "one ", column: 6)
    try edit("one two\u{B}\u{1}\u{B}\u{19}\u{19}", "one twoone two", column: 16)
    try edit("one two\u{1B}b\u{1B}b+\u{1B}f-\u{1B}[1;5D=", "+=one- two", column: 4)
  }

  @Test func `Ctrl-T swaps whole characters`() throws {
    try edit("ab\(family)\u{14}", "a\(family)b", column: 6)
  }

  @Test func `Keys that mean nothing leave nothing`() throws {
    // F1 to F12, Page Up, Insert, mouse, focus, on xterm and the Linux console.
    let keys = [
      "\u{1B}OP", "\u{1B}[15~", "\u{1B}[24~", "\u{1B}[[A", "\u{1B}[5~", "\u{1B}[2~",
      "\u{1B}[<0;10;10M", "\u{1B}[I", "\u{1B}[1;2P", "\u{1B}[Z",
    ]
    try edit("a" + keys.joined() + "b", "ab", column: 4)
  }

  @Test func `Text goes in before wide characters`() throws {
    try edit("世界\u{1}x", "x世界", column: 3)
  }

  @Test func `A character that terminals disagree on does not move the rest`() throws {
    let terminal = try probe(screen: Screen(columns: 80, height: 24, clusterWidth: .scalars))
    try terminal.send("a\(family)bc")
    try terminal.wait("the text behind the emoji") {
      $0.rows.first?.hasSuffix("bc") == true && $0.cursor == .init(row: 0, column: 7)
    }
    try terminal.press(.backspace, .backspace, .backspace)
    try terminal.waitForScreen(["> a"], cursor: .init(row: 0, column: 3))
  }

  @Test func `The text to edit stands on the line`() throws {
    let terminal = try probe("--initial", "draft 世")
    try terminal.waitForScreen(["> draft 世"], cursor: .init(row: 0, column: 10))
    try terminal.press(.backspace, .enter)
    try terminal.waitForScreen(["> draft", "line: \"draft \""])
  }

  @Test func `Ctrl-L clears the screen and keeps the line`() throws {
    let terminal = try probe("--lines", "2")
    try terminal.send("one\r")
    try terminal.waitForScreen(["> one", "line: \"one\"", ">"], cursor: .init(row: 2, column: 2))
    try terminal.send("two\u{C}")
    try terminal.waitForScreen(["> two"], cursor: .init(row: 0, column: 5))
  }

  @Test func `A prompt may have colours and rows`() throws {
    let terminal = try probe("--prompt", "\u{1B}[1;32mQuestion\u{1B}[0m\n> ")
    try terminal.send("x")
    try terminal.waitForScreen(["Question", "> x"], cursor: .init(row: 1, column: 3))
    #expect(String(decoding: terminal.rawOutput, as: UTF8.self).contains("\u{1B}[1;32mQuestion"))
  }

  @Test func `A line that is too long is cut and says so`() throws {
    let terminal = try probe("--maximum", "5")
    try terminal.send("ab€x")
    try terminal.waitForScreen(["> ab€"])
    try terminal.press(.enter)
    try terminal.waitForScreen(["> ab€", "line: \"ab€\" (cut)"])
  }

  @Test func `Each change is told`() throws {
    let terminal = try probe("--on-change")
    for (key, text) in [("a", "a"), ("b", "ab"), ("\u{7F}", "a")] {
      try terminal.send(key)
      try terminal.wait("a report of \(text)") { _ in
        String(decoding: terminal.rawOutput, as: UTF8.self).hasSuffix("\u{1B}]0;\(text)\u{07}")
      }
    }
  }
}
