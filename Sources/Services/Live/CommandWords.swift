/// A program and its arguments, as one line.
package enum CommandWords {
  /// Splits a line at spaces; quotation marks, single or double, keep words together, and a
  /// backslash takes the next character as it is, but not within single ones. An apostrophe behind a
  /// letter, as in O'Brien, is one.
  ///
  /// - Returns: nil if there is no word, or a quotation mark is not closed.
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
