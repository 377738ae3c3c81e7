package import Foundation
package import Language

/// The user's free hours, week by week, such as `mon 18:00-20:00` or `sat 9-12`.
package struct FreeHours: Equatable, Sendable {
  /// The spans of the week.
  package let spans: [WeeklySpan]

  /// Reads spans as people type them.
  ///
  /// - Throws: the entry that makes no sense.
  package init(_ texts: [String]) throws(WeeklySpan.Unclear) {
    spans = try WeeklySpan.read(texts)
  }

  /// Outside of working hours on weekdays: early in the morning and in the evening (Four steps).
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

  /// Times to propose: the beginnings of spans in which a conversation fits, spread over different
  /// days as far as there are some, none of them today, all within so many days.
  ///
  /// - Parameters:
  ///   - now: from when on.
  ///   - minutes: how long the conversation is.
  ///   - count: how many at most.
  ///   - calendar: a Gregorian calendar with the time zone that is meant.
  ///   - policy: the numbers to go by.
  /// - Returns: the times in their order.
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
          // An hour that the change to summer time skips is not proposed.
          let back = calendar.dateComponents([.hour, .minute], from: date)
          return back.hour == parts.hour && back.minute == parts.minute ? date : nil
        }
      if !times.isEmpty { byDay.append(times) }
    }
    var found: [Date] = []
    // Mornings and evenings take turns, a day each; only then the rest.
    for (turn, times) in byDay.enumerated() where found.count < count {
      found.append(times[turn % times.count])
    }
    for time in byDay.joined() where found.count < count && !found.contains(time) {
      found.append(time)
    }
    return found.sorted()
  }
}
