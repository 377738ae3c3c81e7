import TerminalTesting
import Testing

@testable import LineEditing

@Suite struct SettingsTests {
  func withSettings(_ settings: String, _ arguments: String...) throws -> (
    TemporaryFolder, TerminalSession
  ) {
    let folder = try TemporaryFolder()
    try folder.write(settings, to: ".editrc")
    let terminal = try TerminalSession(
      builtProgram("line-editor-probe"), arguments,
      environment: ["HOME": folder.path, "LANG": "C"])
    try terminal.wait("the prompt") { $0.cursor.column == 2 }
    return (folder, terminal)
  }

  @Test func `The person's keys win over ours`() throws {
    let (folder, terminal) = try withSettings(
      """
      # mine
      bind "^L" ed-move-to-beg
      other:bind "^A" ed-move-to-end
      bind "^X" ed-delete-prev-char
      probe:bind "\\e[15~" ed-move-to-end
      edit off
      no such command
      bind "unfinished
      """)
    try terminal.send("bc\u{C}a\u{1B}[15~de\u{301}\u{18}\u{1}>")
    try terminal.waitForScreen(["> >abcd"], cursor: .init(row: 0, column: 3))
    _ = folder
  }

  @Test func `vi mode has our keys too`() throws {
    let (folder, terminal) = try withSettings("bind -v", "--history", "older 👨‍👩‍👧‍👦", "--complete")
    try terminal.send("ag\t")
    try terminal.waitForScreen(["> agenda"], cursor: .init(row: 0, column: 9))
    try terminal.press(.escape)
    try terminal.wait("the command mode") { $0.cursor.column == 8 }
    try terminal.send("0")
    try terminal.wait("the beginning") { $0.cursor.column == 2 }
    try terminal.send("k")
    try terminal.waitForScreen(["> older 👨‍👩‍👧‍👦"])
    try terminal.send("A!\u{7F}\u{7F}x\r")
    try terminal.waitForText("line: \"older x\"")
    _ = folder
  }

  @Test func `vi mode survives going to the end of an empty line`() throws {
    let (folder, terminal) = try withSettings("bind -v", "--history", "old")
    try terminal.press(.escape)
    try terminal.send("$\u{17}a-\r")
    try terminal.waitForText("line: \"-\"")
    _ = folder
  }

  @Test(arguments: [
    (["bind", "\\e[15~", "ed-move-to-end"], "[15~"), (["bind", "-s", "^[OP", "help"], "OP"),
    (["probe:bind", "\\033[5~", "x"], "[5~"), (["bind", "^X", "y"], nil), (["bind"], nil),
  ])
  func `Bound sequences are recognised`(command: [String], sequence: String?) {
    #expect(LineEditor.boundSequence(command) == sequence.map { [0x1B] + Array($0.utf8) })
  }
}
