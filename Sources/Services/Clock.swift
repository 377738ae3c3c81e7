package import Foundation

/// The program's clock: the system clock, or one set by $COFFEECHAT_NOW that runs on from there.
package struct Clock {
  private let offset: TimeInterval

  /// Creates a clock from $COFFEECHAT_NOW.
  ///
  /// - Throws: ``Failure`` if the variable is set and not a valid time.
  package init(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    system: Date = Date(), timeZone: TimeZone = .current
  ) throws {
    guard let text = environment["COFFEECHAT_NOW"], !text.isEmpty else {
      offset = 0
      return
    }
    guard let date = Clock.read(text, timeZone: timeZone) else {
      throw Failure("time.bad-now", ["value": text], .usage)
    }
    offset = date.timeIntervalSince(system)
  }

  /// Returns the current time.
  package func now() -> Date {
    Date().addingTimeInterval(offset)
  }

  /// Reads an ISO 8601 date or time such as `2026-12-01T10:00`, with optional seconds and zone.
  /// Without a zone, it is in the given time zone.
  ///
  /// - Returns: nil if the text is not valid.
  package static func read(_ text: String, timeZone: TimeZone) -> Date? {
    var rest = Substring(text)
    func number(_ count: Int, after mark: String = "") -> Int? {
      guard rest.hasPrefix(mark) else { return nil }
      let digits = rest.dropFirst(mark.count).prefix(count)
      guard digits.count == count, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
        return nil
      }
      rest = rest.dropFirst(mark.count + count)
      return Int(digits)
    }
    guard let year = number(4), let month = number(2, after: "-"), let day = number(2, after: "-")
    else { return nil }
    var components = DateComponents(year: year, month: month, day: day)
    if rest.hasPrefix("T") || rest.hasPrefix(" ") {
      rest = "T" + rest.dropFirst()
      guard let hour = number(2, after: "T"), let minute = number(2, after: ":") else { return nil }
      components.hour = hour
      components.minute = minute
      components.second = number(2, after: ":") ?? 0
      if rest.hasPrefix(".") { rest = rest.dropFirst().drop(while: \.isNumber) }
    }
    var zone = timeZone
    if rest == "Z" || rest == "z" {
      zone = .gmt
    } else if let sign = rest.first, sign == "+" || sign == "-" {
      guard let hours = number(2, after: String(sign)),
        let minutes = rest.isEmpty ? 0 : number(2, after: ":") ?? number(2)
      else { return nil }
      let seconds = (hours * 60 + minutes) * 60
      guard rest.isEmpty, let fixed = TimeZone(secondsFromGMT: sign == "-" ? -seconds : seconds)
      else { return nil }
      zone = fixed
    } else if !rest.isEmpty {
      return nil
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    guard let date = calendar.date(from: components) else { return nil }
    let back = calendar.dateComponents([.month, .day, .hour], from: date)
    return back.month == month && back.day == day && back.hour == components.hour ?? 0
      ? date : nil
  }
}
