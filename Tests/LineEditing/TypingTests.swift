import TerminalTesting
import Testing

@Suite struct TypingTests {
  @Test(arguments: ["C", "C.UTF-8", "tlh_QX.ISO-8859-1"])
  func `A typed line comes back in any locale`(locale: String) throws {
    let terminal = try probe(environment: ["LC_ALL": locale])
    try terminal.send("Grüße, 世界\r")
    try terminal.waitForScreen(["> Grüße, 世界", "line: \"Grüße, 世界\""])
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `Bytes that are no UTF-8 become replacement characters`() throws {
    let terminal = try probe()
    try terminal.send(bytes: [0x61, 0xFF, 0x62, 0xE2, 0x82, 0x63, 0x0D])
    try terminal.waitForScreen(["> a\u{FFFD}b\u{FFFD}c", "line: \"a\u{FFFD}b\u{FFFD}c\""])
  }

  @Test func `Keys typed ahead belong to the next line`() throws {
    let terminal = try probe("--lines", "2")
    try terminal.send("one\rtwo\r")
    try terminal.waitForScreen(["> one", "line: \"one\"", "> two", "line: \"two\""])
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `A long line wraps and comes back whole`() throws {
    let terminal = try probe(screen: .narrow)
    let text = String(repeating: "0123456789", count: 10)
    try terminal.send(text)
    try terminal.waitForScreen(
      [
        "> 01234567890123456789012345678901234567",
        "8901234567890123456789012345678901234567",
        "8901234567890123456789",
      ], cursor: .init(row: 2, column: 22))
    try terminal.press(.enter)
    try terminal.waitForText("line: \"\(text.prefix(20))")
    #expect(terminal.screen.rows.dropFirst(3).joined() == "line: \"\(text)\"")
  }

  @Test func `The cursor stands on a new row when the last one is full`() throws {
    let terminal = try probe(screen: .narrow)
    let text = String(repeating: "x", count: 38)
    try terminal.send(text)
    try terminal.waitForScreen(["> " + text], cursor: .init(row: 1, column: 0))
    try terminal.press(.backspace)
    try terminal.waitForScreen(["> " + text.dropLast()], cursor: .init(row: 0, column: 39))
  }

  @Test func `A wide character that does not fit goes to the next row`() throws {
    let terminal = try probe(screen: Screen(columns: 7, height: 10))
    try terminal.send("世界人民")
    try terminal.waitForScreen(["> 世界", "人民"], cursor: .init(row: 1, column: 4))
    try terminal.press(.left, .left)
    try terminal.waitForScreen(["> 世界", "人民"], cursor: .init(row: 1, column: 0))
    try terminal.send("!")
    try terminal.waitForScreen(["> 世界!", "人民"], cursor: .init(row: 1, column: 0))
  }

  @Test func `More rows than the screen has show those around the cursor`() throws {
    let terminal = try probe(screen: Screen(columns: 20, height: 4))
    try terminal.send((0..<10).map { "row\($0)56789012345678" }.joined())
    try terminal.wait("the end of the line") {
      $0.cursor == .init(row: 3, column: 2) && $0.rows.count == 4
        && $0.rows[2].hasSuffix("row9567890123456")
    }
    try terminal.press(.home)
    try terminal.wait("the beginning of the line") {
      $0.cursor == .init(row: 0, column: 2) && $0.rows.first == "> row056789012345678"
    }
  }
}
