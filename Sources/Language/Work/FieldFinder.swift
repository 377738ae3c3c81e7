/// Finds the fields of work that a role, employer, or field belongs to.
///
/// The fields and their words are in Prompts/lexicon/fields.yaml.
package enum FieldFinder {
  /// Returns the fields a person's work belongs to.
  ///
  /// The role counts most, since a lawyer at a hospital works in law. Next comes the field as
  /// typed. The employer counts only if both are unknown. Role phrases are tried before other
  /// words, and the longest match wins.
  ///
  /// - Returns: the field IDs, such as `nursing`, in alphabetical order.
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

  /// True if a general question suits people in these fields: a welder isn't asked about remote
  /// work, nor a sergeant about the dress code.
  package static func suits(_ question: String, fields: Set<String>) -> Bool {
    let text = question.lowercased()
    return !fields.contains { field in
      entries[field]?.unasked?.contains { text.contains($0) } == true
    }
  }

  private struct Entry: Decodable {
    var name: String
    var roles: [String]
    var words: [String]
    var unasked: [String]?
  }

  private struct Phrase {
    var words: [Substring]
    var field: String
  }

  /// Returns the fields of the longest phrases in a text.
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

  /// Splits a text into lowercase words without a plural `s`, so that `nurses` matches `nurse`.
  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "#" }.map { word in
      word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? word.dropLast() : word
    }
  }
}
