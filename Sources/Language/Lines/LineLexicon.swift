/// The phrases used to classify lines, from Prompts/lexicon/lines.yaml.
struct LineLexicon: Decodable {
  static let shared: LineLexicon = Lexicon.decode("lines")

  let leadIns, worries, greetings, thanks, thankings, plans, questions, requests,
    askings: PhraseList
  let foreign, english: Set<Substring>
  private let topics: [(name: String, topic: Topic)]

  /// Returns the topic of a request, the one with the longest matching phrase; nil if none matches.
  func topic(of words: ArraySlice<Substring>) -> String? {
    let fitting = topics.map { ($0.name, $0.topic.fit(words)) }.filter { $0.1 > 0 }
    return fitting.max { $0.1 < $1.1 }?.0
  }

  private struct Topic: Decodable {
    var exact, begins: PhraseList

    enum CodingKeys: String, CodingKey {
      case begins
      case exact = "is"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      func list(_ key: CodingKeys) throws -> PhraseList {
        try container.decodeIfPresent(PhraseList.self, forKey: key) ?? PhraseList([])
      }
      exact = try list(.exact)
      begins = try list(.begins)
    }

    /// Returns the number of words in the longest matching phrase; 0 if none matches.
    func fit(_ words: ArraySlice<Substring>) -> Int {
      max(exact.equal(words) ? words.count : 0, begins.beginning(of: words)?.count ?? 0)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case leadIns = "lead-ins"
    case worries, greetings, thanks, thankings, plans, questions, requests, askings, foreign,
      english, topics
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func list(_ key: CodingKeys) throws -> PhraseList {
      try container.decode(PhraseList.self, forKey: key)
    }
    leadIns = try list(.leadIns)
    worries = try list(.worries)
    greetings = try list(.greetings)
    thanks = try list(.thanks)
    thankings = try list(.thankings)
    plans = try list(.plans)
    questions = try list(.questions)
    requests = try list(.requests)
    askings = try list(.askings)
    foreign = Set(try container.decode([String].self, forKey: .foreign).map { $0[...] })
    english = Set(try container.decode([String].self, forKey: .english).map { $0[...] })
    let topics = try container.decode([String: Topic].self, forKey: .topics)
    self.topics = topics.map { ($0, $1) }.sorted { $0.name < $1.name }
  }
}
