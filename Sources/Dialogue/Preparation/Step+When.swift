import Foundation
import Interviews
import Language
import Phrases

/// Answers about the date and time of the interview.
extension Step {
  /// Applies a date and time, and the length and time zone if given.
  func answerWhen(
    _ text: String, in interview: inout Interview, dependencies: Dependencies, now: Date,
    after remembered: DateReader.Remembered
  ) -> Answered {
    let dates = dependencies.dates(now: now)
    do throws(DateReader.Refusal) {
      let found = try dependencies.dateReader.read(
        text, now: now, after: remembered,
        theirs: interview.zone.flatMap { TimeZone(identifier: $0) })
      interview.start = found.start
      interview.zone = found.zone ?? interview.zone
      var says = [Phrase.start(interview, now: now, dates: dates)].compactMap(\.self)
      if let minutes = found.minutes, dependencies.policy.lengths.contains(minutes) {
        interview.minutes = minutes
        says.append(Phrase("prepare.when.length", ["minutes": "\(minutes)"]))
      }
      return .accepted(says: says)
    } catch {
      let phrase = Phrase.problem(error.problem, now: now, dates: dates)
      if error.problem == .open { return .open(says: phrase) }
      if error.problem == .unclear { return .refused(phrase) }
      return .asked(phrase, remembering: error.remembered)
    }
  }
}

extension Phrase {
  /// Confirms the start of an interview; nil if it has none.
  static func start(_ interview: Interview, now: Date, dates: DateText) -> Phrase? {
    guard let start = interview.start else { return nil }
    let days = dates.days(from: now, to: start)
    let values = ["date": dates.full(start, zone: interview.zone), "days": "\(days)"]
    return switch days {
    case 0: Phrase("prepare.when.today", values)
    case 1: Phrase("prepare.when.tomorrow", values)
    default: Phrase("prepare.when.later", values)
    }
  }

  /// Says why a date was not understood, and asks for what is missing.
  static func problem(_ problem: DateReader.Problem, now: Date, dates: DateText) -> Phrase {
    switch problem {
    case .unclear, .future, .longAgo: Phrase("prepare.when.unclear")
    case .open: Phrase("prepare.when.open")
    case .dayMissing: Phrase("prepare.when.day-missing")
    case .impossible: Phrase("prepare.when.impossible")
    case .zoneMissing: Phrase("prepare.when.zone-missing")
    case .timeMissing(let day): Phrase("prepare.when.time-missing", ["day": dates.day(day)])
    case .wrongWeekday(let day): Phrase("prepare.when.wrong-weekday", ["day": dates.day(day)])
    case .past(let date): Phrase("prepare.when.past", ["date": dates.full(date)])
    case .whichWeek(let this, let next):
      Phrase(
        dates.days(from: now, to: this) == 1
          ? "prepare.when.which-week-tomorrow" : "prepare.when.which-week",
        ["this": dates.day(this), "next": dates.day(next)])
    }
  }
}
