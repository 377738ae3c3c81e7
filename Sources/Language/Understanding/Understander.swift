package import Classification
package import Foundation

/// Reads what people type: what they want, and the facts they mention.
package struct Understander: Sendable {
  let calendar: Calendar
  let region: Region
  /// What was learned from Training/.
  let models: Models

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - calendar: a Gregorian calendar in the time zone of the user.
  ///   - region: decides how dates are read.
  ///   - models: the weights, if they were just learned.
  package init(calendar: Calendar, region: Region, models: Models = Models()) {
    self.models = models
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
      facts: found.facts.limited(to: guess.intent), mentioned: found.facts,
      dateProblem: found.problem, rest: found.rest)
  }

  /// Returns the features by which the intent of a line is told, for learning the weights.
  package func features(of line: String, at place: Place, now: Date) -> LineFeatures {
    IntentReader.features(
      of: line, at: place, found: facts(in: line, at: place, now: now, after: .init(), theirs: nil))
  }

  /// A stretch of words with its features, for learning the weights.
  package struct Span: Sendable {
    /// What it would be, for each kind it could name.
    package let values: [SpanKind: String]
    /// Its features.
    package let features: LineFeatures
  }

  /// Returns the stretches of a line that could name something, for learning the weights.
  package func spans(in line: String, at place: Place, now: Date) -> [Span] {
    let reader = FactReader(reader: self, now: now, remembered: .init(), theirs: nil)
    let (scan, _) = reader.scan(line, at: place)
    return SpanReader(scan).candidates.map { candidate in
      let values = SpanKind.allCases.compactMap { kind in
        scan.value(of: candidate.range, as: kind).map { (kind, $0) }
      }
      return Span(values: Dictionary(uniqueKeysWithValues: values), features: candidate.features)
    }
  }

  /// Returns the features by which the traits of a line are told, for learning the weights.
  package func traitFeatures(of line: String, at place: Place, now: Date) -> LineFeatures {
    TraitReader.features(
      of: FactReader(reader: self, now: now, remembered: .init(), theirs: nil)
        .scan(line, at: place).0)
  }

  private func facts(
    in line: String, at place: Place, now: Date, after remembered: DateReader.Remembered,
    theirs: TimeZone?
  ) -> FactReader.Result {
    FactReader(reader: self, now: now, remembered: remembered, theirs: theirs).read(line, at: place)
  }
}

/// The classifiers of facts. The program uses those compiled in; script/train makes new ones.
package struct Models: Sendable {
  /// Tells which words name the person, their job, their employer, or their field.
  package var spans = LineClassifier.spans
  /// Tells how the two meet.
  package var medium = LineClassifier.mediums
  /// Tells how they know each other.
  package var connection = LineClassifier.connections
  /// Tells how far along the person is.
  package var stage = LineClassifier.stages

  /// Creates the classifiers that are compiled in.
  package init() {}
}
