package import Foundation

extension DateReader {
  /// Returns the next moments when the clock shows a time of day, such as `10:30`, or `4` in both
  /// halves of the day. If the clock shows it twice because daylight saving time ends, both moments
  /// are included.
  ///
  /// - Parameters:
  ///   - text: the text as typed. `in 10 minutes`, or a day with a time, gives a single moment.
  ///   - after: the moment to start from.
  /// - Returns: the moments in the following 36 hours, earliest first; empty if the text gives no
  ///   time.
  package func moments(_ text: String, after: Date) -> [Date] {
    var parser = DateParser(text, region: region)
    parser.parse()
    let pieces = parser.pieces
    if pieces.hasDay || pieces.distance != nil {
      return ((try? read(text, now: after).start).map { [$0] }) ?? []
    }
    var sorted = pieces
    let resolver = DateResolver(calendar: calendar, region: region, now: after, theirs: nil)
    guard (try? resolver.check(&sorted, Remembered())) != nil,
      let time = try? resolver.time(of: sorted)
    else { return [] }
    let minutes = time.span.resolved(in: pieces.part).starts
    var moments: Set<Date> = []
    for days in -1...2 {
      guard let day = try? resolver.day(fromToday: days) else { continue }
      for minute in minutes {
        guard let date = try? resolver.date(day, minutes: minute, zone: time.zone) else { continue }
        let clock = calendar.dateComponents([.hour, .minute], from: date)
        // Both occurrences of an hour that repeats when daylight saving time ends.
        for twin in [date, date.addingTimeInterval(3600), date.addingTimeInterval(-3600)]
        where calendar.dateComponents([.hour, .minute], from: twin) == clock {
          moments.insert(twin)
        }
      }
    }
    return moments.filter { $0 > after && $0 <= after.addingTimeInterval(36 * 3600) }.sorted()
  }
}
