/// A file of rules, with concepts and spellings.
///
/// Values at the top of a file (category, severity, message, …) are defaults for its rules.
public struct RuleFile: Decodable, Sendable {
  /// The default category.
  public var category: String?
  /// The default severity.
  public var severity: Severity?
  /// The default kinds of text.
  public var kinds: [DraftKind]?
  /// The default message.
  public var message: String?
  /// The default reason.
  public var why: String?
  /// The default guides.
  public var guides: [String]?
  /// The default intents of questions to ask instead.
  public var instead: [String]?
  /// Patterns that apply to every rule of the file; see ``Rule/unless``.
  public var unless: [String]?
  /// Patterns that apply to every rule of the file; see ``Rule/unlessSentence``.
  public var unlessSentence: [String]?

  /// True if the classifier has learned with these rules. It then has a say in what they find; what
  /// other rules find always stands.
  public var weighed: Bool?

  /// Named sets of words and phrases. Sets with the same name in several files add up.
  public var concepts: [String: [String]]?
  /// Spellings and the words they stand for: `gimme: give me`.
  public var spellings: [String: String]?
  /// Words that are recognized despite a typo.
  public var mistyped: [String]?
  /// Real words that look like typos of those.
  public var wellSpelled: [String]?

  /// The rules.
  public var rules: [Rule]?
  /// Ids or categories of rules in earlier files that are switched off.
  public var off: [String]?

  /// Examples that some rule must match, with the file's category and severity.
  public var flagged: [Example]?
  /// Examples in which no rule of any file may find more than a hint.
  public var allowed: [Example]?

  private enum CodingKeys: String, CodingKey {
    case category, severity, kinds, weighed, message, why, guides, instead, unless, concepts,
      spellings
    case mistyped, rules, off, flagged, allowed
    case unlessSentence = "unless-sentence"
    case wellSpelled = "well-spelled"
  }
}
