public import Foundation

/// Reading a point in time as people type it: `2026-12-01 10:00`, `tomorrow 10am`,
/// `next tue 14:30`, `in 3 days at 9`.
public struct DatePhrase: Sendable {
  private let calendar: Calendar
  private let words: CalendarWords

  /// Why a phrase was not understood.
  public enum Problem: Error, Equatable, Sendable {
    /// Not a date one can make sense of.
    case unclear
    /// A day without a time of day.
    case timeMissing(day: Date)
    /// A time of day without a day.
    case dayMissing
    /// A day or time that does not exist, such as 30 February, 25:00, or an hour that the change
    /// to summer time skips.
    case impossible
    /// It has already gone by.
    case past(Date)
    /// An hour from 1 to 6 that does not say whether it is at night or in the afternoon.
    case nightOrDay(hour: Int)
    /// Two numbers and a slash: which is the month?
    case ambiguous
  }

  /// - Parameters:
  ///   - calendar: a Gregorian calendar with the time zone that is meant.
  ///   - words: the names of days and months; three letters of one are enough.
  public init(calendar: Calendar, words: CalendarWords) {
    self.calendar = calendar
    self.words = words
  }

  /// Reads a phrase.
  ///
  /// A weekday is the next one to come; `next` leaves out today. `in 2 hours` counts from now, all
  /// other phrases name a time of day.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - now: the time at which it was typed.
  /// - Returns: a point in time after `now`.
  public func read(_ text: String, now: Date) throws(Problem) -> Date {
    var reader = Reader(text: text, calendar: calendar, words: words, now: now)
    return try reader.read()
  }
}

/// One reading of one phrase: takes what it knows from the front and remembers it.
private struct Reader {
  let calendar: Calendar
  let words: CalendarWords
  let now: Date
  var tokens: [Substring]

  var day: DateComponents?
  var time: (hour: Int, minute: Int)?
  var exact: Date?
  var weekday: (number: Int, skipsToday: Bool)?
  var isNextWeek = false
  var isEvening = false

  init(text: String, calendar: Calendar, words: CalendarWords, now: Date) {
    self.calendar = calendar
    self.words = words
    self.now = now
    // A date in one word may have its time glued on with a T.
    let spaced = text.lowercased().map { $0 == "," || $0.isNewline ? " " : $0 }
    tokens = String(spaced.prefix(200)).split(whereSeparator: \.isWhitespace).flatMap { word in
      let parts = word.split(separator: "t", maxSplits: 1)
      let isGlued = parts.count == 2 && word.first?.isNumber == true && parts[1].contains(":")
      return isGlued ? parts : [word]
    }
  }

  mutating func read() throws(DatePhrase.Problem) -> Date {
    guard !tokens.isEmpty else { throw .unclear }
    while let word = tokens.first {
      tokens.removeFirst()
      try take(word)
    }
    let date = try result()
    guard date > now else { throw .past(date) }
    return date
  }

  // MARK: - Words

  mutating func take(_ word: Substring) throws(DatePhrase.Problem) {
    switch word {
    case "at", "on", "the", "of", "this", "around", "@", "um": return
    case "today": return try setDay(daysFromNow: 0)
    case "tonight":
      isEvening = true
      return try setDay(daysFromNow: 0)
    case "yesterday": return try setDay(daysFromNow: -1)
    case "tomorrow", "tmrw", "tmr": return try setDay(daysFromNow: 1)
    case "noon", "midday": return try setTime(12, 0)
    case "midnight": return try setTime(0, 0)
    case "next":
      guard let name = tokens.first else { throw .unclear }
      tokens.removeFirst()
      if name == "week" {
        isNextWeek = true
        return
      }
      guard let number = index(of: name, in: words.weekdays) else { throw .unclear }
      return try setWeekday(number, skipsToday: true)
    case "in":
      return try takeDistance()
    default: break
    }
    if let number = index(of: word, in: words.weekdays) {
      return try setWeekday(number, skipsToday: false)
    }
    if let month = index(of: word, in: words.months) { return try takeDay(ofMonth: month + 1) }
    if word.first?.isNumber == true { return try takeNumber(word) }
    throw .unclear
  }

  /// `in 3 days`, `in a week`, `in 2 hours`, `in 90 minutes`.
  mutating func takeDistance() throws(DatePhrase.Problem) {
    guard tokens.count >= 2 else { throw .unclear }
    let amountWord = tokens.removeFirst()
    let unit = tokens.removeFirst()
    let spelled: [Substring: Int] = [
      "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    ]
    guard let amount = spelled[amountWord] ?? Int(amountWord), (0...1000).contains(amount)
    else { throw .unclear }
    switch unit {
    case "day", "days": try setDay(daysFromNow: amount)
    case "week", "weeks": try setDay(daysFromNow: amount * 7)
    case "hour", "hours": try setExact(minutesFromNow: amount * 60)
    case "minute", "minutes", "min": try setExact(minutesFromNow: amount)
    default: throw .unclear
    }
  }

  /// A token that begins with a digit: a date, a time, or the day of a month.
  mutating func takeNumber(_ word: Substring) throws(DatePhrase.Problem) {
    let dashed = word.split(separator: "-", omittingEmptySubsequences: false)
    if dashed.count == 3 {
      let numbers = dashed.compactMap { Int($0) }
      guard numbers.count == 3, dashed[0].count == 4 else { throw .ambiguous }
      return try setDay(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    if word.contains("/") { throw .ambiguous }
    // With dots the day comes first, wherever dates are written so.
    let dotted = word.split(separator: ".").compactMap { Int($0) }
    if dotted.count == 3, dotted[2] >= 1000 {
      return try setDay(year: dotted[2], month: dotted[1], day: dotted[0])
    }
    if let month = tokens.first.flatMap({ index(of: $0, in: words.months) }),
      let day = Int(word.prefix(while: \.isNumber))
    {
      tokens.removeFirst()
      return try setDay(year: takeYear(), month: month + 1, day: day)
    }
    try takeTime(word)
  }

  /// `dec 1` or `december 1st 2026`; the month has been read.
  mutating func takeDay(ofMonth month: Int) throws(DatePhrase.Problem) {
    guard let word = tokens.first, let day = Int(word.prefix(while: \.isNumber)) else {
      throw .unclear
    }
    tokens.removeFirst()
    try setDay(year: takeYear(), month: month, day: day)
  }

  mutating func takeYear() -> Int? {
    guard let word = tokens.first, word.count == 4, let year = Int(word), year >= 1000
    else { return nil }
    tokens.removeFirst()
    return year
  }

  /// `9`, `9:30`, `9.30`, `9h30`, `9am`, `9:30pm`, `9 pm`, `14:30:00`.
  mutating func takeTime(_ word: Substring) throws(DatePhrase.Problem) {
    var digits = word
    var half: String?
    for ending in ["am", "pm", "a.m.", "p.m.", "h", "uhr"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(ending.count)
      half = ending.filter { $0 != "." }
      break
    }
    if half == nil, let next = tokens.first, ["am", "pm", "a.m.", "p.m."].contains(next) {
      half = next.filter { $0 != "." }
      tokens.removeFirst()
    }
    let parts = digits.split(omittingEmptySubsequences: false) {
      $0 == ":" || $0 == "." || $0 == "h"
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (1...3).contains(numbers.count),
      parts.dropFirst().allSatisfy({ $0.count == 2 }), parts[0].count <= 2
    else { throw .unclear }
    var hour = numbers[0]
    if half == "am" || half == "pm" {
      guard (1...12).contains(hour) else { throw .impossible }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    }
    if half == nil, numbers.count == 1, parts[0].count == 1, (1...6).contains(hour), !isEvening {
      throw .nightOrDay(hour: hour)
    }
    try setTime(hour, numbers.count > 1 ? numbers[1] : 0)
  }

  /// Finds a name by its first three letters or more.
  func index(of word: Substring, in names: [String]) -> Int? {
    let word = word.last == "." ? word.dropLast() : word
    guard word.count >= 3 else { return nil }
    return names.firstIndex {
      $0.lowercased().hasPrefix(word) || ($0.lowercased().hasPrefix("sep") && word == "sept")
    }
      ?? (word == "tues" || word == "thur" || word == "thurs" || word == "weds"
        ? names.firstIndex { $0.lowercased().hasPrefix(word.prefix(3)) } : nil)
  }

  // MARK: - What has been read

  mutating func setExact(minutesFromNow minutes: Int) throws(DatePhrase.Problem) {
    guard exact == nil else { throw .unclear }
    let time = now.addingTimeInterval(Double(minutes) * 60).timeIntervalSinceReferenceDate
    exact = Date(timeIntervalSinceReferenceDate: (time / 60).rounded(.up) * 60)
  }

  mutating func setDay(daysFromNow days: Int) throws(DatePhrase.Problem) {
    try setDay(try components(daysFromNow: days))
  }

  mutating func setDay(year: Int?, month: Int, day: Int) throws(DatePhrase.Problem) {
    guard (1...12).contains(month), (1...31).contains(day) else { throw .impossible }
    if let year {
      return try setDay(DateComponents(year: year, month: month, day: day))
    }
    // Without a year, the next such day is meant.
    let today = calendar.dateComponents([.year, .month, .day], from: now)
    let passed = (month, day) < (today.month ?? 1, today.day ?? 1)
    let year = (today.year ?? 1970) + (passed ? 1 : 0)
    try setDay(DateComponents(year: year, month: month, day: day))
  }

  mutating func setDay(_ components: DateComponents) throws(DatePhrase.Problem) {
    guard day == nil, exact == nil else { throw .unclear }
    day = components
  }

  mutating func setWeekday(_ number: Int, skipsToday: Bool) throws(DatePhrase.Problem) {
    guard weekday == nil, exact == nil else { throw .unclear }
    weekday = (number, skipsToday)
  }

  mutating func setTime(_ hour: Int, _ minute: Int) throws(DatePhrase.Problem) {
    guard time == nil, exact == nil else { throw .unclear }
    guard (0...23).contains(hour), (0...59).contains(minute) else { throw .impossible }
    time = (isEvening && hour < 12 ? hour + 12 : hour, minute)
  }

  /// Puts day and time together.
  func result() throws(DatePhrase.Problem) -> Date {
    if let exact {
      guard day == nil, weekday == nil, time == nil else { throw .unclear }
      return exact
    }
    var found = day
    if found == nil { found = try dayOfWeekday() }
    if found == nil, isNextWeek { found = try components(daysFromNow: 7) }
    guard let found else { throw .dayMissing }
    let noon = try date(found, hour: 12, minute: 0)
    if let weekday, calendar.component(.weekday, from: noon) != weekday.number + 1 {
      throw .impossible
    }
    guard let time else { throw .timeMissing(day: noon) }
    return try date(found, hour: time.hour, minute: time.minute)
  }

  /// The next day that bears the weekday's name.
  func dayOfWeekday() throws(DatePhrase.Problem) -> DateComponents? {
    guard let weekday else { return nil }
    let today = calendar.component(.weekday, from: now) - 1
    var days = (weekday.number - today + 7) % 7
    if days == 0, weekday.skipsToday || !isStillToCome { days = 7 }
    // Weeks begin on Monday here.
    if isNextWeek { days = (weekday.number + 6) % 7 - (today + 6) % 7 + 7 }
    return try components(daysFromNow: days)
  }

  func components(daysFromNow days: Int) throws(DatePhrase.Problem) -> DateComponents {
    guard let date = calendar.date(byAdding: .day, value: days, to: now) else { throw .impossible }
    return calendar.dateComponents([.year, .month, .day], from: date)
  }

  /// Whether the time of day that was read comes later today.
  private var isStillToCome: Bool {
    guard let time else { return false }
    let clock = calendar.dateComponents([.hour, .minute], from: now)
    return (time.hour, time.minute) > (clock.hour ?? 0, clock.minute ?? 0)
  }

  /// A date of the calendar, refused where the calendar would move it to another.
  func date(_ day: DateComponents, hour: Int, minute: Int) throws(DatePhrase.Problem) -> Date {
    var components = day
    components.hour = hour
    components.minute = minute
    guard let year = components.year, (1970...9999).contains(year),
      let date = calendar.date(from: components)
    else { throw .impossible }
    let back = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    guard back.year == components.year, back.month == components.month,
      back.day == components.day, back.hour == hour, back.minute == minute
    else { throw .impossible }
    return date
  }
}
