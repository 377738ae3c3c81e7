import TerminalTesting
import Testing

@testable import LineEditing

@Suite struct CompletionTests {
  @Test func `The only candidate is put in with a space`() throws {
    let terminal = try probe("--complete")
    try terminal.send("my ag\t")
    try terminal.waitForScreen(["> my agenda"], cursor: .init(row: 0, column: 12))
    try terminal.send("Ä\tx\r")
    try terminal.waitForScreen(["> my agenda Ägypten x", "line: \"my agenda Ägypten x\""])
  }

  @Test func `No second space is put in before one`() throws {
    let terminal = try probe("--complete", "--initial", " b")
    try terminal.send("\u{1}ag\tx")
    try terminal.waitForScreen(["> agendax b"])
  }

  @Test func `What candidates share is put in, then they are listed`() throws {
    let terminal = try probe("--complete")
    try terminal.send("inte\t")
    try terminal.waitForScreen(["> interview"], cursor: .init(row: 0, column: 11))
    try terminal.press(.tab)
    try terminal.waitForScreen(
      ["> interview", "interview    interviewee  interviews", "> interview"],
      cursor: .init(row: 2, column: 11))
    try terminal.send("e\t\r")
    try terminal.waitForText("line: \"interviewee \"")
  }

  @Test func `The list fits a narrow terminal`() throws {
    let terminal = try probe("--complete", screen: Screen(columns: 30, height: 24))
    try terminal.send("i\t")
    try terminal.waitForScreen(["> in"])
    try terminal.press(.tab)
    try terminal.waitForScreen(
      ["> in", "interview    interviews", "interviewee  insight", "> in"],
      cursor: .init(row: 3, column: 4))
  }

  @Test func `Without a candidate the bell rings`() throws {
    let terminal = try probe("--complete")
    try terminal.send("zzz\t")
    try terminal.wait("the bell") { $0.bells == 1 }
    try terminal.waitForScreen(["> zzz"])
  }

  @Test func `Columns are read downwards and leave out what does not fit`() {
    #expect(arrangedInColumns(["a", "b", "c"], columns: 5, rows: 9) == ["a  c", "b"])
    #expect(arrangedInColumns(["aaaaaaaaaa", "b"], columns: 5, rows: 9) == ["aaaaaaaaaa", "b"])
    #expect(arrangedInColumns(["世", "b", "c"], columns: 7, rows: 9) == ["世  c", "b"])
    let many = (10..<30).map(String.init)
    #expect(
      arrangedInColumns(many, columns: 11, rows: 3) == [
        "10  12  14", "11  13  15", "… and 14 more",
      ])
    #expect(arrangedInColumns([], columns: 10, rows: 3) == [])
  }
}
