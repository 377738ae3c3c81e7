/// Something to learn from an interview.
package enum Goal: String, Codable, CaseIterable, Sendable {
  /// The work, day by day.
  case role
  /// The profession or industry as a whole.
  case field
  /// One organisation: what it does, how it is to work there.
  case company
  /// Ways in: training, first steps.
  case wayIn = "way-in"
  /// Hiring: the things employers look for.
  case hiring
  /// People to talk to next, and places where the field meets.
  case network
}
