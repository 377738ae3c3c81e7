public import Foundation

/// Whether it is time to follow up.
public enum FollowUpAdvice: Equatable, Sendable {
  /// Nothing was sent yet.
  case nothingSent
  /// They have answered.
  case answered(Message.Reply)
  /// So many days have gone by; the first day on which it is not pushy is given (ZDNet).
  case early(days: Int, from: Date)
  /// Now is a good time; so many days have gone by.
  case good(days: Int)
  /// One has followed up already: ask somebody else (Udacity, ZDNet).
  case enough

  /// Looks at what was sent to somebody.
  ///
  /// - Parameters:
  ///   - messages: to them, the oldest first.
  ///   - now: the time.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the numbers to go by.
  public init(
    _ messages: [Message], now: Date, calendar: Calendar, policy: Policy = .standard
  ) {
    let sent = messages.filter(\.isSent)
    guard let first = sent.last(where: { $0.kind == .request }) else {
      self = .nothingSent
      return
    }
    let since = sent.filter { $0.at >= first.at }
    if let reply = since.compactMap(\.reply).last {
      self = .answered(reply)
      return
    }
    if since.count(where: { $0.kind == .followUp }) >= policy.followUps {
      self = .enough
      return
    }
    let days =
      calendar.dateComponents(
        [.day], from: calendar.startOfDay(for: first.at), to: calendar.startOfDay(for: now)
      ).day ?? 0
    self =
      days < policy.earliestFollowUpDays
      ? .early(
        days: days,
        from: OutreachStep.later(policy.earliestFollowUpDays, than: first.at, calendar))
      : .good(days: days)
  }
}
