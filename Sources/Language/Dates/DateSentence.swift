/// Finds what a sentence says about days, times, and lengths.
///
/// The rules are those of ``DateParser``. Each is tried at each word, and kept only if the words
/// around it speak for it; see `accepts`.
struct DateSentence {
  /// Parts of a date that stand together.
  struct Mention {
    var pieces = DatePieces()
    /// The tokens that were used.
    var used: [Range<Int>] = []
    /// The tokens of its length.
    var length: Range<Int>?
  }

  /// The rules, in the order in which they are tried.
  enum Rule: CaseIterable {
    case nth, laterWeekday, related, week, distance, length, numericDate, monthDay, holiday, weekday
    case dayWord, owner, zone, time, part, ordinal, number
  }

  let text: String
  var parser: DateParser
  private(set) var mentions: [Mention] = []
  /// The mention that is being read.
  private(set) var mention = Mention()
  /// The number of words since the last one that was used.
  private(set) var gap = 0

  /// The number of characters to read.
  static let limit = 2000

  init(_ text: String, region: Region) {
    self.text = text
    let words = DateWords.standard
    let tokens = DateToken.tokens(
      of: text, words: words, without: Addresses.numbers(in: text.prefix(Self.limit)),
      limit: Self.limit)
    parser = DateParser(tokens, region: region, words: words)
  }

  mutating func read() {
    while parser.at < parser.tokens.count {
      let start = parser.at
      if parser.takeMark() { continue }
      if take() {
        gap = 0
      } else if parser.takeFiller() {
        if !parser.isOne(of: evidence.small, start) { gap += 1 }
        if gap > 4 { close() }
      } else {
        close()
        parser.at = start + 1
      }
    }
    close()
  }

  /// Takes what one of the rules reads here.
  private mutating func take() -> Bool {
    let start = parser.at
    for rule in Rule.allCases {
      var trial = parser
      guard Self.apply(rule, &trial), trial.at > start else { continue }
      let range = start..<trial.at
      guard accepts(rule, range, trial.pieces) else { continue }
      // Another day begins another mention.
      if trial.pieces.isContradictory, !parser.pieces.isContradictory, isNear {
        close()
        return take()
      }
      parser = trial
      mention.used.append(lead(of: rule, range.lowerBound)..<range.upperBound)
      if rule == .length { mention.length = range }
      return true
    }
    return false
  }

  /// The index of the small word that leads to a day: `on thursday`, `on the 3rd`.
  private func lead(of rule: Rule, _ index: Int) -> Int {
    guard [.numericDate, .monthDay, .weekday, .ordinal, .holiday, .nth, .related].contains(rule)
    else { return index }
    var start = index
    if rule != .weekday, parser.isOne(of: parser.words.file.the, start - 1) { start -= 1 }
    return parser.isOne(of: evidence.lead, start - 1) ? start - 1 : start
  }

  private static func apply(_ rule: Rule, _ parser: inout DateParser) -> Bool {
    switch rule {
    case .nth: parser.takeNth()
    case .laterWeekday: parser.takeLaterWeekday()
    case .related: parser.takeRelated()
    case .holiday: parser.takeHoliday()
    case .week: parser.takeWeek()
    case .distance: parser.takeDistance()
    case .length: parser.takeDuration()
    case .numericDate: parser.takeNumericDate()
    case .monthDay: parser.takeMonthDay()
    case .weekday: parser.takeWeekday()
    case .dayWord: parser.takeDayWord()
    case .owner: parser.takeClockOwner()
    case .zone: parser.takeZone()
    case .time: parser.takeTime()
    case .part: parser.takePart()
    case .ordinal: parser.takeOrdinal()
    case .number: parser.takeBareNumber()
    }
  }

  private mutating func close() {
    if !mention.used.isEmpty {
      mention.pieces = parser.pieces
      mentions.append(mention)
    }
    mention = Mention()
    parser.pieces = DatePieces()
    parser.depth = 0
    gap = 0
  }

  /// The part of the text that a range of tokens covers.
  func range(_ tokens: Range<Int>) -> Range<String.Index> {
    let all = parser.tokens
    return all[tokens.lowerBound].range.lowerBound..<all[tokens.upperBound - 1].range.upperBound
  }

  /// A token as typed.
  func typed(_ index: Int) -> String {
    parser.token(index).map { String(text[$0.range]) } ?? ""
  }

  /// The first length among some of the mentions.
  func length(in indices: [Int]) -> DateReader.Length? {
    for index in indices {
      guard let minutes = mentions[index].pieces.minutes, let place = mentions[index].length
      else { continue }
      return DateReader.Length(minutes: minutes, range: range(place))
    }
    return nil
  }
}
