/// A rule as shown to people, complete with the values from its file and the rules it extends.
public struct RuleDescription: Equatable, Sendable {
  /// The unique id.
  public let id: String
  /// The category, such as `salary`.
  public let category: String
  /// The severity of its findings.
  public let severity: Severity
  /// The kinds of text it is for.
  public let kinds: [DraftKind]
  /// The problem in one sentence.
  public let message: String
  /// The reason it matters.
  public let why: String
  /// The ids of the guides it is based on.
  public let guides: [String]
  /// The intents of good questions to ask instead.
  public let instead: [String]
  /// Examples that it matches.
  public let flagged: [String]
  /// Examples that it doesn't match.
  public let allowed: [String]
  /// True if the classifier finds it, and not patterns.
  public let isLearned: Bool
  /// The index of its file among those described.
  public let file: Int
  /// The index of the rule in its file.
  public let index: Int

  /// Describes all active rules.
  ///
  /// - Parameter files: the files in order of increasing precedence, decoded with their examples.
  /// - Throws: ``RuleError`` if a rule extends or switches off a rule that doesn't exist.
  public static func all(in files: [RuleFile]) throws(RuleError) -> [RuleDescription] {
    var descriptions: [RuleDescription] = []
    let set = try RuleSet(files)
    for rule in set.rules where !set.off.contains(rule.id) {
      for (file, content) in files.enumerated().reversed() {
        guard let index = content.rules?.firstIndex(where: { $0.id == rule.id }) else { continue }
        descriptions.append(RuleDescription(rule, file: file, index: index))
        break
      }
    }
    return descriptions
  }

  private init(_ rule: Rule, file: Int, index: Int) {
    id = rule.id
    category = rule.category ?? ""
    severity = rule.severity ?? .hint
    kinds = rule.kinds ?? [.question]
    message = rule.message ?? ""
    why = rule.why ?? ""
    guides = rule.guides ?? []
    instead = rule.instead ?? []
    flagged = rule.flagged?.map(\.text) ?? []
    allowed = rule.allowed?.map(\.text) ?? []
    isLearned = rule.learned ?? false
    self.file = file
    self.index = index
  }
}
