/// One thing that a draft asks or does, and what to do about it.
public struct Finding: Equatable, Sendable {
  /// The id of the rule that was met.
  public var rule: String
  /// The kind of thing found, such as `job` or `salary`.
  public var category: String
  public var severity: Severity
  /// Where the words stand, in UTF-8 bytes of the text as it was given.
  public var range: Range<Int>
  /// The words themselves.
  public var matched: String
  /// What it is, in one sentence.
  public var message: String
  /// Why it matters, in one or two sentences that name the guide.
  public var why: String
  /// The ids of the guides it rests on.
  public var guides: [String]
  /// The intents of good questions to ask instead.
  public var instead: [String]

  /// Describes a finding; the checker makes them, and so may a test.
  public init(
    rule: String, category: String, severity: Severity, range: Range<Int>, matched: String,
    message: String, why: String, guides: [String] = [], instead: [String] = []
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
  }
}
