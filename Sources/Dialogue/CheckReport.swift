package import Interviews
package import Language
package import QuestionChecking

/// The checker's report on a draft, with suggested replacements.
package struct CheckReport: Equatable, Sendable {
  /// The text that was checked.
  package let text: String
  /// The checker's findings, most severe first.
  package let findings: [Finding]
  /// For each finding, replacement questions with their slots filled.
  package let alternatives: [[String]]

  /// The flagged example of a rule that is most like the draft, if the draft was judged by its
  /// likeness to others.
  package var similar: String?

  /// The kind of line; nil for a message.
  package let kind: LineKind?

  /// True if the draft gets a verdict: it is a question or a message, or has a finding above a
  /// hint.
  package var isJudged: Bool { kind == nil || kind == .question || isSerious }

  /// The allowances for this draft, each with a flag for whether it was needed.
  package var allowances: [UsedAllowance] = []

  /// An allowance, with a flag for whether anything would have been found without it.
  package struct UsedAllowance: Equatable, Sendable {
    /// The allowance.
    package let allowance: Allowance
    /// False if the draft has nothing that the allowance suppresses.
    package let isNeeded: Bool

    /// Creates a used allowance.
    package init(_ allowance: Allowance, isNeeded: Bool) {
      self.allowance = allowance
      self.isNeeded = isNeeded
    }
  }

  /// The overall severity.
  package var verdict: Verdict { Verdict(findings) }

  /// True if there is a finding more severe than a hint.
  package var isSerious: Bool { findings.contains { $0.severity > .hint } }

  /// True if an allowance was not needed.
  package var hasUnneededAllowance: Bool { allowances.contains { !$0.isNeeded } }

  /// Up to three distinct replacements; only the rewording, if there is one.
  package var suggestions: [String] {
    if let rewording { return [rewording] }
    var seen: Set<String> = []
    return Array(alternatives.joined().filter { seen.insert($0).inserted }.prefix(3))
  }

  /// The draft reworded as an open question. Nil unless the only problem is that it is closed or
  /// leading.
  package let rewording: String?

  /// The rules that an open rewording fixes.
  private static let reworded: Set<String> = ["closed", "leading"]

  /// Creates a report and picks replacements for each finding.
  ///
  /// - Parameters:
  ///   - text: the draft.
  ///   - findings: the checker's findings, most severe first.
  ///   - bank: the good questions, to pick replacements from by intent. Questions for specific
  ///     fields are
  ///     skipped, because the interviewee's field may differ.
  ///   - slots: the values for the slots of the replacements.
  ///   - used: the bank ids of questions that are already in the interview.
  ///   - isMessage: true if the draft is a whole message.
  package init(
    text: String, findings: [Finding], bank: [Question], slots: Slots, used: Set<String> = [],
    isMessage: Bool = false
  ) {
    self.text = text
    self.findings = findings
    kind = isMessage ? nil : LineKind(text)
    let isReworded =
      !isMessage && !findings.isEmpty && findings.allSatisfy { Self.reworded.contains($0.rule) }
    rewording = isReworded ? Rewording.open(text) : nil
    // Vary the replacement between drafts, but give the same draft the same one.
    let turn = StableHash.of([text])
    self.alternatives = findings.map { finding in
      finding.instead.compactMap { intent in
        let fitting =
          bank
          .filter { $0.intent == intent && $0.fields.isEmpty && !used.contains($0.id) }
          .compactMap(slots.words)
        return fitting.isEmpty ? nil : fitting[Int(turn % UInt64(fitting.count))]
      }
    }
  }
}

extension CheckReport {
  /// Returns the worst finding of a line for ``TalkReader``: the category of something forbidden,
  /// `caution`, or an empty text.
  package static func mark(of findings: [Finding]) -> String {
    if let worst = findings.first(where: { $0.severity == .forbidden }) { return worst.category }
    return findings.contains { $0.severity == .caution } ? "caution" : ""
  }
}
