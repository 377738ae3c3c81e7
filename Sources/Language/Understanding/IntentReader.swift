package import Classification

/// Tells what someone wants with a line. Words vary without end, so this is a classifier's job; what
/// rules find in the line are some of its features.
package enum IntentReader {
  /// Returns the features of a line.
  ///
  /// - Parameters:
  ///   - line: the line as typed.
  ///   - place: where it was typed.
  package static func features(of line: String, at place: Place) -> LineFeatures {
    var flags = ["at " + place.rawValue]
    switch LineKind(line) {
    case .request(let topic): flags += ["request", "topic " + topic]
    case let kind: flags.append(kind.name)
    }
    if place != .main {
      switch Answer(line, to: .fact) {
      case .text: break
      case let answer: flags.append("answer \(answer)")
      }
    }
    return LineFeatures(line, flags: flags, place: place == .main ? "main" : "question")
  }
}

extension IntentReader {
  /// Tells the intent of a line, and the second most likely one.
  static func read(
    _ line: String, at place: Place, facts: SaidFacts
  ) -> (intent: Intent, sureness: Double, second: Intent) {
    let guesses = LineClassifier.intents.guesses(features(of: line, at: place))
    let best = guesses[0]
    let second = guesses.dropFirst().first?.label
    return (
      Intent(rawValue: best.label) ?? .unclear, best.probability,
      second.flatMap(Intent.init) ?? .unclear
    )
  }
}
