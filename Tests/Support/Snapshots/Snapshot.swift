import Foundation
public import Testing

/// Compares text with a file in the `Snapshots` folder next to the test.
///
/// With SNAPSHOT_RECORD=1 in the environment, writes the file instead. The test still fails, so
/// that a recording never counts as a pass.
public func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath,
  location: SourceLocation = #_sourceLocation
) {
  let url = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).txt")
  let recorded = try? String(contentsOf: url, encoding: .utf8)
  if ProcessInfo.processInfo.environment["SNAPSHOT_RECORD"] == "1" {
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? text.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("Recorded \(name).txt", sourceLocation: location)
    return
  }
  guard let recorded else {
    Issue.record(
      "There is no \(name).txt: run the test with SNAPSHOT_RECORD=1", sourceLocation: location)
    return
  }
  let difference = firstDifference(recorded, text)
  #expect(difference == nil, "\(name).txt differs", sourceLocation: location)
}

private func firstDifference(_ recorded: String, _ text: String) -> String? {
  guard recorded != text else { return nil }
  let old = recorded.components(separatedBy: "\n")
  let new = text.components(separatedBy: "\n")
  let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  func at(_ lines: [String]) -> String { lines.indices.contains(line) ? lines[line] : "(end)" }
  return "line \(line + 1)\n  recorded: \(at(old))\n  now:      \(at(new))"
}
