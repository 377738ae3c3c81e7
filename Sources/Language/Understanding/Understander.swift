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
    let facts = FactReader(reader: self, now: now, remembered: remembered, theirs: theirs)
      .read(line, at: place)
    let guess = IntentReader.read(line, at: place, facts: facts.facts)
    return Understanding(
      intent: guess.intent, sureness: guess.sureness, second: guess.second,
      facts: facts.facts.limited(to: guess.intent), mentioned: facts.facts,
      dateProblem: facts.problem, rest: facts.rest)
  }
}
