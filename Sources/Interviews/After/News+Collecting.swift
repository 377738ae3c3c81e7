package import Foundation

extension News {
  /// Collects the news for a person.
  ///
  /// - Parameters:
  ///   - items: the items due with them, done or not.
  ///   - lastEnded: the end of the last interview with them; used if no message was sent to them
  ///     since.
  ///   - met: finds the names of the other people interviewed since a time.
  ///   - plans: the user's plans from interviews with them, with the day if there is one.
  /// - Throws: errors from `lastEnded` and `met`.
  package init(
    items: [DueItem], lastEnded: () throws -> Date?, met: (Date) throws -> [String],
    plans: [(plan: String, day: String)]
  ) rethrows {
    let written = items.filter { [.thanks, .checkIn].contains($0.kind) }.compactMap(\.done).max()
    let since = try written ?? lastEnded()
    let start = since ?? Date(timeIntervalSince1970: 0)
    self.init(
      since: since, talks: try met(start).filter { !$0.isEmpty },
      promises: items.filter { $0.kind == .promise && $0.done.map { $0 >= start } ?? false }
        .map(\.text),
      plans: plans.map { [$0.plan, $0.day].filter { !$0.isEmpty }.joined(separator: ", ") })
  }
}
