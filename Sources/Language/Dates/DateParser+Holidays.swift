/// Days given by a holiday, by another day, or by their place in a month.
extension DateParser {
  /// Reads `thanksgiving`, `christmas eve`, `new year's day`.
  mutating func takeHoliday() -> Bool {
    guard let found = holiday(at) else { return false }
    pieces.set(\.holiday, found.holiday)
    at = found.next
    return true
  }

  private func holiday(_ index: Int) -> (holiday: Holiday, next: Int)? {
    let holidays = Holidays.standard
    for count in stride(from: min(holidays.longest, tokens.count - index), through: 1, by: -1) {
      let run = tokens[index..<(index + count)]
      guard run.allSatisfy({ $0.isWord || $0.number != nil || $0.text == "." }) else { continue }
      let name = run.filter { $0.text != "." }.map { $0.text.filter { $0 != "'" } }
      if let found = holidays.named(name.joined(separator: " ")) { return (found, index + count) }
    }
    return nil
  }

  /// True if a holiday or a date comes next, so that `monday after` counts from it.
  func isAnchor(_ index: Int) -> Bool {
    let place = isOne(of: words.file.the, index) ? index + 1 : index
    if holiday(place) != nil || ordinal(place) != nil { return true }
    if digits(place) != nil, isMark("/", place + 1, glued: true) { return true }
    guard let month = token(place), month.isWord, words.month(month.text) != nil else {
      return false
    }
    return number(place + 1) != nil || ordinal(place + 1) != nil
  }

  /// Reads the `after` of `monday after thanksgiving` if a holiday or date follows.
  ///
  /// - Returns: 1 for `after`, -1 for `before`, nil for neither.
  func relation(_ index: Int) -> (sign: Int, next: Int)? {
    let sign = isOne(of: words.file.after, index) ? 1 : isOne(of: words.file.before, index) ? -1 : 0
    guard sign != 0, isAnchor(index + 1) else { return nil }
    return (sign, index + 1)
  }

  /// Reads `the day after`, `the week after`, and `the week of` before a holiday or date.
  mutating func takeRelated() -> Bool {
    if isOne(of: words.file.week, at), isOne(of: words.file.of, at + 1) {
      // `the week of the 14th`; a week that is not named by a day is too wide.
      if isAnchor(at + 2) {
        pieces.set(\.relation, .week(0))
      } else {
        pieces.isContradictory = true
      }
      at += 2
      return true
    }
    let isDay = isOne(of: words.file.day, at)
    guard isDay || isOne(of: words.file.week, at), let relation = relation(at + 1) else {
      return false
    }
    pieces.set(\.relation, isDay ? .days(relation.sign) : .week(relation.sign))
    at = relation.next
    return true
  }

  /// Reads `the first monday of january`, `the last friday of the month`.
  mutating func takeNth() -> Bool {
    let file = words.file
    var place = at
    var nth = -1
    if let ordinal = ordinal(at) {
      (nth, place) = ordinal
    } else if isOne(of: file.last, at) {
      place += 1
    } else {
      return false
    }
    guard nth <= 5, let weekday = token(place).flatMap({ words.weekday($0.text) }) else {
      return false
    }
    place += 1
    let hasOf = isOne(of: file.of, place) || isOne(of: file.in, place)
    if hasOf { place += 1 }
    if isOne(of: file.the, place) { place += 1 }
    let isNext = isOne(of: file.next, place)
    if isNext || isOne(of: file.this, place) { place += 1 }
    // `first monday next month`
    guard hasOf || isNext, let name = token(place), name.isWord else { return false }
    if let month = words.month(name.text) {
      pieces.set(\.nth, DatePieces.Nth(nth: nth, weekday: weekday, month: month))
    } else if words.unit(name.text) == .month {
      pieces.set(\.nth, DatePieces.Nth(nth: nth, weekday: weekday, ahead: isNext ? 1 : 0))
    } else {
      return false
    }
    at = place + 1
    return true
  }

  /// Reads `two thursdays from now`, `next to next monday`.
  mutating func takeLaterWeekday() -> Bool {
    let file = words.file
    if isOne(of: file.next, at), isOne(of: file.nextTo, at + 1), isOne(of: file.next, at + 2),
      let weekday = token(at + 3).flatMap({ words.weekday($0.text) })
    {
      return set(weekday, count: 2, next: at + 4)
    }
    guard let count = number(at), (1...9).contains(count.value),
      let weekday = token(count.next).flatMap({ words.weekday($0.text) }),
      isOne(of: file.from, count.next + 1), let now = token(count.next + 2)?.text,
      file.fromNow.contains(now) || file.days[now] == 0
    else { return false }
    return set(weekday, count: count.value, next: count.next + 3)
  }

  private mutating func set(_ weekday: Int, count: Int, next: Int) -> Bool {
    pieces.set(\.weekday, weekday)
    pieces.set(\.count, count)
    at = next
    return true
  }

  /// Reads `by 3`, `after 10am`, `before friday`. A limit is not a time, but says nothing against
  /// the rest either; a day that is only a limit is no day.
  mutating func takeLimit() -> Bool {
    guard isOne(of: words.file.limits, at) else { return false }
    var place = at + 1
    while isOne(of: words.file.at, place) || isOne(of: words.file.the, place) { place += 1 }
    if let name = token(place), name.isWord,
      words.weekday(name.text) != nil || (words.file.days[name.text] ?? -1) >= 0
        || modifier(place) != nil && words.weekday(token(place + 1)?.text ?? "") != nil
    {
      pieces.isContradictory = true
      at = place
      return true
    }
    guard let clock = clock(place, isRange: false), !isUnit(clock.next) else { return false }
    at = clock.next
    return true
  }

  private func isUnit(_ index: Int) -> Bool {
    token(index).flatMap { words.unit($0.text) } != nil
  }
}
