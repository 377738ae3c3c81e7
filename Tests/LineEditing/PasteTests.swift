import TerminalTesting
import Testing

@testable import LineEditing

@Suite struct PasteTests {
  @Test func `A paste is bracketed only while a line is edited`() throws {
    let terminal = try probe()
    #expect(terminal.screen.bracketsPastes)
    try terminal.send("x\r")
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.screen.bracketsPastes)
  }

  @Test func `Pasted newlines become spaces and submit nothing`() throws {
    let terminal = try probe()
    try terminal.send("<")
    try terminal.paste("one\ntwo\r\n\r\nthree\tfour\u{7}\n")
    try terminal.send(">")
    try terminal.waitForScreen(["> <one two three four>"])
    try terminal.press(.enter)
    try terminal.waitForText("line: \"<one two three four>\"")
  }

  @Test func `Pasted newlines are kept on demand`() throws {
    let terminal = try probe("--keep-newlines")
    try terminal.paste("one\ntwo\n")
    try terminal.send("x")
    try terminal.waitForScreen(["> one", "two", "x"], cursor: .init(row: 2, column: 1))
    try terminal.press(.left, .left, .left, .backspace)
    try terminal.waitForScreen(["> one", "to", "x"], cursor: .init(row: 1, column: 1))
    try terminal.press(.enter)
    try terminal.waitForText("line: \"one\\nto\\nx\"")
  }

  @Test(arguments: [100_000, 1_000_000])
  func `A very long paste comes back whole`(length: Int) throws {
    let terminal = try probe()
    try terminal.paste(String(repeating: "0123456789", count: length / 10))
    try terminal.press(.backspace, .enter)
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.rows.last == "line: \(length - 1) characters, \(length - 1) bytes")
  }

  @Test func `A long text without brackets comes back whole`() throws {
    let terminal = try probe()
    try terminal.send(String(repeating: "é123456789", count: 3_000))
    try terminal.press(.enter)
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.rows.last == "line: 30000 characters, 33000 bytes")
  }

  @Test func `A paste that is too long is cut between characters`() throws {
    let terminal = try probe("--maximum", "6")
    try terminal.paste("ab€€€€")
    try terminal.press(.enter)
    try terminal.waitForText("line: \"ab€\" (cut)")
  }

  @Test func `A paste without an end can be interrupted`() throws {
    let terminal = try probe()
    try terminal.send("x\u{1B}[200~abc")
    try terminal.waitForScreen(["> x"])
    try terminal.press(.control("c"))
    try terminal.waitForText("interrupted: \"x\"")
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\n\n\nb", "a b"), ("a \n b", "a  b"), ("\na\n", "a"),
    ("a\tb", "a b"), ("a\u{1B}[31mb\u{0}\u{9B}c\u{7F}", "a[31mbc"), ("", ""),
  ])
  func `Pasted text is made fit for a line`(pasted: String, expected: String) {
    #expect(pastedText(Array(pasted.utf8), newlines: .spaces) == expected)
  }

  @Test func `Pasted newlines are all newlines`() {
    #expect(pastedText(Array("\ra\r\n\nb\n".utf8), newlines: .keep) == "\na\n\nb\n")
  }
}
