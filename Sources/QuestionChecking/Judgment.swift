import Classification

/// What rules and the classifier make of a draft together.
///
/// The classifier has learned from drafts of many hands, and from what the built-in rules find in
/// them. It decides whether their findings stand, and finds what no rule has a pattern for. What
/// other rules find always stands.
struct Judgment {
  let rules: CompiledRules
  let features: LineFeatures
  /// For each label of the classifier, how probable it is.
  let probabilities: [Double]

  /// From this probability on, an ask is called one if no rule found it.
  static let sure = 0.9
  /// From this probability on, an ask is called one if a rule found it, too.
  static let agreed = 0.55
  /// From this probability on, a draft may come across as an ask.
  static let leaning = 0.37
  /// In a longer draft, an ask is lost among other words, so rules decide alone.
  static let longest = 60
  /// A draft of fewer words says too little for an ask that no rule finds. It's often the start of a
  /// question somebody is still typing: "could you".
  static let shortest = 4
  /// How much of that must be for a category before one of its findings is kept beside the most
  /// probable one.
  private static let share = 0.005

  private static let classifier = LineClassifier.drafts

  init(_ scan: TextScan, _ bytes: UnsafeBufferPointer<UInt8>, rules: CompiledRules) {
    self.rules = rules
    features = Judgment.features(scan, bytes, rules: rules)
    probabilities = Judgment.classifier.probabilities(features)
  }

  /// The features of a draft: its text, and what rules find in it.
  static func features(
    _ scan: TextScan, _ bytes: UnsafeBufferPointer<UInt8>, rules: CompiledRules
  ) -> LineFeatures {
    var flags: [String] = []
    for match in scan.matches {
      let rule = rules.rules[match.rule]
      guard rule.isWeighed else { continue }
      for flag in [rule.id, "\(rule.category) \(rule.severity)"] where !flags.contains(flag) {
        flags.append(flag)
      }
    }
    if flags.isEmpty { flags.append("nothing") }
    return LineFeatures(bytes, flags: flags, concepts: scan.concepts)
  }

  /// The probability that the draft asks for something that it shouldn't.
  var ask: Double { 1 - probabilities[0] }

  /// The most probable category of ask.
  var category: String {
    let best = probabilities.indices.dropFirst().max { probabilities[$0] < probabilities[$1] }
    return Judgment.classifier.labels[best ?? 0]
  }

  /// Returns the matches that stand, and the classifier's own.
  func weighed(_ matches: [Match]) -> [Match] {
    var kept: [Match] = []
    let category = category
    for var match in matches {
      let rule = rules.rules[match.rule]
      guard rule.isWeighed, rule.severity == .forbidden, let place = place(of: rule.category) else {
        kept.append(match)
        continue
      }
      guard ask >= Judgment.leaning,
        rule.category == category || probabilities[place] >= Judgment.share
      else { continue }
      if ask < Judgment.agreed {
        match.severity = .caution
        match.wording = learnedRule(rule.category, .caution)
      }
      kept.append(match)
    }
    guard ask >= Judgment.leaning, features.typed.count >= Judgment.shortest,
      let rule = learnedRule(category, ask >= Judgment.sure ? .forbidden : .caution),
      !kept.contains(where: { isAsk($0, of: category) || isOwn($0) })
    else { return kept }
    return kept + [
      Match(rule: rule, severity: rules.rules[rule].severity, word: 1, range: range(category))
    ]
  }

  private func place(of category: String) -> Int? {
    Judgment.classifier.labels.firstIndex(of: category)
  }

  private func isAsk(_ match: Match, of category: String) -> Bool {
    rules.rules[match.rule].category == category
      && rules.rules[match.rule].severity == .forbidden
  }

  /// True for a match of the user's own rule, which says better what a draft is about.
  private func isOwn(_ match: Match) -> Bool {
    !rules.rules[match.rule].isWeighed && match.severity > .hint
  }

  private func learnedRule(_ category: String, _ severity: Severity) -> Int? {
    rules.learned[category]?.first { rules.rules[$0].severity == severity }
  }

  /// The words that speak most for a category.
  private func range(_ category: String) -> Range<Int> {
    let words = features.typed
    guard !words.isEmpty else { return 0..<0 }
    let passage = Judgment.classifier.passage(for: category, in: features)
    return words[passage.lowerBound].lowerBound..<words[passage.upperBound - 1].upperBound
  }
}
