/// One file of rules: words, spellings and what must not be asked.
///
/// What stands at the top of a file (category, severity, message, …) holds for each of its rules
/// that does not say otherwise.
public struct RuleFile: Decodable, Sendable {
  public var category: String?
  public var severity: Severity?
  public var kinds: [DraftKind]?
  public var message: String?
  public var why: String?
  public var guides: [String]?
  public var instead: [String]?
  /// Patterns that clear every rule of the file; see ``Rule/unless``.
  public var unless: [String]?
  /// Patterns that clear every rule of the file; see ``Rule/unlessSentence``.
  public var unlessSentence: [String]?

  /// Named sets of words and phrases. The same name in several files adds up.
  public var concepts: [String: [String]]?
  /// What is written, and what it stands for: `gimme: give me`.
  public var spellings: [String: String]?
  /// Words that are recognised when one letter is wrong.
  public var mistyped: [String]?
  /// Real words that look like a slip of one of those.
  public var wellSpelled: [String]?

  public var rules: [Rule]?
  /// Ids or categories of rules of earlier files that are switched off.
  public var off: [String]?

  /// Drafts that must be found by one rule or another: the file's category, and its severity.
  public var flagged: [Example]?
  /// Drafts in which no rule of any file may find more than a hint.
  public var allowed: [Example]?

  private enum CodingKeys: String, CodingKey {
    case category, severity, kinds, message, why, guides, instead, unless, concepts, spellings
    case mistyped, rules, off, flagged, allowed
    case unlessSentence = "unless-sentence"
    case wellSpelled = "well-spelled"
  }
}
