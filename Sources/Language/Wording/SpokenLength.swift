/// The time it takes to say a text aloud.
package enum SpokenLength {
  /// The length above which an introduction is too long, in seconds. Half a minute is plenty.
  package static let longIntroduction = 45

  /// Returns the seconds it takes to say a text at 150 words a minute, an average conversational
  /// pace.
  package static func seconds(of text: String) -> Int {
    Int((Double(text.split(whereSeparator: \.isWhitespace).count) * 60 / 150).rounded())
  }
}
