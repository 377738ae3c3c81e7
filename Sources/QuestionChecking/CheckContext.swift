/// Facts about the interview that a draft is for.
public struct CheckContext: Equatable, Sendable {
  /// The interviewee's role, such as `compensation analyst`.
  public var role: String?
  /// The interviewee's field.
  public var field: String?
  /// The categories and rule ids that the user allows.
  public var allow: Set<String>

  /// Creates a context. Every part is optional.
  public init(role: String? = nil, field: String? = nil, allow: Set<String> = []) {
    self.role = role
    self.field = field
    self.allow = allow
  }
}
