/// The words of a file of the lexicon that's one list.
private struct WordFile: Decodable {
  let words: Set<String>
}

/// The first names of Prompts/lexicon/given-names.yaml.
enum GivenNames {
  private static let all = Lexicon.decode("given-names", as: WordFile.self).words

  /// True if a plain word is a first name.
  static func contain(_ plain: String) -> Bool { all.contains(plain) }
}

/// The ordinary words of Prompts/lexicon/common-words.yaml.
package enum CommonWords {
  private static let all = Lexicon.decode("common-words", as: WordFile.self).words

  /// True if a line that is still being typed may be judged up to this word: it's a whole word, and
  /// not one that only leads on, such as `a` or `with`.
  package static func mayEndLine(_ word: some StringProtocol) -> Bool {
    let plain = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return contain(plain) && !leadsOn(plain)
  }

  /// True for a word that something must follow, such as `a` or `with`.
  package static func leadsOn(_ word: some StringProtocol) -> Bool {
    FactLexicon.shared.list("leading-on").contains(word.lowercased())
  }

  /// True if a plain word is an ordinary English word, such as `price`.
  static func contain(_ plain: String) -> Bool { all.contains(plain) }
}
