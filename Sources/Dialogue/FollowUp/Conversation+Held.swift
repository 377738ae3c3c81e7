package import Foundation
package import Interviews
import Phrases

/// Finding the interview that a follow-up command refers to.
extension Conversation {
  /// Runs work on the interview that a follow-up command refers to.
  ///
  /// That is the one with a given number or name; else the current interview, if it was held; else
  /// the one held last. With `wantsThanks` and no number or name, an interview without a thank-you
  /// comes first. Warns if a named interview was not held.
  mutating func withHeld(
    _ rest: String, wantsThanks: Bool = false, now: Date,
    _ work: (inout Conversation, Interview) throws -> [Effect]
  ) throws -> [Effect] {
    guard rest.isEmpty else {
      return try withInterview(rest) { conversation, interview in
        let warning =
          try conversation.isHeld(interview, now: now)
          ? [] : [try conversation.notHeld(interview, now: now)]
        return warning + (try work(&conversation, interview))
      }
    }
    guard let interview = try meant(wantsThanks: wantsThanks, now: now) else {
      return [.say(Phrase("main.none-held"))]
    }
    return try work(&self, interview)
  }

  private func meant(wantsThanks: Bool, now: Date) throws -> Interview? {
    let last = try dependencies.lastHeld().map(\.interview)
    let lastByDate = try dependencies.last(.distantPast, now)
    let due = try dependencies.due(now).entries.filter { $0.item.kind == .thanks }
      .compactMap { try $0.item.interview.flatMap(dependencies.interview) }
    let mine = try currentInterview.flatMap { try dependencies.interview($0.id) }
    let held = try ([mine] + [last, lastByDate]).compactMap(\.self)
      .filter { try isHeld($0, now: now) }
    guard wantsThanks else { return held.first }
    return try (held.prefix(mine == nil ? 0 : 1) + due + held)
      .first { try !dependencies.isThanked($0.id) } ?? held.first
  }

  /// True if an interview has taken place, as far as the program can know: it was prepared and its
  /// start has passed, or it has a live session.
  ///
  /// - Throws: any error of the ``Dependencies``.
  package func isHeld(_ interview: Interview, now: Date) throws -> Bool {
    if let outcome = interview.outcome {
      return try outcome == .held || dependencies.wasHeld(interview.id)
    }
    return try interview.progress == .ready && interview.start ?? .distantFuture <= now
      || dependencies.wasHeld(interview.id)
  }

  private func notHeld(_ interview: Interview, now: Date) throws -> Effect {
    let values = ["name": interview.title]
    guard let start = interview.start, start > now else {
      return .say(Phrase("main.not-held", values))
    }
    let date = dependencies.dates(now: now).full(start)
    return .say(Phrase("main.not-held-yet", values.merging(["date": date]) { $1 }))
  }
}
