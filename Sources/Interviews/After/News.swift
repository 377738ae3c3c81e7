package import Foundation

/// The news since the user's last message to a person, for a check-in (Thinkful: say how you used
/// their advice).
package struct News: Equatable, Sendable {
  /// The start of the period; nil for all time.
  package let since: Date?
  /// The names of the people interviewed.
  package let talks: [String]
  /// The promises to them that were fulfilled.
  package let promises: [String]
  /// The user's plans from interviews with them, with the day if there is one.
  package let plans: [String]

  /// Creates news from its parts.
  package init(since: Date?, talks: [String], promises: [String], plans: [String]) {
    self.since = since
    self.talks = talks
    self.promises = promises
    self.plans = plans
  }

  /// True if there is no news.
  package var isEmpty: Bool { talks.isEmpty && promises.isEmpty && plans.isEmpty }
}
