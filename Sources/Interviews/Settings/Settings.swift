/// The user's settings, in one file. A setting that is not set is nil or the default.
package struct Settings: Equatable, Sendable {
  /// One's own name, for the end of messages.
  package var name: String?
  /// The user's present work or studies.
  package var background: String?
  /// The field the user is curious about.
  package var field: String?
  /// The user's wish, as a sentence would go on after "I'd love to learn".
  package var wish: String?
  /// The user's email address, phone number and page, for the end of emails.
  package var email: String?, phone: String?, profile: String?
  /// The user's free hours, such as `mon 18:00-20:00`.
  package var freeHours: [String] = []
  /// The paper of PDFs: `a4` or `letter`; nil for the region's.
  package var paper: String?
  /// True if cues ring.
  package var bell = false
  /// The locale that decides how dates are read and written, such as `en_US`; nil for the system's.
  package var region: String?
  /// The numbers to go by.
  package var policy = Policy.standard

  /// The papers there are.
  package static let papers = ["a4", "letter"]

  package init() {}
}
