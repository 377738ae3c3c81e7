import Foundation
import TerminalTesting

/// Starts the program that reads lines as its arguments say, and waits for its prompt.
///
/// The locale is C, where libedit by itself would lose every letter beyond ASCII, and there are no
/// settings of whoever runs the tests.
func probe(
  _ arguments: String..., environment: [String: String] = [:],
  screen: Screen = Screen(columns: 80, height: 24), waitsForPrompt: Bool = true
) throws -> TerminalSession {
  let environment = ["HOME": "/nonexistent", "LANG": "C"].merging(environment) { $1 }
  let session = try TerminalSession(
    builtProgram("line-editor-probe"), arguments, environment: environment, screen: screen)
  if waitsForPrompt {
    // In the raw mode of the editor; earlier, what is typed would be echoed by the terminal too.
    try session.wait("the prompt") { $0.cursorRow.hasPrefix(">") && $0.cursor.column >= 2 }
  }
  return session
}

extension Screen {
  /// Creates a screen of forty columns.
  static var narrow: Screen { Screen(columns: 40, height: 24) }
}
