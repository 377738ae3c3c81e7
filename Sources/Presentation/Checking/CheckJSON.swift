package import Dialogue
package import QuestionChecking

/// What was found in a draft, for scripts.
package struct CheckJSON: Encodable {
  package let text: String
  /// What the line is, such as `question` or `greeting`; nil for a message.
  package let kind: String?
  package let verdict: Verdict
  /// The draft as an open question, where it is closed or leads and nothing else is wrong.
  package let reworded: String?
  package let findings: [Entry]
  package let file: String?
  package let line: Int?
  /// What a comment allowed, if there was one.
  package let allowed: [Allowed]?

  package struct Entry: Encodable {
    package let rule: String
    package let category: String
    package let severity: Severity
    package let start: Int
    package let end: Int
    package let matched: String
    package let message: String
    package let why: String
    package let instead: [String]
  }

  package struct Allowed: Encodable {
    package let name: String
    package let reason: String?
    package let needed: Bool
  }

  /// - Parameters:
  ///   - file: the file the draft stands in, if any.
  ///   - line: its line there, from 1.
  package init(_ report: CheckReport, file: String? = nil, line: Int? = nil) {
    text = report.text
    kind = report.kind?.name
    verdict = report.verdict
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
