import TerminalTesting
import Testing

@Suite struct AsideTests {
  @Test func `It stands at the right and follows what is typed`() throws {
    let terminal = try probe("--aside", "long:", screen: .narrow)
    try terminal.send("hello")
    let row = "> hello" + String(repeating: " ", count: 25) + "long: 5"
    try terminal.waitForScreen([row], cursor: .init(row: 0, column: 7))
    try terminal.press(.left, .backspace)
    let shorter = "> helo" + String(repeating: " ", count: 26) + "long: 4"
    try terminal.waitForScreen([shorter], cursor: .init(row: 0, column: 5))
    try terminal.press(.enter)
    try terminal.waitForScreen(["> helo", #"line: "helo""#], cursor: .init(row: 2, column: 0))
  }

  @Test(arguments: 25...45)
  func `Where there is no room it takes a row of its own`(length: Int) throws {
    let terminal = try probe("--aside", "long:", screen: .narrow)
    let text = String(repeating: "x", count: length)
    try terminal.send(text)
    let whole = "> " + text
    var rows = [String(whole.prefix(40))]
    if whole.count >= 40 { rows.append(String(whole.dropFirst(40))) }
    let aside = "long: \(length)"
    let start = 39 - aside.count
    let last = rows[rows.count - 1]
    if last.count + 2 <= start {
      rows[rows.count - 1] = last + String(repeating: " ", count: start - last.count) + aside
    } else {
      rows.append(String(repeating: " ", count: start) + aside)
    }
    try terminal.waitForScreen(
      rows, cursor: .init(row: whole.count / 40, column: whole.count % 40))
    try terminal.press(.enter)
    try terminal.waitForText("line: ")
    #expect(!terminal.screen.rows.contains { $0.contains("long") })
  }

  @Test func `It is gone after a smaller window, Ctrl-C and where it is too wide`() throws {
    let terminal = try probe("--aside", "quite long:", screen: .narrow)
    try terminal.send("hello")
    try terminal.wait("the aside") { $0.rows.first?.hasSuffix("quite long: 5") ?? false }
    terminal.resize(columns: 30, height: 10)
    try terminal.waitForScreen(
      ["> hello" + String(repeating: " ", count: 9) + "quite long: 5"],
      cursor: .init(row: 0, column: 7))
    terminal.resize(columns: 12, height: 10)
    try terminal.waitForScreen(["> hello"], cursor: .init(row: 0, column: 7))
    terminal.resize(columns: 40, height: 10)
    try terminal.wait("the aside") { $0.rows.first?.hasSuffix("quite long: 5") ?? false }
    try terminal.press(.control("c"))
    try terminal.waitForText("interrupted: ")
    #expect(!terminal.screen.rows.contains { $0.contains("quite") })
  }
}
