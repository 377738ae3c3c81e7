package import Foundation

extension Date {
  /// The day of a moment, as its noon in Greenwich: so days are kept that have no time, and they
  /// are the same day wherever they are read again.
  ///
  /// - Parameter calendar: a Gregorian calendar with the time zone in which the day is meant.
  package func dayWithoutTime(in calendar: Calendar) -> Date {
    var parts = calendar.dateComponents([.year, .month, .day], from: self)
    parts.hour = 12
    return Calendar.inGreenwich.date(from: parts) ?? self
  }
}

extension Calendar {
  /// The calendar of days that have no time.
  static var inGreenwich: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }
}
