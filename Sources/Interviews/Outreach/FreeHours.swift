package import Foundation
package import Language

/// The user's weekly free times, such as `mon 18:00-20:00` or `sat 9-12`.
package struct FreeHours: Equatable, Sendable {
  /// The free spans of the week.
  package let spans: [WeeklySpan]

  /// Parses spans as users type them.
  ///
  /// - Throws: `WeeklySpan.Unclear` with the entry that could not be read.
  package init(_ texts: [String]) throws(WeeklySpan.Unclear) {
    spans = try WeeklySpan.read(texts)
  }

  /// The default: early mornings and evenings on weekdays, outside working hours (Four steps).
  package static let usual = FreeHours(
    spans: (2...6).flatMap {
      [
        WeeklySpan(weekday: $0, from: 8 * 60, to: 9 * 60),
        WeeklySpan(weekday: $0, from: 18 * 60, to: 20 * 60),
      ]
    })

  private init(spans: [WeeklySpan]) {
    self.spans = spans
  }

  /// Times to propose: starts of free spans that are long enough for the interview. They are spread
  /// over different days if possible, starting tomorrow and within the policy's scheduling limit.
  ///
  /// - Parameters:
  ///   - now: the current time.
  ///   - minutes: the length of the interview.
  ///   - count: the maximum number of times.
  ///   - calendar: a Gregorian calendar with the time zone to use.
  ///   - policy: the limits and default times to use.
  /// - Returns: the times in ascending order.
  package func proposals(
    from now: Date, minutes: Int, count: Int = 3, calendar: Calendar, policy: Policy = .standard
  ) -> [Date] {
    var byDay: [[Date]] = []
    for offset in 1...max(1, policy.scheduleWithinDays) {
      guard
        let day = calendar.date(
          byAdding: .day, value: offset, to: calendar.startOfDay(for: now))
      else { continue }
      let weekday = calendar.component(.weekday, from: day)
      let times = spans.filter { $0.weekday == weekday && $0.to - $0.from >= minutes }
        .sorted { $0.from < $1.from }
        .compactMap { span -> Date? in
          let parts = DateComponents(hour: span.from / 60, minute: span.from % 60)
          guard
            let date = calendar.date(
              bySettingHour: span.from / 60, minute: span.from % 60, second: 0, of: day)
          else { return nil }
          // Skip times that don't exist because of the change to daylight saving time.
          let back = calendar.dateComponents([.hour, .minute], from: date)
          return back.hour == parts.hour && back.minute == parts.minute ? date : nil
        }
      if !times.isEmpty { byDay.append(times) }
    }
    var found: [Date] = []
    // Alternate between mornings and evenings, one per day, before using the rest.
    for (turn, times) in byDay.enumerated() where found.count < count {
      found.append(times[turn % times.count])
    }
    for time in byDay.joined() where found.count < count && !found.contains(time) {
      found.append(time)
    }
    return found.sorted()
  }
}
