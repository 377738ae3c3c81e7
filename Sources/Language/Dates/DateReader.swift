package import Foundation

/// Reads dates and times as people write them.
///
/// ```swift
/// let reader = DateReader(calendar: calendar, region: .standard)
/// try reader.read("thurs the 10th at 2-2:30pm", now: now).minutes  // 30
/// ```
///
/// The reader never looks at the current time or locale; the caller provides both.
package struct DateReader: Sendable {
  let calendar: Calendar
  let region: Region

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - calendar: a Gregorian calendar in the time zone of the user.
  ///   - region: decides which of two numbers is the month, and when a week starts.
  package init(calendar: Calendar, region: Region) {
    var calendar = calendar
    calendar.firstWeekday = region.firstWeekday
    self.calendar = calendar
    self.region = region
  }

  /// A moment read from a phrase.
  package struct Reading: Equatable, Sendable {
    /// The start.
    package let start: Date
    /// The length in minutes, if the phrase gives an end or a duration.
    package let minutes: Int?
    /// The time zone given in the phrase, as a `TimeZone` identifier; nil if there is none.
    package let zone: String?
    /// The words that are not about the time, in order: `office` in `thursday at 2, her office`.
    package let rest: [String]
    /// What is special about the day, unless the phrase says it: `saturday at 2`.
    package var note: DayNote?
  }

  /// The reason a phrase does not give a moment.
  package enum Problem: Error, Equatable, Sendable {
    /// The phrase can't be understood.
    case unclear
    /// There is no date yet, as in `she'll let me know`. The question stays open.
    case open
    /// There is a day but no time.
    case timeMissing(day: Date)
    /// There is a time but no day.
    case dayMissing
    /// `next wed` is ambiguous because there is still a Wednesday this week. The dates are this
    /// week's and next week's, at the time that was given, or else at noon.
    case whichWeek(this: Date, next: Date)
    /// The day or time does not exist, such as February 30, 25:00, or an hour skipped when daylight
    /// saving time starts.
    case impossible
    /// The date falls on a different day of the week than the phrase says.
    case wrongWeekday(day: Date)
    /// The moment is in the past.
    case past(Date)
    /// The moment is in the future, but a past one is expected.
    case future(Date)
    /// The date is so long ago that the year must be a typo.
    case longAgo
    /// The time is in the other person's local time, but their time zone is unknown.
    case zoneMissing
  }

  /// The error for a phrase that does not give a moment, with the parts to remember.
  package struct Refusal: Error, Equatable, Sendable {
    /// The problem.
    package let problem: Problem
    /// The parts that were understood. Pass them back with the next answer, so that the user need
    /// not repeat them.
    package let remembered: Remembered
  }

  /// The parts known from earlier answers.
  package struct Remembered: Equatable, Sendable {
    /// The day, at any time of that day.
    package var day: Date?
    var time: DatePieces.Time?
    var part: DateWords.Part?
    var minutes: Int?
    /// The two days of ``Problem/whichWeek(this:next:)``.
    var choices: [Date] = []

    /// Creates an empty value, or one with a day that is already known.
    package init(day: Date? = nil) {
      self.day = day
    }
  }

  /// Reads a future moment, such as the start of an interview.
  ///
  /// A weekday means the next one. Without am or pm, 1 to 7 are in the afternoon, 8 to 11 in the
  /// morning, and 12 is noon.
  ///
  /// - Parameters:
  ///   - text: the text as typed.
  ///   - now: the time it was typed.
  ///   - remembered: the parts known from earlier answers.
  ///   - theirs: the other person's time zone, for `4pm his time`.
  /// - Returns: a moment after `now`.
  /// - Throws: ``Refusal`` with the problem and the parts to remember.
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
      if hedge == .turned || hedge != .strong && parser.isWide {
        throw Refusal(problem: .unclear, remembered: remembered)
      }
      return try resolver.moment(parser.pieces, remembered)
    } catch {
      throw hedge.refusal(error, pieces: parser.pieces)
    }
  }

  /// Reads a future moment on a day that is already known, unless the text names another day.
  ///
  /// - Parameter day: the day from the earlier answer.
  /// - Throws: ``Refusal`` with the problem and the parts to remember.
  package func read(_ text: String, now: Date, day: Date?) throws(Refusal) -> Reading {
    try read(text, now: now, after: Remembered(day: day))
  }

  /// Reads a future day. A time in the text is optional.
  ///
  /// - Returns: a moment on that day.
  /// - Throws: ``Problem`` if the text does not give a future day.
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

/// Reads answers to "tomorrow or Wed, Dec 9?".
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

/// Hedging in a phrase: words that leave the date open, or that negate it or make it vague.
enum Hedge: Equatable {
  case none, weak, strong, turned

  init(_ text: String) {
    let words = DateWords.standard.file
    let said = Self.padded(text)
    func has(_ phrases: [String]) -> Bool { phrases.contains { said.contains(Self.padded($0)) } }
    if has(words.open.strong) {
      self = .strong
    } else if Self.isTurned(said, except: words.wide) {
      self = .turned
    } else {
      self = has(words.open.weak) || text.allSatisfy({ $0 == "?" }) && !text.isEmpty ? .weak : .none
    }
  }

  /// True if a word turns the date round or leaves it wide.
  ///
  /// - Parameters:
  ///   - said: the words, one space around each.
  ///   - except: words that a caller looks at itself.
  static func isTurned(_ said: String, except: Set<String> = []) -> Bool {
    let words = DateWords.standard.file
    var said = said
    for phrase in words.notUnclear { said = said.replacing(padded(phrase), with: " ") }
    return words.unclear.contains { !except.contains($0) && said.contains(padded($0)) }
  }

  /// Lowercases the words and puts one space around each. Removes apostrophes.
  static func padded(_ text: String) -> String {
    let plain = text.lowercased().filter { $0 != "'" && $0 != "’" }
    return " " + plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }

  /// Returns the refusal to report. The question stays open if a hedge leaves the date undecided.
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
