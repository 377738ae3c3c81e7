public import Foundation

/// When one has time, week by week, such as `mon 18:00-20:00` or `sat 9-12`.
public struct FreeHours: Equatable, Sendable {
  /// A span of one weekday.
  public struct Span: Equatable, Sendable {
    /// 1 for Sunday to 7 for Saturday.
    public let weekday: Int
    /// Minutes since midnight.
    public let from: Int
    public let to: Int
  }

  public let spans: [Span]

  /// What could not be read.
  public struct Unclear: Error, Equatable {
    public let text: String

    public init(text: String) {
      self.text = text
    }
  }

  /// Reads spans as people type them.
  ///
  /// - Parameter words: the names of days; three letters of one are enough.
  /// - Throws: ``Unclear`` with the one that makes no sense.
  public init(_ texts: [String], words: CalendarWords) throws(Unclear) {
    var spans: [Span] = []
    for text in texts {
      guard let span = Self.read(text, words) else { throw Unclear(text: text) }
      spans.append(span)
    }
    self.spans = spans
  }

  /// Outside of working hours on weekdays: early in the morning and in the evening (Four steps).
  public static let usual = FreeHours(
    spans: (2...6).flatMap {
      [Span(weekday: $0, from: 8 * 60, to: 9 * 60), Span(weekday: $0, from: 18 * 60, to: 20 * 60)]
    })

  private init(spans: [Span]) {
    self.spans = spans
  }

  /// Times to propose: the beginnings of spans in which a talk fits, spread over different days as far
  /// as there are some, none of them today, all within so many days.
  ///
  /// - Parameters:
  ///   - now: from when on.
  ///   - minutes: how long the talk is.
  ///   - count: how many at most.
  ///   - calendar: a Gregorian calendar with the time zone that is meant.
  ///   - policy: the numbers to go by.
  /// - Returns: the times in their order.
  public func proposals(
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

  private static func read(_ text: String, _ words: CalendarWords) -> Span? {
    let parts = text.lowercased().split { $0.isWhitespace || $0 == "," }
    guard let day = parts.first, day.count >= 3 else { return nil }
    let weekday = words.weekdays.firstIndex { $0.lowercased().hasPrefix(day) }
    let ends = parts.dropFirst().joined().replacing("–", with: "-").split(separator: "-")
    guard let weekday, ends.count == 2, let from = minutes(ends[0]), let to = minutes(ends[1]),
      from < to
    else { return nil }
    return Span(weekday: weekday + 1, from: from, to: to)
  }

  /// Minutes since midnight of `9`, `18:00`, `9am` or `24:00`.
  private static func minutes(_ text: Substring) -> Int? {
    var text = text
    let isPM = text.hasSuffix("pm")
    let isTwelve = isPM || text.hasSuffix("am")
    if isTwelve { text = text.dropLast(2) }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isWholeNumber) }),
      var hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0, minute < 60
    else { return nil }
    if isTwelve {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isPM ? 12 : 0)
    }
    let all = hour * 60 + minute
    return all <= 24 * 60 ? all : nil
  }
}
