/// The user's settings, stored in one file. An unset one is nil or has its default value.
package struct Settings: Equatable, Sendable {
  /// The user's name, for signing messages.
  package var name: String?
  /// The user's current work or studies.
  package var background: String?
  /// The field the user wants to explore.
  package var field: String?
  /// The user's goal, phrased to complete the sentence "I would love to learn …".
  package var wish: String?
  /// The user's contact details for signing emails: email address, phone number, and profile link.
  package var email: String?, phone: String?, profile: String?
  /// The user's free times in the week, such as `mon 18:00-20:00`.
  package var freeHours: [String] = []
  /// The paper size of PDFs: `a4` or `letter`; nil for the region's default.
  package var paper: String?
  /// True if cues ring the terminal bell.
  package var bell = false
  /// The locale for reading and writing dates, such as `en_US`; nil for the system's.
  package var region: String?
  /// The limits and default times to use.
  package var policy = Policy.standard

  /// The paper sizes that can be set.
  package static let papers = ["a4", "letter"]

  /// Creates settings with default values.
  package init() {}
}
