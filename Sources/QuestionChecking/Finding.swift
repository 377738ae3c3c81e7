/// A problem in a draft, with advice.
public struct Finding: Equatable, Sendable {
  /// The id of the rule that matched.
  public var rule: String
  /// The category, such as `job` or `salary`.
  public var category: String
  /// The severity.
  public var severity: Severity
  /// The range of the matched words, in UTF-8 bytes of the given text.
  public var range: Range<Int>
  /// The matched words.
  public var matched: String
  /// The problem in one sentence.
  public var message: String
  /// The reason it matters, in one or two sentences that name the guide.
  public var why: String
  /// The ids of the guides it is based on.
  public var guides: [String]
  /// The intents of good questions to ask instead.
  public var instead: [String]
  /// True if it may come across as an ask, but needn't be meant as one.
  public var isTentative: Bool
  /// True if the classifier found it, and no pattern of a rule.
  public var isLearned: Bool

  /// Creates a finding. Tests use it, too.
  public init(
    rule: String, category: String, severity: Severity, range: Range<Int>, matched: String,
    message: String, why: String, guides: [String] = [], instead: [String] = [],
    isTentative: Bool = false, isLearned: Bool = false
  ) {
    self.rule = rule
    self.category = category
    self.severity = severity
    self.range = range
    self.matched = matched
    self.message = message
    self.why = why
    self.guides = guides
    self.instead = instead
    self.isTentative = isTentative
    self.isLearned = isLearned
  }
}
