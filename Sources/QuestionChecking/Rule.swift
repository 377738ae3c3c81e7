/// What must not be asked, or could be put better, as its author wrote it.
public struct Rule: Decodable, Sendable {
  public var id: String
  public var category: String?
  public var severity: Severity?
  public var message: String?
  public var why: String?
  public var guides: [String]?
  public var instead: [String]?

  /// What texts the rule is for; questions, if nothing is said.
  public var kinds: [DraftKind]?
  /// The id of a rule from which all is taken that is not said here; patterns add up.
  public var extends: String?
  /// Any one of these is enough.
  public var patterns: [String]?
  /// Enough, too, if all of these stand in one sentence, in whatever order.
  public var together: [String]?
  /// One of these must stand somewhere in the text as well.
  public var with: [String]?
  /// Each of these must stand somewhere in the text as well.
  public var withAll: [String]?
  /// A match is dropped when one of these shares a word with it.
  public var unless: [String]?
  /// A match is dropped when one of these stands in the same sentence.
  public var unlessSentence: [String]?
  /// A match is dropped when one of these stands anywhere in the text.
  public var unlessText: [String]?
  /// Concepts of professions for which the question is a professional one.
  public var fineFor: [String]?
  /// Met by texts of more words than this.
  public var longerThan: Int?
  /// Counts only in texts of fewer words than this.
  public var shorterThan: Int?
  /// Met by texts in which none of these stands anywhere.
  public var missing: [String]?
  /// Counts only if the first match begins after so many words.
  public var laterThan: Int?
  /// Met wherever a rule for questions finds something forbidden of one of these categories.
  public var includes: [String]?
  /// Met by texts with this many question marks or more.
  public var questionMarks: Int?

  /// Drafts in which this rule must be met.
  public var flagged: [Example]?
  /// Drafts in which nothing of this rule's category may be found.
  public var allowed: [Example]?

  private enum CodingKeys: String, CodingKey {
    case id, category, severity, message, why, guides, instead, extends, patterns, together
    case with, unless, kinds, missing, includes, flagged, allowed
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
