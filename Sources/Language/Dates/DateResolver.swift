import Foundation

/// Resolves the pieces of a phrase to a moment.
struct DateResolver {
  let calendar: Calendar
  let region: Region
  let now: Date
  let theirs: TimeZone?

  typealias Problem = DateReader.Problem
  typealias Refusal = DateReader.Refusal
  typealias Remembered = DateReader.Remembered

  /// Resolves the pieces to a future moment, using what earlier answers gave.
  func moment(_ pieces: DatePieces, _ earlier: Remembered) throws(Refusal) -> DateReader.Reading {
    var pieces = pieces
    var remembered = earlier
    do {
      try check(&pieces, earlier)
      if let distance = pieces.distance {
        guard pieces.times.isEmpty, pieces.bare.isEmpty, !pieces.hasDay || pieces.offset == 0
        else { throw Problem.unclear }
        return DateReader.Reading(
          start: try exact(distance), minutes: pieces.minutes, zone: pieces.zone?.identifier,
          rest: pieces.rest, note: note(try exact(distance), pieces))
      }
      if pieces.part == nil, !pieces.hasDay { pieces.part = earlier.part }
      remembered.part = pieces.part
      remembered.minutes = pieces.minutes ?? earlier.minutes
      let time =
        try time(of: pieces) ?? earlier.time.map { settled($0, by: pieces) }
        ?? (pieces.isSameTime ? timeNow : nil)
      remembered.time = time
      return try put(pieces, time, &remembered)
    } catch let problem as Problem {
      throw Refusal(problem: problem, remembered: remembered)
    } catch {
      throw Refusal(problem: .unclear, remembered: remembered)
    }
  }

  /// The time of day now, to five minutes.
  private var timeNow: DatePieces.Time {
    let clock = calendar.dateComponents([.hour, .minute], from: now)
    let minutes = (((clock.hour ?? 0) * 60 + (clock.minute ?? 0) + 2) / 5 * 5) % 1440
    let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60, isLiteral: true)
    return DatePieces.Time(span: TimeSpan(start: time), isAside: false, end: 0)
  }

  /// Applies a newly given zone to a remembered time.
  private func settled(_ time: DatePieces.Time, by pieces: DatePieces) -> DatePieces.Time {
    var time = time
    if let zone = pieces.zone {
      time.zone = zone
      time.owner = nil
    }
    return time
  }

  /// Sorts lone numbers into hours and days, and rejects impossible combinations.
  func check(_ pieces: inout DatePieces, _ earlier: Remembered) throws(Problem) {
    if pieces.isImpossible { throw .impossible }
    guard !pieces.isContradictory, pieces.bare.count <= 2 else { throw .unclear }
    for number in pieces.bare {
      let hasTime = !pieces.times.isEmpty || (earlier.time != nil && pieces.bare.count == 1)
      let needsDay = pieces.date == nil && pieces.dayOfMonth == nil
      if hasTime || number > 24
        || (pieces.bare.count == 2 && number == pieces.bare[0] && pieces.weekday != nil)
      {
        guard needsDay, pieces.dayOfMonth == nil else { throw .unclear }
        pieces.dayOfMonth = number
      } else {
        pieces.times.append(
          DatePieces.Time(
            span: TimeSpan(start: TimeOfDay(hour: number, minute: 0)), isAside: false, end: 0))
      }
    }
    if pieces.isVague, !pieces.hasDay { throw .unclear }
  }

  /// Returns the time to use. The user's own time comes before the other person's, and times
  /// outside parentheses come first.
  func time(of pieces: DatePieces) throws(Problem) -> DatePieces.Time? {
    guard
      var time = pieces.times.first(where: { $0.owner == .mine })
        ?? pieces.times.first(where: { $0.owner == nil && !$0.isAside })
        ?? pieces.times.first
    else { return nil }
    // Two plain times with different values are ambiguous.
    let plain = pieces.times.filter { $0.owner == time.owner && !$0.isAside && $0.zone == nil }
    guard plain.count < 2 || time.isAside || plain.allSatisfy({ $0.span == time.span }) else {
      throw .unclear
    }
    if time.owner != .mine { time.zone = time.zone ?? pieces.zone }
    return time
  }

  /// Returns the moment a number of minutes from now, rounded up to a full minute.
  private func exact(_ minutes: Int) throws(Problem) -> Date {
    let time = now.addingTimeInterval(Double(minutes) * 60).timeIntervalSinceReferenceDate
    let date = Date(timeIntervalSinceReferenceDate: (time / 60).rounded(.up) * 60)
    guard date > now else { throw .past(date) }
    return date
  }

  /// Combines the day and the time.
  private func put(
    _ pieces: DatePieces, _ time: DatePieces.Time?, _ remembered: inout Remembered
  ) throws -> DateReader.Reading {
    let span = time?.span.resolved(in: pieces.part ?? remembered.part)
    let isToday = pieces.offset == 0
    var starts = span?.starts ?? []
    // Midnight means the end of today, but the start of any other day.
    if starts == [1440], !isToday, pieces.part == nil { starts = [0] }
    guard var day = try days(pieces, starts.first, remembered) else {
      throw pieces.isEmpty && pieces.zone == nil ? Problem.unclear : Problem.dayMissing
    }
    if day.count == 2 {
      remembered.choices = day
      let both = try day.map { noon throws in
        try starts.first.map { try date(noon, minutes: $0, zone: time?.zone) } ?? noon
      }
      throw Problem.whichWeek(this: both[0], next: both[1])
    }
    remembered.choices = []
    let chosen = day.removeFirst()
    remembered.day = chosen
    guard let first = starts.first, let time else {
      guard chosen >= calendar.startOfDay(for: now) else { throw Problem.past(chosen) }
      throw Problem.timeMissing(day: chosen)
    }
    if time.owner == .theirs, time.zone == nil, theirs == nil { throw Problem.zoneMissing }
    let zone =
      time.zone
      ?? (time.owner == .theirs ? theirs.map { ZoneMention(identifier: $0.identifier) } : nil)
    var start = try date(chosen, minutes: first, zone: zone)
    // `today at 8`, typed in the afternoon, means the evening.
    if start <= now, isToday, starts.count > 1 {
      let later = try? date(chosen, minutes: starts[1], zone: zone)
      start = later.flatMap { $0 > now ? $0 : nil } ?? start
    }
    guard start > now else { throw Problem.past(start) }
    return DateReader.Reading(
      start: start, minutes: span?.length ?? remembered.minutes, zone: zone?.identifier,
      rest: pieces.rest, note: note(start, pieces))
  }

  /// Returns what is special about the day of a moment, and isn't said in the phrase.
  private func note(_ start: Date, _ pieces: DatePieces) -> DayNote? {
    switch DayNote(start, in: calendar, region: region) {
    case .weekend? where pieces.weekday != nil: nil
    case .holiday? where pieces.holiday != nil && pieces.relation == nil: nil
    case let note: note
    }
  }

  /// Returns the moment of a time on a day. Throws if that time doesn't exist on that day.
  ///
  /// - Parameters:
  ///   - day: any moment on the day.
  ///   - minutes: minutes since midnight. Values of 1440 and up are on the following day.
  ///   - zone: the time zone of the time; nil for the user's own.
  func date(_ day: Date, minutes: Int, zone: ZoneMention?) throws(Problem) -> Date {
    var calendar = calendar
    var parts = calendar.dateComponents([.year, .month, .day], from: day)
    if let zone {
      guard let named = TimeZone(identifier: zone.identifier) else { throw .unclear }
      calendar.timeZone = named
    }
    parts.day = (parts.day ?? 1) + minutes / 1440
    parts.hour = minutes / 60 % 24
    parts.minute = minutes % 60
    guard let date = calendar.date(from: parts) else { throw .impossible }
    let back = calendar.dateComponents([.hour, .minute], from: date)
    guard back.hour == parts.hour, back.minute == parts.minute else { throw .impossible }
    return summer(date, zone, calendar)
  }

  /// Picks the standard or daylight time occurrence of an hour that repeats when the clocks change,
  /// if the phrase says which.
  private func summer(_ date: Date, _ zone: ZoneMention?, _ calendar: Calendar) -> Date {
    guard let isSummer = zone?.isSummer else { return date }
    let clock = calendar.dateComponents([.hour, .minute], from: date)
    for shift in [-3600.0, 0, 3600] {
      let other = date.addingTimeInterval(shift)
      if calendar.timeZone.isDaylightSavingTime(for: other) == isSummer,
        calendar.dateComponents([.hour, .minute], from: other) == clock
      {
        return other
      }
    }
    return date
  }
}
