import Foundation

/// The speed of proselint, for comparison with the checker.
struct Proselint {
  /// Lines per second, each linted separately, as drafts are checked.
  let eachLine: Double
  /// Lines per second, all linted as one text.
  let wholeText: Double

  /// Runs it in one process; startup time is not measured.
  ///
  /// - Parameters:
  ///   - python: the path of a Python that has proselint.
  ///   - script: the path of the script to run.
  ///   - lines: the lines to lint.
  /// - Returns: nil if it can't be run.
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
