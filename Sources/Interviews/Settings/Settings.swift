/// What a person has set for themselves, in one file. What is not set is nil or the default.
package struct Settings: Equatable, Sendable {
  /// One's own name, for the end of messages.
  package var name: String?
  /// What one does now, or studies.
  package var background: String?
  /// The field one is curious about.
  package var field: String?
  /// What one hopes to find out, as a sentence would go on after "I would love to learn".
  package var wish: String?
  /// How one can be reached, for the end of emails: one's address, number, and page.
  package var email: String?, phone: String?, profile: String?
  /// When one has time, such as `mon 18:00-20:00`.
  package var freeHours: [String] = []
  /// The paper of PDFs: `a4` or `letter`; nil for the region's.
  package var paper: String?
  /// Whether cues ring.
  package var bell = false
  /// The locale that decides how dates are read and written, such as `en_US`; nil for the system's.
  package var region: String?
  /// The numbers to go by.
  package var policy = Policy.standard

  /// The papers there are.
  package static let papers = ["a4", "letter"]

  package init() {}
}
