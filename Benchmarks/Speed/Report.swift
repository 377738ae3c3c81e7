import Foundation

/// Prints measurements next to their limits.
struct Report {
  private(set) var isGood = true

  /// Reports a value that must not exceed its limit.
  mutating func add(_ name: String, _ value: Double, most: Double) {
    add(name, value, isMet: value <= most, limit: "at most \(Report.short(most))")
  }

  /// Reports a value that must reach its limit.
  mutating func add(_ name: String, _ value: Double, least: Double) {
    add(name, value, isMet: value >= least, limit: "at least \(Report.short(least))")
  }

  /// Prints a value without a limit, or the reason it was skipped.
  func note(_ name: String, _ value: String) {
    print("     \(Report.padded(name)) \(value)")
  }

  private mutating func add(_ name: String, _ value: Double, isMet: Bool, limit: String) {
    isGood = isGood && isMet
    let figure = String(format: value < 1_000 ? "%8.3f" : "%8.0f", value)
    print("\(isMet ? "ok  " : "MISS") \(Report.padded(name)) \(figure)  (\(limit))")
  }

  private static func padded(_ name: String) -> String {
    name.padding(toLength: 46, withPad: " ", startingAt: 0)
  }

  private static func short(_ limit: Double) -> String {
    limit == limit.rounded() ? "\(Int(limit))" : "\(limit)"
  }
}
