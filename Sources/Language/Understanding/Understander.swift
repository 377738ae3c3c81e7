package import Classification
package import Foundation

/// Reads what people type: what they want, and the facts they mention.
package struct Understander: Sendable {
  let calendar: Calendar
  let region: Region

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - calendar: a Gregorian calendar in the time zone of the user.
  ///   - region: decides how dates are read.
  package init(calendar: Calendar, region: Region) {
    self.calendar = calendar
    self.region = region
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: the line as typed.
  ///   - place: where it was typed.
  ///   - now: the time it was typed.
  ///   - remembered: the parts of a date known from earlier answers.
  ///   - theirs: the other person's time zone, for `4pm his time`.
  package func read(
    _ line: String, at place: Place, now: Date,
    after remembered: DateReader.Remembered = DateReader.Remembered(), theirs: TimeZone? = nil
  ) -> Understanding {
    let found = facts(in: line, at: place, now: now, after: remembered, theirs: theirs)
    let guess = IntentReader.read(line, at: place, found: found)
    return Understanding(
      intent: guess.intent, sureness: guess.sureness, second: guess.second,
      facts: found.facts.limited(to: guess.intent), dateProblem: found.problem, rest: found.rest)
  }

  /// Returns the features by which the intent of a line is told, for learning the weights.
  package func features(of line: String, at place: Place, now: Date) -> LineFeatures {
    IntentReader.features(
      of: line, at: place, found: facts(in: line, at: place, now: now, after: .init(), theirs: nil))
  }

  private func facts(
    in line: String, at place: Place, now: Date, after remembered: DateReader.Remembered,
    theirs: TimeZone?
  ) -> FactReader.Result {
    FactReader(reader: self, now: now, remembered: remembered, theirs: theirs).read(line, at: place)
  }
}
