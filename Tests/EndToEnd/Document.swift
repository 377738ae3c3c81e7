import Foundation
import Testing

/// A Markdown file of the project, with examples that tests run again.
///
/// An example is a fenced block under a comment. With SNAPSHOT_RECORD=1 in the environment the
/// blocks are written anew, and the test fails all the same.
struct Document {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let name: String
  private(set) var text: String
  private let isRecording = ProcessInfo.processInfo.environment["SNAPSHOT_RECORD"] == "1"

  /// - Parameter name: the path below the project's root.
  init(_ name: String) throws {
    self.name = name
    text = try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
  }

  /// The commands of all examples `<!-- run: COMMAND -->`, in order.
  var commands: [String] {
    text.matches(of: /<!-- run: (.*) -->\n```/).map { String($0.1) }
  }

  /// Compares the block under a comment with what is shown now. Lines that begin with `$ ` are
  /// what was typed, and stay.
  mutating func expect(_ shown: String, under comment: String) throws {
    let start = try #require(text.range(of: comment + "\n```"), "no \(comment) in \(name)")
    let open = try #require(text.range(of: "\n", range: start.upperBound..<text.endIndex))
    let close = try #require(text.range(of: "```", range: open.upperBound..<text.endIndex))
    let range = open.upperBound..<close.lowerBound
    let typed = text[range].split(separator: "\n").prefix { $0.hasPrefix("$ ") }
    let block = (typed + [Substring(shown)]).joined(separator: "\n") + "\n"
    if isRecording {
      text.replaceSubrange(range, with: block)
    } else {
      #expect(text[range] == block, "\(name): the example under \(comment) is not what happens")
    }
  }

  /// Writes a recording.
  func finish() throws {
    guard isRecording else { return }
    try text.write(to: Self.root.appending(path: name), atomically: true, encoding: .utf8)
    Issue.record("Recorded \(name)")
  }
}
