/// The words around people's names, from Prompts/lexicon/titles.yaml.
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

  /// A word as it is looked up: lower case, without dots and marks.
  static func key(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber || "-/'".contains($0) }
  }

  /// A title as it stands before a family name: `Professor` for `prof`.
  func title(_ key: String) -> String {
    written[key] ?? key.prefix(1).uppercased() + key.dropFirst()
  }

  /// The title that is said where there are several.
  func leading(_ titles: [String]) -> String? {
    titles.min { place(of: $0) < place(of: $1) }
  }

  private func place(of title: String) -> Int { rank.firstIndex(of: title) ?? rank.count }
}
