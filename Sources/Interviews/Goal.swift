/// A goal for an interview: something the user wants to learn about.
package enum Goal: String, Codable, CaseIterable, Sendable {
  /// The day-to-day work.
  case role
  /// The profession or industry as a whole.
  case field
  /// One organization: its business and its working conditions.
  case company
  /// Ways in: training, first steps.
  case wayIn = "way-in"
  /// Hiring, and the things employers look for.
  case hiring
  /// People to contact next, and places where the field meets.
  case network
}
