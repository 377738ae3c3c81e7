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

  // MARK: - Details

  /// Returns the topics of a line, such as `day-to-day/hours`, the likeliest first.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - subject: the subject of the line, if it's known; its topics come first.
  package static func topics(in line: String, about subject: String? = nil) -> [String] {
    let found = TalkLexicon.shared.topics.find(in: LineWords.split(line).map(String.init))
    let counts = Dictionary(found.classes.map { ($0, 1.0) }, uniquingKeysWith: +)
    func score(_ topic: String) -> Double {
      let isOnSubject = subject.map { topic.hasPrefix($0 + "/") } ?? false
      return counts[topic, default: 0] + (isOnSubject ? 1.5 : 0)
    }
    return counts.keys.sorted { (score($1), $0) < (score($0), $1) }
  }

  /// True if its theme is mostly about a topic.
  package static func isMain(_ topic: String) -> Bool {
    TalkLexicon.shared.main.contains(topic)
  }

  /// Returns what a follow-up asks for, such as `example`, in the order of the line.
  package static func kinds(in line: String) -> [String] {
    let found = TalkLexicon.shared.kinds.find(in: LineWords.split(line).map(String.init))
    var seen: Set<String> = []
    // What is asked in general comes last: a word such as "how" also begins a narrower question.
    let general = ["how", "who", "why"]
    return found.classes.filter { seen.insert($0).inserted }
      .sorted { !general.contains($0) && general.contains($1) }
  }

  /// True if a professional's line offers something.
  package static func isOffer(_ line: String) -> Bool {
    TalkSense("", after: line, check: "").moment == "offers"
  }
}
