import Foundation
import QuestionChecking

/// Measures how fast a single thread checks questions.
enum CheckerSpeed {
  /// Returns the questions checked per second for each run. The runs take turns, and the best round
  /// counts, since other programs can only slow it down.
  static func rates(_ runs: [(checker: Checker, texts: [String])], rounds: Int = 5) -> [Double] {
    var best = [Double](repeating: 0, count: runs.count)
    var findings = 0
    for _ in 0..<rounds {
      for (index, run) in runs.enumerated() {
        let time = ContinuousClock().measure {
          for text in run.texts { findings += run.checker.check(text).count }
        }
        best[index] = max(best[index], Double(run.texts.count) / (time / .seconds(1)))
      }
    }
    precondition(findings > 0)
    return best
  }

  /// Returns the milliseconds that each check takes when drafts are checked after every keystroke,
  /// in ascending order.
  static func whileTyping(_ checker: Checker, _ texts: [String]) -> [Double] {
    let clock = ContinuousClock()
    var times: [Double] = []
    for text in texts {
      var typed = ""
      for character in text {
        typed.append(character)
        let begin = clock.now
        _ = checker.check(typed)
        times.append((clock.now - begin) / .milliseconds(1))
      }
    }
    return times.sorted()
  }
}
