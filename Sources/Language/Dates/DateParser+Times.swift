/// Times of day and ranges of them.
extension DateParser {
  /// Reads a time that can't be a plain number: one with minutes, `pm`, `at` before it, or `ish`
  /// after it.
  mutating func takeTime() -> Bool {
    let file = words.file
    var place = at
    while isOne(of: file.from, place) || isOne(of: file.between, place) || isOne(of: file.at, place)
    {
      place += 1
    }
    let isMarked = place > at || isOne(of: file.at, at - 1)
    // `before noon` does not give a time.
    if isOne(of: file.before, place - 1) { return false }
    let hasFrom = (at..<place).contains { isOne(of: file.from, $0) || isOne(of: file.between, $0) }
    guard let first = clock(place, isRange: hasFrom) else { return false }
    var span = TimeSpan(start: first.time)
    var next = first.next
    var isSure = isMarked || first.isSure
    let offset = zoneOffset(next, after: first)
    let zoneBetween = offset == nil ? zoneInRange(next) : nil
    if let zoneBetween { next = zoneBetween }
    if offset == nil, let end = rangeEnd(next, afterSure: isSure, start: first.time) {
      span.end = end.time
      next = end.next
      isSure = true
    }
    isSure = isSure || isFollowedByZone(next)
    guard isSure else { return false }
    // Numbers after an unknown word belong to it, such as a room number or a meeting ID.
    if isAfterUnknown, !isMarked, first.isPlainDigits { return false }
    guard span.start.isPossible, span.end?.isPossible ?? true else {
      pieces.isImpossible = true
      at = next
      return true
    }
    at = next
    var time = DatePieces.Time(span: span, isAside: depth > 0, end: next)
    if let zoneBetween, next > zoneBetween {
      time.zone = zone(first.next, isAfterTime: true)?.zone
    }
    if let offset {
      time.zone = offset.zone
      at = offset.next
      time.end = at
    }
    pieces.times.append(time)
    return true
  }

  /// True if a zone or an owner follows, which makes the number before it an hour: `4 his time`, `2
  /// ET`.
  private func isFollowedByZone(_ index: Int) -> Bool {
    let file = words.file
    if isOne(of: file.theirClock, index) || isOne(of: file.myClock, index) {
      return isOne(of: file.clockWords, index + 1) || isOne(of: file.ownersAlone, index)
    }
    return zone(index, isAfterTime: true) != nil
  }

  /// Reads a lone number, which is an hour or a day of the month.
  mutating func takeBareNumber() -> Bool {
    guard !isAfterUnknown, let number = number(at), (1...31).contains(number.value),
      token(number.next).flatMap({ words.unit($0.text) }) == nil
    else { return false }
    // `the later one`
    if digits(at) == nil, number.value == 1 { return false }
    pieces.bare.append(number.value)
    at = number.next
    return true
  }

  /// Reads `same time` and `this time`, which are now's or those of an earlier answer.
  mutating func takeSameTime() -> Bool {
    guard isOne(of: words.file.same, at), isOne(of: words.file.time, at + 1) else { return false }
    pieces.isSameTime = true
    at += 2
    return true
  }

  /// Reads `in the morning`, `this evening`, `at night`.
  mutating func takePart() -> Bool {
    var place = at
    if isOne(of: words.file.this, at) {
      place += 1
    } else if isOne(of: words.file.last, at) {
      place += 1
    }
    guard let token = token(place), token.isWord, let part = words.part(token.text)
    else { return false }
    if isOne(of: words.file.this, at) { pieces.set(\.offset, 0) }
    if isOne(of: words.file.last, at) { pieces.set(\.offset, -1) }
    pieces.part = part
    at = place + 1
    return true
  }

  /// Skips `, ends` and `End:` before the end of a range.
  private func afterEndWord(_ index: Int) -> Int? {
    var place = index
    while isMark(",", place) || isMark(".", place) { place += 1 }
    guard isOne(of: words.file.end, place) else { return nil }
    place += 1
    if isOne(of: words.file.time, place) { place += 1 }
    return isMark(":", place) ? place + 1 : place
  }

  /// Skips the day of the end of a range if it is that of the start: `Dec 4, 10:00 AM - Dec 4,
  /// 10:30 AM`.
  private func afterSameDay(_ index: Int) -> Int {
    guard pieces.date != nil else { return index }
    var copy = self
    copy.at = index
    while copy.takeNumericDate() || copy.takeWeekday() || copy.takeMonthDay()
      || copy.at > index && copy.takeMark()
    {}
    var same = copy.pieces
    same.weekday = pieces.weekday
    let isSame = same == pieces && !copy.pieces.isContradictory
    while copy.isOne(of: words.file.at, copy.at) || copy.token(copy.at)?.text == "t" {
      copy.at += 1
    }
    return isSame && clock(copy.at, isRange: true) != nil ? copy.at : index
  }

  /// Reads the end of a range.
  private func rangeEnd(
    _ index: Int, afterSure isSure: Bool, start: TimeOfDay
  ) -> (time: TimeOfDay, next: Int)? {
    var place = index
    if let end = afterEndWord(index) {
      place = end
    } else if isMark("-", place) {
      place += 1
    } else if isOne(of: words.file.until, place) {
      if isOne(of: words.file.and, place), !isOne(of: words.file.between, index - 2),
        !tokens[..<index].contains(where: { words.file.between.contains($0.text) })
      {
        return nil
      }
      place += isMark(":", place + 1, glued: true) ? 2 : 1
    } else if isMark("/", place, glued: true), afterSameDay(place + 1) > place + 1 {
      // `2026-12-03T14:00/2026-12-03T14:30`
      place += 1
    } else {
      return nil
    }
    place = afterSameDay(place)
    while isOne(of: words.file.at, place) { place += 1 }
    guard let end = clock(place, isRange: true) else { return nil }
    // `2pm - 3rd floor`, `10am - 12/3`
    if let after = token(end.next), after.isGlued,
      words.file.ordinalEndings.contains(after.text) || after.text == "/"
    {
      return nil
    }
    if end.isPlainDigits, token(end.next).flatMap({ words.unit($0.text) }) != nil { return nil }
    return (end.time, end.next)
  }
}
