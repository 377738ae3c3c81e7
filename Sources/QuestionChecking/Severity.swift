/// The severity of a finding.
public enum Severity: String, Codable, Comparable, Sendable, CaseIterable {
  /// Could be phrased better. Never an error.
  case hint
  /// Needs a second thought: guides disagree, or it is considered impolite.
  case caution
  /// Must not be asked in an informational interview.
  case forbidden

  /// Orders severities from hint to forbidden.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .hint: 0
    case .caution: 1
    case .forbidden: 2
    }
  }
}
