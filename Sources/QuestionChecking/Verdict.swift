/// The result of a check: the worst severity among the findings.
public enum Verdict: String, Codable, Sendable {
  case ok, hint, caution, forbidden

  /// Summarizes the findings in one draft.
  public init(_ findings: [Finding]) {
    switch findings.map(\.severity).max() {
    case nil: self = .ok
    case .hint: self = .hint
    case .caution: self = .caution
    case .forbidden: self = .forbidden
    }
  }
}
