/// Days given by weekday, by week, or relative to today.
extension DateParser {
  /// Reads `next week`, `the week after next`, `this week`, `the weekend`, `next month`.
  mutating func takeWeek() -> Bool {
    let file = words.file
    if isOne(of: file.week, at), isOne(of: file.after, at + 1), isOne(of: file.next, at + 2) {
      pieces.set(\.week, 2)
      at += 3
      return true
    }
    if isOne(of: file.weekend, at) {
      pieces.isVague = true
      at += 1
      return true
    }
    guard let modifier = modifier(at) else { return false }
    if isOne(of: file.week, at + 1) {
      pieces.set(\.week, modifier == .next ? 1 : modifier == .last ? -1 : 0)
      at += 2
      return true
    }
    if isOne(of: file.periods, at + 1) || isOne(of: file.weekend, at + 1) {
      pieces.isVague = true
      // `next month, on the 5th`
      if token(at + 1).flatMap({ words.unit($0.text) }) == .month, modifier != .last {
        pieces.set(\.monthsAhead, modifier == .next ? 1 : 0)
      }
      at += 2
      return true
    }
    return false
  }

  func modifier(_ index: Int) -> DatePieces.Modifier? {
    let file = words.file
    if isOne(of: file.this, index) { return .this }
    if isOne(of: file.next, index) { return .next }
    return isOne(of: file.last, index) ? .last : nil
  }

  /// Reads `thu`, `this coming thursday`, `next thu`, `thursday week`, `thursday after next`.
  mutating func takeWeekday() -> Bool {
    var place = at
    var found: DatePieces.Modifier?
    while let modifier = modifier(place) {
      found = modifier
      place += 1
    }
    guard let name = token(place), name.isWord, let weekday = words.weekday(name.text)
    else { return false }
    if isOne(of: words.file.not, at - 1) { pieces.isContradictory = true }
    if found == nil, let relation = relation(place + 1) {
      pieces.set(\.relation, .weekday(weekday, sign: relation.sign))
      at = relation.next
      return true
    }
    pieces.set(\.weekday, weekday)
    if isOne(of: words.file.coming, place - 1) { pieces.isComing = true }
    if let found { pieces.set(\.modifier, found) }
    at = place + 1
    if isMark(".", at, glued: true) { at += 1 }
    if takeWeeksLater() { return true }
    if found == .next, let end = afterNotThis(at) {
      pieces.modifier = nil
      pieces.weeks = 1
      at = end
    } else if isOne(of: words.file.after, at), isEndOrThat(at + 1) {
      // `the thursday after that`: nobody said after what.
      pieces.isContradictory = true
      at += 1
    } else if isOne(of: words.file.after, at), isOne(of: words.file.next, at + 1) {
      pieces.set(\.count, 2)
      at += 2
    }
    return true
  }

  /// Reads `today`, `tmrw`, `day after tomorrow`.
  mutating func takeDayWord() -> Bool {
    var place = at
    // `2day` and `2moro` are each a number and a word.
    if let digits = digits(at), let rest = token(at + 1), rest.isGlued,
      let days = words.file.days["\(digits.value)\(rest.text)"]
    {
      pieces.set(\.offset, days)
      at += 2
      return true
    }
    var extra = 0
    if isOne(of: words.file.day, place), isOne(of: words.file.after, place + 1) {
      (place, extra) = (place + 2, 1)
    } else if isOne(of: words.file.day, place), isOne(of: words.file.before, place + 1) {
      (place, extra) = (place + 2, -1)
    } else if isOne(of: words.file.past, place), !pieces.times.isEmpty || hasTime(from: place + 2),
      token(place + 1).map({ words.file.days[$0.text] == 1 }) ?? false
    {
      // `after tomorrow at 9`, as in other languages
      (place, extra) = (place + 1, 1)
    }
    guard let word = token(place)?.text, let days = words.file.days[word] else { return false }
    pieces.set(\.offset, days + extra)
    if words.file.evenings.contains(word) { pieces.part = .evening }
    at = place + 1
    // `tomorrow week`
    if extra == 0, days >= 0 { _ = takeWeeksLater() }
    return true
  }

  /// Reads the `week` of `thursday week`, or a `fortnight`.
  private mutating func takeWeeksLater() -> Bool {
    let isWeek = isOne(of: words.file.week, at)
    guard isWeek || token(at).flatMap({ words.unit($0.text) }) == .fortnight else { return false }
    pieces.weeks = (pieces.weeks ?? 0) + (isWeek ? 1 : 2)
    at += 1
    return true
  }

  /// Reads `not this thursday but next`, `not this friday, the one after`.
  mutating func takeContrast() -> Bool {
    guard let end = afterNotThis(at), let name = token(end - 1),
      let weekday = words.weekday(name.text)
    else { return false }
    var place = end
    while isMark(",", place) || isMark("-", place) || isOne(of: words.file.contrast, place) {
      place += 1
    }
    guard modifier(place) == .next || isOne(of: words.file.after, place) else { return false }
    place += 1
    if isOne(of: words.file.contrast, place) { place += 1 }
    if token(place).flatMap({ words.weekday($0.text) }) == weekday { place += 1 }
    pieces.set(\.weekday, weekday)
    pieces.weeks = 1
    at = place
    return true
  }

  /// Skips `not this one`, `(not this week)`, `not this thursday`.
  private func afterNotThis(_ index: Int) -> Int? {
    var place = index
    while isMark(",", place) || isMark("(", place) || isMark("-", place) { place += 1 }
    guard isOne(of: words.file.not, place), modifier(place + 1) == .this,
      let name = token(place + 2),
      words.weekday(name.text) != nil || words.file.week.contains(name.text)
        || words.file.contrast.contains(name.text)
    else { return nil }
    return place + 3
  }

  private func isEndOrThat(_ index: Int) -> Bool {
    guard let token = token(index) else { return true }
    return token.kind == .mark || words.file.that.contains(token.text)
  }

  /// True if a time of day stands at an index, perhaps after `at`.
  private func hasTime(from index: Int) -> Bool {
    clock(isOne(of: words.file.at, index) ? index + 1 : index, isRange: false) != nil
  }

  /// Reads `the 3rd`.
  mutating func takeOrdinal() -> Bool {
    guard let day = ordinal(at) else { return false }
    // Spelled-out ordinals such as `second` are days only after `the`.
    let isSpelled = digits(at) == nil
    guard !isSpelled || isOne(of: words.file.the, at - 1) else { return false }
    if isSpelled, isOne(of: words.file.notOrdinals, day.next) { return false }
    guard (1...31).contains(day.value) else {
      pieces.isImpossible = true
      at = day.next
      return true
    }
    pieces.set(\.dayOfMonth, day.value)
    at = day.next
    return true
  }
}
