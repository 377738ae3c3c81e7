import Foundation

/// Holidays, and days counted from another day.
extension DateResolver {
  /// Returns noon of a holiday, or of a day that is counted from a holiday or date.
  ///
  /// - Returns: nil if there is neither; `.some(nil)` for a week without a day.
  func related(_ pieces: DatePieces, _ minutes: Int?) throws(Problem) -> Date?? {
    guard pieces.holiday != nil || pieces.relation != nil else { return nil }
    let base: Date
    if let holiday = pieces.holiday {
      base = try day(holiday)
      if let date = pieces.date, try self.date(date) != base { throw .wrongWeekday(day: base) }
    } else if let date = pieces.date {
      base = try self.date(date)
    } else if let number = pieces.dayOfMonth {
      base = try dayOfMonth(number, minutes, nil)
    } else {
      throw .unclear
    }
    guard let relation = pieces.relation else {
      if let weekday = pieces.weekday, calendar.component(.weekday, from: base) != weekday + 1 {
        throw .wrongWeekday(day: base)
      }
      return .some(shifted(base, pieces))
    }
    let weekday = calendar.component(.weekday, from: base) - 1
    switch relation {
    case .days(let days): return .some(add(days, to: base))
    case .weekday(let wanted, let sign):
      let ahead = ((wanted - weekday) * sign + 7) % 7
      return .some(add(sign * (ahead == 0 ? 7 : ahead), to: base))
    case .week(let sign):
      guard let wanted = pieces.weekday else { return .some(nil) }
      let first = region.firstWeekday - 1
      let start = -((weekday - first + 7) % 7) + 7 * sign
      return .some(add(start + (wanted - first + 7) % 7, to: base))
    }
  }

  private func add(_ days: Int, to day: Date) -> Date {
    calendar.date(byAdding: .day, value: days, to: day) ?? day
  }

  /// Returns noon of the next time it is a holiday, or of one at most 31 days ago.
  private func day(_ holiday: Holiday) throws(Problem) -> Date {
    let year = calendar.component(.year, from: now)
    let today = noon(of: now)
    for candidate in (year - 1)...(year + 1) {
      guard let day = holiday.date(in: candidate, calendar) else { continue }
      if day >= today || calendar.dateComponents([.day], from: day, to: today).day ?? 99 <= 31 {
        return day
      }
    }
    throw .impossible
  }

  /// Returns noon of the next day with a place in a month, such as the first Monday of January.
  func day(_ nth: DatePieces.Nth, _ minutes: Int?) throws(Problem) -> Date {
    let parts = calendar.dateComponents([.year, .month], from: now)
    guard let year = parts.year, let current = parts.month else { throw .impossible }
    let today = noon(of: now)
    for years in 0...2 {
      let ahead = nth.month == nil ? nth.ahead + years : 0
      let month = nth.month ?? (current - 1 + ahead) % 12 + 1
      let inYear = nth.month == nil ? year + (current - 1 + ahead) / 12 : year + years
      guard let day = calendar.date(nth.nth, weekday: nth.weekday, month: month, year: inYear)
      else { continue }
      if day > today || day == today && isToCome(minutes) { return day }
    }
    throw .impossible
  }

  /// Returns noon of one of the coming weekdays, today not counted.
  func day(_ weekday: Int, count: Int) throws(Problem) -> Date {
    let today = calendar.component(.weekday, from: now) - 1
    let ahead = (weekday - today + 7) % 7
    return try day(fromToday: (ahead == 0 ? 7 : ahead) + 7 * (count - 1))
  }
}
