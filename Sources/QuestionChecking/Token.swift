/// A word of the text, as rules see it.
struct Token {
  /// The word's symbol; ``Symbols/unknown`` if no rule refers to it.
  var word: Symbol
  /// The start and end of the word, in bytes of the text.
  var start: Int
  var end: Int
  /// The number of the word in the text, from 1.
  var number: Int
  /// True if a colon, semicolon or dash precedes it.
  var beginsClause = false
}

/// A word or a concept, numbered.
typealias Symbol = Int32
