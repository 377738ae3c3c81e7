/// Durations in minutes and hours.
extension DateParser {
  /// Reads a duration given next to a time: `for 30 minutes`, `half an hour`.
  mutating func takeDuration() -> Bool {
    let isFor = isOne(of: words.file.for, at)
    guard let duration = duration(isFor ? at + 1 : at) ?? bareDuration(at) else { return false }
    // `14h` and `9h30` are times unless "for" or an earlier time makes them durations.
    if !isFor, pieces.times.isEmpty, isHourMark(isOne(of: words.file.at, at) ? at + 1 : at) {
      return false
    }
    // `friday at 9 hours`, as in other languages
    if !isFor, pieces.times.isEmpty, let hour = digits(at + 1), hour.value <= 24,
      ["at", "@"].contains(token(at)?.text), token(at + 2)?.isGlued == false,
      token(at + 2).flatMap({ words.unit($0.text) }) == .hour
    {
      return false
    }
    // `ten minutes to three`
    if !isFor, pieces.times.isEmpty, relativeClock(at, isRange: false) != nil { return false }
    if !isFor, duration.minutes > 24 * 60 { return false }
    pieces.set(\.minutes, duration.minutes)
    at = duration.next
    return true
  }

  /// Reads the minutes of `2pm for 20`.
  private func bareDuration(_ index: Int) -> (minutes: Int, next: Int)? {
    guard isOne(of: words.file.for, index), !pieces.times.isEmpty, let number = number(index + 1),
      (10...90).contains(number.value), number.value % 5 == 0
    else { return nil }
    guard let next = token(number.next) else { return (number.value, number.next) }
    let isEnd = next.kind == .mark && !next.isGlued || next.text == "," || next.text == ")"
    return isEnd || words.weekday(next.text) != nil ? (number.value, number.next) : nil
  }

  /// True for `14h` and `14.30h`.
  private func isHourMark(_ index: Int) -> Bool {
    guard let hour = digits(index) else { return false }
    var next = index + 1
    if isMark(".", next, glued: true), hour.value > 6, let minute = digits(next + 1, glued: true),
      minute.count == 2, minute.value < 60
    {
      next += 2
    }
    return token(next).map { $0.isGlued && $0.text == "h" } ?? false
  }

  /// Reads a duration in minutes, and returns it with the index after it. Examples: `30 min`,
  /// `1h15`, `an hour and a half`, and `20-30 minutes`, which gives the longer one.
  func duration(_ index: Int) -> (minutes: Int, next: Int)? {
    var place = index
    while isOne(of: words.file.at, place) { place += 1 }
    if let fraction = fraction(place) { return fraction }
    // `hour and a half`
    if token(place).flatMap({ words.unit($0.text) }) == .hour, isOne(of: words.file.and, place + 1)
    {
      let all = rest(ofHours: 60, place + 1)
      return all.next > place + 1 ? all : nil
    }
    guard let amount = amount(place) else { return nil }
    place = amount.next
    // Take the longer end of a range.
    var value = amount.value
    if isMark("-", place) || isOne(of: words.file.or, place), let other = self.amount(place + 1),
      other.value > value, token(other.next).flatMap({ words.unit($0.text) }) != nil
    {
      (value, place) = other
    }
    if isMark("-", place, glued: true) { place += 1 }
    // "a whole hour"
    while isOne(of: words.file.lengths.fullness, place) { place += 1 }
    // "an HR director"
    if token(place)?.typed == "HR", token(place + 1)?.isWord == true { return nil }
    guard let unit = token(place).flatMap({ words.unit($0.text) }) else { return nil }
    switch unit {
    case .minute:
      // `5 m` is not a duration, but `5m` is.
      guard token(place)?.text.count ?? 0 > 1 || token(place)?.isGlued == true else { return nil }
      return Int(exactly: value.rounded()).map { ($0, place + 1) }
    case .hour:
      guard value <= 1000, let minutes = Int(exactly: (value * 60).rounded()) else { return nil }
      return rest(ofHours: minutes, place + 1)
    case .day, .week, .fortnight, .month: return nil
    }
  }

  /// Reads the part after the hours: `15`, `15 min`, `and a half`, `and 15 minutes`, `fifteen`.
  private func rest(ofHours minutes: Int, _ index: Int) -> (minutes: Int, next: Int) {
    var place = index
    let hasAnd = isOne(of: words.file.and, place)
    if hasAnd { place += 1 }
    if hasAnd, isOne(of: words.file.a, place) {
      if isOne(of: words.file.half, place + 1) { return (minutes + 30, place + 2) }
      if isOne(of: words.file.quarter, place + 1) { return (minutes + 15, place + 2) }
    }
    if hasAnd, isOne(of: words.file.half, place) { return (minutes + 30, place + 1) }
    if let more = number(place), (1...59).contains(more.value) {
      if token(more.next).flatMap({ words.unit($0.text) }) == .minute {
        return (minutes + more.value, more.next + 1)
      }
      if token(place)?.isGlued == true || digits(place) == nil, !isHalf(more.next) {
        return (minutes + more.value, more.next)
      }
    }
    return (minutes, index)
  }

  /// Reads `half an hour`, `a half hour`, `three quarters of an hour`, `quarter hour`.
  private func fraction(_ index: Int) -> (minutes: Int, next: Int)? {
    var place = index
    var quarters = 1
    if isOne(of: words.file.a, place) { place += 1 }
    if let number = number(place),
      isOne(of: words.file.quarters, number.next)
        || isMark("-", number.next) && isOne(of: words.file.quarters, number.next + 1)
    {
      quarters = number.value
      place = number.next + (isMark("-", number.next) ? 2 : 1)
    } else if isOne(of: words.file.half, place) {
      (quarters, place) = (2, place + 1)
    } else if isOne(of: words.file.quarter, place) {
      place += 1
    } else if digits(place)?.value == 1, isMark("/", place + 1, glued: true),
      let below = digits(place + 2, glued: true)?.value, below == 2 || below == 4
    {
      (quarters, place) = (4 / below, place + 3)
    } else {
      return nil
    }
    if isMark("-", place, glued: true) { place += 1 }
    while isOne(of: words.file.of, place) || isOne(of: words.file.a, place) { place += 1 }
    guard token(place).flatMap({ words.unit($0.text) }) == .hour, quarters <= 12 else { return nil }
    return (quarters * 15, place + 1)
  }

  /// Reads `30`, `1.5`, `1½`, `an`, `a couple of`, `one and a half`.
  private func amount(_ index: Int) -> (value: Double, next: Int)? {
    if let word = token(index)?.text, digits(index) == nil, words.file.numberWords[word] == nil {
      guard let value = words.file.amounts[word] else { return nil }
      var (amount, place) = (value, index + 1)
      if amount == 1, let word = token(place)?.text, let value = words.file.amounts[word], value > 1
      {
        (amount, place) = (value, place + 1)
      }
      if isOne(of: words.file.of, place) { place += 1 }
      return (Double(amount), place)
    }
    guard let number = number(index), number.value < 100_000 else { return nil }
    var value = Double(number.value)
    var place = number.next
    if isMark(".", place, glued: true), let fraction = digits(place + 1, glued: true),
      fraction.count < 3
    {
      value += Double(fraction.value) / (fraction.count == 1 ? 10 : 100)
      place += 2
    } else if isMark("½", place) {
      (value, place) = (value + 0.5, place + 1)
    } else if isOne(of: words.file.and, place), isOne(of: words.file.a, place + 1),
      isOne(of: words.file.half, place + 2)
    {
      (value, place) = (value + 0.5, place + 3)
    } else if digits(place)?.value == 1, isMark("/", place + 1, glued: true),
      digits(place + 2, glued: true)?.value == 2
    {
      (value, place) = (value + 0.5, place + 3)
    }
    return (value, place)
  }
}
