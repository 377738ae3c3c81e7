import Foundation

/// The confidence interval of a proportion (E. B. Wilson, "Probable inference, the law of
/// succession, and statistical inference", Journal of the American Statistical Association 22,
/// 1927).
package struct WilsonInterval: Equatable, Sendable {
  /// The lower bound, from 0 to 1.
  package let lower: Double
  /// The upper bound, from 0 to 1.
  package let upper: Double

  /// The standard normal quantile for a two-sided interval of 90 percent.
  package static let ninety = 1.644_853_626_951_472_2

  /// Computes the interval.
  ///
  /// - Parameters:
  ///   - count: the number of successes.
  ///   - total: the number of trials. If it is 0, the interval is 0 to 1.
  ///   - quantile: the quantile of the standard normal distribution.
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
    // The bounds at 0 and 1 are exact; rounding would leave a residue.
    lower = count <= 0 ? 0 : max(0, middle - half)
    upper = count >= total ? 1 : min(1, middle + half)
  }

  /// The difference between the bounds.
  package var width: Double { upper - lower }
}
