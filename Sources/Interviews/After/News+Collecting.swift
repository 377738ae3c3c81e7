package import Foundation

extension News {
  /// Collects what to tell a person.
  ///
  /// - Parameters:
  ///   - items: what is due with them, done or not.
  ///   - lastEnded: when the last interview with them ended; used if they were never written to since.
  ///   - met: finds the names of the other people who were interviewed since a time.
  ///   - plans: what the user plans to do after interviews with them, with the day if there is one.
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
