package import Foundation

extension DateReader {
  /// How many years back a day can be.
  package static let pastYears = 5

  /// Reads a moment that is over, such as when a message was sent: `yesterday`, `last tuesday`,
  /// `3 days ago`, `nov 14 at 6pm`.
  ///
  /// - Parameters:
  ///   - text: what was typed. A day alone means its noon, or now if that is earlier.
  ///   - now: when it was typed.
  /// - Throws: a ``Problem``: what is to come, what is longer ago than ``pastYears``, or no day at
  ///   all.
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
  /// The moment that is over which pieces tell.
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
