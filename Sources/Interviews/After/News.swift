package import Foundation

/// What has happened since one last wrote to somebody, for a check-in (Thinkful: tell what became of
/// their advice).
package struct News: Equatable, Sendable {
  /// Since when.
  package let since: Date?
  /// With whom one has talked.
  package let talks: [String]
  /// What one had promised them, and did.
  package let promises: [String]
  /// What one planned to do after talks with them, with the day where one was named.
  package let plans: [String]

  package init(since: Date?, talks: [String], promises: [String], plans: [String]) {
    self.since = since
    self.talks = talks
    self.promises = promises
    self.plans = plans
  }

  package var isEmpty: Bool { talks.isEmpty && promises.isEmpty && plans.isEmpty }
}
