import Foundation
import Services

/// Data piped into the program.
enum StandardInput {
  /// Reads standard input to its end.
  ///
  /// - Parameter limit: the maximum number of bytes to read.
  /// - Throws: ``Failure`` inside a conversation, which reads standard input itself; or an error if
  ///   it can't be read.
  static func data(limit: Int = .max) throws -> Data {
    guard !ShellLine.isRunning else { throw Failure("shell.stdin", [:], .usage) }
    return try FileHandle.standardInput.read(upToCount: limit) ?? Data()
  }
}
