package import Foundation

/// The news since the last message to a person, for a check-in (Thinkful: report what became of
/// their advice).
package struct News: Equatable, Sendable {
  /// Since when.
  package let since: Date?
  /// The people the user has talked with.
  package let talks: [String]
  /// The promises to them that were kept.
  package let promises: [String]
  /// The plans made after conversations with them, each with its day if one was named.
  package let plans: [String]

  package init(since: Date?, talks: [String], promises: [String], plans: [String]) {
    self.since = since
    self.talks = talks
    self.promises = promises
    self.plans = plans
  }

  package var isEmpty: Bool { talks.isEmpty && promises.isEmpty && plans.isEmpty }
}
