package import Foundation

extension DateReader {
  /// The limit for past dates, in years.
  package static let pastYears = 5

  /// Reads a past moment, such as when a message was sent: `yesterday`, `last tuesday`, `3 days
  /// ago`, `nov 14 at 6pm`.
  ///
  /// - Parameters:
  ///   - text: the text as typed. A day without a time means its noon, or now if that is earlier.
  ///   - now: the time it was typed.
  /// - Throws: ``Problem`` if the moment is in the future or more than ``pastYears`` years ago, or
  ///   if there is no day.
  package func past(_ text: String, now: Date) throws(Problem) -> Date {
    var parser = DateParser(text, region: region)
    parser.parse()
    var pieces = parser.pieces
    let resolver = DateResolver(calendar: calendar, region: region, now: now, theirs: nil)
    try resolver.check(&pieces, Remembered())
    let found = try resolver.past(pieces)
    guard let oldest = calendar.date(byAdding: .year, value: -Self.pastYears, to: now),
      found >= oldest
    else { throw .longAgo }
    return found
  }
}

extension DateResolver {
  /// Resolves the pieces to a past moment.
  func past(_ pieces: DatePieces) throws(Problem) -> Date {
    if let distance = pieces.distance {
      guard distance <= 0 else { throw .future(now) }
      return now.addingTimeInterval(Double(distance) * 60)
    }
    let time = try time(of: pieces)
    var said = try pastDay(pieces)
    if said == nil, time != nil { said = try day(fromToday: 0) }
    guard let day = said else { throw .unclear }
    guard calendar.startOfDay(for: day) <= now else { throw .future(day) }
    guard let time else { return min(day, now) }
    let all = time.span.resolved(in: pieces.part).starts
    var last: Date?
    for minutes in all {
      let date = try self.date(day, minutes: minutes, zone: time.zone ?? pieces.zone)
      if date <= now { return date }
      last = date
    }
    throw .future(last ?? day)
  }

  private func pastDay(_ pieces: DatePieces) throws(Problem) -> Date? {
    if let date = pieces.date {
      if let year = date.year { return try exactDay(year, date.month, date.day) }
      let year = calendar.component(.year, from: now)
      for candidate in [year, year - 1, year - 2, year - 3, year - 4] {
        if let day = try? exactDay(candidate, date.month, date.day),
          calendar.startOfDay(for: day) <= now
        {
          return day
        }
      }
      throw .impossible
    }
    if let number = pieces.dayOfMonth {
      let parts = calendar.dateComponents([.year, .month], from: now)
      for back in 0..<12 {
        let month = (parts.month ?? 1) - back
        let year = (parts.year ?? 2000) - (month < 1 ? 1 : 0)
        if let day = try? exactDay(year, month < 1 ? month + 12 : month, number),
          calendar.startOfDay(for: day) <= now
        {
          return day
        }
      }
      throw .impossible
    }
    if let offset = pieces.offset {
      // `a day ago`; weeks and days add up.
      return try day(fromToday: offset + 7 * (pieces.weeks ?? 0))
    }
    if let months = pieces.months {
      return calendar.date(byAdding: .month, value: months, to: noon(of: now))
    }
    if let weekday = pieces.weekday {
      let today = calendar.component(.weekday, from: now) - 1
      var back = (today - weekday + 7) % 7
      if pieces.modifier == .next { throw .future(try day(fromToday: 7 - back)) }
      if back == 0, pieces.modifier == .last { back = 7 }
      if let week = pieces.week {
        let first = region.firstWeekday - 1
        return try day(
          fromToday: (weekday - first + 7) % 7 - (today - first + 7) % 7 + 7 * week)
      }
      return try day(fromToday: -back + 7 * min(0, pieces.weeks ?? 0))
    }
    if let weeks = pieces.weeks { return try day(fromToday: 7 * weeks) }
    if let week = pieces.week { return try day(fromToday: 7 * week) }
    return nil
  }
}
