import Foundation

/// The range of a share, given how often something happened (E. B. Wilson, "Probable inference, the
/// law of succession, and statistical inference", Journal of the American Statistical Association 22,
/// 1927).
package struct WilsonInterval: Equatable, Sendable {
  package let lower: Double
  package let upper: Double

  /// The standard normal quantile of a two-sided interval of 90 per cent.
  package static let ninety = 1.644_853_626_951_472_2

  /// - Parameters:
  ///   - count: how often it came about.
  ///   - total: out of how many; 0 says nothing, so the interval is everything.
  ///   - quantile: of the standard normal distribution.
  package init(_ count: Int, of total: Int, quantile z: Double = ninety) {
    guard total > 0 else {
      (lower, upper) = (0, 1)
      return
    }
    let n = Double(total)
    let share = Double(min(max(count, 0), total)) / n
    let scale = 1 + z * z / n
    let middle = (share + z * z / (2 * n)) / scale
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
    // At the ends the bound is exact; rounding would leave a trace.
    lower = count <= 0 ? 0 : max(0, middle - half)
    upper = count >= total ? 1 : min(1, middle + half)
  }

  package var width: Double { upper - lower }
}
