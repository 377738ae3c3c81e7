/// Splitting of a command line into a program and its arguments.
package enum CommandWords {
  /// Splits a line at whitespace.
  ///
  /// Single or double quotes keep words together. A backslash escapes the next character, except
  /// within single quotes. An apostrophe after a letter, as in O'Brien, is literal.
  ///
  /// - Returns: nil if the line has no words, or a quote or an escape is left open.
  package static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'", word?.last?.isLetter == true {
        word?.append(character)
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        word.map { words.append($0) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    word.map { words.append($0) }
    return quote == nil && !isEscaped && !words.isEmpty ? words : nil
  }
}
