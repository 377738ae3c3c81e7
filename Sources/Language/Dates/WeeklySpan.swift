/// A time range that repeats every week.
package struct WeeklySpan: Equatable, Sendable {
  /// The weekday, 1 for Sunday to 7 for Saturday.
  package let weekday: Int
  /// The start, in minutes since midnight.
  package let from: Int
  /// The end, in minutes since midnight, at most 1440.
  package let to: Int

  /// Creates a range.
  package init(weekday: Int, from: Int, to: Int) {
    self.weekday = weekday
    self.from = from
    self.to = to
  }

  /// The error for an entry that can't be read.
  package struct Unclear: Error, Equatable, Sendable {
    /// The entry as typed.
    package let text: String

    /// Creates an error about an entry.
    package init(text: String) {
      self.text = text
    }
  }

  /// Reads weekly free times: `mon 18:00-20:00`, `mon-fri 9-12`, `weekday evenings`, `tue, thu
  /// 6-8pm`.
  ///
  /// - Parameter texts: the entries. An entry with only days is combined with the next one.
  /// - Returns: the ranges, one per weekday and time.
  /// - Throws: ``Unclear`` with the entry that can't be read.
  package static func read(_ texts: [String]) throws(Unclear) -> [WeeklySpan] {
    var spans: [WeeklySpan] = []
    var waiting: (days: [Int], text: String)?
    for text in texts {
      var reader = WeeklyReader(text)
      guard let found = reader.read() else { throw Unclear(text: text) }
      let days = (waiting?.days ?? []) + found.days
      guard !found.hours.isEmpty else {
        guard !found.days.isEmpty else { throw Unclear(text: text) }
        waiting = (days, text)
        continue
      }
      guard !days.isEmpty else { throw Unclear(text: text) }
      waiting = nil
      for day in days {
        for hours in found.hours {
          spans.append(WeeklySpan(weekday: day, from: hours.lowerBound, to: hours.upperBound))
        }
      }
    }
    if let waiting { throw Unclear(text: waiting.text) }
    return spans
  }
}

/// Reads one entry of weekly times.
private struct WeeklyReader {
  let parser: DateParser
  var at = 0
  var days: [Int] = []
  var hours: [Range<Int>] = []

  init(_ text: String) {
    parser = DateParser(text, region: .standard)
  }

  mutating func read() -> (days: [Int], hours: [Range<Int>])? {
    let words = parser.words
    while at < parser.tokens.count {
      if takeDays() { continue }
      if takeHours() { continue }
      guard let token = parser.token(at) else { break }
      if let part = words.part(token.text) {
        guard let bounds = words.file.partHours[part.rawValue], bounds.count == 2 else {
          return nil
        }
        // In `mon morning 9-11`, the hours are more precise.
        if !hasHoursAhead { hours.append(bounds[0]..<bounds[1]) }
      } else if token.kind == .mark
        ? ![",", "&", "(", ")", ".", ":", "/"].contains(token.text)
        : !words.file.fillers.contains(token.text) && !words.file.from.contains(token.text)
          && !words.file.between.contains(token.text)
      {
        return nil
      }
      at += 1
    }
    return (days, hours)
  }

  private var hasHoursAhead: Bool {
    parser.tokens.dropFirst(at).contains { $0.number != nil }
  }

  private mutating func takeDays() -> Bool {
    guard let token = parser.token(at), token.isWord else { return false }
    let words = parser.words
    if words.file.workdays.contains(token.text) {
      days += 2...6
    } else if words.file.weekend.contains(token.text) {
      days += [7, 1]
    } else if words.file.everyDay.contains(token.text) {
      days += 1...7
    } else if let day = words.weekday(token.text) {
      return takeDays(from: day + 1)
    } else {
      return false
    }
    at += 1
    return true
  }

  /// Reads `mon`, `mon-fri`, `mon to thu`.
  private mutating func takeDays(from first: Int) -> Bool {
    at += 1
    let isRange =
      parser.isMark("-", at) || parser.isOne(of: parser.words.file.until, at)
    guard isRange, let last = parser.token(at + 1).flatMap({ parser.words.weekday($0.text) }) else {
      days.append(first)
      return true
    }
    at += 2
    var day = first
    days.append(day)
    while day != last + 1 {
      day = day % 7 + 1
      days.append(day)
    }
    return true
  }

  /// Reads `9-12`, `6-8pm`, `from 18:00 until 20:00`.
  private mutating func takeHours() -> Bool {
    var place = at
    while parser.isOne(of: parser.words.file.at, place) { place += 1 }
    guard let start = parser.clock(place, isRange: true) else { return false }
    place = start.next
    guard parser.isMark("-", place) || parser.isOne(of: parser.words.file.until, place) else {
      return false
    }
    guard let end = parser.clock(place + 1, isRange: true) else { return false }
    guard start.time.isPossible, end.time.isPossible else { return false }
    let span = TimeSpan(start: start.time, end: end.time)
    let words = parser.words
    var part = parser.tokens.compactMap { words.part($0.text) }.first
    // `7:30-9` is before work, and `6-8` is after work.
    let isOpen = [start.time, end.time].allSatisfy { $0.half == nil && !$0.isLiteral }
    if part == nil, isOpen, start.time.hour == 7, (8...11).contains(end.time.hour) {
      part = .morning
    }
    let resolved = span.resolved(in: part)
    guard let from = resolved.starts.first, let length = resolved.length, from + length <= 1440
    else { return false }
    hours.append(from..<(from + length))
    at = end.next
    return true
  }
}
