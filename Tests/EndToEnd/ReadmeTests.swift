import Foundation
import TerminalTesting
import Testing

/// The session that README.md shows, held again.
@Suite struct ReadmeTests {
  /// What is typed in the session.
  static let lines = [
    "/prepare", "Ana Ruiz", "nurse", "City Hospital", "health care", "warm through Sam Lee",
    "senior", "role, way-in", "next tue 14:30", "20", "phone", "her post on night shifts", "",
    "What do you wish people knew about nights?", "",
  ]

  @Test func `The session is what happens`() throws {
    let program = try Program()
    let terminal = try program.terminal(rows: 60)
    for line in Self.lines {
      try terminal.wait("a prompt") { $0.cursorRow.hasSuffix(">") }
      let prompt = terminal.screen.cursorRow
      try terminal.send(line + "\r")
      if line.isEmpty {
        try terminal.wait("the next prompt") { $0.cursorRow != prompt }
      } else {
        try terminal.wait("\(line) to be echoed") { $0.rows.contains("\(prompt) \(line)") }
      }
    }
    try terminal.waitForPrompt("agenda [accept]>")
    let shown = terminal.everything.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/\s+$/, with: "") }
    let end = shown.lastIndex { !$0.isEmpty } ?? 0
    var readme = try Document("README.md")
    try readme.expect(shown[...end].joined(separator: "\n"), under: "<!-- session -->")
    try readme.finish()
  }
}
