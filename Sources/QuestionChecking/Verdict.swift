/// What the checker says of a whole draft: the gravest of its findings.
public enum Verdict: String, Codable, Sendable {
  case ok, hint, caution, forbidden

  /// Sums up the findings of one draft.
  public init(_ findings: [Finding]) {
    switch findings.map(\.severity).max() {
    case nil: self = .ok
    case .hint: self = .hint
    case .caution: self = .caution
    case .forbidden: self = .forbidden
    }
  }
}
