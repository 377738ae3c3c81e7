package import Foundation

/// Formats dates and times for a region: `Thu, Dec 3 at 2:00 PM`, or `Thu 3 Dec at 14:00`.
package struct DateText: Sendable {
  let calendar: Calendar
  /// The region whose formats are used.
  package let region: Region
  private let now: Date?
  private let words = DateWords.standard.file

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - calendar: a Gregorian calendar in the time zone to use.
  ///   - region: decides the formats.
  ///   - now: the current time. Dates near it are written without a year. If nil, dates always have
  ///     a year.
  package init(calendar: Calendar, region: Region = .standard, now: Date? = nil) {
    self.calendar = calendar
    self.region = region
    self.now = now
  }

  /// A formatter for days without a time; see `Date.dayWithoutTime(in:)`.
  package var ofDays: DateText { DateText(calendar: .inGreenwich, region: region, now: now) }

  /// Returns the same formatter in another time zone.
  package func inZone(_ zone: TimeZone) -> DateText {
    var calendar = calendar
    calendar.timeZone = zone
    return DateText(calendar: calendar, region: region, now: now)
  }

  /// Formats a date and time: `Thu, Dec 3 at 2:00 PM`.
  package func full(_ date: Date) -> String {
    fill(words.written.at, ["day": day(date), "time": clock(date)])
  }

  /// Formats a date and time with its zone: `Thu, Dec 3 at 2:00 PM CST`.
  package func fullWithZone(_ date: Date) -> String {
    fill(words.written.at, ["day": day(date), "time": clockWithZone(date)])
  }

  /// Formats a date and time in both time zones if they differ: `Thu, Dec 3 at 2:00 PM CST (3:00 PM
  /// EST for them)`.
  ///
  /// - Parameters:
  ///   - date: the moment.
  ///   - zone: the identifier of the other person's time zone, if known.
  package func full(_ date: Date, zone: String?) -> String {
    guard let theirs = theirs(zone, at: date) else { return full(date) }
    return fill(words.written.theirs, ["date": fullWithZone(date), "time": theirs])
  }

  /// Formats the other person's local time: `3:00 PM EST`. Adds the weekday if it is a different
  /// day there.
  ///
  /// - Parameters:
  ///   - identifier: the identifier of their time zone.
  ///   - date: the moment.
  /// - Returns: the text; nil if the zone is unknown or their clock shows the same time.
  package func theirs(_ identifier: String?, at date: Date) -> String? {
    guard let identifier, let zone = TimeZone(identifier: identifier),
      zone.secondsFromGMT(for: date) != calendar.timeZone.secondsFromGMT(for: date)
    else { return nil }
    let other = inZone(zone)
    let clock = other.clockWithZone(date)
    return other.day(date) == day(date) ? clock : "\(other.weekdayShort(date)) \(clock)"
  }

  /// Formats a day: `Thu, Dec 3`, or `Thu 3 Dec`. The year is added unless it is the current year,
  /// or next year within six months.
  package func day(_ date: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    let month = words.months[safe: (parts.month ?? 1) - 1]?.short ?? ""
    let number = parts.day ?? 0
    let year = isNear(date) ? nil : parts.year
    if region.monthFirst {
      return "\(weekdayShort(date)), \(month) \(number)" + (year.map { ", \($0)" } ?? "")
    }
    return "\(weekdayShort(date)) \(number) \(month)" + (year.map { " \($0)" } ?? "")
  }

  /// Formats a day for letters: `Thursday, December 3`, or `Thursday 3 December`.
  package func dayAndMonth(_ date: Date) -> String {
    let parts = calendar.dateComponents([.month, .day], from: date)
    let month = words.months[safe: (parts.month ?? 1) - 1]?.name ?? ""
    let number = parts.day ?? 0
    return region.monthFirst
      ? "\(weekday(date)), \(month) \(number)" : "\(weekday(date)) \(number) \(month)"
  }

  /// Formats the weekday: `Tuesday`.
  package func weekday(_ date: Date) -> String {
    words.weekdays[safe: calendar.component(.weekday, from: date) - 1]?.name ?? ""
  }

  private func weekdayShort(_ date: Date) -> String {
    words.weekdays[safe: calendar.component(.weekday, from: date) - 1]?.short ?? ""
  }

  /// Formats a time of day: `9:05 AM`, or `09:05`.
  package func clock(_ date: Date) -> String {
    guard region.usesTwelveHours else { return clock24(date) }
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    let hour = parts.hour ?? 0
    let half = hour < 12 ? words.written.am : words.written.pm
    return "\(hour % 12 == 0 ? 12 : hour % 12):\(twoDigits(parts.minute ?? 0)) \(half)"
  }

  /// Formats a time of day with its zone, for other people: `2:05 PM CST`.
  package func clockWithZone(_ date: Date) -> String {
    fill(
      words.written.zone,
      ["time": clock(date), "zone": Zones.abbreviation(of: calendar.timeZone, at: date)])
  }

  /// The maximum width of ``clock(_:)``, in terminal columns.
  package var clockWidth: Int { region.usesTwelveHours ? 8 : 5 }

  /// Formats a time of day in 24-hour form: `09:05`.
  package func clock24(_ date: Date) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    return "\(twoDigits(parts.hour ?? 0)):\(twoDigits(parts.minute ?? 0))"
  }

  /// Formats a date and time as ISO 8601 without a zone: `2026-12-01T10:00`.
  package func local(_ date: Date) -> String {
    numbers(date, separator: "T")
  }

  /// Formats a date and time for editing, the same in every region: `2026-12-01 10:00`.
  package func typed(_ date: Date) -> String {
    numbers(date, separator: " ")
  }

  /// Adds days and leaves the time of day the same, even across a daylight saving change.
  package func adding(days: Int, to date: Date) -> Date {
    calendar.date(byAdding: .day, value: days, to: date) ?? date
  }

  /// The number of midnights between two dates; negative if the second is earlier.
  package func days(from now: Date, to date: Date) -> Int {
    let from = calendar.startOfDay(for: now)
    return calendar.dateComponents([.day], from: from, to: calendar.startOfDay(for: date)).day ?? 0
  }

  private func fill(_ template: String, _ values: [String: String]) -> String {
    var text = template
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  private func isNear(_ date: Date) -> Bool {
    guard let now else { return false }
    let year = calendar.component(.year, from: now)
    let other = calendar.component(.year, from: date)
    guard other != year else { return true }
    guard other == year + 1, let limit = calendar.date(byAdding: .month, value: 6, to: now)
    else { return false }
    return date <= limit
  }

  private func numbers(_ date: Date, separator: String) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    let year = String(parts.year ?? 0)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + "-\(twoDigits(parts.month ?? 0))-\(twoDigits(parts.day ?? 0))\(separator)\(clock24(date))"
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Array {
  /// The element at an index; nil if it is out of bounds.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
