/// The words of Prompts/lexicon/understanding.yaml.
struct FactLexicon: Decodable, Sendable {
  static let shared: FactLexicon = Lexicon.decode("understanding")

  let meet: Meet
  let notNames: Set<String>
  let titles: Set<String>
  let nameLeads: WordPhrases
  let nameTails: Set<String>
  let mediums: [String: WordPhrases]
  let notMediums: WordPhrases
  let venues: WordPhrases
  let relations: WordPhrases
  let introductions: WordPhrases
  let through: WordPhrases
  let notThrough: WordPhrases
  let direct: WordPhrases
  let cold: WordPhrases
  let coldAnswers: WordPhrases
  let years: Set<String>
  let stage: [String: WordPhrases]
  let aimLeads: WordPhrases
  let aims: [String: WordPhrases]
  let findings: Findings
  private let lists: [String: Set<String>]

  /// Returns a list of words; a list that doesn't exist is empty.
  func list(_ name: String) -> Set<String> { lists[name] ?? [] }

  /// What stands before the person.
  struct Meet: Decodable, Sendable {
    let verbs: WordPhrases
    let nouns: WordPhrases
    let afterNoun: Set<String>

    enum CodingKeys: String, CodingKey {
      case verbs, nouns
      case afterNoun = "after-noun"
    }
  }

  /// How notes about the person are put.
  struct Findings: Decodable, Sendable {
    let leads: WordPhrases
    let tails: WordPhrases
    let comments: WordPhrases
    let orders: WordPhrases
    let tailMayGoOn: Set<String>
    let common: Set<String>
    let sharing: WordPhrases
    let subjects: Set<String>
    let possessives: Set<String>
    let employers: Set<String>
    let nouns: Set<String>
    let kinds: [String: WordPhrases]
    let signs: Set<String>

    enum CodingKeys: String, CodingKey {
      case leads, tails, comments, orders, common, sharing, subjects, possessives, employers, nouns,
        kinds, signs
      case tailMayGoOn = "tail-may-go-on"
    }
  }

  enum CodingKeys: String, CodingKey {
    case findings
    case meet, titles, mediums, venues, relations, introductions, through, direct, cold, years
    case stage, aims, lists
    case notNames = "not-names"
    case nameLeads = "name-leads"
    case nameTails = "name-tails"
    case notMediums = "not-mediums"
    case notThrough = "not-through"
    case aimLeads = "aim-leads"
    case coldAnswers = "cold-answers"
  }
}

/// The first names of Prompts/lexicon/given-names.yaml.
enum GivenNames {
  private struct File: Decodable {
    let names: Set<String>
  }

  private static let all = Lexicon.decode("given-names", as: File.self).names

  /// True if a plain word is a first name.
  static func contain(_ plain: String) -> Bool { all.contains(plain) }
}

/// The ordinary words of Prompts/lexicon/common-words.yaml.
package enum CommonWords {
  private struct File: Decodable {
    let words: Set<String>
  }

  private static let all = Lexicon.decode("common-words", as: File.self).words

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

/// Phrases to look up by their first word, the longest first.
struct WordPhrases: Decodable, Sendable {
  private let byFirst: [String: [[String]]]

  init(_ texts: [String]) {
    let phrases = texts.map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    byFirst = Dictionary(grouping: phrases, by: { $0[0] })
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String].self))
  }

  /// Returns the length of the longest phrase that begins at a word; nil if there is none.
  func length(in words: [String], at index: Int) -> Int? {
    guard words.indices.contains(index) else { return nil }
    return byFirst[words[index]]?.first { phrase in
      words[index...].starts(with: phrase)
    }?.count
  }

  /// Returns the places of all phrases, from left to right, without overlap.
  func places(in words: [String]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < words.count {
      if let length = length(in: words, at: index) {
        places.append(index..<index + length)
        index += length
      } else {
        index += 1
      }
    }
    return places
  }

  /// True if the words are one of the phrases.
  func equal(_ words: [String]) -> Bool {
    !words.isEmpty && length(in: words, at: 0) == words.count
  }
}
