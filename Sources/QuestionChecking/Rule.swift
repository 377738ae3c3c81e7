/// A rule as its author wrote it.
public struct Rule: Decodable, Sendable {
  /// The unique id.
  public var id: String
  /// The category, such as `salary`.
  public var category: String?
  /// The severity of its findings.
  public var severity: Severity?
  /// The problem in one sentence.
  public var message: String?
  /// The reason it matters, in one or two sentences that name the guide.
  public var why: String?
  /// The ids of the guides it is based on.
  public var guides: [String]?
  /// The intents of good questions to ask instead.
  public var instead: [String]?

  /// The kinds of text the rule is for; questions if nil.
  public var kinds: [DraftKind]?
  /// The id of a rule that provides the values missing here. Patterns add up.
  public var extends: String?
  /// Patterns of which any one is enough for a match.
  public var patterns: [String]?
  /// Patterns that are a match if all of them are in one sentence, in any order.
  public var together: [String]?
  /// Patterns of which one must also be in the text.
  public var with: [String]?
  /// Patterns that must also all be in the text.
  public var withAll: [String]?
  /// Patterns that cancel a match if they share a word with it.
  public var unless: [String]?
  /// Patterns that cancel the matches in the same sentence.
  public var unlessSentence: [String]?
  /// Patterns that cancel all matches in the text.
  public var unlessText: [String]?
  /// Concepts of professions to whom the question may be asked.
  public var fineFor: [String]?
  /// Matches texts with more words than this.
  public var longerThan: Int?
  /// Only applies to texts with fewer words than this.
  public var shorterThan: Int?
  /// Matches texts that have none of these patterns.
  public var missing: [String]?
  /// Only applies if the first match begins after this many words.
  public var laterThan: Int?
  /// Matches wherever a rule for questions with one of these categories finds something forbidden.
  public var includes: [String]?
  /// Matches texts with at least this many question marks.
  public var questionMarks: Int?
  /// True if the classifier finds it, and not patterns.
  public var learned: Bool?
  /// True if its file is one that the classifier has learned with; see ``RuleFile/weighed``.
  var isWeighed = false

  /// Examples that this rule must match.
  public var flagged: [Example]?
  /// Examples in which nothing as severe may be found in this rule's category.
  public var allowed: [Example]?

  private enum CodingKeys: String, CodingKey {
    case id, category, severity, message, why, guides, instead, extends, patterns, together
    case with, unless, kinds, missing, includes, learned, flagged, allowed
    case withAll = "with-all"
    case unlessSentence = "unless-sentence"
    case unlessText = "unless-text"
    case fineFor = "fine-for"
    case longerThan = "longer-than"
    case shorterThan = "shorter-than"
    case laterThan = "later-than"
    case questionMarks = "question-marks"
  }
}
