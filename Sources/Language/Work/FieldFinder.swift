/// Tells which fields of work a role, an employer or a field belongs to.
///
/// The fields and their words are in Prompts/lexicon/fields.yaml.
package enum FieldFinder {
  /// The fields that someone's work points to.
  ///
  /// The role tells most, since a lawyer at a hospital works in law; then the field as it was typed. The
  /// employer counts only where neither is known. Of phrases that fit, roles come before other words,
  /// and the longest count.
  ///
  /// - Returns: the ids of the fields, such as `nursing`, in the order of the alphabet.
  package static func fields(role: String?, field: String?, company: String? = nil) -> [String] {
    let said = [role, field].compactMap { $0 }
    for text in said.isEmpty ? [company].compactMap({ $0 }) : said {
      let words = self.words(of: text)
      for phrases in [rolePhrases, otherPhrases] {
        let found = longest(of: phrases, in: words)
        if !found.isEmpty { return found.sorted() }
      }
    }
    return []
  }

  /// What a field is called in a sentence, such as `the trades`; nil for an unknown id.
  package static func name(of id: String) -> String? { entries[id]?.name }

  private struct Entry: Decodable {
    var name: String
    var roles: [String]
    var words: [String]
  }

  private struct Phrase {
    var words: [Substring]
    var field: String
  }

  /// The fields of the longest phrases that occur in a text.
  private static func longest(of phrases: [Phrase], in words: [Substring]) -> Set<String> {
    let found = phrases.filter { words.contains($0.words) }
    let most = found.map(\.words.count).max()
    return Set(found.filter { $0.words.count == most }.map(\.field))
  }

  private static let entries: [String: Entry] = Lexicon.decode("fields")
  private static let rolePhrases = phrases(\.roles)
  private static let otherPhrases = phrases(\.words)

  private static func phrases(_ list: KeyPath<Entry, [String]>) -> [Phrase] {
    entries.flatMap { field, entry in
      entry[keyPath: list].map { Phrase(words: words(of: $0), field: field) }
    }
  }

  /// The words in lower case, the plural of the last folded into the singular, so that `nurses` is
  /// found as `nurse`.
  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "#" }.map { word in
      word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? word.dropLast() : word
    }
  }
}
