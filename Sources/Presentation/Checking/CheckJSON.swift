package import Dialogue
package import QuestionChecking

/// The result of checking a draft as JSON, for scripts.
package struct CheckJSON: Encodable {
  /// The draft.
  package let text: String
  /// The kind of line, such as `question` or `greeting`; nil for a message.
  package let kind: String?
  /// The worst severity of the findings.
  package let verdict: Verdict
  /// How sure it is that the draft asks for what it shouldn't: `forbidden` or `maybe`; nil if it
  /// doesn't ask for that.
  package let level: String?
  /// The draft reworded as an open question; nil unless being closed or leading is its only
  /// problem.
  package let reworded: String?
  /// The findings, the worst first.
  package let findings: [Entry]
  /// The file the draft is in; nil if it isn't from a file.
  package let file: String?
  /// The line of the draft in that file, from 1.
  package let line: Int?
  /// The allowances in the draft's comment; nil if there are none.
  package let allowed: [Allowed]?

  /// One finding.
  package struct Entry: Encodable {
    /// The id of the rule.
    package let rule: String
    /// The rule's category, such as `salary`.
    package let category: String
    /// The severity.
    package let severity: Severity
    /// The first byte of the matched words, as a UTF-8 offset in the draft.
    package let start: Int
    /// The byte after the matched words.
    package let end: Int
    /// The matched words.
    package let matched: String
    /// The finding in one sentence.
    package let message: String
    /// The reason it matters.
    package let why: String
    /// Good questions to ask instead.
    package let instead: [String]
  }

  /// An allowance from the draft's comment.
  package struct Allowed: Encodable {
    /// The category or rule id that is allowed.
    package let name: String
    /// The reason given, if any.
    package let reason: String?
    /// True if there would be a finding without it.
    package let needed: Bool
  }

  /// Creates the JSON form of a report.
  ///
  /// - Parameters:
  ///   - report: the result of the check.
  ///   - file: the file the draft is in, if any.
  ///   - line: the line of the draft in that file, from 1. Ignored without a file.
  package init(_ report: CheckReport, file: String? = nil, line: Int? = nil) {
    text = report.text
    kind = report.kind?.name
    verdict = report.verdict
    level =
      report.verdict == .forbidden
      ? "forbidden" : report.findings.contains(where: \.isTentative) ? "maybe" : nil
    self.file = file
    self.line = file == nil ? nil : line
    reworded = report.rewording
    findings = zip(report.findings, report.alternatives).map { finding, alternatives in
      Entry(
        rule: finding.rule, category: finding.category, severity: finding.severity,
        start: finding.range.lowerBound, end: finding.range.upperBound, matched: finding.matched,
        message: finding.message, why: finding.why, instead: alternatives)
    }
    allowed =
      report.allowances.isEmpty
      ? nil
      : report.allowances.map {
        Allowed(name: $0.allowance.name, reason: $0.allowance.reason, needed: $0.isNeeded)
      }
  }
}
