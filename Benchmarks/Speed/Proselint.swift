import Foundation

/// The linter that the checker's speed is compared with.
struct Proselint {
  /// Lines a second, each linted by itself as a draft is checked by itself.
  let eachLine: Double
  /// Lines a second, all given to it as one text.
  let wholeText: Double

  /// Runs it in one process, whose start is not measured.
  ///
  /// - Parameters:
  ///   - python: a Python that has it.
  ///   - lines: what to lint.
  /// - Returns: nil if it cannot be run.
  init?(python: String, script: String, lines: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [script]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch { return nil }
    try input.fileHandleForWriting.write(contentsOf: Data(lines.joined(separator: "\n").utf8))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let figures = String(decoding: data, as: UTF8.self).split(separator: " ")
      .compactMap { Double($0.trimmingPrefix(while: \.isWhitespace).filter { !$0.isNewline }) }
    guard process.terminationStatus == 0, figures.count == 2 else { return nil }
    eachLine = figures[0]
    wholeText = figures[1]
  }
}
