import TerminalTesting
import Testing

@testable import LineEditing

@Suite struct DumbTerminalTests {
  @Test(arguments: ["", "dumb", "unknown"])
  func `There's no editor where there are no escape sequences`(terminal: String) throws {
    #expect(!LineEditor.canDraw(on: terminal))
    let probe = try probe(environment: ["TERM": terminal], waitsForPrompt: false)
    #expect(try probe.waitForExit() != 0)
    #expect(!probe.rawOutput.contains(0x1B))
  }

  @Test func `Other terminals have one`() {
    #expect(LineEditor.canDraw(on: "xterm-256color") && LineEditor.canDraw(on: "linux"))
    #expect(!LineEditor.canDraw(on: nil))
  }
}
