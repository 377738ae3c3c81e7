import Conversation
import QuestionChecking

/// What was found in a draft, for scripts.
struct CheckJSON: Encodable {
  let text: String
  /// What the line is, such as `question` or `greeting`; nil for a message.
  let kind: String?
  let verdict: Verdict
  /// The draft as an open question, where it is closed or leads and nothing else is wrong.
  let reworded: String?
  let findings: [Entry]
  let file: String?
  let line: Int?
  /// What a comment allowed, if there was one.
  let allowed: [Allowed]?

  struct Entry: Encodable {
    let rule: String
    let category: String
    let severity: Severity
    let start: Int
    let end: Int
    let matched: String
    let message: String
    let why: String
    let instead: [String]
  }

  struct Allowed: Encodable {
    let name: String
    let reason: String?
    let needed: Bool
  }

  init(_ report: CheckReport, of draft: Draft) {
    text = report.text
    kind = report.kind?.name
    verdict = report.verdict
    file = draft.file
    line = draft.file == nil ? nil : draft.line
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
