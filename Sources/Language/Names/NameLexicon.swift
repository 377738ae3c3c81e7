/// Titles, credentials, and other words that surround names, from Prompts/lexicon/titles.yaml.
struct NameLexicon: Decodable {
  static let shared: NameLexicon = Lexicon.decode("titles")

  let before, after, unsaid, lasting, withGiven, dotted: Set<String>
  let particles, familyFirst, middle, short, former, pronouns, descriptions: Set<String>
  let rank: [String]
  let doubled, givenToo: Set<String>
  let written, byRole, compound: [String: String]
  let unknown: String

  private enum CodingKeys: String, CodingKey {
    case before, after, unsaid, lasting, particles, middle, short, former, pronouns, descriptions
    case rank, written, unknown, dotted, doubled, compound
    case withGiven = "with-given"
    case familyFirst = "family-first"
    case byRole = "by-role"
    case givenToo = "given-too"
  }

  /// Returns the lookup key of a word: lowercase, without dots and other punctuation.
  static func key(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber || "-/'".contains($0) }
  }

  /// Returns a title as written before a family name: `Professor` for `prof`.
  func title(_ key: String) -> String {
    written[key] ?? key.prefix(1).uppercased() + key.dropFirst()
  }

  /// Returns the title to use if there are several.
  func leading(_ titles: [String]) -> String? {
    titles.min { place(of: $0) < place(of: $1) }
  }

  private func place(of title: String) -> Int { rank.firstIndex(of: title) ?? rank.count }
}
