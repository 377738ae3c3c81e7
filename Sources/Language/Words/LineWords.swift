/// The words of a line, for comparing them with the words of the lexicon.
///
/// Everything that reads typed text splits it here, but for two readers with needs of their own: the
/// checker counts bytes, and ``WordLine`` keeps punctuation, because its words are said again.
package enum LineWords {
  /// A word, and its place in the line.
  package struct Located: Equatable, Sendable {
    /// The word in lower case, without apostrophes.
    package let plain: Substring
    package let range: Range<String.Index>
  }

  /// Splits a line into words in lower case, without punctuation: `don't` is `dont`.
  package static func split(_ line: String) -> [Substring] {
    line.lowercased().filter { !isApostrophe($0) }.split { !$0.isLetter && !$0.isNumber }
  }

  /// Splits a line likewise, and says where each word stands.
  package static func located(_ line: String) -> [Located] {
    line.split { !$0.isLetter && !$0.isNumber && !isApostrophe($0) }.map { word in
      Located(plain: plain(word)[...], range: word.startIndex..<word.endIndex)
    }
  }

  /// Splits a line into words in lower case that keep their apostrophes, all straight.
  package static func keepingApostrophes(_ line: String) -> [String] {
    line.lowercased().replacing("\u{2019}", with: "'")
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
  }

  /// A text in lower case, without apostrophes.
  static func plain(_ text: some StringProtocol) -> String {
    text.lowercased().filter { !isApostrophe($0) }
  }

  private static func isApostrophe(_ character: Character) -> Bool {
    character == "'" || character == "\u{2019}"
  }
}
