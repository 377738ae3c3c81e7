package import Foundation

extension DateReader {
  /// What a sentence says about when.
  package struct Scan: Equatable, Sendable {
    /// The moment, if the sentence gives one.
    package var reading: Reading?
    /// What is missing or wrong, and the parts to remember; nil if the sentence gives a moment or
    /// says nothing about when.
    package var refusal: Refusal?
    /// The parts of the sentence that say when and how long, in order, with no overlap.
    package var ranges: [Range<String.Index>] = []
    /// How long the talk is, also if the sentence does not say when.
    package var length: Length?

    /// What is missing or wrong; see ``refusal``.
    package var problem: Problem? { refusal?.problem }
    /// True if the sentence says nothing about when.
    package var isEmpty: Bool { reading == nil && refusal == nil }
  }

  /// A length named in a sentence.
  package struct Length: Equatable, Sendable {
    /// The minutes.
    package let minutes: Int
    /// The words that give it: `for half an hour`.
    package let range: Range<String.Index>
  }

  /// Finds the date and time in a sentence that is also about other things.
  ///
  /// Unlike ``read(_:now:after:theirs:)``, this takes a word for a day or time only if what stands
  /// around it says so. Numbers of other things, such as `14 years`, `room 5`, or a phone number,
  /// are left alone, and so are names such as `Friday Harbor` or `May Chen`.
  ///
  /// - Parameters:
  ///   - text: the sentence, or several, as typed.
  ///   - now: the time it was typed.
  ///   - remembered: the parts known from earlier answers.
  ///   - theirs: the other person's time zone, for `4pm his time`.
  /// - Returns: the moment or the problem, and the parts of the sentence that were used.
  package func scan(
    _ text: String, now: Date, after remembered: Remembered = Remembered(),
    theirs: TimeZone? = nil
  ) -> Scan {
    if let whole = whole(text, now: now, after: remembered, theirs: theirs) { return whole }
    var sentence = DateSentence(text, region: region)
    sentence.read()
    let resolver = DateResolver(calendar: calendar, region: region, now: now, theirs: theirs)
    return DateChooser(sentence: sentence, resolver: resolver, remembered: remembered).scan()
  }
}

extension DateReader {
  /// Reads a text that says nothing but when. Nil if there is any other word in it, or no day.
  private func whole(
    _ text: String, now: Date, after remembered: Remembered, theirs: TimeZone?
  ) -> Scan? {
    var parser = DateParser(text, region: region)
    parser.parse()
    let pieces = parser.pieces
    guard text.count <= DateToken.limit, pieces.rest.isEmpty, !parser.used.isEmpty,
      pieces.isComplete || pieces.hasDay || remembered.day != nil
    else { return nil }
    let ranges = parser.used.map { used in
      parser.tokens[used.lowerBound].range
        .lowerBound..<parser.tokens[used.upperBound - 1].range.upperBound
    }
    let length = DurationReader.scan(text)
    do throws(Refusal) {
      let found = try read(text, now: now, after: remembered, theirs: theirs)
      return Scan(reading: found, ranges: ranges, length: length)
    } catch {
      return Scan(refusal: error, ranges: ranges, length: length)
    }
  }
}

extension DurationReader {
  /// Finds how long the talk is in a sentence that is also about other things: `she has half an
  /// hour for me`.
  ///
  /// - Returns: the minutes and the words that give them; nil if there is no length.
  package static func scan(_ text: String) -> DateReader.Length? {
    var sentence = DateSentence(text, region: .standard)
    sentence.read()
    return sentence.length(in: sentence.mentions.indices.map { $0 })
  }
}
