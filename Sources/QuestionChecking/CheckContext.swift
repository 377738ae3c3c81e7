/// What is known about the interview that a draft is meant for.
public struct CheckContext: Equatable, Sendable {
  /// What the interviewee does, such as `compensation analyst`.
  public var role: String?
  /// The field they work in.
  public var field: String?
  /// Categories and rule ids that the person has allowed.
  public var allow: Set<String>

  /// Describes the interview in hand; every part may be left open.
  public init(role: String? = nil, field: String? = nil, allow: Set<String> = []) {
    self.role = role
    self.field = field
    self.allow = allow
  }
}
