import Foundation

extension DateResolver {
  /// Returns noon of the day. Returns two days if it is unclear which one is meant, and nil if
  /// there is no day.
  ///
  /// - Parameter minutes: the time of day in minutes since midnight. It decides whether a weekday
  ///   can be today.
  func days(
    _ pieces: DatePieces, _ minutes: Int?, _ earlier: DateReader.Remembered
  ) throws(Problem) -> [Date]? {
    if let related = try related(pieces, minutes) { return related.map { [$0] } }
    if let nth = pieces.nth { return [try shifted(day(nth, minutes), pieces)] }
    if let date = pieces.date { return [try checked(shifted(try self.date(date), pieces), pieces)] }
    if let day = pieces.dayOfMonth {
      if let ahead = pieces.monthsAhead {
        return [try checked(shifted(try dayOfMonth(day, ahead: ahead), pieces), pieces)]
      }
      return [try checked(shifted(try dayOfMonth(day, minutes, pieces.weekday), pieces), pieces)]
    }
    if let offset = pieces.offset {
      return [try checked(try day(fromToday: offset + 7 * (pieces.weeks ?? 0)), pieces)]
    }
    if let months = pieces.months {
      guard let day = calendar.date(byAdding: .month, value: months, to: try day(fromToday: 0))
      else { throw .impossible }
      return [day]
    }
    if let weekday = pieces.weekday {
      if let count = pieces.count { return [try day(weekday, count: count)] }
      return try self.weekday(weekday, pieces, minutes, earlier)
    }
    if let weeks = pieces.weeks { return [try day(fromToday: 7 * weeks)] }
    // `same time next week`
    if pieces.isSameTime, let week = pieces.week { return [try day(fromToday: 7 * week)] }
    return pieces.week == nil ? earlier.day.map { [noon(of: $0)] } : nil
  }

  private func weekday(
    _ weekday: Int, _ pieces: DatePieces, _ minutes: Int?, _ earlier: DateReader.Remembered
  ) throws(Problem) -> [Date] {
    let today = calendar.component(.weekday, from: now) - 1
    var ahead = (weekday - today + 7) % 7
    if let week = pieces.week {
      // Count days of the calendar week from its first day.
      let first = region.firstWeekday - 1
      ahead = (weekday - first + 7) % 7 - (today - first + 7) % 7 + 7 * week
      return [try day(fromToday: ahead + 7 * (pieces.weeks ?? 0))]
    }
    if let weeks = pieces.weeks { return [try day(fromToday: ahead + 7 * weeks)] }
    guard pieces.modifier != .last else {
      throw .past(try day(fromToday: ahead - 7))
    }
    if ahead == 0, pieces.modifier == .next || pieces.isComing || !isToCome(minutes) { ahead = 7 }
    guard pieces.modifier == .next, ahead < 7 else { return [try day(fromToday: ahead)] }
    let both = [try day(fromToday: ahead), try day(fromToday: ahead + 7)]
    // The user was already asked, so take the later one.
    if earlier.choices == both { return [both[1]] }
    let first = region.firstWeekday - 1
    let isLaterThisWeek = (weekday - first + 7) % 7 > (today - first + 7) % 7
    return isLaterThisWeek || ahead == 1 ? both : [both[0]]
  }

  /// Adds weeks to a date: `two weeks from dec 3`.
  func shifted(_ day: Date, _ pieces: DatePieces) -> Date {
    guard let weeks = pieces.weeks else { return day }
    return calendar.date(byAdding: .day, value: 7 * weeks, to: day) ?? day
  }

  /// Returns the day. Throws if the phrase gives another weekday, or a relative day such as
  /// `tomorrow` that doesn't match.
  private func checked(_ day: Date, _ pieces: DatePieces) throws(Problem) -> Date {
    if let weekday = pieces.weekday, calendar.component(.weekday, from: day) != weekday + 1 {
      throw .wrongWeekday(day: day)
    }
    if let offset = pieces.offset, pieces.date != nil || pieces.dayOfMonth != nil,
      try self.day(fromToday: offset) != day
    {
      throw .wrongWeekday(day: day)
    }
    return day
  }

  /// Returns noon of a calendar date. Without a year, it is the next such date, or this year's if
  /// that was at most 31 days ago, so that the caller can reject it as past.
  func date(_ date: DatePieces.Day) throws(Problem) -> Date {
    if date.isEitherWay {
      let turned = DatePieces.Day(year: date.year, month: date.day, day: date.month)
      let plain = DatePieces.Day(year: date.year, month: date.month, day: date.day)
      let first = try self.date(plain)
      let today = noon(of: now)
      guard let second = try? self.date(turned), second >= today else { return first }
      return first < today ? second : min(first, second)
    }
    if let year = date.year { return try exactDay(year, date.month, date.day) }
    let year = calendar.component(.year, from: now)
    let today = noon(of: now)
    for candidate in (year - 1)...(year + 8) {
      guard let day = try? exactDay(candidate, date.month, date.day) else { continue }
      if day >= today { return day }
      if calendar.dateComponents([.day], from: day, to: today).day ?? 0 <= 31 { return day }
    }
    throw .impossible
  }

  /// Returns the next day with this day of the month, and with this weekday if there is one.
  func dayOfMonth(_ number: Int, _ minutes: Int?, _ weekday: Int?) throws(Problem) -> Date {
    let parts = calendar.dateComponents([.year, .month], from: now)
    let today = noon(of: now)
    var found: Date?
    var tried = 0
    for ahead in 0..<14 {
      let month = (parts.month ?? 1) + ahead
      guard
        let day = try? exactDay(
          (parts.year ?? 2000) + (month - 1) / 12, (month - 1) % 12 + 1, number),
        day > today || (day == today && isToCome(minutes))
      else { continue }
      guard let weekday else { return day }
      if calendar.component(.weekday, from: day) == weekday + 1 { return day }
      found = found ?? day
      tried += 1
      if tried > 1 { break }
    }
    guard let found else { throw .impossible }
    return found
  }

  /// Returns noon of a day of this month, or of one a number of months ahead.
  private func dayOfMonth(_ number: Int, ahead: Int) throws(Problem) -> Date {
    let parts = calendar.dateComponents([.year, .month], from: now)
    let month = (parts.month ?? 1) - 1 + ahead
    return try exactDay((parts.year ?? 2000) + month / 12, month % 12 + 1, number)
  }

  /// True if a time of day is still ahead today.
  func isToCome(_ minutes: Int?) -> Bool {
    guard let minutes else { return false }
    let clock = calendar.dateComponents([.hour, .minute], from: now)
    return minutes > (clock.hour ?? 0) * 60 + (clock.minute ?? 0)
  }

  /// Returns noon of the day that is a number of days from today.
  func day(fromToday days: Int) throws(Problem) -> Date {
    guard abs(days) < 40_000,
      let day = calendar.date(byAdding: .day, value: days, to: noon(of: now))
    else { throw .impossible }
    return day
  }

  func noon(of date: Date) -> Date {
    calendar.date(bySettingHour: 12, minute: 0, second: 0, of: date) ?? date
  }

  /// Returns noon of a calendar date.
  func exactDay(_ year: Int, _ month: Int, _ day: Int) throws(Problem) -> Date {
    guard (1970...9999).contains(year),
      let date = calendar.date(from: DateComponents(year: year, month: month, day: day, hour: 12))
    else { throw .impossible }
    let back = calendar.dateComponents([.year, .month, .day], from: date)
    guard back.year == year, back.month == month, back.day == day else { throw .impossible }
    return date
  }
}
