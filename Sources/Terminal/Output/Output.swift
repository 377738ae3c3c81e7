import DataFiles
import Foundation
import LineEditing
import Presentation
package import TextLayout

/// The one place that prints.
///
/// Standard output is gathered and written at the end, or before a line is read. A reader that
/// closed the pipe ends the writing but is no error.
package final class Output {
  /// The output of the process. The program runs on one thread.
  package nonisolated(unsafe) static let standard = Output()

  private var pending: [UInt8] = []
  private var isClosed = false
  private var hasFailed = false

  /// Whether lines are only ever appended, without colour: for screen readers.
  package var isPlain =
    ProcessInfo.processInfo.environment["COFFEECHAT_PLAIN"].map { $0 != "0" } ?? false

  /// Writes to standard output.
  package func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes to standard output.
  package func write(_ bytes: [UInt8]) {
    pending += bytes
    if pending.count > 1 << 16 { flush() }
  }

  /// Writes lines, with colours where the terminal shows them.
  package func show(_ lines: [StyledLine]) {
    for line in lines { write(rendered(line) + "\n") }
  }

  /// A line with colours where the terminal shows them.
  package func rendered(_ line: StyledLine) -> String {
    line.rendered(colours: hasColours)
  }

  /// Writes to standard error.
  package func writeError(_ text: String) {
    flush()
    _ = Output.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Says on standard error what went wrong.
  package func complain(_ sentence: String) {
    let text = Words.book.text("errors.prefix", ["problem": sentence])
    guard isatty(STDERR_FILENO) == 1 else { return writeError(text + "\n") }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for row in StyledLine.wrapped(String(line), width: width) { writeError(row.text + "\n") }
    }
  }

  /// Writes what is pending.
  ///
  /// - Returns: whether all that was ever written arrived, or its reader did not want more.
  @discardableResult
  package func flush() -> Bool {
    if !pending.isEmpty, !isClosed {
      switch Output.write(pending, to: STDOUT_FILENO) {
      case 0: break
      case EPIPE: isClosed = true
      default: hasFailed = true
      }
    }
    pending.removeAll(keepingCapacity: true)
    return !hasFailed
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          return errno
        }
        start += count
      }
      return 0
    }
  }

  /// Whether standard output is a terminal that shows colours, and nobody objects to them.
  package var hasColours: Bool { !isPlain && Output.terminalHasColours }

  private static let terminalHasColours: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && LineEditor.canDraw(on: environment["TERM"])
  }()

  /// The columns of the terminal, at most 88 for easy reading; 80 where there is none.
  package var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(Int(size.ws_col), 88)
  }
}

extension StyledLine {
  /// The line for a terminal.
  fileprivate func rendered(colours: Bool) -> String {
    guard colours else { return text }
    return runs.map { run in
      switch run.style {
      case .plain: run.text
      case .strong: "\u{1B}[1m\(run.text)\u{1B}[0m"
      case .faint: "\u{1B}[2m\(run.text)\u{1B}[0m"
      case .good: "\u{1B}[32m\(run.text)\u{1B}[0m"
      case .caution: "\u{1B}[33m\(run.text)\u{1B}[0m"
      case .forbidden: "\u{1B}[31m\(run.text)\u{1B}[0m"
      }
    }.joined()
  }
}
