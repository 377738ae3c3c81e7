/// Clock times in digits and words.
extension DateParser {
  struct Clock {
    var time: TimeOfDay
    var next: Int
    /// True if it can only be a time.
    var isSure: Bool
    /// True if it is bare digits without a separator, `pm`, or the like.
    var isPlainDigits = false
    /// True if it is to the second, as machines write it, so that `-0500` after it is an offset.
    var hasSeconds = false
  }

  /// Reads a time of day at an index.
  ///
  /// - Parameter isRange: true while a range is being read, so that `ten to eleven` is a range, not
  ///   10:50.
  func clock(_ index: Int, isRange: Bool) -> Clock? {
    if let named = namedClock(index) { return named }
    if let relative = relativeClock(index, isRange: isRange) { return relative }
    guard let digits = digits(index) else { return spelledClock(index) }
    let next = index + 1
    // `100%`
    if isMark("%", next, glued: true) { return nil }
    if digits.count <= 2 {
      if let minute = minute(next) {
        let end = skipSeconds(minute.next)
        var clock = withHalf(
          digits.value, minute.value, next: end, isSure: true,
          isLiteral: digits.count == 2 && digits.value < 10)
        clock.hasSeconds = end > minute.next
        // `14.30h`
        if let mark = token(clock.next), mark.isGlued, words.file.hourMarks.contains(mark.text) {
          clock.next += 1
        }
        return clock
      }
      if let mark = token(next), mark.isGlued, words.file.hourMarks.contains(mark.text) {
        if let minute = self.digits(next + 1, glued: true), minute.count == 2 {
          return withHalf(digits.value, minute.value, next: next + 2, isSure: true)
        }
        return Clock(
          time: TimeOfDay(hour: digits.value, minute: 0), next: next + 1,
          isSure: words.unit(mark.text) == nil || mark.text.count == 1)
      }
      if let ending = token(next), ending.isGlued, words.file.ordinalEndings.contains(ending.text) {
        return nil
      }
      guard digits.value <= 24 || isHalf(next) else { return nil }
      var clock = withHalf(
        digits.value, 0, next: next, isSure: false,
        isLiteral: digits.count == 2 && digits.value < 10)
      clock.isPlainDigits = !clock.isSure
      return clock
    }
    if digits.count == 6, token(index - 1)?.text == "t" {
      let time = TimeOfDay(
        hour: digits.value / 10_000, minute: digits.value / 100 % 100, isLiteral: true)
      return Clock(time: time, next: next, isSure: true)
    }
    // 230, 1430
    guard digits.count <= 4, digits.value / 100 < 24 || digits.value == 2400,
      digits.value % 100 < 60
    else { return nil }
    let isLiteral = digits.count == 4 && digits.value < 1000
    var clock = withHalf(
      digits.value / 100, digits.value % 100, next: next, isSure: true, isLiteral: isLiteral)
    if let mark = token(clock.next), words.file.hourMarks.contains(mark.text) { clock.next += 1 }
    clock.isPlainDigits = clock.next == next
    // `0930L` is local time.
    if digits.count == 4, let letter = token(clock.next), letter.isGlued, letter.text == "l" {
      clock.next += 1
    }
    return clock
  }

  /// Reads the minutes after the hour: `:30`, `.30`, and what is typed for them, as in `2;30`,
  /// `2-30`, or `2 30 pm`.
  private func minute(_ index: Int) -> (value: Int, next: Int)? {
    if let mark = token(index), mark.kind == .mark, mark.isGlued {
      guard let minute = digits(index + 1, glued: true), minute.count == 2 else { return nil }
      let isMinute =
        switch mark.text {
        case ":": true
        case ".": minute.value < 60
        case ",": minute.value < 60 && (minute.value > 12 || isHalf(index + 2))
        // No hour, so this is no range.
        case "-": (25...59).contains(minute.value)
        default: false
        }
      return isMinute ? (minute.value, index + 2) : nil
    }
    guard let minute = digits(index), minute.count == 2, minute.value < 60,
      isHalf(index + 1) || isMinuteAlone(minute.value, index + 1)
    else { return nil }
    return (minute.value, index + 1)
  }

  /// True if a number after an hour and a space can't be a day or an hour: `thurs 2 30`.
  private func isMinuteAlone(_ value: Int, _ next: Int) -> Bool {
    guard value == 30 || value > 31, value % 5 == 0 else { return false }
    guard let token = token(next) else { return true }
    return words.unit(token.text) == nil
      && (token.kind == .mark ? !token.isGlued || token.text == "," : isKnown(next))
  }

  /// Skips seconds after `14:30`: `:00`, `:00.123`.
  private func skipSeconds(_ index: Int) -> Int {
    guard isMark(":", index, glued: true), let seconds = digits(index + 1, glued: true),
      seconds.count == 2
    else { return index }
    guard isMark(".", index + 2, glued: true), digits(index + 3, glued: true) != nil else {
      return index + 2
    }
    return index + 4
  }

  /// Reads `am`, `o'clock`, or `ish` after an hour.
  private func withHalf(
    _ hour: Int, _ minute: Int, next: Int, isSure: Bool, isLiteral: Bool = false
  ) -> Clock {
    var place = next
    var isSure = isSure
    func skipIsh() {
      let mark = isMark("-", place, glued: true) ? place + 1 : place
      if isOne(of: words.file.ish, mark) {
        place = mark + 1
        isSure = true
      }
      if isOne(of: words.file.oclock, place) {
        place += 1
        isSure = true
      } else if token(place)?.text == "o", token(place + 1)?.text == "clock" {
        place += 2
        isSure = true
      }
    }
    skipIsh()
    // `twelve o'clock noon`
    if hour == 12, minute == 0, let named = namedClock(place) { return named }
    var half: TimeOfDay.Half?
    if isHalf(place), let text = token(place)?.text {
      half = words.file.am.contains(text) ? .am : .pm
      isSure = true
      place += 1
      if isMark(".", place, glued: true) { place += 1 }
      skipIsh()
    }
    return Clock(
      time: TimeOfDay(hour: hour, minute: minute, half: half, isLiteral: isLiteral && half == nil),
      next: place, isSure: isSure)
  }

  /// Reads `noon`, `12 noon`, `midnight`.
  private func namedClock(_ index: Int) -> Clock? {
    guard let text = token(index)?.text, let minutes = words.file.clockNames[text] else {
      return nil
    }
    var next = index + 1
    if isOne(of: words.file.ish, next) { next += 1 }
    return Clock(
      time: TimeOfDay(hour: minutes / 60, minute: minutes % 60, isLiteral: true), next: next,
      isSure: true)
  }

  /// Reads `half past two`, `half two`, `quarter to six`, `ten past four`.
  func relativeClock(_ index: Int, isRange: Bool) -> Clock? {
    let file = words.file
    var place = index
    if isOne(of: file.a, place) { place += 1 }
    var minutes: Int
    var hasUnit = false
    let isHalfHour = isOne(of: file.half, place)
    if isHalfHour {
      (minutes, place) = (30, place + 1)
    } else if isOne(of: file.quarter, place) {
      (minutes, place) = (15, place + 1)
    } else if let number = number(place), (1...29).contains(number.value), !isRange {
      (minutes, place) = number
      hasUnit = isUnit(place, .minute)
      if hasUnit { place += 1 }
      guard hasUnit || [5, 10, 20, 25].contains(minutes) else { return nil }
    } else {
      return nil
    }
    if isOne(of: file.past, place) {
      place += 1
    } else if isOne(of: file.to, place), !isHalfHour {
      minutes = -minutes
      place += 1
    } else if !isHalfHour {
      return nil
    }
    guard let hour = hourAlone(place), !isUnit(hour.next, .hour) else { return nil }
    if digits(index) != nil, digits(place) == nil, !hasUnit { return nil }
    // In digits, `10 to 11` is a range. `10 to 3` is too long to be one, so it means 2:50.
    if minutes < 0, !hasUnit, let first = digits(index)?.value,
      let last = digits(place)?.value
    {
      let isShort =
        TimeSpan(start: TimeOfDay(hour: first, minute: 0), end: TimeOfDay(hour: last, minute: 0))
        .resolved().length.map { $0 <= 180 } ?? false
      if first > 12 ? false : isShort { return nil }
    }
    let clock = withHalf(hour.value, 0, next: hour.next, isSure: true)
    let all = (clock.time.hour * 60 + minutes + 1440) % 1440
    let isNoon = clock.time.hour == 12 && minutes < 0
    // `a quarter to twelve pm` is before noon, so its half of the day flips.
    let isFirst = clock.time.hour == 1 && minutes < 0
    let half: TimeOfDay.Half? =
      isNoon ? clock.time.half.map { $0 == .pm ? .am : .pm } : clock.time.half
    return Clock(
      time: TimeOfDay(
        hour: isFirst ? 12 : all / 60, minute: all % 60, half: half, said: clock.time.hour),
      next: clock.next, isSure: true)
  }

  private func isUnit(_ index: Int, _ unit: DateWords.Unit) -> Bool {
    token(index).flatMap { words.unit($0.text) } == unit
  }

  /// Reads an hour in digits or words, or `noon` or `midnight`.
  private func hourAlone(_ index: Int) -> (value: Int, next: Int)? {
    if let text = token(index)?.text, let minutes = words.file.clockNames[text] {
      return (minutes / 60 == 24 ? 0 : 12, index + 1)
    }
    guard let number = number(index), (1...23).contains(number.value),
      !isMark(":", number.next, glued: true)
    else { return nil }
    return number
  }

  /// Reads `ten thirty`, `two fifteen`, `two oh five`, `ten o'clock`, `two pm`.
  private func spelledClock(_ index: Int) -> Clock? {
    if let clock = militaryClock(index) { return clock }
    guard let text = token(index)?.text, let hour = words.file.numberWords[text],
      (1...12).contains(hour)
    else { return nil }
    if isOne(of: words.file.zero, index + 1), let minute = number(index + 2), minute.value < 10 {
      return withHalf(hour, minute.value, next: minute.next, isSure: true)
    }
    let place = isMark("-", index + 1, glued: true) ? index + 2 : index + 1
    if let minute = number(place), digits(place) == nil, (13...59).contains(minute.value),
      token(minute.next).flatMap({ words.unit($0.text) }) == nil
    {
      return withHalf(hour, minute.value, next: minute.next, isSure: true)
    }
    return withHalf(hour, 0, next: index + 1, isSure: false)
  }

  /// Reads `fourteen hundred`, `fourteen thirty`, `oh nine hundred`, `zero eight thirty`.
  private func militaryClock(_ index: Int) -> Clock? {
    let hasZero = isOne(of: words.file.zero, index)
    guard let hour = number(hasZero ? index + 1 : index), hour.value < (hasZero ? 10 : 24) else {
      return nil
    }
    if isOne(of: words.file.hundred, hour.next) {
      let next = isOne(of: words.file.hourMarks, hour.next + 1) ? hour.next + 2 : hour.next + 1
      return withHalf(hour.value, 0, next: next, isSure: true, isLiteral: hasZero)
    }
    guard hasZero || hour.value > 12, digits(index) == nil,
      let minute = number(hour.next), digits(hour.next) == nil, (10...59).contains(minute.value)
    else { return nil }
    // `thirteen thirty hours`, but not `thirteen thirty minutes`
    let next = isUnit(minute.next, .hour) ? minute.next + 1 : minute.next
    guard token(next).flatMap({ words.unit($0.text) }) == nil else { return nil }
    return withHalf(hour.value, minute.value, next: next, isSure: true, isLiteral: true)
  }
}
