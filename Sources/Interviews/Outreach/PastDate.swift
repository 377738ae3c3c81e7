public import Foundation

/// Reading a day that has been, as people type it: `today`, `yesterday`, `3 days ago`, `2026-11-14`,
/// `2026-11-14 18:30`.
public enum PastDate {
  public enum Problem: Error, Equatable, Sendable {
    case unclear
    case future
    /// So long ago that the year must be a slip.
    case longAgo
  }

  /// How many years back a day can be.
  public static let years = 5

  /// Reads a phrase.
  ///
  /// - Parameters:
  ///   - text: what was typed. A day alone means noon, or now if that is earlier.
  ///   - now: the time at which it was typed.
  ///   - calendar: a Gregorian calendar with the time zone that is meant.
  public static func read(
    _ text: String, now: Date, calendar: Calendar
  ) throws(Problem) -> Date {
    let words = text.lowercased().replacing(
      "t", with: " ", maxReplacements: text.first?.isNumber == true && text.contains("T") ? 1 : 0
    )
    .split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { throw .unclear }
    var rest = words.dropFirst()
    let day: Date
    if first == "today" {
      day = calendar.startOfDay(for: now)
    } else if first == "yesterday" {
      day = try back(1, from: now, calendar)
    } else if let number = Int(first), rest.count == 2, ["day", "days"].contains(rest.first),
      rest.last == "ago", (0...36_500).contains(number)
    {
      day = try back(number, from: now, calendar)
      rest = []
    } else {
      day = try date(first, calendar)
    }
    guard rest.count <= 1 else { throw .unclear }
    let found: Date
    if let time = rest.first {
      let parts = time.split(separator: ":").map { Int($0) }
      guard parts.count == 2, let hour = parts[0], let minute = parts[1],
        (0..<24).contains(hour), (0..<60).contains(minute),
        let date = calendar.date(bySettingHour: hour, minute: minute, second: 0, of: day)
      else { throw .unclear }
      found = date
    } else {
      guard calendar.startOfDay(for: now) >= day else { throw .future }
      let noon = calendar.date(bySettingHour: 12, minute: 0, second: 0, of: day) ?? day
      found = min(noon, now)
    }
    guard found <= now else { throw .future }
    guard let oldest = calendar.date(byAdding: .year, value: -years, to: now), found >= oldest
    else { throw .longAgo }
    return found
  }

  private static func back(
    _ days: Int, from now: Date, _ calendar: Calendar
  ) throws(Problem) -> Date {
    let today = calendar.startOfDay(for: now)
    guard let day = calendar.date(byAdding: .day, value: -days, to: today) else { throw .unclear }
    return day
  }

  private static func date(_ text: Substring, _ calendar: Calendar) throws(Problem) -> Date {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let date = calendar.date(from: DateComponents(year: year, month: month, day: day))
    else { throw .unclear }
    let back = calendar.dateComponents([.month, .day], from: date)
    guard back.month == month, back.day == day else { throw .unclear }
    return date
  }
}
