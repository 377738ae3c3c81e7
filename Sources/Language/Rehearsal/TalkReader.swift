import Classification

/// Tells what a line said in an interview does, and what it's about.
package enum TalkReader {
  /// The categories of what must not be asked for. They're subjects, too.
  package static let forbidden = ["job", "internship", "referral", "salary"]

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: what the person said.
  ///   - after: what the professional said just before; empty if the person speaks first.
  ///   - check: what the checker says about the line: a category, `caution`, or nothing.
  package static func read(_ line: String, after: String, check: String = "") -> TalkReading {
    let sense = TalkSense(line, after: after, check: check)
    let guesses = LineClassifier.subjects.guesses(sense.subjectFeatures)
    let before = TalkSense(after, after: "", check: "")
    let features = sense.actFeatures(
      subjects: likelihoods(guesses),
      before: likelihoods(LineClassifier.subjects.guesses(before.subjectFeatures)))
    let acts = LineClassifier.acts.guesses(features)
    let act = TalkAct(rawValue: acts[0].label) ?? .unclear
    let subject = guesses.first { forbidden.contains($0.label) == (act == .forbidden) }
    return TalkReading(
      act: act, sureness: acts[0].probability,
      second: TalkAct(rawValue: acts[1].label) ?? .unclear, subject: subject?.label ?? "",
      subjectSureness: subject?.probability ?? 0)
  }

  /// How likely each theme is, in the order of the weights.
  private static func likelihoods(_ guesses: [LineClassifier.Guess]) -> [Double] {
    let byLabel = Dictionary(guesses.map { ($0.label, $0.probability) }) { first, _ in first }
    return LineClassifier.subjects.labels.filter { !forbidden.contains($0) }
      .map { byLabel[$0] ?? 0 }
  }
}
