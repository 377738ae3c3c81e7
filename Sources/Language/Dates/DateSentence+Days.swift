/// Whether a day, a week, or a distance is one.
extension DateSentence {
  func acceptsWeek(_ range: Range<Int>, _ pieces: DatePieces) -> Bool {
    let file = parser.words.file
    let isLast = parser.isOne(of: file.last, range.lowerBound)
    guard !isLast, !isLimited(range.lowerBound) else { return false }
    let last = range.upperBound - 1
    if parser.isOne(of: file.periods, last) { return false }
    if parser.isOne(of: file.weekend, last) {
      return range.count > 1 && !isCounting(range.upperBound)
    }
    return true
  }

  func acceptsDistance(_ range: Range<Int>, _ pieces: DatePieces) -> Bool {
    let file = parser.words.file
    if let before = parser.token(range.lowerBound - 1),
      evidence.rates.contains(before.text) || parser.words.unit(before.text) != nil
    {
      return false
    }
    guard !isLabelled(range.lowerBound) else { return false }
    if parser.isOne(of: file.ago, range.upperBound - 1) { return false }
    // `in a minute` is no plan.
    if let minutes = pieces.distance, (0..<5).contains(minutes) { return false }
    // `he quit after 6 months`
    if !parser.isOne(of: file.in, range.lowerBound), parser.isOne(of: file.after, range.lowerBound),
      !isClose, !isTimeAhead(range.upperBound)
    {
      return false
    }
    return !parser.isOne(of: file.of, range.upperBound)
  }

  func acceptsNumericDate(_ range: Range<Int>, _ pieces: DatePieces) -> Bool {
    if parser.digits(range.lowerBound)?.count == 8 { return true }
    guard !isLabelled(range.lowerBound), !isLimited(range.lowerBound) else { return false }
    if range.count > 3 { return true }
    guard !pieces.isImpossible, !isCounting(range.upperBound) else { return false }
    if isClose { return true }
    let isLed = parser.token(range.lowerBound - 1).map { evidence.leads.contains($0.text) } ?? true
    return isLed || isTimeAhead(range.upperBound)
  }

  func acceptsMonthDay(_ range: Range<Int>, _ pieces: DatePieces) -> Bool {
    guard pieces.date != nil || pieces.isImpossible, !isLabelled(range.lowerBound),
      !isLimited(range.lowerBound)
    else { return false }
    guard
      let name = range.first(where: { index in
        parser.token(index).map { $0.isWord && parser.words.month($0.text) != nil } ?? false
      })
    else { return false }
    guard !isMisreadName(name), !isCounting(range.upperBound) else { return false }
    if let next = parser.token(range.upperBound), parser.words.unit(next.text) != nil {
      return false
    }
    // `the 2 may not`
    if name == range.upperBound - 1, range.count == 2, parser.isOne(of: evidence.everyday, name) {
      return isCapital(name) || isClose || isTimeAhead(range.upperBound)
    }
    return true
  }

  func acceptsWeekday(_ range: Range<Int>) -> Bool {
    guard
      let name = range.last(where: { index in
        parser.token(index).map { parser.words.weekday($0.text) != nil } ?? false
      }), let token = parser.token(name)
    else { return false }
    guard !token.text.hasSuffix("days"), !isLimited(range.lowerBound), !isMisreadName(name)
    else { return false }
    if let before = parser.token(range.lowerBound - 1),
      evidence.habits.contains(before.text) || evidence.dayNames.contains(before.text)
        || before.kind == .mark && before.text == "-" && token.isGlued && !isClose
    {
      return false
    }
    if isWeekdays(name) { return false }
    guard let next = parser.token(name + 1) else {
      return !(evidence.everyday.contains(token.typed) && isSurname(name))
    }
    if next.isWord, evidence.named.contains(next.text) { return false }
    // `sun-sensor`, `monday.com`
    if next.kind == .mark, next.isGlued, next.text == "-" || next.text == ".",
      let after = parser.token(name + 2), after.isGlued, after.isWord, isUnknown(name + 2)
    {
      return false
    }
    if range.count > 1 { return true }
    let isPlaced =
      parser.token(range.lowerBound - 1).map { evidence.placed.contains($0.text) } ?? false
    if isPlaced, isCapital(name + 1), isUnknown(name + 1) { return false }
    guard evidence.everyday.contains(token.typed) else { return true }
    return isEverydayWordADay(name, isPlaced: isPlaced)
  }

  /// True for either end of `mon to fri`.
  private func isWeekdays(_ name: Int) -> Bool {
    let file = parser.words.file
    func isUntil(_ index: Int) -> Bool {
      parser.isMark("-", index)
        || parser.isOne(of: file.until, index) && !parser.isOne(of: file.and, index)
    }
    func isWeekday(_ index: Int) -> Bool {
      parser.token(index).flatMap { $0.isWord ? parser.words.weekday($0.text) : nil } != nil
    }
    return isUntil(name + 1) && isWeekday(name + 2) || isUntil(name - 1) && isWeekday(name - 2)
  }

  /// True for the `Sun` of `Ana Sun` and `April Sun`.
  private func isSurname(_ name: Int) -> Bool {
    guard isCapital(name), isCapital(name - 1), let before = parser.token(name - 1) else {
      return false
    }
    return isUnknown(name - 1) || parser.words.month(before.text) != nil
  }

  /// Whether `sat` or `sun` is a day.
  private func isEverydayWordADay(_ name: Int, isPlaced: Bool) -> Bool {
    if isClose { return true }
    let before = parser.token(name - 1)
    // `her name is Sun Li`
    let isOn = before.map { evidence.lead.contains($0.text) } ?? true
    if isCapital(name), isCapital(name + 1), isUnknown(name + 1), !isOn,
      parser.modifier(name - 1) == nil
    {
      return false
    }
    if isSurname(name) { return false }
    if isPlaced || before.map({ evidence.pronouns.contains($0.text) }) ?? false { return false }
    if before.map({ evidence.leads.contains($0.text) }) ?? false { return true }
    if isTimeAhead(name + 1) { return true }
    guard let next = parser.token(name + 1) else { return true }
    if parser.isOne(of: parser.words.file.or, name + 1), let other = parser.token(name + 2) {
      return parser.words.weekday(other.text) != nil
    }
    return next.kind == .mark && !(isCapital(name) && isCapital(name + 2) && isUnknown(name + 2))
      || parser.words.part(next.text) != nil
  }

  /// True if a time of day, or a day of the month, comes next.
  func isTimeAhead(_ index: Int) -> Bool {
    var place = index
    while let token = parser.token(place),
      token.kind == .mark && ",.-(".contains(token.text)
        || parser.isOne(of: parser.words.file.at, place)
        || parser.isOne(of: parser.words.file.from, place)
        || parser.isOne(of: parser.words.file.between, place)
        || parser.isOne(of: parser.words.file.the, place)
    { place += 1 }
    if let clock = parser.clock(place, isRange: false) { return !isCounting(clock.next) }
    guard let token = parser.token(place) else { return false }
    return parser.ordinal(place) != nil || parser.words.month(token.text) != nil
      || parser.words.part(token.text) != nil
  }

  /// A holiday by itself may be what people talk about.
  func acceptsHoliday(_ range: Range<Int>) -> Bool {
    if isClose || isTimeAhead(range.upperBound) { return true }
    return parser.isOne(of: parser.words.file.on, range.lowerBound - 1)
  }

  /// True if another day or time is offered next: `or 3`, `or friday`.
  func hasOther(_ index: Int) -> Bool {
    guard parser.isOne(of: parser.words.file.or, index),
      !parser.isOne(of: parser.words.file.to, index)
    else { return false }
    if let clock = parser.clock(index + 1, isRange: false) { return !isCounting(clock.next) }
    return isDayAhead(index + 1)
  }

  /// True if a time is offered just before: `2 or 3`.
  func isOther(_ index: Int) -> Bool {
    guard parser.isOne(of: parser.words.file.or, index - 1) else { return false }
    return parser.digits(index - 2) != nil && parser.digits(index) != nil && !isLabelled(index - 2)
  }

  /// True if a day comes next, perhaps after `on`.
  func isDayAhead(_ index: Int) -> Bool {
    let file = parser.words.file
    var place = index
    while parser.isOne(of: file.on, place) || parser.isOne(of: file.the, place)
      || parser.isMark(",", place) || parser.modifier(place) != nil
    { place += 1 }
    guard let token = parser.token(place) else { return false }
    // `4 December`, `the 4th of December`
    if let day = parser.ordinal(place) ?? parser.number(place) {
      let next = parser.isOne(of: file.of, day.next) ? day.next + 1 : day.next
      if parser.token(next).map({ $0.isWord && parser.words.month($0.text) != nil }) ?? false {
        return true
      }
    }
    return token.isWord
      && (parser.words.weekday(token.text) != nil || parser.words.month(token.text) != nil
        || file.days[token.text] ?? -1 >= 0)
      || parser.token(place + 1)?.text == "/" && parser.digits(place + 2) != nil
  }

  func acceptsOrdinal(_ range: Range<Int>) -> Bool {
    let file = parser.words.file
    guard !isLabelled(range.lowerBound), !isLimited(range.lowerBound) else { return false }
    let isThe = parser.isOne(of: file.the, range.lowerBound - 1)
    guard
      isThe || isClose || isTimeAhead(range.upperBound)
        || parser.token(range.lowerBound - 1)?.text == "on"
    else { return false }
    // `the 3rd floor`, `the 90s`, `the second year`
    if isUnknown(range.upperBound), !isCapital(range.upperBound) { return false }
    if let next = parser.token(range.upperBound) {
      if parser.words.unit(next.text) != nil || evidence.counted.contains(next.text) {
        return false
      }
      if evidence.streets.contains(next.text) { return false }
      if next.isGlued, next.kind != .mark || next.text == "-" { return false }
    }
    if parser.digits(range.lowerBound) != nil { return true }
    let isOn = parser.token(range.lowerBound - 2)?.text == "on"
    return isClose || isOn
  }
}
