internal import CEditline
internal import Foundation

/// A pipe that delivers signals between keys.
final class SignalPipe {
  let readEnd: Int32
  private let writeEnd: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    ceditline_unwatch_signals()
    Foundation.close(readEnd)
    Foundation.close(writeEnd)
  }

  func watch() { ceditline_watch_signals(writeEnd) }
  func unwatch() { ceditline_unwatch_signals() }

  /// Returns the signals received since the last call, in order, each one once.
  func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(readEnd, &bytes, bytes.count)
    var result: [Int32] = []
    for byte in bytes.prefix(max(count, 0)) where !result.contains(Int32(byte)) {
      result.append(Int32(byte))
    }
    return result
  }
}
