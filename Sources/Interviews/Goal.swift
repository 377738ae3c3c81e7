/// Something one wants to learn from an interview.
package enum Goal: String, Codable, CaseIterable, Sendable {
  /// What the work is, day by day.
  case role
  /// The profession or industry as a whole.
  case field
  /// One organisation: what it does, how it is to work there.
  case company
  /// How people get in: training, first steps.
  case wayIn = "way-in"
  /// What employers look for.
  case hiring
  /// Whom else to talk to, where people of the field meet.
  case network
}
