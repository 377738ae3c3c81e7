package import Foundation

/// Something about the day of a meeting that people overlook: few are at work on it.
package enum DayNote: Equatable, Sendable {
  /// A Saturday or Sunday.
  case weekend
  /// A holiday, by its name.
  case holiday(String)
  /// A working day on which offices close for a holiday on the weekend.
  case observed(String)

  /// Creates the note of a day; nil for a common workday. A holiday comes before the weekend.
  ///
  /// - Parameters:
  ///   - day: any moment of the day.
  ///   - calendar: a Gregorian calendar in the time zone that decides the day.
  ///   - region: decides the holidays.
  package init?(_ day: Date, in calendar: Calendar, region: Region) {
    if let holiday = DaysOff.holiday(on: day, in: calendar, region: region) {
      self = holiday.isObserved ? .observed(holiday.name) : .holiday(holiday.name)
    } else if DaysOff.isWeekend(day, in: calendar) {
      self = .weekend
    } else {
      return nil
    }
  }
}

extension DateText {
  /// Formats a note for the end of `That's in 4 days`: `, and it's a Saturday`.
  ///
  /// - Returns: the text, empty if there is no note.
  package func note(_ note: DayNote?, on day: Date) -> String {
    let notes = DateWords.standard.file.notes
    return switch note {
    case .weekend?: notes.weekend.replacing("{weekday}", with: weekday(day))
    case .holiday(let name)?: notes.holiday.replacing("{holiday}", with: name)
    case .observed(let name)?: notes.observed.replacing("{holiday}", with: name)
    case nil: ""
    }
  }
}
