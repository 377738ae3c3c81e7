public import Foundation

/// Days and times as an American message has them: `Monday, Nov 23 at 6:00 PM Eastern`.
public struct MeetingTimes: Sendable {
  private let calendar: Calendar

  /// - Parameter calendar: a Gregorian calendar with the sender's time zone.
  public init(calendar: Calendar) {
    self.calendar = calendar
  }

  /// A day in the middle of a sentence: `Thu, Nov 12`.
  public func shortDay(_ date: Date) -> String {
    day(date, weekdays: Self.shortWeekdays)
  }

  /// Times to choose from, with the time zone said once.
  ///
  /// - Returns: nil if there is none.
  public func offer(_ dates: [Date]) -> String? {
    guard let last = dates.last else { return nil }
    let times = dates.map { "\(day($0, weekdays: Self.weekdays)) at \(clock($0))" }
    let list: String
    switch times.count {
    case 1: list = times[0]
    case 2: list = "\(times[0]) or \(times[1])"
    default:
      list = times.dropLast().joined(separator: ", ") + ", or \(times[times.count - 1])"
    }
    return "\(list) \(zone(at: last))"
  }

  /// `Eastern` in New York; elsewhere what the zone is called for short, such as `GMT+1`.
  func zone(at date: Date) -> String {
    let zone = calendar.timeZone
    if let name = Self.zones[zone.identifier] { return name }
    let minutes = zone.secondsFromGMT(for: date) / 60
    guard minutes != 0 else { return "GMT" }
    let size = abs(minutes)
    let rest = size % 60 == 0 ? "" : ":" + (size % 60 < 10 ? "0" : "") + "\(size % 60)"
    return "GMT\(minutes < 0 ? "-" : "+")\(size / 60)\(rest)"
  }

  private func day(_ date: Date, weekdays: [String]) -> String {
    let parts = calendar.dateComponents([.month, .day, .weekday], from: date)
    let weekday = weekdays[((parts.weekday ?? 1) - 1) % 7]
    return "\(weekday), \(Self.months[((parts.month ?? 1) - 1) % 12]) \(parts.day ?? 0)"
  }

  private func clock(_ date: Date) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    let hour = parts.hour ?? 0
    let minute = parts.minute ?? 0
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    return "\(twelve):\(minute < 10 ? "0" : "")\(minute) \(hour < 12 ? "AM" : "PM")"
  }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let shortWeekdays = weekdays.map { String($0.prefix(3)) }
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]
  private static let zones: [String: String] = [
    "America/New_York": "Eastern", "America/Detroit": "Eastern", "America/Toronto": "Eastern",
    "America/Indiana/Indianapolis": "Eastern", "America/Kentucky/Louisville": "Eastern",
    "US/Eastern": "Eastern", "America/Chicago": "Central", "America/Winnipeg": "Central",
    "US/Central": "Central", "America/Denver": "Mountain", "America/Boise": "Mountain",
    "US/Mountain": "Mountain", "America/Phoenix": "Arizona time", "America/Los_Angeles": "Pacific",
    "America/Vancouver": "Pacific", "US/Pacific": "Pacific", "America/Anchorage": "Alaska time",
    "Pacific/Honolulu": "Hawaii time",
  ]
}
