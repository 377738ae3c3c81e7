/// How grave a finding is.
public enum Severity: String, Codable, Comparable, Sendable, CaseIterable {
  /// Could be better put; never an error.
  case hint
  /// Deserves a second thought: guides disagree, or manners advise against it.
  case caution
  /// Must not be asked in an informational interview.
  case forbidden

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
