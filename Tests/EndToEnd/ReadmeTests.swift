import Foundation
import TerminalTesting
import Testing

/// The session that README.md shows, typed again in a terminal.
@Suite struct ReadmeTests {
  /// The lines typed in the session.
  static let lines = [
    "call with Ana Ruiz, nurse at City Hospital, tuesday 2pm, 20 min",
    "Sam Lee introduced us", "what her days are like, and how people get in",
    "she wrote a post on night shifts",
    "Could you pass along my resume?", "What's the best part of a night shift?", "",
  ]

  @Test func `The session is what happens`() throws {
    let program = try Program()
    let terminal = try program.terminal(rows: 60)
    for line in Self.lines {
      // Something may stand at the right of the line.
      func prompt(_ row: String) -> String { row.components(separatedBy: "  ")[0] }
      try terminal.wait("a prompt") { prompt($0.cursorRow).hasSuffix(">") }
      let asked = prompt(terminal.screen.cursorRow)
      try terminal.send(line + "\r")
      if line.isEmpty {
        try terminal.wait("the next prompt") { prompt($0.cursorRow) != asked }
      } else {
        try terminal.wait("\(line) to be echoed") { $0.rows.contains("\(asked) \(line)") }
      }
    }
    try terminal.waitForPrompt("agenda [accept]>")
    let shown = terminal.everything.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/\s+$/, with: "") }
    let end = shown.lastIndex { !$0.isEmpty } ?? 0
    // README.md shows it in two parts: what is asked, and the proposed questions.
    let lastAnswer = try #require(shown.firstIndex { $0.hasPrefix("Got it: you want") })
    var readme = try Document("README.md")
    try readme.expect(
      shown[...lastAnswer].joined(separator: "\n"), under: "<!-- session -->")
    try readme.expect(
      shown[(lastAnswer + 1)...end].joined(separator: "\n"), under: "<!-- session: questions -->")
    try readme.finish()
  }
}
