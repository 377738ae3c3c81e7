package import Foundation

/// Formats durations the way a clock shows them.
package enum ClockText {
  /// Elapsed time, such as `12:34`. Negative values count as zero.
  package static func spent(_ seconds: TimeInterval) -> String {
    text(max(0, seconds.rounded()))
  }

  /// Remaining time, such as `12:34`, or `+1:20` once it is negative. Rounded up, so that 0:00
  /// appears only at the end.
  package static func text(_ seconds: TimeInterval) -> String {
    let whole = Int(abs(seconds).rounded(seconds < 0 ? .down : .up))
    let text = "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60)"
    return seconds < 0 ? "+" + text : text
  }
}
