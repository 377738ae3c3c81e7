package import Foundation

/// Reads dates and times as people write them.
///
/// ```swift
/// let reader = DateReader(calendar: calendar, region: .standard)
/// try reader.read("thurs the 10th at 2-2:30pm", now: now).minutes  // 30
/// ```
///
/// Nothing here looks at the clock or the locale: both are given.
package struct DateReader: Sendable {
  let calendar: Calendar
  let region: Region

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - calendar: a Gregorian calendar with the time zone of the person who types.
  ///   - region: which of two numbers is the month, and on which day a week begins.
  package init(calendar: Calendar, region: Region) {
    var calendar = calendar
    calendar.firstWeekday = region.firstWeekday
    self.calendar = calendar
    self.region = region
  }

  /// A point in time that was read.
  package struct Reading: Equatable, Sendable {
    /// When it begins.
    package let start: Date
    /// How long it lasts, in minutes, where an end or a length was said.
    package let minutes: Int?
    /// The time zone that was named, as an identifier that `TimeZone` takes; nil where none was.
    package let zone: String?
    /// The words that are not about the time, in their order: `office` of `thursday at 2, her
    /// office`.
    package let rest: [String]
  }

  /// Why a phrase gives no point in time.
  package enum Problem: Error, Equatable, Sendable {
    /// Nothing that can be made sense of.
    case unclear
    /// There is no date yet, as in `she'll let me know`. The question stays open.
    case open
    /// A day without a time of day.
    case timeMissing(day: Date)
    /// A time of day without a day.
    case dayMissing
    /// `next wed` where a Wednesday comes later in this week: that one, or the one after it? Where
    /// a time was said, both have it; else they are at noon.
    case whichWeek(this: Date, next: Date)
    /// A day or time that does not exist, such as February 30, 25:00, or an hour that the change to
    /// summer time skips.
    case impossible
    /// The date is another day of the week than was said.
    case wrongWeekday(day: Date)
    /// It is over.
    case past(Date)
    /// Of a day that should be over: it is still to come.
    case future(Date)
    /// So long ago that the year must be a slip.
    case longAgo
    /// A time by the other person's clock, whose time zone is not known.
    case zoneMissing
  }

  /// What is left out of a phrase that gave no point in time: the problem, and what to remember of
  /// it.
  package struct Refusal: Error, Equatable, Sendable {
    /// What is wrong or missing.
    package let problem: Problem
    /// What was understood. It is passed back with the next answer, which then need not repeat it.
    package let remembered: Remembered
  }

  /// What is known from the answers before.
  package struct Remembered: Equatable, Sendable {
    /// The day, at any time of it.
    package var day: Date?
    var time: DatePieces.Time?
    var part: DateWords.Part?
    var minutes: Int?
    /// The days of ``Problem/whichWeek(this:next:)``.
    var choices: [Date] = []

    /// Nothing yet, or a day that is settled.
    package init(day: Date? = nil) {
      self.day = day
    }
  }

  /// Reads a moment to come, such as the beginning of an interview.
  ///
  /// A weekday is the next one to come. Where the half of the day is not said, 1 to 7 are in the
  /// afternoon, 8 to 11 in the morning, and 12 is noon.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - now: when it was typed.
  ///   - remembered: what the answers before told.
  ///   - theirs: the time zone of the other person, for `4pm his time`.
  /// - Returns: a point in time after `now`.
  /// - Throws: ``Refusal`` with the problem and what to remember.
  package func read(
    _ text: String, now: Date, after remembered: Remembered = Remembered(),
    theirs: TimeZone? = nil
  ) throws(Refusal) -> Reading {
    let resolver = DateResolver(calendar: calendar, region: region, now: now, theirs: theirs)
    if let chosen = DateChoice.day(text, of: remembered.choices) {
      var remembered = remembered
      remembered.day = chosen
      return try resolver.moment(DatePieces(), remembered)
    }
    var parser = DateParser(text, region: region)
    parser.parse()
    let hedge = Hedge(text)
    do throws(Refusal) {
      if hedge == .turned { throw Refusal(problem: .unclear, remembered: remembered) }
      return try resolver.moment(parser.pieces, remembered)
    } catch {
      throw hedge.refusal(error, pieces: parser.pieces)
    }
  }

  /// Reads a moment on a day that is settled already, or names another.
  ///
  /// - Parameter day: the day of the answer before.
  package func read(_ text: String, now: Date, day: Date?) throws(Refusal) -> Reading {
    try read(text, now: now, after: Remembered(day: day))
  }

  /// Reads a day to come. A time that is said besides does not matter.
  ///
  /// - Returns: a moment of that day.
  package func day(_ text: String, now: Date) throws(Problem) -> Date {
    do {
      return try read(text, now: now).start
    } catch {
      switch error.problem {
      case .timeMissing(let day): return day
      default: throw error.problem
      }
    }
  }
}

/// The answers to "tomorrow or Wed, Dec 9?".
enum DateChoice {
  static func day(_ text: String, of choices: [Date]) -> Date? {
    guard choices.count == 2 else { return nil }
    let answer = text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
      .split(separator: " ").joined(separator: " ")
    let words = DateWords.standard.file.choices
    if words.earlier.contains(answer) { return choices[0] }
    return words.later.contains(answer) ? choices[1] : nil
  }
}

/// Words that leave a date open, or turn it round.
enum Hedge: Equatable {
  case none, weak, strong, turned

  init(_ text: String) {
    let words = DateWords.standard.file
    let said = Self.padded(text)
    func has(_ phrases: [String]) -> Bool { phrases.contains { said.contains(Self.padded($0)) } }
    if has(words.open.strong) {
      self = .strong
    } else if has(words.unclear) {
      self = .turned
    } else {
      self = has(words.open.weak) || text.allSatisfy({ $0 == "?" }) && !text.isEmpty ? .weak : .none
    }
  }

  /// Words with one space around each, and no apostrophes.
  static func padded(_ text: String) -> String {
    let plain = text.lowercased().filter { $0 != "'" && $0 != "’" }
    return " " + plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }

  /// The refusal that is meant: where nothing was said of a date, or someone is still to decide,
  /// the question stays open.
  func refusal(_ refusal: DateReader.Refusal, pieces: DatePieces) -> DateReader.Refusal {
    switch (self, refusal.problem) {
    case (.strong, .unclear), (.strong, .timeMissing), (.strong, .dayMissing),
      (.strong, .whichWeek):
      break
    case (.weak, .unclear) where pieces.isEmpty && !pieces.isVague:
      break
    default: return refusal
    }
    return DateReader.Refusal(problem: .open, remembered: refusal.remembered)
  }
}
