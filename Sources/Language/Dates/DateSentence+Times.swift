/// Whether a time, a length, or a part of the day is one.
extension DateSentence {
  func acceptsTime(_ range: Range<Int>, _ pieces: DatePieces) -> Bool {
    let file = parser.words.file
    var start = range.lowerBound
    var isMarked = parser.token(start - 1).map { ["at", "@"].contains($0.text) } ?? false
    while start < range.upperBound - 1,
      parser.isOne(of: file.from, start) || parser.isOne(of: file.between, start)
        || parser.isOne(of: file.at, start)
    {
      isMarked = isMarked || ["at", "@", "~"].contains(parser.token(start)?.text ?? "")
      start += 1
    }
    guard !isLabelled(start), !isLimited(range.lowerBound) else { return false }
    if !isClose, !isDayAhead(range.upperBound), isUsual(range.lowerBound) { return false }
    // `Alex Noon`
    if isCapital(start), isCapital(start - 1), isUnknown(start - 1) { return false }
    if isCertain(start..<range.upperBound) { return true }
    // `7-eleven`
    if parser.digits(start) != nil, parser.isMark("-", start + 1, glued: true),
      parser.digits(start + 2) == nil
    {
      return false
    }
    guard !isCounting(range.upperBound) else { return false }
    if let time = pieces.times.last?.span.start, time.hour > 12, isBare(start..<range.upperBound) {
      // `at 22 she moved`
      return isClose && parser.pieces.hasDay
    }
    if isCapital(start), isCapital(range.upperBound), isUnknown(range.upperBound) { return false }
    if let next = parser.token(range.upperBound), evidence.notTimes.contains(next.text) {
      return false
    }
    if isClose || isDayAhead(range.upperBound) || isPartAhead(range.upperBound) { return true }
    // `between 1 and 3`, `from 2 to 3` by themselves say little.
    if !isMarked, let name = parser.token(start), name.text == "noon" || name.text == "midday" {
      return true
    }
    return isMarked
  }

  /// True if the words before tell of every day: `a typical day starts at 6`.
  private func isUsual(_ index: Int) -> Bool {
    var place = index - 1
    while place >= max(0, index - 8), let token = parser.token(place), token.text != "." {
      if evidence.usual.contains(token.text) { return true }
      place -= 1
    }
    return false
  }

  /// True if `in the morning` comes next.
  private func isPartAhead(_ index: Int) -> Bool {
    let file = parser.words.file
    return parser.isOne(of: file.in, index) && parser.isOne(of: file.the, index + 1)
      && parser.token(index + 2).map { parser.words.part($0.text) != nil } ?? false
  }

  /// True for a lone number of one or two digits.
  private func isBare(_ range: Range<Int>) -> Bool {
    range.count == 1 && (parser.digits(range.lowerBound)?.count ?? 9) <= 2
  }

  /// True if the tokens can only be a time: `2:30`, `2 pm`, `half past two`, `1400 hrs`.
  private func isCertain(_ range: Range<Int>) -> Bool {
    let file = parser.words.file
    // `quarter to six`
    if range.count > 2,
      parser.isOne(of: file.half, range.lowerBound)
        || parser.isOne(of: file.quarter, range.lowerBound)
    {
      return true
    }
    for index in range {
      guard let token = parser.token(index) else { continue }
      if token.text == ":", parser.digits(index - 1) != nil { return true }
      if token.isWord, token.text.count > 1, parser.isHalf(index) {
        return index > range.lowerBound
      }
      if index > range.lowerBound, token.isWord,
        file.oclock.contains(token.text) || token.text == "ish"
          || file.past.contains(token.text) && index < range.upperBound - 1
      {
        return true
      }
      if token.isWord, file.hourMarks.contains(token.text), parser.digits(index - 1)?.count == 4 {
        return true
      }
    }
    return false
  }

  func acceptsLength(_ range: Range<Int>, _ pieces: DatePieces) -> Bool {
    let file = parser.words.file
    let isFor = parser.isOne(of: file.for, range.lowerBound)
    guard let minutes = pieces.minutes, (5...240).contains(minutes), !pieces.isContradictory
    else { return false }
    if let before = parser.token(range.lowerBound - 1),
      evidence.rates.contains(before.text) || before.number != nil && !isNear
    {
      return false
    }
    guard !isLabelled(isFor ? range.lowerBound + 1 : range.lowerBound) else { return false }
    // A lone letter, as in `5m users`, is a length only next to a time.
    if let last = parser.token(range.upperBound - 1), last.text.count == 1, last.isWord, !isFor,
      !isClose, range.count < 4
    {
      return false
    }
    guard let next = parser.token(range.upperBound) else { return true }
    // `for 30 people`
    if parser.token(range.upperBound - 1)?.number != nil, isCounting(range.upperBound) {
      return false
    }
    if next.isGlued, next.text == "-", let after = parser.token(range.upperBound + 1) {
      // `an hour-long talk`, but not `12-hour-shifts`
      return after.isWord && !evidence.notLengths.contains(after.text)
    }
    if next.isGlued, next.kind != .mark || "/'".contains(next.text) { return false }
    return !evidence.notLengths.contains(next.text)
  }

  func acceptsPart(_ range: Range<Int>) -> Bool {
    if parser.isOne(of: parser.words.file.last, range.lowerBound) { return false }
    return isClose || parser.isOne(of: parser.words.file.this, range.lowerBound)
  }

  /// Whether a lone number next to a day is a time: `thursday 2`, `4 on friday`.
  func acceptsNumber(_ range: Range<Int>) -> Bool {
    if !isNear, !isLabelled(range.lowerBound), isDayAhead(range.upperBound) {
      let before = parser.token(range.lowerBound - 1)
      return parser.isOne(of: parser.words.file.on, range.upperBound)
        || before.map { $0.kind == .mark || parser.words.file.at.contains($0.text) } ?? true
    }
    let isLed = parser.isOne(of: evidence.hedges, range.lowerBound - 1)
    guard isNear, gap == 0 || isLed, parser.pieces.hasDay, parser.pieces.times.isEmpty,
      !isLabelled(range.lowerBound), !isCounting(range.upperBound)
    else { return false }
    return !(isUnknown(range.upperBound) && isCapital(range.upperBound))
  }
}
