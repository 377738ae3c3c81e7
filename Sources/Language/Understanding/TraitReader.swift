import Classification

/// Tells how the two meet, how they know each other, and how far along the person is.
///
/// Each is one of a few values, so the rules' finding and the words of the whole line are weighed by
/// what was learned from Training/: "call" alone may mean the phone, a name, or nothing.
enum TraitReader {
  /// The probability from which what was learned overrules the rules.
  private static let sure = 0.8

  /// Returns the features of a line with what the rules found in it.
  static func features(of scan: FactScan) -> LineFeatures {
    let facts = scan.facts
    let place = scan.place.rawValue
    let found = [
      "medium \(facts.channel?.rawValue ?? "-")", "connection \(facts.relation?.rawValue ?? "-")",
      "stage \(facts.stage?.rawValue ?? "-")", "through \(facts.through != nil)",
      "where \(facts.place != nil)",
    ]
    return LineFeatures(
      scan.utterance.line,
      flags: ["at \(place)"] + found.map { "rule \($0)" } + found.map { "at \(place) rule \($0)" },
      flagWeight: 6, place: place, shape: IntentLexicon.shared.shape(of: scan.utterance.shape))
  }

  /// Decides the traits of a line.
  static func decide(_ scan: inout FactScan, by models: Models) {
    let features = features(of: scan)
    // A word or two that no rule knows say nothing: "pigeon" is no way to meet.
    let isShort = scan.utterance.words.count < 3
    func value(_ classifier: LineClassifier, else rule: String?) -> String? {
      if isShort, rule == nil { return nil }
      guard let best = classifier.guesses(features).first, best.probability > Self.sure else {
        return rule
      }
      return best.label == "none" ? nil : best.label
    }
    let channel = value(models.medium, else: scan.facts.channel?.rawValue)
    scan.facts.channel = channel.flatMap(SaidFacts.Channel.init)
    // "Sam Lee introduced us" is plain enough at any question.
    if scan.facts.through == nil || scan.place == .main {
      let relation = value(models.connection, else: scan.facts.relation?.rawValue)
      scan.facts.relation = relation.flatMap(SaidFacts.Relation.init)
    }
    if scan.facts.relation != .warm { scan.facts.through = nil }
    let stage = value(models.stage, else: scan.facts.stage?.rawValue)
    scan.facts.stage = stage.flatMap(SaidFacts.Stage.init)
  }
}
