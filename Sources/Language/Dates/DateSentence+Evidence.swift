/// Whether the words around a day or time speak for it.
extension DateSentence {
  /// The words that decide.
  var evidence: DateWords.Sentence { parser.words.file.sentence }

  func accepts(_ rule: Rule, _ range: Range<Int>, _ pieces: DatePieces) -> Bool {
    switch rule {
    case .nth, .laterWeekday, .related: !isLimited(range.lowerBound)
    case .holiday: acceptsHoliday(range)
    case .week: acceptsWeek(range, pieces)
    case .distance: acceptsDistance(range, pieces)
    case .length: acceptsLength(range, pieces)
    case .numericDate: acceptsNumericDate(range, pieces)
    case .monthDay: acceptsMonthDay(range, pieces)
    case .weekday: acceptsWeekday(range)
    case .dayWord: acceptsDayWord(range)
    case .owner, .zone: isNear && !parser.pieces.times.isEmpty && gap < 2
    case .time: acceptsTime(range, pieces)
    case .part: acceptsPart(range)
    case .ordinal: acceptsOrdinal(range)
    case .number: acceptsNumber(range)
    }
  }

  /// `the Today show` and `USA Today` are names.
  private func acceptsDayWord(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard !isLimited(first) else { return false }
    if range.count > 1 || isClose { return true }
    if parser.isOne(of: parser.words.file.the, first - 1) { return false }
    return !(isCapital(first) && isCapital(first - 1) && isUnknown(first - 1))
  }

  // MARK: - Looking around

  /// True if part of a date or time stands a few words before.
  var isNear: Bool { !mention.used.isEmpty }

  /// True if part of a date or time stands right before, with at most a comma or a word like `at`
  /// between.
  var isClose: Bool { isNear && gap < 2 }

  /// The token before an index, other than `the`, `on`, and `at`.
  func before(_ index: Int) -> DateToken? {
    var place = index - 1
    while place >= 0, let token = parser.token(place),
      token.text == "on" || evidence.ends.contains(token.text)
        || parser.words.file.the.contains(token.text)
        || parser.words.file.at.contains(token.text)
    {
      place -= 1
    }
    return parser.token(place)
  }

  func isCapital(_ index: Int) -> Bool {
    guard let token = parser.token(index), token.isWord else { return false }
    return text[token.range].first?.isUppercase ?? false
  }

  /// True if the token is a word that can't be part of a date.
  func isUnknown(_ index: Int) -> Bool {
    guard let token = parser.token(index), token.isWord else { return false }
    return !parser.isKnown(index) && parser.words.unit(token.text) == nil
  }

  /// True if a word such as `by` or `since` makes the day or time a limit.
  func isLimited(_ index: Int) -> Bool {
    // `monday after thanksgiving`
    guard let before = before(index), parser.pieces.relation == nil else { return false }
    return parser.words.file.limits.contains(before.text)
  }

  /// True if what was typed differs from the word it was taken for, and looks like a name.
  func isMisreadName(_ index: Int) -> Bool {
    guard let token = parser.token(index), token.isWord, isCapital(index) else { return false }
    let plain = token.typed.folding(options: .diacriticInsensitive, locale: nil)
    let isWhole =
      plain == token.text
      && (parser.words.file.weekdays + parser.words.file.months).contains {
        $0.name.lowercased() == plain || $0.said.contains(plain)
      }
    guard !isWhole else { return false }
    return isCapital(index + 1) && isUnknown(index + 1)
      || isCapital(index - 1) && isUnknown(index - 1)
  }

  // MARK: - Numbers

  /// True if a number at an index belongs to the word or sign before it: `room 5`, `v2`, `$20`.
  func isLabelled(_ index: Int) -> Bool {
    guard let before = parser.token(index - 1) else { return false }
    if evidence.numbered.contains(before.text) { return true }
    guard let token = parser.token(index), token.isGlued, token.number != nil else { return false }
    if before.text == "t", before.isGlued { return false }
    if before.isWord { return true }
    // `(2pm`, `Thu,2pm`, `@2`, or a mark behind a part of the date
    if "(,@~".contains(before.text) { return false }
    return mention.used.last?.upperBound != index - 1
  }

  /// True if a number before an index counts what follows: `2 kids`, `3 of the labs`, `5x`.
  func isCounting(_ index: Int) -> Bool {
    guard let next = parser.token(index) else { return false }
    if next.kind == .mark {
      guard next.isGlued else { return next.text == "%" }
      if "%+/".contains(next.text) { return true }
      let after = parser.token(index + 1)
      return next.text == "." && after?.isGlued == true && after?.number != nil
        || next.text == "-" && after?.isGlued == true && after?.isWord == true
    }
    if next.number != nil { return false }
    if next.isGlued { return !parser.isHalf(index) }
    if evidence.counted.contains(next.text) || evidence.streets.contains(next.text) { return true }
    if isCapital(index), evidence.streets.contains(parser.token(index + 1)?.text ?? "") {
      return true
    }
    return next.text.count > 3 && next.text.hasSuffix("s") && !next.text.hasSuffix("ss")
      && !isCapital(index) && isUnknown(index)
  }
}
