package import Foundation

/// The reply rates of requests by style, channel, and connection.
package struct ReplyStatistics: Equatable, Sendable {
  /// The results for one group of requests. Requests that may still get a reply don't count as
  /// unanswered.
  package struct Group: Equatable, Sendable {
    /// The style, channel, or connection; empty for all requests.
    package let name: String
    /// The number of requests that have a reply or are past the waiting period.
    package let settled: Int
    /// The number of replies of any kind.
    package let replies: Int
    /// The number of replies that were a yes.
    package let yes: Int
    /// The number of requests that may still get a reply.
    package let waiting: Int

    /// Creates a group from its counts.
    package init(_ name: String, settled: Int, replies: Int, yes: Int, waiting: Int) {
      self.name = name
      self.settled = settled
      self.replies = replies
      self.yes = yes
      self.waiting = waiting
    }

    /// The 90 percent confidence interval of the reply rate.
    package var interval: WilsonInterval { WilsonInterval(replies, of: settled) }

    /// True if there is too little data to report a rate: too few requests, or too wide an
    /// interval.
    package var isTooFew: Bool {
      settled < ReplyStatistics.fewest || interval.width > ReplyStatistics.widest
    }
  }

  /// The minimum number of settled requests for reporting a rate.
  package static let fewest = 5
  /// The maximum width of the interval for reporting a rate.
  package static let widest = 0.5

  /// The results of all requests.
  package let all: Group
  /// The results by style.
  package let styles: [Group]
  /// The results by channel.
  package let channels: [Group]
  /// The results by connection.
  package let connections: [Group]

  /// Counts requests. A reply to a follow-up counts as a reply to its request.
  ///
  /// - Parameters:
  ///   - messages: all messages; drafts are ignored.
  ///   - now: the current time.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the limits and default times to use.
  package init(
    _ messages: [Message], now: Date, calendar: Calendar, policy: Policy = .standard
  ) {
    var cases: [Case] = []
    for (_, theirs) in Dictionary(grouping: messages.filter(\.isSent), by: \.person) {
      let inOrder = theirs.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
      for (index, request) in inOrder.enumerated() where request.kind == .request {
        let later = inOrder[(index + 1)...].prefix { $0.kind != .request }
        let followUps = later.filter { $0.kind == .followUp }
        let replies = ([request] + followUps).compactMap(\.reply)
        let end = request.at.later(days: policy.latestFollowUpDays, in: calendar)
        cases.append(
          Case(request: request, reply: replies.last, isSettled: !replies.isEmpty || end <= now))
      }
    }
    func groups(_ name: (Message) -> String?) -> [Group] {
      let grouped = Dictionary(grouping: cases.filter { name($0.request) != nil }) {
        name($0.request) ?? ""
      }
      return grouped.map { Self.group($0.key, $0.value) }
        .sorted { ($1.settled + $1.waiting, $0.name) < ($0.settled + $0.waiting, $1.name) }
    }
    all = Self.group("", cases)
    styles = groups(\.style)
    channels = groups(\.channel.rawValue)
    connections = groups { $0.connection?.rawValue }
  }

  /// The group that clearly does best: its interval lies above all others. Nil if there is none.
  package static func best(of groups: [Group]) -> Group? {
    guard groups.count > 1, let best = groups.max(by: { $0.interval.lower < $1.interval.lower }),
      !best.isTooFew,
      groups.allSatisfy({ $0.name == best.name || $0.interval.upper < best.interval.lower })
    else { return nil }
    return best
  }

  private struct Case {
    let request: Message
    let reply: Message.Reply?
    let isSettled: Bool
  }

  private static func group(_ name: String, _ cases: [Case]) -> Group {
    Group(
      name, settled: cases.count(where: \.isSettled),
      replies: cases.count { $0.reply != nil }, yes: cases.count { $0.reply == .yes },
      waiting: cases.count { !$0.isSettled })
  }
}
