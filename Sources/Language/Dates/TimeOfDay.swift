/// A time of day as given, with or without am or pm.
///
/// By default, 1 to 7 are in the afternoon, 8 to 11 in the morning, and 12 is noon, since that is
/// when people meet.
package struct TimeOfDay: Equatable, Sendable {
  /// The half of the day.
  package enum Half: Equatable, Sendable {
    case am
    case pm
  }

  /// The hour as given, 0 to 24.
  package let hour: Int
  /// The minute, 0 to 59.
  package let minute: Int
  /// The half of the day, if given.
  package let half: Half?
  /// True if the hour counts from midnight: it is above 12, or was written with a leading zero.
  let isLiteral: Bool
  /// The hour as spoken: eight in `a quarter to eight`.
  private let said: Int

  init(hour: Int, minute: Int, half: Half? = nil, isLiteral: Bool = false, said: Int? = nil) {
    self.hour = hour
    self.said = said ?? hour
    self.minute = minute
    self.half = half
    self.isLiteral = isLiteral || hour == 0 || hour > 12
  }

  /// True if such a time exists.
  var isPossible: Bool {
    guard (0...59).contains(minute), (0...24).contains(hour), hour < 24 || minute == 0 else {
      return false
    }
    return half == nil || (1...12).contains(hour)
  }

  /// Returns the possible minutes since midnight, most likely first. There is more than one only if
  /// the half of the day is unknown.
  func minutes(in part: DateWords.Part? = nil) -> [Int] {
    let early = (hour % 12) * 60 + minute
    let late = early + 720
    switch half {
    case .am?: return [early]
    case .pm?: return [late]
    case nil: break
    }
    if isLiteral { return [hour * 60 + minute] }
    switch part {
    case .morning?: return [early]
    case .afternoon?: return [late]
    case .evening?: return [hour == 12 ? 1440 + minute : late]
    case .night?: return [hour == 12 ? 1440 + minute : hour < 5 ? early : late]
    case nil:
      return (8...11).contains(said) || said == 12 && hour == 11 ? [early, late] : [late, early]
    }
  }
}

/// A time of day, or a range of times.
struct TimeSpan: Equatable, Sendable {
  var start: TimeOfDay
  var end: TimeOfDay?

  /// Returns the possible starts in minutes since midnight, and the length in minutes. If the half
  /// of the day is unknown, picks the one that makes the range short. The length is nil if there is
  /// no end, or if the range would be longer than 12 hours.
  func resolved(in part: DateWords.Part? = nil) -> (starts: [Int], length: Int?) {
    let starts = start.minutes(in: part)
    guard let end else { return (starts, nil) }
    // `2-2:30pm`: the half given after the end also applies to the start.
    let ends = end.minutes(in: end.half == nil && start.half == nil ? part : nil)
    func length(_ start: Int) -> Int? {
      ends.map { $0 > start ? $0 - start : $0 + 1440 - start }.filter { $0 <= 720 }.min()
    }
    if end.half != nil || end.isLiteral, starts.count > 1 {
      let nearest = starts.compactMap { start in length(start).map { (start, $0) } }
        .min { $0.1 < $1.1 }
      return nearest.map { ([$0.0], $0.1) } ?? (starts, nil)
    }
    return (starts, starts.first.flatMap(length))
  }
}
