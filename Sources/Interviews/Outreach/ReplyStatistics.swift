package import Foundation

/// The replies, by style, channel and connection.
package struct ReplyStatistics: Equatable, Sendable {
  /// The results of requests of one kind. Those that may still be answered do not count as
  /// unanswered.
  package struct Group: Equatable, Sendable {
    package let name: String
    /// Requests that were answered, or have waited as long as one waits.
    package let settled: Int
    /// Answers of any sort.
    package let replies: Int
    /// Answers that were a yes.
    package let yes: Int
    /// Requests that may still be answered.
    package let waiting: Int

    package init(_ name: String, settled: Int, replies: Int, yes: Int, waiting: Int) {
      self.name = name
      self.settled = settled
      self.replies = replies
      self.yes = yes
      self.waiting = waiting
    }

    /// The range of the share of answers, with 90 percent confidence.
    package var interval: WilsonInterval { WilsonInterval(replies, of: settled) }

    /// True if the share says nothing yet: fewer than five, or an interval of more than half of
    /// all.
    package var isTooFew: Bool {
      settled < ReplyStatistics.fewest || interval.width > ReplyStatistics.widest
    }
  }

  /// The requests from which on a share is told.
  package static let fewest = 5
  /// The widest interval with which a share is told.
  package static let widest = 0.5

  package let all: Group
  package let styles: [Group]
  package let channels: [Group]
  package let connections: [Group]

  /// Counts requests. An answer to its follow-up counts for a request.
  ///
  /// - Parameters:
  ///   - messages: all that was sent.
  ///   - now: the time.
  ///   - calendar: a Gregorian calendar with the time zone in which days begin.
  ///   - policy: the numbers to go by.
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

  /// The one of some groups that does better than all others: its interval lies above theirs.
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
