/// The rules for rewording questions, from Prompts/lexicon/rewording.yaml.
struct RewordingLexicon: Decodable {
  static let shared: RewordingLexicon = Lexicon.decode("rewording")

  let fillers, leadIns, polite, privates: [[Substring]]
  let rules: [RewordingRule]
  /// Proper spellings, keyed by the lowercase word.
  let spelled: [Substring: String]
  /// Words that start a second question.
  let questionWords: Set<Substring>
  private let lists: [String: [[Substring]]]
  private let stops, counted, uncounted: Set<Substring>

  /// Returns a word in lowercase, without apostrophes and punctuation, for comparison.
  static func plain(_ word: some StringProtocol) -> Substring {
    word.lowercased().filter { $0.isLetter || $0.isNumber || "-/&+#%$".contains($0) }[...]
  }

  /// True if words fit a slot.
  func fits(_ words: ArraySlice<Substring>, _ slot: String) -> Bool {
    guard let last = words.last, let first = words.first else { return false }
    switch slot {
    case "rest": return words.count <= 12
    case "thing": return isThing(words)
    case "plural": return isThing(words) && isPlural(last)
    case "mass": return isThing(words) && !isPlural(last)
    case "doing": return first.hasSuffix("ing") && first.count > 4 && isPlain(words, upTo: 8)
    default: return lists[slot]?.contains { $0.elementsEqual(words) } ?? false
    }
  }

  private func isThing(_ words: ArraySlice<Substring>) -> Bool { isPlain(words, upTo: 6) }

  private func isPlain(_ words: ArraySlice<Substring>, upTo count: Int) -> Bool {
    words.count <= count && !words.contains(where: stops.contains)
  }

  private func isPlural(_ word: Substring) -> Bool {
    counted.contains(word)
      || word.hasSuffix("s") && !word.hasSuffix("ss") && !uncounted.contains(word)
  }

  private enum CodingKeys: String, CodingKey {
    case fillers, stops, uncounted, counted, spelled, words, polite, rules
    case leadIns = "lead-ins"
    case privates = "private"
    case questionWords = "question-words"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func phrases(_ texts: [String]) -> [[Substring]] {
      // Longest first, so that a shorter phrase doesn't match its beginning.
      texts.map { $0.split(separator: " ").map(Self.plain) }.sorted { $0.count > $1.count }
    }
    func list(_ key: CodingKeys) throws -> [[Substring]] {
      phrases(try container.decode([String].self, forKey: key))
    }
    func set(_ key: CodingKeys) throws -> Set<Substring> { Set(try list(key).compactMap(\.first)) }
    fillers = try list(.fillers)
    leadIns = try list(.leadIns)
    polite = try list(.polite)
    privates = try list(.privates)
    stops = try set(.stops)
    counted = try set(.counted)
    uncounted = try set(.uncounted)
    questionWords = try set(.questionWords)
    let spelled = try container.decode([String: String].self, forKey: .spelled)
    self.spelled = Dictionary(uniqueKeysWithValues: spelled.map { ($0[...], $1) })
    lists = try container.decode([String: [String]].self, forKey: .words).mapValues(phrases)
    rules = try container.decode([RewordingRule].self, forKey: .rules)
  }
}
