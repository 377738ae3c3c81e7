package import Foundation

/// Lengths of time as a clock shows them.
package enum ClockText {
  /// Returns a length of time as `12:34`.
  package static func spent(_ seconds: TimeInterval) -> String {
    text(max(0, seconds.rounded()))
  }

  /// Seconds as `12:34`, past zero as `+1:20`. What is left is rounded up, so that it reads 0:00 only
  /// at the end.
  package static func text(_ seconds: TimeInterval) -> String {
    let whole = Int(abs(seconds).rounded(seconds < 0 ? .down : .up))
    let text = "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60)"
    return seconds < 0 ? "+" + text : text
  }
}
