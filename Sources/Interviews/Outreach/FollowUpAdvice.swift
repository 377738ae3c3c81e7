package import Foundation

/// The state of a request to a person.
package enum FollowUpAdvice: Equatable, Sendable {
  /// Nothing was sent yet.
  case nothingSent
  /// They have answered.
  case answered(Message.Reply)
  /// So many days have gone by; the first day on which it is not pushy is given (ZDNet).
  case early(days: Int, from: Date)
  /// Now is a good time; so many days have gone by.
  case good(days: Int)
  /// The user has followed up: ask someone else (Udacity, ZDNet).
  case enough
  /// Two weeks have passed without an answer: ask someone else (Udacity, Thinkful).
  case tooLate(days: Int)

  /// Looks at the messages to a person.
  ///
  /// - Parameters:
  ///   - messages: to them, the oldest first.
  ///   - now: the time.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the numbers to go by.
  package init(
    _ messages: [Message], now: Date, calendar: Calendar, policy: Policy = .standard
  ) {
    let sent = messages.filter(\.isSent)
    guard let first = Self.request(among: sent) else {
      self = .nothingSent
      return
    }
    let since = sent.filter { $0.at >= first.at }
    if let reply = since.compactMap({ $0.isAsking ? $0.reply : nil }).last {
      self = .answered(reply)
      return
    }
    if since.count(where: { $0.kind == .followUp }) >= policy.followUps {
      self = .enough
      return
    }
    let days = now.days(since: first.at, in: calendar)
    if days < policy.earliestFollowUpDays {
      self = .early(
        days: days, from: first.at.later(days: policy.earliestFollowUpDays, in: calendar))
    } else if now >= first.at.later(days: policy.latestFollowUpDays, in: calendar) {
      self = .tooLate(days: days)
    } else {
      self = .good(days: days)
    }
  }

  /// The request that is waited for: the one sent last.
  package static func request(among messages: [Message]) -> Message? {
    messages.last { $0.isSent && $0.kind == .request }
  }

  /// True if an answer may still come to what was sent.
  package var isWaiting: Bool {
    switch self {
    case .early, .good, .enough, .tooLate: true
    case .nothingSent, .answered: false
    }
  }
}

extension Message {
  /// True if it asks the person themselves for a conversation.
  var isAsking: Bool { kind == .request || kind == .followUp }
}
