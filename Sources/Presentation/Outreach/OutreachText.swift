package import Interviews
package import Language
import Foundation
package import Phrases
package import TextLayout

/// Outreach for the terminal: what is due, the log of messages, and reply statistics.
package struct OutreachText: Sendable {
  let book: Phrasebook
  let dates: DateText
  let width: Int

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - book: the phrases, from Prompts/outreach.yaml.
  ///   - dates: formats dates.
  ///   - width: the width of the terminal in columns.
  package init(book: Phrasebook, dates: DateText, width: Int) {
    self.book = book
    self.dates = dates
    self.width = width
  }

  // MARK: - Due

  /// The due outreach, each item with its command.
  package func due(_ due: OutreachDue) -> [StyledLine] {
    var lines = courage(due.hesitation)
    section("drafts", of: due.drafts, &lines) { draft in
      let values = [
        "id": "\(draft.person.id)", "kind": draft.message.kind.rawValue,
        "name": safe(draft.person.name), "ago": ago(draft.days),
      ]
      let named = values.merging(["kind": kind(draft.message.kind)]) { $1 }
      return item(say("due.draft", named), how: ["draft", "sent"], values)
    }
    section("follow-ups", of: due.followUps, &lines) { silence in
      item(say("due.silence", values(silence)), how: ["follow-up"], values(silence))
    }
    section("move-ons", of: due.moveOns, &lines) { silence in
      let names = silence.others.map { "\(safe($0.name)) (\($0.id))" }
      let someone =
        names.isEmpty
        ? say("due.nobody")
        : say("due.someone", ["names": names.joined(separator: book.text("views.separator"))])
      var lines = item(say("due.silence", values(silence)), how: [], [:])
      lines += StyledLine.wrapped(someone, width: width, first: "  ", rest: "  ")
      if let other = silence.others.first {
        lines += how("other", ["id": "\(other.id)"])
      }
      return lines + how("moved", values(silence))
    }
    if due.isEmpty { lines += StyledLine.wrapped(say("due.nothing"), width: width) }
    if let next = due.next {
      lines += StyledLine.wrapped(say("due.next", values(next)), .faint, width: width)
    }
    return lines
  }

  /// Encouragement for a draft that has waited long; empty if there is none.
  package func courage(_ draft: OutreachDue.Draft?) -> [StyledLine] {
    guard let draft else { return [] }
    let steps = book.list("outreach.courage")
    guard !steps.isEmpty else { return [] }
    let values = ["name": safe(draft.person.name), "count": "\(draft.days)"]
    // Changes from day to day.
    let step = steps[(Int(draft.message.id) + draft.days) % steps.count]
    let text = SlotTemplate.fill(step) { values[$0] } ?? step
    return StyledLine.wrapped(text, .good, width: width)
  }

  private func section<Item>(
    _ name: String, of items: [Item], _ lines: inout [StyledLine],
    _ body: (Item) -> [StyledLine]
  ) {
    guard !items.isEmpty else { return }
    lines += StyledLine.wrapped(say("due.\(name)"), .strong, width: width)
    for item in items { lines += body(item) }
  }

  private func item(
    _ text: String, how keys: [String], _ values: [String: String]
  ) -> [StyledLine] {
    StyledLine.wrapped(text, width: width, first: "- ", rest: "  ")
      + keys.flatMap { how($0, values) }
  }

  /// A command. If it is wider than the terminal, it is broken between words.
  private func how(_ key: String, _ values: [String: String]) -> [StyledLine] {
    StyledLine.wrapped(
      say("due.how.\(key)", values), .faint, width: width, first: "  ", rest: "    ")
  }

  private func values(_ silence: OutreachDue.Silence) -> [String: String] {
    [
      "id": "\(silence.person.id)", "name": safe(silence.person.name),
      "date": dates.day(silence.due),
    ]
  }

  // MARK: - Log

  /// The messages to a person and their replies.
  package func log(_ messages: [Message], of person: Person) -> [StyledLine] {
    guard !messages.isEmpty else {
      let values = ["name": safe(person.name), "id": "\(person.id)"]
      return StyledLine.wrapped(say("log.empty", values), width: width)
    }
    var lines: [StyledLine] = []
    if let since = person.statusSince {
      let values = [
        "name": safe(person.name), "status": book.text("people.status.\(person.status.rawValue)"),
        "date": dates.day(since),
      ]
      lines += StyledLine.wrapped(say("log.status", values), .strong, width: width)
    }
    for message in messages {
      let values = [
        "date": dates.day(message.at), "kind": kind(message.kind), "style": safe(message.style),
        "channel": say("channels.\(message.channel.rawValue)"), "outcome": outcome(of: message),
      ]
      lines += StyledLine.wrapped(
        say("log.line", values), width: width, first: "- ", rest: "  ")
    }
    return lines
  }

  private func outcome(of message: Message) -> String {
    guard message.isSent else { return say("log.draft") }
    guard let reply = message.reply, let date = message.replied else {
      return [.request, .followUp, .introduction].contains(message.kind) ? say("log.silent") : ""
    }
    return say("log.\(reply.rawValue)", ["date": dates.day(date)])
  }

  // MARK: - Statistics

  /// Reply statistics, drawn as bars.
  package func statistics(_ statistics: ReplyStatistics) -> [StyledLine] {
    let all = statistics.all
    guard all.settled + all.waiting > 0 else {
      return StyledLine.wrapped(say("stats.none"), width: width)
    }
    let values = ["replies": "\(all.replies)", "yes": "\(all.yes)", "count": "\(all.settled)"]
    var lines = StyledLine.wrapped(
      say("stats.title.\(all.settled == 1 ? "one" : "other")", values), .strong, width: width)
    if all.waiting > 0 {
      lines += StyledLine.wrapped(say("stats.waiting", ["count": "\(all.waiting)"]), width: width)
    }
    var drawsBars = false
    for (name, groups) in [
      ("styles", statistics.styles), ("channels", statistics.channels),
      ("connections", statistics.connections),
    ] where !groups.isEmpty {
      lines += StyledLine.wrapped(say("stats.\(name)"), .strong, width: width)
      let labels = groups.map { label($0.name, in: name) }
      let column = min((labels.map { DisplayWidth.of($0) }.max() ?? 0) + 2, 22)
      for (group, label) in zip(groups, labels) {
        lines += self.lines(of: group, label: label, column: column)
      }
      let told = groups.filter { !$0.isTooFew }
      drawsBars = drawsBars || !told.isEmpty
      if let best = ReplyStatistics.best(of: groups) {
        lines += StyledLine.wrapped(
          say("stats.best", ["name": label(best.name, in: name)]), .good, width: width)
      } else if told.count > 1 {
        lines += StyledLine.wrapped(say("stats.same"), .faint, width: width)
      }
    }
    if drawsBars { lines += StyledLine.wrapped(say("stats.legend"), .faint, width: width) }
    return lines
  }

  /// The width of a bar in columns, and the terminal width from which it is drawn beside its label.
  private static let (bar, wide) = (20, 66)

  private func lines(
    of group: ReplyStatistics.Group, label: String, column: Int
  ) -> [StyledLine] {
    let count = say(
      "stats.count", ["replies": "\(group.replies)", "settled": "\(group.settled)"])
    let head = "  " + Layout.fit(label, width: column)
    guard group.settled > 0 else {
      return [StyledLine(head + say("stats.none-settled"), .faint)]
    }
    guard !group.isTooFew else {
      return beside(head, count + book.text("views.separator") + say("stats.few"))
    }
    let interval = group.interval
    let share = say(
      "stats.share", ["lower": percent(interval.lower), "upper": percent(interval.upper)])
    let told = count + book.text("views.separator") + share
    let bar = Self.bar(interval)
    return width >= Self.wide
      ? [StyledLine(head + bar + "  " + told)]
      : beside(head, told) + [StyledLine("  " + bar)]
  }

  /// A label with its value beside it, or below if it doesn't fit.
  private func beside(_ head: String, _ value: String) -> [StyledLine] {
    guard DisplayWidth.of(head) + DisplayWidth.of(value) > width else {
      return [StyledLine(head + value)]
    }
    return [StyledLine(head)]
      + StyledLine.wrapped(value, width: width, first: "    ", rest: "    ")
  }

  /// A bar for an interval: filled up to the lower bound, shaded up to the upper one, then dotted.
  static func bar(_ interval: WilsonInterval) -> String {
    let sure = Int((interval.lower * Double(bar)).rounded())
    let maybe = max(sure, Int((interval.upper * Double(bar)).rounded()))
    return String(repeating: "█", count: sure) + String(repeating: "▒", count: maybe - sure)
      + String(repeating: "·", count: bar - maybe)
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))" }

  /// The label of a group. A style can have the same name as a connection, so each section has
  /// labels of its own.
  private func label(_ name: String, in section: String) -> String {
    switch section {
    case "channels": book.template("outreach.channels.\(name)") ?? safe(name)
    default: book.template("outreach.stats.names.\(section).\(name)") ?? safe(name)
    }
  }

  // MARK: - Words

  /// The age of something in words.
  package func ago(_ days: Int) -> String {
    let number = days <= 0 ? "zero" : days == 1 ? "one" : "other"
    return say("ago.\(number)", ["count": "\(days)"])
  }

  private func kind(_ kind: Message.Kind) -> String { say("kinds.\(kind.rawValue)") }

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("outreach.\(key)", values)
  }

  private func safe(_ text: String) -> String { Sanitizer.line(text, limit: 80) }
}
