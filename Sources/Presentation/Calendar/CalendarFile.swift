package import Foundation
package import Interviews
package import Language
package import Phrases
import TextLayout

/// A calendar file (RFC 5545) with interviews. Each interview becomes an event with its agenda and
/// two alarms, a to-do for the thank-you, and all-day events to connect and to check in.
///
/// An interview that was called off keeps its components, with the status `CANCELLED`, so a calendar
/// that has them crosses them out. Components keep their UID, and SEQUENCE grows with each change to the interview, so a calendar
/// that has them already updates them.
package struct CalendarFile {
  /// An interview and its agenda.
  package struct Entry: Sendable {
    let interview: Interview
    let agenda: Agenda
    let isThanked: Bool

    /// Pairs an interview with its agenda.
    ///
    /// - Parameter isThanked: true if the thank-you was sent.
    package init(_ interview: Interview, agenda: Agenda, isThanked: Bool = false) {
      self.interview = interview
      self.agenda = agenda
      self.isThanked = isThanked
    }
  }

  let calendar: Calendar
  let dates: DateText
  let policy: Policy
  let book: Phrasebook
  let stamp: Date

  /// Creates a calendar file writer.
  ///
  /// - Parameters:
  ///   - calendar: a Gregorian calendar with the time zone that decides when a day begins.
  ///   - dates: formats dates for people.
  ///   - policy: the lengths and deadlines to use.
  ///   - book: the phrases, from Prompts/calendar-file.yaml.
  ///   - stamp: the time at which the file is made.
  package init(
    calendar: Calendar, dates: DateText, policy: Policy = .standard, book: Phrasebook, stamp: Date
  ) {
    self.calendar = calendar
    self.dates = dates
    self.policy = policy
    self.book = book
    self.stamp = stamp
  }

  /// Returns the file. Interviews without a date are left out.
  package func render(_ entries: [Entry]) -> [UInt8] {
    ICalendar(
      calendar: .init(
        name: "VCALENDAR",
        properties: [
          .init("VERSION", "2.0"), .init("PRODID", "-//coffeechat//coffeechat//EN"),
          .init("CALSCALE", "GREGORIAN"),
        ],
        components: entries.flatMap(components))
    ).bytes
  }

  private func components(_ entry: Entry) -> [ICalendar.Component] {
    guard let start = entry.interview.start, let end = entry.interview.end else { return [] }
    let values = values(of: entry.interview, end: end)
    return [
      event(entry, from: start, to: end, values),
      thanks(entry, end: end, values),
      day(entry.interview, "connect", after: policy.connectDays, end: end, values),
      day(entry.interview, "check-in", after: policy.checkInDays, end: end, values),
    ]
  }

  // MARK: - Components

  private func event(
    _ entry: Entry, from start: Date, to end: Date, _ values: [String: String]
  ) -> ICalendar.Component {
    let interview = entry.interview
    var properties = common(interview, "talk", values)
    properties += [
      .init("DTSTART", utc(start)), .init("DTEND", utc(end)),
      .init("DESCRIPTION", text: description(entry, start: start)),
    ]
    if let place = interview.place { properties.append(.init("LOCATION", text: place)) }
    if let link = interview.place, link.hasPrefix("https://"),
      link.unicodeScalars.allSatisfy({ (33...126).contains($0.value) })
    {
      properties.append(.init("URL", link))
    }
    // Count back from the time to be there, not from the start.
    let early = interview.medium == .inPerson ? policy.arriveEarly : 0
    return .init(
      name: "VEVENT", properties: properties,
      components: interview.outcome != nil
        ? []
        : [
          alarm("-P1D", "day-before", values),
          alarm("-PT\(60 + early)M", early > 0 ? "hour-before-early" : "hour-before", values),
        ])
  }

  private func alarm(
    _ trigger: String, _ key: String, _ values: [String: String]
  ) -> ICalendar.Component {
    .init(
      name: "VALARM",
      properties: [
        .init("ACTION", "DISPLAY"), .init("TRIGGER", trigger),
        .init("DESCRIPTION", text: say("alarm.\(key)", values)),
      ])
  }

  private func thanks(
    _ entry: Entry, end: Date, _ values: [String: String]
  ) -> ICalendar.Component {
    let interview = entry.interview
    let isDone = entry.isThanked && interview.outcome != .cancelled
    let due = end.addingTimeInterval(Double(policy.thankWithinHours) * 3600)
    return .init(
      name: "VTODO",
      properties: common(interview, "thanks", values) + [
        .init("DTSTART", utc(end)), .init("DUE", utc(due)),
        .init("DESCRIPTION", text: say("thanks.description", values)),
        .init("RELATED-TO", uid(interview, "talk")),
      ] + (isDone ? [.init("STATUS", "COMPLETED")] : []))
  }

  /// An all-day event on the given number of days after the interview.
  private func day(
    _ interview: Interview, _ key: String, after days: Int, end: Date, _ values: [String: String]
  ) -> ICalendar.Component {
    let day = calendar.date(byAdding: .day, value: days, to: calendar.startOfDay(for: end)) ?? end
    let next = calendar.date(byAdding: .day, value: 1, to: day) ?? day
    return .init(
      name: "VEVENT",
      properties: common(interview, key, values) + [
        .init("DTSTART;VALUE=DATE", date(day)), .init("DTEND;VALUE=DATE", date(next)),
        .init("TRANSP", "TRANSPARENT"),
        .init("DESCRIPTION", text: say("\(key).description", values)),
        .init("RELATED-TO", uid(interview, "talk")),
      ])
  }

  private func common(
    _ interview: Interview, _ key: String, _ values: [String: String]
  ) -> [ICalendar.Property] {
    let status = status(of: interview, key).map { [ICalendar.Property("STATUS", $0)] } ?? []
    return [
      .init("UID", uid(interview, key)), .init("DTSTAMP", utc(stamp)),
      .init("SEQUENCE", "\(interview.revision)"),
      .init("SUMMARY", text: say("\(key).summary", values)),
    ] + status
  }

  /// The status of a component; nil while the interview is ahead. An event that took place is
  /// `CONFIRMED`, because only a to-do can be `COMPLETED`.
  private func status(of interview: Interview, _ key: String) -> String? {
    switch interview.outcome {
    case .cancelled: "CANCELLED"
    case .held where key == "talk": "CONFIRMED"
    case .held, nil: nil
    }
  }

  private func uid(_ interview: Interview, _ key: String) -> String {
    "\(interview.identity?.uuidString ?? "\(interview.id)")-\(key)@coffeechat"
  }

  // MARK: - Words

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    book.text("calendar-file.\(key)", values)
  }

  private func values(of interview: Interview, end: Date) -> [String: String] {
    let early = interview.medium == .inPerson ? policy.arriveEarly : 0
    let arrival = interview.start?.addingTimeInterval(Double(-early) * 60)
    return [
      "name": Sanitizer.line(interview.interviewee.name ?? book.text("views.nobody"), limit: 200),
      "start": interview.start.map(dates.clock) ?? "", "arrival": arrival.map(dates.clock) ?? "",
      "end": dates.clock(end), "hours": "\(policy.thankWithinHours)",
    ]
  }

  /// The agenda, one item per line, below what the interviewee does and their local time.
  private func description(_ entry: Entry, start: Date) -> String {
    let items = entry.agenda.items.map { item in
      let time = dates.clock(start.addingTimeInterval(Double(item.start) * 60))
      let text = item.entry?.question.text ?? book.text("terms.\(item.kind.rawValue)")
      return "\(time) \(Sanitizer.line(text, limit: 1000))"
    }
    let person = [entry.interview.interviewee.role, entry.interview.interviewee.company]
      .compactMap { $0 }.map { Sanitizer.line($0, limit: 200) }.joined(separator: ", ")
    let theirs = dates.theirs(entry.interview.zone, at: start).map {
      ["\(book.text("sheet.facts.theirs")): \($0)"]
    }
    let head = (person.isEmpty ? [] : [person]) + (theirs ?? [])
    return ((head.isEmpty ? [] : head + [""]) + items).joined(separator: "\n")
  }

  // MARK: - Dates

  private func utc(_ date: Date) -> String {
    var gregorian = Calendar(identifier: .gregorian)
    gregorian.timeZone = .gmt
    let parts = gregorian.dateComponents([.hour, .minute, .second], from: date)
    return self.date(date, in: gregorian) + "T"
      + [parts.hour, parts.minute, parts.second].map { digits($0 ?? 0, 2) }.joined() + "Z"
  }

  private func date(_ date: Date) -> String { self.date(date, in: calendar) }

  private func date(_ date: Date, in calendar: Calendar) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return digits(parts.year ?? 0, 4) + digits(parts.month ?? 0, 2) + digits(parts.day ?? 0, 2)
  }

  private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
