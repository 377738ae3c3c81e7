package import Classification

extension Checker {
  /// The features of a draft question that the classifier learns from: its text, and what the rules
  /// find in it; and whether a rule finds that it's off-limits.
  package func features(of text: String) -> (features: LineFeatures, isFlagged: Bool) {
    var text = text
    return text.withUTF8 { bytes in
      var scan = TextScan(rules, bytes, as: .question, collectsConcepts: true)
      scan.run()
      return (
        Judgment.features(scan, bytes, rules: rules),
        scan.matches.contains { $0.severity == .forbidden }
      )
    }
  }
}

extension Checker {
  /// From this probability on, an ask is called one.
  package static let sure = Judgment.sure
  /// From this probability on, an ask is called one if a rule found it, too.
  package static let agreed = Judgment.agreed
  /// From this probability on, a draft may come across as an ask.
  package static let leaning = Judgment.leaning
}
