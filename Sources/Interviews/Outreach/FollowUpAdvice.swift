package import Foundation

/// Advice on following up with a person the user has asked for an interview.
package enum FollowUpAdvice: Equatable, Sendable {
  /// No request was sent yet.
  case nothingSent
  /// They have replied.
  case answered(Message.Reply)
  /// It is too early. Has the days since the request, and the first day on which a follow-up is not
  /// pushy (ZDNet).
  case early(days: Int, from: Date)
  /// It is a good time. Has the days since the request.
  case good(days: Int)
  /// The user has already followed up and should ask someone else (Udacity, ZDNet).
  case enough
  /// Two weeks have passed without a reply, by default, and the user should ask someone else
  /// (Udacity, Thinkful). Has the days since the request.
  case tooLate(days: Int)

  /// Derives the advice from the messages to a person.
  ///
  /// - Parameters:
  ///   - messages: the messages to them, oldest first.
  ///   - now: the current time.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the limits and default times to use.
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

  /// The last request that was sent.
  package static func request(among messages: [Message]) -> Message? {
    messages.last { $0.isSent && $0.kind == .request }
  }

  /// True if a reply to the request can still come.
  package var isWaiting: Bool {
    switch self {
    case .early, .good, .enough, .tooLate: true
    case .nothingSent, .answered: false
    }
  }
}

extension Message {
  /// True if it asks the person themselves for an interview.
  var isAsking: Bool { kind == .request || kind == .followUp }
}
