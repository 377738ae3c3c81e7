import Foundation
import Services

/// What is piped into the program.
enum StandardInput {
  /// Reads standard input to its end.
  ///
  /// - Parameter limit: how many bytes at most.
  /// - Throws: ``Failure`` in a conversation, whose own lines come from there.
  static func data(limit: Int = .max) throws -> Data {
    guard !ShellLine.isRunning else { throw Failure("shell.stdin", [:], .usage) }
    return try FileHandle.standardInput.read(upToCount: limit) ?? Data()
  }
}
