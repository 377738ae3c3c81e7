import Foundation

/// A program that is run for what it prints. It is never waited for longer than wanted.
package final class ChildRun {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  package enum Result {
    case output([UInt8])
    case failed
    case late
  }

  /// Starts a program.
  package init(_ path: String, _ arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try? input.fileHandleForReading.close()
    try? output.fileHandleForWriting.close()
  }

  /// Writes to the program and reads what it prints, until it has ended or the time is over.
  ///
  /// - Parameters:
  ///   - bytes: what it gets on standard input.
  ///   - limit: how many bytes are read at most; with these the program has said enough.
  ///   - deadline: when to give up.
  package func exchange(
    _ bytes: [UInt8]?, limit: Int, until deadline: ContinuousClock.Instant
  ) -> Result {
    var rest = (bytes ?? [])[...]
    var read: [UInt8] = []
    let source = output.fileHandleForReading.fileDescriptor
    var sink = input.fileHandleForWriting.fileDescriptor
    _ = fcntl(sink, F_SETFL, O_NONBLOCK)
    _ = fcntl(source, F_SETFL, O_NONBLOCK)
    var hasEnded = false
    while !hasEnded {
      if rest.isEmpty, sink >= 0 {
        try? input.fileHandleForWriting.close()
        sink = -1
      }
      let left = Self.milliseconds(until: deadline)
      guard left > 0 else { return .late }
      var ends = [
        pollfd(fd: source, events: Int16(POLLIN), revents: 0),
        pollfd(fd: sink, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&ends, 2, left) >= 0 || errno == EINTR else { return .failed }
      if ends[1].revents != 0 {
        let count = rest.withUnsafeBytes { write(sink, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
        // It does not read to the end; that is no mistake.
        if count < 0, errno != EAGAIN, errno != EINTR { rest = [] }
      }
      guard ends[0].revents != 0 else { continue }
      var chunk = [UInt8](repeating: 0, count: 1 << 14)
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(source, $0.baseAddress, $0.count)
      }
      if count > 0 { read += chunk[..<min(count, limit - read.count)] }
      if read.count == limit { return .output(read) }
      if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { hasEnded = true }
    }
    while process.isRunning {
      guard Self.milliseconds(until: deadline) > 0 else { return .late }
      usleep(2000)
    }
    return process.terminationStatus == 0 ? .output(read) : .failed
  }

  /// Ends the program, and what it has started, if it still runs.
  package func kill() {
    let id = process.processIdentifier
    guard process.isRunning, id > 0 else { return }
    _ = getpgid(id) == id ? Foundation.kill(-id, SIGKILL) : Foundation.kill(id, SIGKILL)
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let (seconds, attoseconds) = ContinuousClock.now.duration(to: deadline).components
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
