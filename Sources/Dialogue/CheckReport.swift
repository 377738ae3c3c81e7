package import Interviews
package import Language
package import QuestionChecking

/// What the checker says of a draft, and what to ask instead.
package struct CheckReport: Equatable, Sendable {
  /// The draft.
  package let text: String
  /// What was found, the gravest first.
  package let findings: [Finding]
  /// For each finding, questions to ask instead, their slots filled.
  package let alternatives: [[String]]

  /// What the line is; nil for a message.
  package let kind: LineKind?

  /// Whether there is a verdict: the draft is a question or a message, or asks for what it should not.
  package var isJudged: Bool { kind == nil || kind == .question || isSerious }

  /// What was allowed beforehand, and whether there was need.
  package var allowances: [UsedAllowance] = []

  /// An allowance, and whether anything would have been found without it.
  package struct UsedAllowance: Equatable, Sendable {
    package let allowance: Allowance
    package let isNeeded: Bool

    package init(_ allowance: Allowance, isNeeded: Bool) {
      self.allowance = allowance
      self.isNeeded = isNeeded
    }
  }

  /// How grave it is.
  package var verdict: Verdict { Verdict(findings) }

  /// Whether there is more than hints.
  package var isSerious: Bool { findings.contains { $0.severity > .hint } }

  /// Whether something is allowed that there is no need to allow.
  package var hasUnneededAllowance: Bool { allowances.contains { !$0.isNeeded } }

  /// The first few alternatives of all findings, each once.
  package var suggestions: [String] {
    if let rewording { return [rewording] }
    var seen: Set<String> = []
    return Array(alternatives.joined().filter { seen.insert($0).inserted }.prefix(3))
  }

  /// The draft as an open question, where all that is wrong is that it is closed or leads.
  package let rewording: String?

  /// The hints that an open question answers.
  private static let reworded: Set<String> = ["closed", "leading"]

  /// Puts together what was found in a draft.
  ///
  /// - Parameters:
  ///   - text: the draft.
  ///   - findings: what the checker found.
  ///   - bank: the good bank, to take alternatives from by intent. Questions for some fields only
  ///     are left out, since the field may be another one.
  ///   - slots: what fills the slots of alternatives.
  ///   - used: the bank's ids of questions that are in the interview already.
  ///   - isMessage: whether the draft is a whole message.
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
    // Another draft gets other questions of the same intent, the same draft the same ones.
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
