/// The part of the lexicon that covers findings.
enum FindingLexicon {
  static let findings: Findings = Lexicon.decode("findings")

  /// The words people use when they note findings, from Prompts/lexicon/findings.yaml.
  struct Findings: Decodable, Sendable {
    var openers: [String]
    var closers: [String]
    var reactions: [String]
    var evaluations: Set<String>
    var verdicts: Set<String>
    var nouns: [String: Set<String>]
    var tooBare: Set<String>
    var over: [String]
    var verbs: [String: Set<String>]
    var objects: [String: Set<String>]
    var definite: Set<String>
    var indefiniteOf: Set<String>
    var people: Set<String>
    var personEndings: [String]
    var credentials: Set<String>
    var degrees: Set<String>
    var schooling: Set<String>
    var hobbies: Set<String>
    var times: [String: String]
    var numberWords: Set<String>
    var spans: [String: String]
    var same: [String: String]
    var too: [String]
    var also: [String]
    var employerNouns: Set<String>
    var companyVerbs: Set<String>
    var personVerbs: Set<String>
    var tasks: [String]
    var empty: Set<String>
    var judgments: Set<String>
    var judgmentFrames: Set<String>
    var spellings: [String: String]
    var remarks: [String]

    enum CodingKeys: String, CodingKey {
      case openers, closers, reactions, evaluations, verdicts, nouns, verbs, over, objects,
        definite, people
      case credentials, degrees, schooling, hobbies, times, spans, same, too, also, tasks, empty,
        judgments, spellings, remarks
      case tooBare = "too-bare"
      case indefiniteOf = "indefinite-of"
      case personEndings = "person-endings"
      case numberWords = "number-words"
      case employerNouns = "employer-nouns"
      case companyVerbs = "company-verbs"
      case personVerbs = "person-verbs"
      case judgmentFrames = "judgment-frames"
    }
  }
}
