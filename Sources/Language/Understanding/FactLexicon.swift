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
