package import Foundation

/// Writes dates and times the way a region does: `Thu, Dec 3 at 2:00 PM`, or `Thu 3 Dec at 14:00`.
package struct DateText: Sendable {
  let calendar: Calendar
  /// The region whose way of writing it follows.
  package let region: Region
  private let now: Date?
  private let words = DateWords.standard.file

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - calendar: a Gregorian calendar with the time zone to write in.
  ///   - region: how its dates and times look.
  ///   - now: the time at which the text is read. The year is left out of dates near it; without
  ///     it, dates always have their year.
  package init(calendar: Calendar, region: Region = .standard, now: Date? = nil) {
    self.calendar = calendar
    self.region = region
    self.now = now
  }

  /// Writes days that have no time; see `Date.dayWithoutTime(in:)`.
  package var ofDays: DateText { DateText(calendar: .inGreenwich, region: region, now: now) }

  /// The same in another time zone.
  package func inZone(_ zone: TimeZone) -> DateText {
    var calendar = calendar
    calendar.timeZone = zone
    return DateText(calendar: calendar, region: region, now: now)
  }

  /// A date and time: `Thu, Dec 3 at 2:00 PM`.
  package func full(_ date: Date) -> String {
    fill(words.written.at, ["day": day(date), "time": clock(date)])
  }

  /// A date and time with its zone: `Thu, Dec 3 at 2:00 PM CST`.
  package func fullWithZone(_ date: Date) -> String {
    fill(words.written.at, ["day": day(date), "time": clockWithZone(date)])
  }

  /// A date and time by both clocks where the other person's shows another hour:
  /// `Thu, Dec 3 at 2:00 PM CST (3:00 PM EST for them)`.
  ///
  /// - Parameters:
  ///   - date: the moment.
  ///   - zone: the identifier of the other person's time zone, if it is known.
  package func full(_ date: Date, zone: String?) -> String {
    guard let theirs = theirs(zone, at: date) else { return full(date) }
    return fill(words.written.theirs, ["date": fullWithZone(date), "time": theirs])
  }

  /// The clock of the other person at a moment: `3:00 PM EST`, with the weekday before it where it
  /// is another day there.
  ///
  /// - Parameters:
  ///   - identifier: their time zone.
  ///   - date: the moment.
  /// - Returns: nil where no zone is known, or its clock shows the same.
  package func theirs(_ identifier: String?, at date: Date) -> String? {
    guard let identifier, let zone = TimeZone(identifier: identifier),
      zone.secondsFromGMT(for: date) != calendar.timeZone.secondsFromGMT(for: date)
    else { return nil }
    let other = inZone(zone)
    let clock = other.clockWithZone(date)
    return other.day(date) == day(date) ? clock : "\(other.weekdayShort(date)) \(clock)"
  }

  /// A day: `Thu, Dec 3`, or `Thu 3 Dec`. The year is written unless it is this one, or the next
  /// within six months.
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

  /// A day in words, for letters: `Thursday, December 3`, or `Thursday 3 December`.
  package func dayAndMonth(_ date: Date) -> String {
    let parts = calendar.dateComponents([.month, .day], from: date)
    let month = words.months[safe: (parts.month ?? 1) - 1]?.name ?? ""
    let number = parts.day ?? 0
    return region.monthFirst
      ? "\(weekday(date)), \(month) \(number)" : "\(weekday(date)) \(number) \(month)"
  }

  /// The name of a day of the week: `Tuesday`.
  package func weekday(_ date: Date) -> String {
    words.weekdays[safe: calendar.component(.weekday, from: date) - 1]?.name ?? ""
  }

  private func weekdayShort(_ date: Date) -> String {
    words.weekdays[safe: calendar.component(.weekday, from: date) - 1]?.short ?? ""
  }

  /// A time of day: `9:05 AM`, or `09:05`.
  package func clock(_ date: Date) -> String {
    guard region.usesTwelveHours else { return clock24(date) }
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    let hour = parts.hour ?? 0
    let half = hour < 12 ? words.written.am : words.written.pm
    return "\(hour % 12 == 0 ? 12 : hour % 12):\(twoDigits(parts.minute ?? 0)) \(half)"
  }

  /// A time of day with its zone, for other people: `2:05 PM CST`.
  package func clockWithZone(_ date: Date) -> String {
    fill(
      words.written.zone,
      ["time": clock(date), "zone": Zones.abbreviation(of: calendar.timeZone, at: date)])
  }

  /// The most columns that ``clock(_:)`` takes.
  package var clockWidth: Int { region.usesTwelveHours ? 8 : 5 }

  /// A time of day for machines: `09:05`.
  package func clock24(_ date: Date) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    return "\(twoDigits(parts.hour ?? 0)):\(twoDigits(parts.minute ?? 0))"
  }

  /// ISO 8601 without a zone: `2026-12-01T10:00`.
  package func local(_ date: Date) -> String {
    numbers(date, separator: "T")
  }

  /// A date and time to be edited, the same in every region: `2026-12-01 10:00`.
  package func typed(_ date: Date) -> String {
    numbers(date, separator: " ")
  }

  /// The same time of day, so many days later, summer time or not.
  package func adding(days: Int, to date: Date) -> Date {
    calendar.date(byAdding: .day, value: days, to: date) ?? date
  }

  /// Whole days from one date to another, counted by midnights; negative for the past.
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
  /// The element at a place; nil outside the list.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
