package import Foundation

extension Date {
  /// Returns noon GMT of this moment's day. Days without a time are saved this way, so they stay
  /// the same day in every time zone.
  ///
  /// - Parameter calendar: a Gregorian calendar in the time zone that decides the day.
  package func dayWithoutTime(in calendar: Calendar) -> Date {
    var parts = calendar.dateComponents([.year, .month, .day], from: self)
    parts.hour = 12
    return Calendar.inGreenwich.date(from: parts) ?? self
  }
}

extension Calendar {
  /// The calendar for days without a time.
  static var inGreenwich: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }
}
