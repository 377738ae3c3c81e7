/// Finds dates, times, zones, and durations in a phrase, from left to right.
///
/// Each rule looks at the tokens from the current index and consumes what it recognizes.
/// Unrecognized words go to ``DatePieces/rest``, so `thursday at 2, her office` still works.
struct DateParser {
  let tokens: [DateToken]
  let words: DateWords
  let zones: Zones
  let region: Region
  /// True if the phrase is only a zone name, so that a city needs no "time" after it.
  let isZoneOnly: Bool
  var at = 0
  var pieces = DatePieces()
  /// The number of open parentheses.
  var depth = 0
  /// The tokens that say when, of each rule.
  private(set) var used: [Range<Int>] = []
  /// True if the previous token was not recognized.
  var isAfterUnknown = false

  init(_ text: String, region: Region, isZoneOnly: Bool = false, words: DateWords = .standard) {
    self.words = words
    self.region = region
    self.isZoneOnly = isZoneOnly
    zones = .standard
    let addresses = Addresses.ranges(in: text.prefix(DateToken.limit))
    tokens = DateToken.tokens(of: text, words: words, without: addresses)
    pieces.rest = addresses.map { String(text[$0]) }
  }

  /// Creates a parser of tokens that a caller goes through itself.
  init(_ tokens: [DateToken], region: Region, words: DateWords = .standard) {
    self.words = words
    self.region = region
    self.tokens = tokens
    isZoneOnly = false
    zones = .standard
  }

  mutating func parse() {
    while at < tokens.count {
      let before = at
      if takeCode() {
        isAfterUnknown = true
      } else if takeDay() || takeHour() {
        isAfterUnknown = false
        used.append(before..<max(at, before + 1))
      } else if takeMark() || takeFiller() {
        isAfterUnknown = false
      } else {
        takeUnknown()
        isAfterUnknown = !isBeforeTime(before)
      }
      if at <= before { at = before + 1 }
    }
  }

  private mutating func takeDay() -> Bool {
    takeContrast() || takeDateTimeGroup() || takeNth() || takeLaterWeekday() || takeRelated()
      || takeWeek() || takeDistance()
      || takeDuration() || takeNumericDate() || takeMonthDay() || takeHoliday() || takeWeekday()
      || takeDayWord()
  }

  private mutating func takeHour() -> Bool {
    takeClockOwner() || takeZone() || takeLimit() || takeTime() || takeSameTime() || takePart()
      || takeOrdinal()
      || takeBareNumber()
  }

  /// True for the `coffee` of `friday coffee 3`, so that the number isn't taken for a part of it.
  private func isBeforeTime(_ index: Int) -> Bool {
    isOne(of: words.file.occasions, index) && digits(index + 1).map { $0.count < 3 } ?? false
  }

  // MARK: - Looking at tokens

  func token(_ index: Int) -> DateToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// True if the token at an index is one of the words.
  func isOne(of words: Set<String>, _ index: Int) -> Bool {
    token(index).map { words.contains($0.text) } ?? false
  }

  func isMark(_ mark: String, _ index: Int, glued: Bool = false) -> Bool {
    guard let token = token(index), token.kind == .mark, token.text == mark else { return false }
    return !glued || token.isGlued
  }

  /// The digits at an index; nil if there are none.
  func digits(_ index: Int, glued: Bool = false) -> (value: Int, count: Int)? {
    guard let token = token(index), let value = token.number, !glued || token.isGlued
    else { return nil }
    return (value, token.text.count)
  }

  /// Reads a number in digits or words, such as `5`, `five`, or `twenty-five`, and returns the
  /// index after it.
  func number(_ index: Int) -> (value: Int, next: Int)? {
    if let digits = digits(index) { return (digits.value, index + 1) }
    guard let text = token(index)?.text, let value = words.file.numberWords[text] else {
      return nil
    }
    guard value >= 20, value % 10 == 0 else { return (value, index + 1) }
    let place = isMark("-", index + 1, glued: true) ? index + 2 : index + 1
    if let text = token(place)?.text, let ones = words.file.numberWords[text],
      (1...9).contains(ones)
    {
      return (value + ones, place + 1)
    }
    return (value, index + 1)
  }

  /// Reads an ordinal day of the month, such as `3rd`, `third`, or `twenty-first`.
  func ordinal(_ index: Int) -> (value: Int, next: Int)? {
    if let digits = digits(index), let ending = token(index + 1), ending.isGlued,
      words.file.ordinalEndings.contains(ending.text)
    {
      return (digits.value, index + 2)
    }
    guard let text = token(index)?.text else { return nil }
    if let value = words.file.ordinalWords[text] { return (value, index + 1) }
    guard let tens = words.file.numberWords[text], tens == 20 || tens == 30 else { return nil }
    let place = isMark("-", index + 1, glued: true) ? index + 2 : index + 1
    guard let ones = token(place).flatMap({ words.file.ordinalWords[$0.text] }), ones < 10
    else { return nil }
    return (tens + ones, place + 1)
  }

  // MARK: - What says nothing

  mutating func takeMark() -> Bool {
    guard let token = token(at), token.kind == .mark else { return false }
    if token.text == "(" { depth += 1 }
    if token.text == ")" { depth = max(0, depth - 1) }
    at += 1
    return true
  }

  mutating func takeFiller() -> Bool {
    guard let token = token(at), token.isWord else { return false }
    // The T between the date and time in ISO 8601.
    let isT = token.text == "t" && token.isGlued && digits(at + 1, glued: true) != nil
    guard isT || words.file.fillers.contains(token.text) else { return false }
    at += 1
    return true
  }

  /// True if the token can be part of a date or time, as opposed to an unknown word.
  func isKnown(_ index: Int) -> Bool {
    guard let token = token(index), token.isWord else { return true }
    let file = words.file
    return file.fillers.contains(token.text) || words.weekday(token.text) != nil
      || words.month(token.text) != nil || file.days[token.text] != nil
      || words.part(token.text) != nil || file.this.contains(token.text)
      || file.next.contains(token.text)
  }

  /// Skips the number of a call or a room with its label: `Meeting ID: 812 3456 7890`.
  private mutating func takeCode() -> Bool {
    guard isOne(of: words.file.codes, at), let mark = token(at + 1), ":#.".contains(mark.text)
    else { return false }
    var place = at + 1
    while let token = token(place), ":#.".contains(token.text) { place += 1 }
    let start = place
    while let token = token(place), token.text.allSatisfy(\.isNumber),
      !isMark(":", place + 1, glued: true), !isHalf(place + 1)
    {
      place += 1
      if isMark("-", place), digits(place + 1) != nil { place += 1 }
    }
    guard place > start else { return false }
    pieces.rest += tokens[at..<place].filter { $0.kind != .mark }.map(\.typed)
    at = place
    return true
  }

  /// True if another day or time is offered, or any of them: `thursday at 2 or 3`, `some morning`.
  /// `2pm, by phone or zoom` is not.
  var isWide: Bool {
    tokens.indices.contains { index in
      guard isOne(of: words.file.wide, index), !isRoughly(index) else { return false }
      var place = index + 1
      while let token = token(place), !words.file.others.contains(token.text),
        words.file.fillers.contains(token.text)
      { place += 1 }
      guard let token = token(place) else { return false }
      if let number = ordinal(place) ?? number(place) {
        // `for 20 or 30 minutes`
        return self.token(number.next).flatMap { words.unit($0.text) } == nil
      }
      guard token.isWord else { return false }
      return words.weekday(token.text) != nil || words.month(token.text) != nil
        || words.file.days[token.text] != nil || words.part(token.text) != nil
        || modifier(place) != nil || clock(place, isRange: false) != nil
        || words.file.others.contains(token.text)
    }
  }

  /// True for `or so` and the like.
  private func isRoughly(_ index: Int) -> Bool {
    words.file.notUnclear.contains { phrase in
      let said = phrase.split(separator: " ")
      return tokens[index...].prefix(said.count).map { Substring($0.text) } == said
    }
  }

  private mutating func takeUnknown() {
    guard let token = token(at) else { return }
    // A number after an unknown word belongs to it: `room 305`. A share is no time: `100% sure`.
    if token.number != nil, !isAfterUnknown, !isMark("%", at + 1) { pieces.isContradictory = true }
    pieces.rest.append(token.typed)
    at += 1
  }
}
