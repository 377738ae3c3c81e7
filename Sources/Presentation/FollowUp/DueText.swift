package import Foundation
package import Interviews
package import Language
package import Phrases
package import TextLayout

/// The list of due items, for the terminal.
package struct DueText: Sendable {
  let book: Phrasebook
  let dates: DateText
  let width: Int
  let isShell: Bool

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - book: the phrases, from Prompts/due.yaml.
  ///   - dates: formats dates and times.
  ///   - width: the width of the terminal in columns; at least 24 are used.
  ///   - isShell: true to show commands as they are typed in a shell.
  package init(book: Phrasebook, dates: DateText, width: Int, isShell: Bool) {
    self.book = book
    self.dates = dates
    self.width = max(24, width)
    self.isShell = isShell
  }

  /// The most entries in a list.
  static let screen = 12

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("due.\(key)", values)
  }

  /// The due items and unsent messages.
  ///
  /// - Parameter drafts: the number of messages waiting to be sent.
  package func list(_ list: DueList, drafts: Int = 0, now: Date) -> [StyledLine] {
    entries(list, now: now, isAll: drafts == 0) + waiting(drafts)
  }

  /// A reminder that messages are waiting to be sent, and the command that lists them.
  private func waiting(_ drafts: Int) -> [StyledLine] {
    guard drafts > 0 else { return [] }
    let sentence = say("drafts.\(drafts == 1 ? "one" : "other")", ["count": "\(drafts)"])
    return row(sentence, .plain, command: say("do.drafts.\(isShell ? "shell" : "talk")"))
  }

  private func entries(_ list: DueList, now: Date, isAll: Bool) -> [StyledLine] {
    guard !list.entries.isEmpty else {
      return isAll ? StyledLine.wrapped(say("none"), width: width) : []
    }
    let shown = Array(list.entries.prefix(Self.screen))
    return entries(shown, now: now)
      + (shown.count < list.entries.count
        ? StyledLine.wrapped(say("more"), .faint, width: width) : [])
  }

  /// The most urgent entries, as shown when the program starts.
  ///
  /// - Parameter isAll: false if there are more entries than these.
  package func pressing(_ entries: [DueEntry], isAll: Bool, now: Date) -> [StyledLine] {
    self.entries(entries, now: now)
      + (isAll ? [] : StyledLine.wrapped(say("start-more"), .faint, width: width))
  }

  private func entries(_ entries: [DueEntry], now: Date) -> [StyledLine] {
    entries.flatMap { entry -> [StyledLine] in
      row(
        sentence(entry, now: now), entry.isOverdue(at: now) ? .caution : .plain,
        command: command(of: entry))
    }
  }

  /// A sentence with its command at the right edge, or below if it doesn't fit there.
  private func row(
    _ sentence: String, _ style: StyledLine.Style, command: String
  ) -> [StyledLine] {
    let rows = Layout.wrap(sentence, width: width, first: "", rest: "  ")
    let used = DisplayWidth.of(rows.last ?? "")
    guard rows.count == 1, used + 2 + command.count <= width else {
      return rows.map { StyledLine($0, style) }
        + StyledLine.wrapped(command, .strong, width: width, first: "    ", rest: "      ")
    }
    let gap = String(repeating: " ", count: width - used - command.count)
    return [StyledLine(rows[0], style) + StyledLine(gap + command, .strong)]
  }

  /// The task of an entry, such as thanking someone.
  package func what(_ entry: DueEntry) -> String {
    let name = entry.name.map { Sanitizer.line($0, limit: 60) } ?? book.text("views.nobody")
    let text = Sanitizer.line(entry.item.text, limit: 200)
    return say("kinds.\(entry.item.kind.rawValue)", ["name": name, "text": text])
  }

  /// The task of an entry and when it is due.
  func sentence(_ entry: DueEntry, now: Date) -> String {
    say("entry", ["what": what(entry), "when": when(entry, now: now)])
  }

  private func when(_ entry: DueEntry, now: Date) -> String {
    let due = entry.item.due
    let hours = Int((abs(due.timeIntervalSince(now)) / 3600).rounded(.down))
    let days = dates.days(from: now, to: due)
    if due < now {
      if hours == 0 { return say("when.overdue-now") }
      return -days < 2
        ? say("when.overdue-hours", ["hours": "\(hours)"])
        : say("when.overdue-days", ["days": "\(-days)"])
    }
    if entry.item.kind == .thanks, hours < 48 {
      return say("when.hours-left", ["hours": "\(hours)"])
    }
    switch days {
    case 0: return say("when.today", ["time": dates.clock(due)])
    case 1: return say("when.tomorrow", ["time": dates.clock(due)])
    default: return say("when.day", ["day": dates.day(due)])
    }
  }

  private func command(of entry: DueEntry) -> String {
    command("\(entry.item.kind.rawValue)", entry.item)
  }

  private func command(_ key: String, _ item: DueItem) -> String {
    say(
      "do.\(key).\(isShell ? "shell" : "talk")",
      [
        "id": "\(item.id)", "interview": item.interview.map { "\($0)" } ?? "",
        "person": item.person.map { "\($0)" } ?? "",
      ])
  }

  /// One entry, with help for doing it.
  ///
  /// - Parameter news: news to share, for a check-in.
  package func details(_ entry: DueEntry, news: News?, now: Date) -> [StyledLine] {
    var lines = StyledLine.wrapped(sentence(entry, now: now), .strong, width: width)
    lines += StyledLine.wrapped(say("why.\(entry.item.kind.rawValue)"), width: width)
    if let news {
      if let since = news.since {
        lines += StyledLine.wrapped(
          say("news.since", ["day": dates.day(since)]), .strong, width: width)
      }
      if news.isEmpty { lines += StyledLine.wrapped(say("news.none"), width: width) }
      for (key, texts) in [
        ("talks", news.talks), ("promises", news.promises), ("plans", news.plans),
      ] where !texts.isEmpty {
        lines.append(StyledLine(say("news.\(key)")))
        lines += texts.flatMap {
          StyledLine.wrapped(
            Sanitizer.line($0, limit: 400), width: width, first: "  - ", rest: "    ")
        }
      }
    }
    guard entry.item.done == nil else { return lines + [StyledLine(say("done-already"))] }
    return lines
      + ["done", "snooze"].flatMap {
        StyledLine.wrapped(command($0, entry.item), .faint, width: width)
      }
  }
}

/// A due item as JSON, for scripts.
package struct DueJSON: Encodable, Sendable {
  let id: Int64?
  let kind: String
  let name: String?
  let person: Int64?
  let interview: Int64?
  let text: String
  let due: String
  let overdue: Bool

  enum CodingKeys: CodingKey {
    case id, kind, name, person, interview, text, due, overdue
  }

  /// Creates the JSON form of an entry.
  ///
  /// - Parameter dates: formats local times.
  package init(_ entry: DueEntry, now: Date, dates: DateText) {
    id = entry.item.id == 0 ? nil : entry.item.id
    kind = entry.item.kind.rawValue
    name = entry.name
    person = entry.item.person
    interview = entry.item.interview
    text = entry.item.text
    due = dates.local(entry.item.due)
    overdue = entry.isOverdue(at: now)
  }

  /// Writes every key, including those whose value is null.
  ///
  /// - Throws: an error of the encoder.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(kind, forKey: .kind)
    try container.encode(name, forKey: .name)
    try container.encode(person, forKey: .person)
    try container.encode(interview, forKey: .interview)
    try container.encode(text, forKey: .text)
    try container.encode(due, forKey: .due)
    try container.encode(overdue, forKey: .overdue)
  }
}
