import Foundation

/// A line of typed text, split into words with their punctuation attached.
///
/// Comparisons use a word's *bare* form: lowercase, with straight apostrophes and no surrounding
/// punctuation.
struct WordLine: Equatable, Sendable {
  var words: [String]

  var text: String { words.joined(separator: " ") }
  var isEmpty: Bool { words.isEmpty }

  init(words: some Sequence<String>) {
    self.words = Array(words)
  }

  /// Splits a text into words. Drops control characters, emoji, and quotation marks.
  init(_ text: String) {
    let kept = text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "’", "‘", "ʼ", "`": "'"
      case "“", "”", "«", "»", "\"": "\u{0}"
      case _ where scalar.properties.isWhitespace: " "
      case _ where Self.isNoise(scalar): " "
      default: Character(scalar)
      }
    }
    let plain = String(kept.filter { $0 != "\u{0}" }).precomposedStringWithCanonicalMapping
    words = plain.split(separator: " ").map(String.init)
  }

  /// The bare form of the word at an index; empty if the index is out of bounds.
  func bare(_ place: Int) -> String {
    words.indices.contains(place) ? Self.bare(words[place]) : ""
  }

  /// The bare forms of all words.
  var bareWords: [String] { words.map(Self.bare) }

  /// The bare words joined by spaces, for comparison with the phrases of a lexicon.
  var bareText: String { bareWords.filter { !$0.isEmpty }.joined(separator: " ") }

  /// Removes trailing punctuation from the last word, and bullets and dashes from the first.
  mutating func trimPunctuation() {
    while let last = words.last {
      var trimmed = last
      while let mark = trimmed.last,
        ",;:!?…-–—*~)(".contains(mark) || mark == "." && !Self.isAbbreviation(trimmed)
      {
        if mark == ")", trimmed.contains("(") { break }
        trimmed.removeLast()
      }
      words[words.count - 1] = trimmed
      guard trimmed.isEmpty else { break }
      words.removeLast()
    }
    while let first = words.first {
      let trimmed = first.drop { ",;:!?…-–—*•·>~).(".contains($0) }
      words[0] = String(trimmed)
      guard trimmed.isEmpty else { break }
      words.removeFirst()
    }
  }

  /// Removes text in parentheses.
  mutating func removeParentheses() {
    var depth = 0
    var kept = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    words = kept.split(separator: " ").map(String.init)
  }

  /// Returns a word in lowercase, without punctuation at either end.
  static func bare(_ word: String) -> String {
    var word = word.lowercased()[...]
    while let last = word.last, ",.;:!?…)(\"".contains(last), !isAbbreviation(String(word)) {
      word.removeLast()
    }
    while let first = word.first, ",;:!?…(\"".contains(first) { word.removeFirst() }
    return String(word)
  }

  /// True if the final dot belongs to the word: `Sr.`, `U.S.`, `Inc.`
  private static func isAbbreviation(_ word: String) -> Bool {
    let lower = word.lowercased()
    if abbreviations.contains(lower) { return true }
    return lower.count > 2 && lower.hasSuffix(".") && !lower.contains("..")
      && lower.dropLast().contains(".")
      && lower.allSatisfy { $0.isLetter || $0 == "." }
  }

  private static let abbreviations: Set<String> = [
    "sr.", "jr.", "dr.", "mr.", "ms.", "mrs.", "st.", "prof.", "inc.", "corp.", "co.", "ltd.",
    "asst.",
    "vs.", "assoc.", "mgr.", "dir.", "eng.", "yr.", "yrs.",
  ]

  /// True for emoji, variation selectors, and control or invisible characters.
  private static func isNoise(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if scalar.value < 0x80 { return scalar.value < 0x20 || scalar.value == 0x7F }
    return properties.isEmojiPresentation || properties.isVariationSelector
      || [.control, .format, .privateUse, .surrogate, .otherSymbol].contains(
        properties.generalCategory)
      || (0x1F000...0x1FAFF).contains(scalar.value)
  }

  /// True if the text contains a link or an email address.
  var hasLink: Bool {
    words.contains { word in
      let bare = Self.bare(word)
      return bare.contains("://") || bare.hasPrefix("www.")
        || bare.contains("@") && bare.contains(".")
        || Self.domains.contains { bare.hasSuffix($0) || bare.contains($0 + "/") } && bare.count > 5
    }
  }

  private static let domains = [
    ".com", ".org", ".net", ".edu", ".gov", ".io", ".co", ".dev", ".me", ".us",
  ]
}
