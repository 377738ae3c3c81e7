/// Tells which fields of work a role, an employer or a field belongs to.
///
/// The fields and their words are in Prompts/lexicon/fields.yaml.
public enum FieldFinder {
  /// The fields that some texts point to.
  ///
  /// - Parameter texts: what was said of someone's work, such as `pediatric ICU nurse` and `City
  ///   Hospital`, what tells most first. A later text counts only where the earlier ones point to no
  ///   field, since a lawyer at a hospital works in law.
  /// - Returns: the ids of the fields, such as `nursing`, in the order of the lexicon.
  public static func fields(in texts: [String]) -> [String] {
    for text in texts {
      let words = self.words(of: text)
      let longest = phrases.compactMap { phrase -> (field: Int, length: Int)? in
        words.contains(phrase.words) ? (phrase.field, phrase.words.count) : nil
      }
      guard let most = longest.map(\.length).max() else { continue }
      let found = Set(longest.filter { $0.length == most }.map(\.field))
      return found.sorted().map { ids[$0] }
    }
    return []
  }

  /// What a field is called in a sentence, such as `the trades`; nil for an unknown id.
  public static func name(of id: String) -> String? { entries[id]?.name }

  private struct Entry: Decodable {
    var name: String
    var roles: [String]
    var words: [String]
  }

  private struct Phrase {
    var words: [Substring]
    var field: Int
  }

  private static let entries: [String: Entry] = Lexicon.decode("fields")
  private static let ids = entries.keys.sorted()
  private static let phrases: [Phrase] = ids.enumerated().flatMap { field, id in
    let entry = entries[id]
    return ((entry?.roles ?? []) + (entry?.words ?? [])).map {
      Phrase(words: words(of: $0), field: field)
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
