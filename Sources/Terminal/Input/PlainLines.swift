import Foundation

/// Reads lines from standard input without editing.
package final class PlainLines {
  private var bytes: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  /// The result of reading.
  package enum Next {
    case line(String)
    /// Ctrl-C was pressed. The text typed so far is dropped.
    case interrupted
    case end
  }

  /// Creates a reader.
  ///
  /// - Parameter catchesInterrupts: true if Ctrl-C ends the line and not the program.
  package init(catchesInterrupts: Bool) {
    guard catchesInterrupts, pipe(&PlainLines.interrupts) == 0 else { return }
    signal(SIGINT) { _ in
      // Ctrl-C may come while nothing is being read, and the pipe holds it until then.
      var byte: UInt8 = 0
      _ = write(PlainLines.interrupts[1], &byte, 1)
    }
  }

  /// A pipe that gets a byte for each Ctrl-C; -1 if they are not caught.
  private nonisolated(unsafe) static var interrupts: [Int32] = [-1, -1]

  /// Reads the next line, without its line break. Repairs invalid UTF-8.
  ///
  /// - Parameter tick: called every 50 milliseconds while there is nothing to read.
  package func next(tick: (() -> Void)? = nil) -> Next {
    while true {
      if let end = bytes[start...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return .line(text(bytes[start..<end]))
      }
      if hasEnded {
        defer { start = bytes.count }
        return start < bytes.count ? .line(text(bytes[start...])) : .end
      }
      bytes.removeSubrange(..<start)
      start = 0
      if waitsInVain(tick) { return .interrupted }
      fill()
    }
  }

  private func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }

  /// Waits until there is something to read.
  ///
  /// - Returns: true if Ctrl-C came instead.
  private func waitsInVain(_ tick: (() -> Void)?) -> Bool {
    // `poll` ignores a negative descriptor.
    guard PlainLines.interrupts[0] >= 0 || tick != nil else { return false }
    var sources = [
      pollfd(fd: PlainLines.interrupts[0], events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let ready = poll(&sources, 2, tick == nil ? -1 : 50)
      if ready > 0 { break }
      if ready == 0 { tick?() }
      // What cannot be waited for is read, which says that it has ended.
      if ready < 0, errno != EINTR { return false }
    }
    guard PlainLines.interrupts[0] >= 0, sources[0].revents & Int16(POLLIN) != 0 else {
      return false
    }
    var byte: UInt8 = 0
    _ = read(PlainLines.interrupts[0], &byte, 1)
    bytes.removeAll()
    start = 0
    return true
  }

  /// Reads the next bytes.
  private func fill() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { return }
    if count > 0 { bytes += chunk[..<count] } else { hasEnded = true }
  }
}
