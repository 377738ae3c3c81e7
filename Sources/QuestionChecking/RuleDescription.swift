/// What a rule says of itself, for people: all that its file and the rules it extends give it.
public struct RuleDescription: Equatable, Sendable {
  public let id: String
  /// What is asked for, such as `salary`.
  public let category: String
  public let severity: Severity
  /// What texts it is for.
  public let kinds: [DraftKind]
  public let message: String
  public let why: String
  /// Ids of the guides that it rests on.
  public let guides: [String]
  /// Intents of good questions to ask instead.
  public let instead: [String]
  /// Drafts that it finds.
  public let flagged: [String]
  /// Drafts that it lets pass.
  public let allowed: [String]
  /// The place of its file among those described, and its own place in that file.
  public let file: Int
  public let index: Int

  /// Describes all rules that are in force.
  ///
  /// - Parameter files: in the order in which they take each other's place, decoded with their
  ///   examples.
  /// - Throws: ``RuleError`` if a rule extends or switches off one that is not there.
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
    self.file = file
    self.index = index
  }
}
