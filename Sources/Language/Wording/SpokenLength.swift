/// How long a text takes to say aloud.
package enum SpokenLength {
  /// The seconds beyond which an introduction is long; half a minute is plenty.
  package static let longIntroduction = 45

  /// The seconds that a text takes at an easy pace of 150 words a minute, the middle of what is usual
  /// in conversation.
  package static func seconds(of text: String) -> Int {
    Int((Double(text.split(whereSeparator: \.isWhitespace).count) * 60 / 150).rounded())
  }
}
