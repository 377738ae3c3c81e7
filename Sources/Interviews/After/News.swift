public import Foundation

/// What has happened since one last wrote to somebody, for a check-in (Thinkful: tell what became of
/// their advice).
public struct News: Equatable, Sendable {
  /// Since when.
  public let since: Date?
  /// With whom one has talked.
  public let talks: [String]
  /// What one had promised them, and did.
  public let promises: [String]
  /// What one planned to do after talks with them, with the day where one was named.
  public let plans: [String]

  public init(since: Date?, talks: [String], promises: [String], plans: [String]) {
    self.since = since
    self.talks = talks
    self.promises = promises
    self.plans = plans
  }

  public var isEmpty: Bool { talks.isEmpty && promises.isEmpty && plans.isEmpty }
}
