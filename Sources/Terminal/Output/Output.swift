import DataFiles
import Foundation
import LineEditing
import Presentation
package import TextLayout

/// The output of the program. Nothing else prints.
///
/// Standard output is buffered, and written at the end or before a line is read. If the reader
/// closes the pipe, the rest is dropped without an error.
package final class Output {
  /// The output of the process. The program runs on one thread.
  package nonisolated(unsafe) static let standard = Output()

  private var pending: [UInt8] = []
  private var isClosed = false
  private var hasFailed = false

  /// True to only append lines, without color, for screen readers.
  package var isPlain =
    ProcessInfo.processInfo.environment["COFFEECHAT_PLAIN"].map { $0 != "0" } ?? false

  /// Writes text to standard output.
  package func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes bytes to standard output.
  package func write(_ bytes: [UInt8]) {
    pending += bytes
    if pending.count > 1 << 16 { flush() }
  }

  /// Writes lines, with color if the terminal supports it.
  package func show(_ lines: [StyledLine]) {
    for line in lines { write(rendered(line) + "\n") }
  }

  /// Returns the text of a line, with color if the terminal supports it.
  package func rendered(_ line: StyledLine) -> String {
    line.rendered(colours: hasColours)
  }

  /// Writes to standard error.
  package func writeError(_ text: String) {
    flush()
    _ = Output.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Prints an error on standard error.
  package func complain(_ sentence: String) {
    let text = Words.book.text("errors.prefix", ["problem": sentence])
    guard isatty(STDERR_FILENO) == 1 else { return writeError(text + "\n") }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for row in StyledLine.wrapped(String(line), width: width) { writeError(row.text + "\n") }
    }
  }

  /// Writes the buffered output.
  ///
  /// - Returns: false if any write so far failed. A reader that closed the pipe doesn't count.
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

  /// True if standard output is a terminal with color, and the user hasn't turned it off.
  package var hasColours: Bool { !isPlain && Output.terminalHasColours }

  private static let terminalHasColours: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && LineEditor.canDraw(on: environment["TERM"])
  }()

  /// The terminal's width in columns, at most 88 for easy reading; 80 without a terminal.
  package var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(Int(size.ws_col), 88)
  }
}

extension StyledLine {
  /// Returns the text, with escape sequences for color.
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
