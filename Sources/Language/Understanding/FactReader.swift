import Foundation

/// Reads the facts in a line.
struct FactReader {
  let reader: Understander
  let now: Date
  let remembered: DateReader.Remembered
  let theirs: TimeZone?

  /// The facts of a line, and what is left of it.
  struct Result {
    var facts = SaidFacts()
    var problem: DateReader.Refusal?
    var rest: [String] = []
  }

  func read(_ line: String, at place: Place) -> Result {
    Result()
  }
}
