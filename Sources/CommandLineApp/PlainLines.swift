import Foundation

/// Lines of standard input, read without editing.
final class PlainLines {
  private var bytes: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  /// What came in.
  enum Next {
    case line(String)
    /// Ctrl-C was pressed; what had been typed is dropped.
    case interrupted
    case end
  }

  /// - Parameter catchesInterrupts: whether Ctrl-C ends the line rather than the program.
  init(catchesInterrupts: Bool) {
    guard catchesInterrupts else { return }
    // Without SA_RESTART, so that reading returns.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGINT, &action, nil)
  }

  /// Reads the next line, without its line break. Bytes that are not UTF-8 are repaired.
  func next() -> Next {
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
      switch fill() {
      case EINTR: return .interrupted
      default: break
      }
    }
  }

  private func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }

  /// Reads some more.
  ///
  /// - Returns: the error of read(2), or 0.
  private func fill() -> Int32 {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { return EINTR }
    if count > 0 { bytes += chunk[..<count] } else { hasEnded = true }
    return 0
  }
}
