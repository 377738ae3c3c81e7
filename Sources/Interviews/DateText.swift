public import Foundation

/// Writing points in time for people. Nothing here depends on the locale.
public struct DateText: Sendable {
  private let calendar: Calendar
  private let words: CalendarWords

  /// - Parameters:
  ///   - calendar: a Gregorian calendar with the time zone to write in.
  ///   - words: the names of days and months.
  public init(calendar: Calendar, words: CalendarWords) {
    self.calendar = calendar
    self.words = words
  }

  /// Writes days that have no time; see `Date.dayWithoutTime(in:)`.
  public var ofDays: DateText { DateText(calendar: .inGreenwich, words: words) }

  /// A full date and time: `Tuesday 1 December 2026, 10:00`.
  public func full(_ date: Date) -> String {
    "\(day(date)), \(clock(date))"
  }

  /// A day: `Tuesday 1 December 2026`.
  public func day(_ date: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
    let weekday = words.weekdays[safe: (parts.weekday ?? 1) - 1] ?? ""
    let month = words.months[safe: (parts.month ?? 1) - 1] ?? ""
    return "\(weekday) \(parts.day ?? 0) \(month) \(parts.year ?? 0)"
  }

  /// The name of a day of the week: `Tuesday`.
  public func weekday(_ date: Date) -> String {
    words.weekdays[safe: calendar.component(.weekday, from: date) - 1] ?? ""
  }

  /// A day without its year: `Tuesday 1 December`.
  public func dayAndMonth(_ date: Date) -> String {
    let parts = calendar.dateComponents([.month, .day, .weekday], from: date)
    let weekday = words.weekdays[safe: (parts.weekday ?? 1) - 1] ?? ""
    return "\(weekday) \(parts.day ?? 0) \(words.months[safe: (parts.month ?? 1) - 1] ?? "")"
  }

  /// A time of day: `09:05`.
  public func clock(_ date: Date) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    return "\(twoDigits(parts.hour ?? 0)):\(twoDigits(parts.minute ?? 0))"
  }

  /// ISO 8601 without a zone: `2026-12-01T10:00`.
  public func local(_ date: Date) -> String {
    "\(numbers(date, separator: "T"))"
  }

  /// A date and time as one would type it: `2026-12-01 10:00`.
  public func typed(_ date: Date) -> String {
    "\(numbers(date, separator: " "))"
  }

  /// The same time of day, so many days later, summer time or not.
  public func adding(days: Int, to date: Date) -> Date {
    calendar.date(byAdding: .day, value: days, to: date) ?? date
  }

  /// Whole days from one date to another, counted by midnights; negative for the past.
  public func days(from now: Date, to date: Date) -> Int {
    date.days(since: now, in: calendar)
  }

  private func numbers(_ date: Date, separator: String) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    let year = String(parts.year ?? 0)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + "-\(twoDigits(parts.month ?? 0))-\(twoDigits(parts.day ?? 0))\(separator)\(clock(date))"
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
