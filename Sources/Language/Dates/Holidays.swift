package import Foundation

/// A holiday, on the same date or the same weekday of a month every year.
package struct Holiday: Decodable, Equatable, Sendable {
  /// The name as written, such as `Thanksgiving`.
  package let name: String
  private let month: Int
  private let day: Int?
  private let weekday: Int?
  private let nth: Int?
  private let shift: Int?
  private let federal: Bool?
  fileprivate let said: [String]

  /// True if it is a federal holiday of the United States.
  package var isFederal: Bool { federal ?? false }

  /// Returns noon of the holiday in a year.
  func date(in year: Int, _ calendar: Calendar) -> Date? {
    let found: Date?
    if let day {
      found = calendar.date(from: DateComponents(year: year, month: month, day: day, hour: 12))
    } else if let weekday, let nth {
      found = calendar.date(nth, weekday: weekday, month: month, year: year)
    } else {
      found = nil
    }
    return found.flatMap { calendar.date(byAdding: .day, value: shift ?? 0, to: $0) }
  }
}

/// The days on which offices are closed.
package enum DaysOff {
  /// True if a day is a Saturday or Sunday.
  ///
  /// - Parameters:
  ///   - day: any moment of the day.
  ///   - calendar: a Gregorian calendar in the time zone that decides the day.
  package static func isWeekend(_ day: Date, in calendar: Calendar) -> Bool {
    [1, 7].contains(calendar.component(.weekday, from: day))
  }

  /// Returns the federal holiday that a day is, or is kept for: a Friday before a holiday on
  /// Saturday, or the Monday after one on Sunday.
  ///
  /// - Parameters:
  ///   - day: any moment of the day.
  ///   - calendar: a Gregorian calendar in the time zone that decides the day.
  ///   - region: only the United States has these holidays.
  /// - Returns: the holiday's name, such as `Thanksgiving`; nil if there is none.
  package static func holiday(
    on day: Date, in calendar: Calendar, region: Region
  ) -> (name: String, isObserved: Bool)? {
    guard region.country == "US" else { return nil }
    if let name = federal(day, calendar) { return (name, false) }
    let near = [6: 1, 2: -1][calendar.component(.weekday, from: day)]
    guard let near, let other = calendar.date(byAdding: .day, value: near, to: day),
      let name = federal(other, calendar)
    else { return nil }
    return (name, true)
  }

  private static func federal(_ day: Date, _ calendar: Calendar) -> String? {
    let year = calendar.component(.year, from: day)
    return Holidays.standard.all.first { holiday in
      holiday.isFederal
        && holiday.date(in: year, calendar).map { calendar.isDate($0, inSameDayAs: day) } ?? false
    }?.name
  }
}

/// The holidays in Prompts/lexicon/holidays.yaml.
struct Holidays: Sendable {
  private struct File: Decodable {
    var holidays: [Holiday]
  }

  let all: [Holiday]
  private let index: [String: Holiday]
  /// The maximum number of words in a name.
  let longest: Int

  static let standard = Holidays()

  private init() {
    let file: File = Lexicon.decode("holidays")
    all = file.holidays
    index = Dictionary(
      all.flatMap { holiday in holiday.said.map { ($0, holiday) } },
      uniquingKeysWith: { first, _ in first })
    longest = index.keys.map { $0.split(separator: " ").count }.max() ?? 1
  }

  /// Returns the holiday with a name in lowercase, without apostrophes.
  func named(_ name: String) -> Holiday? { index[name] }
}

extension Calendar {
  /// Returns noon of the nth weekday of a month; the last one if `nth` is -1.
  func date(_ nth: Int, weekday: Int, month: Int, year: Int) -> Date? {
    guard let first = date(from: DateComponents(year: year, month: month, day: 1, hour: 12)),
      let days = range(of: .day, in: .month, for: first)?.count
    else { return nil }
    let ahead = (weekday + 1 - component(.weekday, from: first) + 7) % 7
    let number = nth > 0 ? ahead + 7 * (nth - 1) : ahead + 7 * ((days - 1 - ahead) / 7)
    guard number < days else { return nil }
    return date(byAdding: .day, value: number, to: first)
  }
}
