import Foundation

/// Very long lines for the program's standard input.
enum LongLine {
  /// Writes one line of at least this many megabytes: questions, then one that must not be asked.
  static func write(_ path: String, megabytes: Int, of questions: [String]) throws {
    var line: [UInt8] = []
    var next = 0
    while line.count < megabytes * 1_000_000 {
      line += Array(questions[next % questions.count].utf8) + [32]
      next += 1
    }
    line += Array("Will you hire me?\n".utf8)
    try Data(line).write(to: URL(filePath: path))
  }
}
