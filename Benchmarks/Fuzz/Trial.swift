import Foundation
import Fuzzing
import QuestionChecking

/// Checks drafts and keeps statistics.
struct Trial {
  private let checker: Checker
  private let properties: CheckerProperties
  /// The time per byte of an ordinary draft, in nanoseconds.
  private let ordinary: Double
  private(set) var count = 0
  private(set) var findings = 0
  private var longest = (time: 0.0, bytes: 0)
  private var slowest = (ratio: 0.0, bytes: 0)

  /// The limit on a draft's time, relative to an ordinary draft of the same length. Nonsense made
  /// of the rules' own words is slower than real text, but only up to a point.
  private static let mostRatio = 200.0
  /// The fixed cost of a check, in bytes of an ordinary draft.
  private static let overhead = 100

  /// Creates a trial and measures ordinary drafts.
  ///
  /// - Parameter ordinary: the drafts used as the reference for time.
  init(_ checker: Checker, ordinary drafts: [String]) {
    self.checker = checker
    properties = CheckerProperties(checker)
    let bytes = drafts.map { Array($0.utf8) }
    let rounds = (0..<5).map { _ in
      let begin = Trial.now()
      for draft in bytes { _ = checker.check(draft) }
      return Trial.now() - begin
    }
    ordinary = (rounds.min() ?? 0) / Double(max(bytes.joined().count, 1))
  }

  /// Checks one draft.
  ///
  /// - Returns: a line for each broken guarantee.
  mutating func check(_ bytes: [UInt8]) -> [String] {
    var time = Double.infinity
    var ratio = Double.infinity
    var found: [Finding] = []
    // Measure slow drafts again, in case another program interfered.
    for _ in 0..<3 where ratio > Trial.mostRatio / 2 {
      let begin = Trial.now()
      found = checker.check(bytes)
      time = min(time, Trial.now() - begin)
      ratio = time / (ordinary * Double(bytes.count + Trial.overhead))
    }
    count += 1
    findings += found.count
    if time > longest.time { longest = (time, bytes.count) }
    if ratio > slowest.ratio { slowest = (ratio, bytes.count) }
    var broken = properties.broken(found, of: bytes)
    if ratio > Trial.mostRatio {
      broken.append("takes \(Int(ratio)) times as long as an ordinary draft of its length")
    }
    return broken
  }

  /// The longest and the slowest drafts so far.
  var summary: String {
    String(
      format: """
        longest: %.3f ms for %d bytes; an ordinary draft takes %.0f ns for each byte
        slowest for its length: %.1f times an ordinary draft, %d bytes (at most %.0f)
        """,
      longest.time / 1e6, longest.bytes, ordinary, slowest.ratio, slowest.bytes, Trial.mostRatio)
  }

  /// Returns this thread's CPU time in nanoseconds, which excludes other programs.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}
