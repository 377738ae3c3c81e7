/// Reads durations as people write them: `30`, `half an hour`, `1h15`, `a quick 15`.
package enum DurationReader {
  /// The result of reading a duration.
  package enum Reading: Equatable, Sendable {
    /// Whole minutes, possibly zero or negative.
    case minutes(Int)
    /// Not decided yet, as in `up to her`.
    case open
    /// Not a duration.
    case unclear
  }

  /// Reads a duration. A range such as `20-30 minutes` gives the longer end.
  package static func read(_ text: String) -> Reading {
    if let minutes = minutes(text) { return .minutes(minutes) }
    let said = Hedge.padded(text)
    let open = DateWords.standard.file.lengths.open
    return open.contains { said.contains(Hedge.padded($0)) } ? .open : .unclear
  }

  /// Reads a duration in whole minutes.
  ///
  /// - Returns: the minutes; nil if there is no duration.
  package static func minutes(_ text: String) -> Int? {
    let parser = DateParser(text, region: .standard)
    let fillers = DateWords.standard.file.lengths.fillers
    if parser.tokens.count == 1, DateWords.standard.unit(parser.tokens[0].text) == .hour {
      return 60
    }
    var found: Int?
    var isPlain = true
    var sign = 1
    var at = 0
    while at < parser.tokens.count {
      let token = parser.tokens[at]
      if isPlain, token.text == "-" || token.text == "+", at == 0,
        parser.digits(1, glued: true) != nil
      {
        sign = token.text == "-" ? -1 : 1
        at += 1
      } else if let duration = parser.duration(at) {
        if found != nil, !isPlain { return nil }
        (found, isPlain, at) = (duration.minutes, false, duration.next)
      } else if let number = parser.number(at), isPlain {
        guard number.value < 100_000 else { return nil }
        // 1.5 is not a whole number of minutes.
        if parser.isMark(".", number.next, glued: true), parser.digits(number.next + 1) != nil {
          return nil
        }
        // A different unit, such as 12 days.
        if let next = parser.token(number.next), next.isWord, !fillers.contains(next.text),
          !parser.words.file.or.contains(next.text)
        {
          return nil
        }
        found = max(found ?? 0, number.value)
        at = number.next
      } else if token.kind == .mark
        ? [",", ".", "-", "~", "(", ")", "/"].contains(token.text)
        : fillers.contains(token.text) || parser.words.file.or.contains(token.text)
          || parser.words.unit(token.text) != nil
      {
        if token.text == "-", at + 1 < parser.tokens.count, found == nil { return nil }
        at += 1
      } else if found != nil, !isPlain {
        // `30 minutes on zoom`
        at += 1
      } else {
        return nil
      }
    }
    return found.map { $0 * sign }
  }
}
