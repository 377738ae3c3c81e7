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
    if isCertain(start..<range.upperBound) { return true }
    guard !isCounting(range.upperBound) else { return false }
    if let time = pieces.times.last?.span.start, time.hour > 12, isBare(start..<range.upperBound) {
      // `at 22 she moved`
      return isClose && parser.pieces.hasDay
    }
    if isCapital(start), isCapital(range.upperBound), isUnknown(range.upperBound) { return false }
    if let next = parser.token(range.upperBound), evidence.notTimes.contains(next.text) {
      return false
    }
    if isClose { return true }
    // `between 1 and 3`, `from 2 to 3` by themselves say little.
    if !isMarked, let name = parser.token(start), name.text == "noon" || name.text == "midday" {
      return true
    }
    return isMarked
  }

  /// True for a lone number of one or two digits.
  private func isBare(_ range: Range<Int>) -> Bool {
    range.count == 1 && (parser.digits(range.lowerBound)?.count ?? 9) <= 2
  }

  /// True if the tokens can only be a time: `2:30`, `2 pm`, `half past two`, `1400 hrs`.
  private func isCertain(_ range: Range<Int>) -> Bool {
    let file = parser.words.file
    for index in range {
      guard let token = parser.token(index) else { continue }
      if token.text == ":", parser.digits(index - 1) != nil { return true }
      if token.isWord, token.text.count > 1, parser.isHalf(index) { return index > range.lowerBound }
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
    if next.isGlued, next.kind != .mark || "/-'".contains(next.text) {
      // `a 30-minute call`, but not `a 12-hour-a-day job`
      return false
    }
    return !evidence.notLengths.contains(next.text)
  }

  func acceptsPart(_ range: Range<Int>) -> Bool {
    if parser.isOne(of: parser.words.file.last, range.lowerBound) { return false }
    return isClose || parser.isOne(of: parser.words.file.this, range.lowerBound)
  }

  /// Reads the number right behind a day: `thursday 2`.
  func acceptsNumber(_ range: Range<Int>) -> Bool {
    guard isNear, gap == 0, parser.pieces.hasDay, parser.pieces.times.isEmpty,
      !isLabelled(range.lowerBound), !isCounting(range.upperBound)
    else { return false }
    return !(isUnknown(range.upperBound) && isCapital(range.upperBound))
  }
}
