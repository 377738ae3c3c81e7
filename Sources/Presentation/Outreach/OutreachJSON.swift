package import Interviews
package import Language

/// Outreach that is due as JSON, for scripts.
package struct OutreachDueJSON: Encodable, Sendable {
  struct Draft: Encodable {
    let person: Person.ID
    let name: String
    let kind: Message.Kind
    let begun: String
    let days: Int
  }

  struct Silence: Encodable {
    let person: Person.ID
    let name: String
    let due: String
    let others: [Other]?
  }

  struct Other: Encodable {
    let person: Person.ID
    let name: String
  }

  let drafts: [Draft]
  let followUps: [Silence]
  let moveOns: [Silence]
  let next: Silence?

  /// Creates the JSON form of due outreach.
  ///
  /// - Parameter dates: formats local times.
  package init(_ due: OutreachDue, dates: DateText) {
    func silence(_ item: OutreachDue.Silence, others: Bool) -> Silence {
      Silence(
        person: item.person.id, name: item.person.name, due: dates.local(item.due),
        others: others ? item.others.map { Other(person: $0.id, name: $0.name) } : nil)
    }
    drafts = due.drafts.map {
      Draft(
        person: $0.person.id, name: $0.person.name, kind: $0.message.kind,
        begun: dates.local($0.message.at), days: $0.days)
    }
    followUps = due.followUps.map { silence($0, others: false) }
    moveOns = due.moveOns.map { silence($0, others: true) }
    next = due.next.map { silence($0, others: false) }
  }
}

/// A message as JSON, for scripts.
package struct MessageJSON: Encodable, Sendable {
  let person: Person.ID
  let kind: Message.Kind
  let style: String
  let channel: Message.Channel
  let at: String
  let sent: Bool
  let connection: String?
  let text: String
  let reply: Message.Reply?
  let replied: String?

  /// Creates the JSON form of a message.
  ///
  /// - Parameter dates: formats local times.
  package init(_ message: Message, dates: DateText) {
    person = message.person
    kind = message.kind
    style = message.style
    channel = message.channel
    at = dates.local(message.at)
    sent = message.isSent
    connection = message.connection?.rawValue
    text = message.text
    reply = message.reply
    replied = message.replied.map(dates.local)
  }
}

/// Reply statistics as JSON, for scripts.
package struct ReplyStatisticsJSON: Encodable, Sendable {
  struct Group: Encodable {
    let name: String
    let settled: Int
    let replies: Int
    let yes: Int
    let waiting: Int
    /// The 90% Wilson interval of the share of replies, from 0 to 1.
    let lower: Double
    let upper: Double
    let tooFew: Bool

    init(_ group: ReplyStatistics.Group) {
      name = group.name
      settled = group.settled
      replies = group.replies
      yes = group.yes
      waiting = group.waiting
      lower = (group.interval.lower * 10_000).rounded() / 10_000
      upper = (group.interval.upper * 10_000).rounded() / 10_000
      tooFew = group.isTooFew
    }
  }

  let all: Group
  let styles: [Group]
  let channels: [Group]
  let connections: [Group]

  /// Creates the JSON form of statistics.
  package init(_ statistics: ReplyStatistics) {
    all = Group(statistics.all)
    styles = statistics.styles.map(Group.init)
    channels = statistics.channels.map(Group.init)
    connections = statistics.connections.map(Group.init)
  }
}
