/// What a person has set for themselves, in one file. What is not set is nil or the default.
public struct Settings: Equatable, Sendable {
  /// One's own name, for the end of messages.
  public var name: String?
  /// What one does now, or studies.
  public var background: String?
  /// The field one is curious about.
  public var field: String?
  /// What one hopes to find out, as a sentence would go on after "I would love to learn".
  public var wish: String?
  /// How one can be reached, for the end of emails: one's address, number, and page.
  public var email: String?, phone: String?, profile: String?
  /// When one has time, such as `mon 18:00-20:00`.
  public var freeHours: [String] = []
  /// The paper of PDFs: `a4` or `letter`; nil for the region's.
  public var paper: String?
  /// Whether cues ring.
  public var bell = false
  /// The locale that decides how dates are read and written, such as `en_US`; nil for the system's.
  public var region: String?
  /// The numbers to go by.
  public var policy = Policy.standard

  /// The papers there are.
  public static let papers = ["a4", "letter"]

  public init() {}
}
