import TerminalTesting
import Testing

@Suite struct TickTests {
  @Test(arguments: [80, 40])
  func `Lines are printed above a half-typed wrapped line`(columns: Int) throws {
    let folder = try TemporaryFolder()
    let terminal = try probe(
      "--ticking-prompt", folder.path, screen: Screen(columns: columns, height: 24),
      waitsForPrompt: false)
    let text = String(repeating: "0123456789", count: 10)
    try terminal.waitForScreen(["[0]"], cursor: .init(row: 0, column: 4))
    try terminal.send(text)
    try terminal.press(.left)
    try terminal.waitForScreen(
      wrapped("[0] " + text, columns), cursor: .init(row: 103 / columns, column: 103 % columns))

    try folder.write("Five minutes left.\nAsk about the team.", to: "1")
    let cues = ["Five minutes left.", "Ask about the team."]
    try terminal.waitForScreen(
      cues + wrapped("[1] " + text, columns),
      cursor: .init(row: 2 + 103 / columns, column: 103 % columns))

    try terminal.send("!")
    let long = String(repeating: "x", count: columns + 1)
    try folder.write(long, to: "2")
    let changed = "[2] " + text.dropLast() + "!9"
    try terminal.waitForScreen(
      cues + wrapped(long, columns) + wrapped(changed, columns),
      cursor: .init(row: 4 + 104 / columns, column: 104 % columns))
    try terminal.press(.enter)
    try terminal.waitForText("line: ")
  }

  @Test func `The prompt alone may tick`() throws {
    let folder = try TemporaryFolder()
    let terminal = try probe("--ticking-prompt", folder.path, waitsForPrompt: false)
    try terminal.send("ab\u{2}")
    try terminal.waitForScreen(["[0] ab"], cursor: .init(row: 0, column: 5))
    try folder.write("", to: "1")
    try terminal.waitForScreen(["[1] ab"], cursor: .init(row: 0, column: 5))
  }

  func wrapped(_ text: String, _ columns: Int) -> [String] {
    var rows: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      rows.append(String(rest.prefix(columns)))
      rest = rest.dropFirst(columns)
    }
    return rows
  }
}
