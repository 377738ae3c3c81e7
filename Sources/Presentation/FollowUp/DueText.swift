package import Foundation
package import Interviews
package import Language
package import Phrases
package import TextLayout

/// What is due, for the terminal.
package struct DueText: Sendable {
  let book: Phrasebook
  let dates: DateText
  let width: Int
  let isShell: Bool

  /// - Parameters:
  ///   - book: the words, from Prompts/due.yaml.
  ///   - width: columns of the terminal.
  ///   - isShell: whether commands are named as one types them in a shell.
  package init(book: Phrasebook, dates: DateText, width: Int, isShell: Bool) {
    self.book = book
    self.dates = dates
    self.width = max(24, width)
    self.isShell = isShell
  }

  /// How many entries are on one screen.
  static let screen = 12

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("due.\(key)", values)
  }

  /// The list.
  ///
  /// - Parameter drafts: how many messages wait to be sent.
  package func list(_ list: DueList, drafts: Int = 0, now: Date) -> [StyledLine] {
    entries(list, now: now, isAll: drafts == 0) + waiting(drafts)
  }

  /// That messages wait to be sent, and where they are.
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

  /// The first entries, as at the start.
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

  /// A sentence, and the command for it at the right, or below where there is no room.
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

  /// What is to be done.
  package func what(_ entry: DueEntry) -> String {
    let name = entry.name.map { Sanitizer.line($0, limit: 60) } ?? book.text("views.nobody")
    let text = Sanitizer.line(entry.item.text, limit: 200)
    return say("kinds.\(entry.item.kind.rawValue)", ["name": name, "text": text])
  }

  /// What is to be done, and when.
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

  /// One thing that is due, with what helps to do it.
  ///
  /// - Parameter news: for a check-in, what can be told.
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

/// Something that is due, for scripts.
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

  /// - Parameter dates: writes local times.
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

  /// Writes every key, also where its value is null.
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
