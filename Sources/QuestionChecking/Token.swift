/// A word of the text, as the rules know it.
struct Token {
  /// The word's symbol; ``Symbols/unknown`` if no rule speaks of it.
  var word: Symbol
  /// Where the word stands, in bytes of the text.
  var start: Int
  var end: Int
  /// Which word of the text it is, from 1.
  var number: Int
  /// Whether a colon, semicolon or dash stands before it.
  var beginsClause = false
}

/// A word or a concept, numbered.
typealias Symbol = Int32
