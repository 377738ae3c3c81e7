/// British spelling for American English, from Prompts/lexicon/british.yaml.
package enum BritishSpelling {
  /// Returns the text in British spelling: `My favorite organization` becomes `My favourite
  /// organisation`. Text in braces, such as template slots, is unchanged.
  package static func of(_ text: String) -> String {
    var result = ""
    var word = ""
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth = max(0, depth - 1) }
      if character.isLetter, depth == 0 {
        word.append(character)
      } else {
        result += respelled(word)
        result.append(character)
        word = ""
      }
    }
    return result + respelled(word)
  }

  private struct Table: Decodable {
    var stems, words: [String: String]
  }

  private static let table: Table = Lexicon.decode("british")

  private static func respelled(_ word: String) -> String {
    guard word.count > 2 else { return word }
    let small = word.lowercased()
    if let british = table.words[small] { return cased(british, like: word) }
    for length in stride(from: small.count, to: 3, by: -1) {
      guard let british = table.stems[String(small.prefix(length))] else { continue }
      return cased(british, like: word) + word.dropFirst(length)
    }
    return word
  }

  private static func cased(_ british: String, like word: String) -> String {
    word.first?.isUppercase == true ? british.prefix(1).uppercased() + british.dropFirst() : british
  }
}
