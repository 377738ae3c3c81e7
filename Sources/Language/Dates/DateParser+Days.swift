/// Numeric dates and dates with a month name.
extension DateParser {
  /// Reads `2026-12-03`, `12/3`, `3.12.2026`, `12-3-26`.
  mutating func takeNumericDate() -> Bool {
    guard let first = digits(at) else { return false }
    if first.count == 8, token(at + 1)?.text == "t" || isCompactDate(first.value) {
      set(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
      at += 1
      return true
    }
    guard let mark = token(at + 1), mark.kind == .mark, mark.isGlued, "/-.".contains(mark.text),
      let second = digits(at + 2, glued: true)
    else { return false }
    let third = isMark(mark.text, at + 3, glued: true) ? digits(at + 4, glued: true) : nil
    if first.count == 4 {
      guard let third else { return false }
      set(year: first.value, month: second.value, day: third.value)
      at += 5
      return true
    }
    guard first.count <= 2, second.count <= 2 else { return false }
    if let third {
      guard third.count == 4 || third.count == 2 else { return false }
      let year = third.count == 4 ? third.value : 2000 + third.value
      set(first.value, second.value, year: year, isDotted: mark.text == ".")
      at += 5
      return true
    }
    let isDotted = mark.text == "."
    let hasFinalDot = isDotted && isMark(".", at + 3, glued: true)
    guard mark.text == "/" || hasFinalDot || hasTime(outside: at..<(at + 3)) else { return false }
    // `1/2 hour` is a length, and `2/3pm` is not a date.
    if token(at + 3).flatMap({ words.unit($0.text) }) != nil { return false }
    if isDotted, !hasFinalDot, first.value > 12 || second.value > 12 { return false }
    if isHalf(at + 3) || isMark(":", at + 3, glued: true) { return false }
    set(first.value, second.value, year: nil, isDotted: isDotted)
    at += hasFinalDot ? 4 : 3
    return true
  }

  /// True for `20261203` with a time behind it.
  private func isCompactDate(_ number: Int) -> Bool {
    (2000...2099).contains(number / 10_000) && (1...12).contains(number / 100 % 100)
      && (1...31).contains(number % 100) && clock(at + 1, isRange: false)?.isSure ?? false
  }

  /// Sets the month and day in the region's order, or in the other order if only that is possible.
  private mutating func set(_ first: Int, _ second: Int, year: Int?, isDotted: Bool) {
    var isMonthFirst = region.monthFirst && !isDotted
    if isMonthFirst, first > 12, second <= 12 { isMonthFirst = false }
    if !isMonthFirst, second > 12, first <= 12 { isMonthFirst = true }
    set(
      year: year, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first,
      isEitherWay: isDotted && region.monthFirst && max(first, second) <= 12 && first != second)
  }

  /// - Parameter isEitherWay: true if the sooner of the two orders is meant. Dots come from places
  ///   where the day is first, but some people put them between an American date, too.
  private mutating func set(year: Int?, month: Int, day: Int, isEitherWay: Bool = false) {
    guard (1...12).contains(month), (1...31).contains(day) else {
      pieces.isImpossible = true
      return
    }
    pieces.set(
      \.date,
      DatePieces.Day(year: year, month: month, day: day, isEitherWay: isEitherWay))
  }

  /// True if there is a time elsewhere in the phrase, so that two numbers with a separator are a
  /// date.
  private func hasTime(outside range: Range<Int>) -> Bool {
    tokens.indices.contains { index in
      guard !range.contains(index) else { return false }
      if token(index).map({ words.file.clockNames[$0.text] != nil }) ?? false { return true }
      guard digits(index) != nil else { return false }
      return isMark(":", index + 1, glued: true) || isHalf(index + 1)
        || isOne(of: words.file.at, index - 1)
    }
  }

  /// True if there is an `am` or `pm` at an index. A lone letter counts only right after a number.
  func isHalf(_ index: Int) -> Bool {
    guard let token = token(index),
      words.file.am.contains(token.text) || words.file.pm.contains(token.text)
    else { return false }
    return token.text.count > 1 || token.isGlued
  }

  // MARK: - Months

  /// Reads `Dec 3`, `December the 3rd, 2026`, `3 Dec`, `the 3rd of December`.
  mutating func takeMonthDay() -> Bool {
    if let month = token(at).flatMap({ $0.isWord ? words.month($0.text) : nil }) {
      var place = at + 1
      while isMark(".", place) || isMark(",", place) || isOne(of: words.file.the, place)
        || isMark("-", place, glued: true) || isMark("/", place, glued: true)
      {
        place += 1
      }
      if let day = dayOfMonth(place) {
        at = day.next
        set(year: takeYear(), month: month, day: day.value)
        return true
      }
      // May and March are also other words. A month by itself is too vague.
      guard !isOne(of: words.file.monthWords, at) else { return false }
      pieces.isVague = true
      at += 1
      return true
    }
    guard let day = ordinal(at) ?? number(at), (1...31).contains(day.value) else { return false }
    var place = day.next
    while isOne(of: words.file.of, place) || isMark("-", place) || isMark(".", place)
      || isMark("/", place, glued: true)
    {
      place += 1
    }
    guard let month = token(place).flatMap({ $0.isWord ? words.month($0.text) : nil })
    else { return false }
    // `at 9 dec 3`, `2 - dec 3`
    let isMarked = isOne(of: words.file.at, at - 1) || isMark("-", day.next)
    let isClock = isMarked && dayOfMonth(place + 1) != nil
    guard !isClock,
      ordinal(at) != nil || !isOne(of: words.file.monthWords, place) || place == day.next
    else { return false }
    at = place + 1
    set(year: takeYear(), month: month, day: day.value)
    return true
  }

  /// Reads the day after a month name, unless it is a time of day.
  private func dayOfMonth(_ index: Int) -> (value: Int, next: Int)? {
    if let ordinal = ordinal(index) { return ordinal }
    guard let number = number(index), digits(index)?.count ?? 2 <= 2 else { return nil }
    let next = number.next
    if isMark(":", next, glued: true) || isHalf(next) { return nil }
    return number
  }

  /// Reads a date-time group, as soldiers and sailors write it: `031400 Dec`, `031400ZDEC26`.
  mutating func takeDateTimeGroup() -> Bool {
    guard let group = digits(at), group.count == 6, (1...31).contains(group.value / 10_000),
      group.value / 100 % 100 < 24, group.value % 100 < 60, var name = token(at + 1), name.isWord
    else { return false }
    var place = at + 2
    var month = words.month(name.text)
    var letter: String?
    if month == nil, name.isGlued {
      letter = String(name.text.prefix(1))
      if name.text.count > 1 {
        month = words.month(String(name.text.dropFirst()))
      } else if let next = token(place), next.isWord {
        (name, place) = (next, place + 1)
        month = words.month(name.text)
      }
    }
    guard let month else { return false }
    at = place
    set(year: takeYear(), month: month, day: group.value / 10_000)
    let time = TimeOfDay(
      hour: group.value / 100 % 100, minute: group.value % 100, isLiteral: true)
    let zone = letter.flatMap { zones.military[$0] }.map { ZoneMention(identifier: $0) }
    pieces.times.append(
      DatePieces.Time(span: TimeSpan(start: time), zone: zone, isAside: depth > 0, end: at))
    return true
  }

  private mutating func takeYear() -> Int? {
    var place = at
    while isMark(",", place) || isMark(".", place) || isMark("-", place, glued: true) { place += 1 }
    if token(place)?.text == "'", let year = digits(place + 1), year.count == 2 {
      at = place + 2
      return 2000 + year.value
    }
    // `03-Dec-26`, `3 DEC 26 1400`
    let isDashed = isMark("-", at, glued: true) || isMark("/", at, glued: true)
    let short = isDashed ? at + 1 : at
    if let year = digits(short), year.count == 2, (25...59).contains(year.value),
      !isHalf(short + 1), !isMark(":", short + 1, glued: true),
      token(short + 1).flatMap({ words.unit($0.text) }) == nil
    {
      at = short + 1
      return 2000 + year.value
    }
    guard let year = digits(place), year.count == 4, (1970...2199).contains(year.value),
      !isHalf(place + 1)
    else { return nil }
    at = place + 1
    return year.value
  }
}
