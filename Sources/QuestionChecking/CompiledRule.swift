/// A rule with all values filled in and all patterns compiled.
struct CompiledRule: Sendable {
  var id: String
  var category: String
  var severity: Severity
  var message: String
  var why: String
  var guides: [String]
  var instead: [String]
  var kinds: [DraftKind]

  /// Concepts that match the rule if all of them are in one sentence.
  var together: [Symbol]
  /// Concepts of which the text must have at least one. Empty if there is no such condition.
  var with: [Symbol]
  /// Concepts that the text must all have.
  var withAll: [Symbol]
  /// Concepts that cancel a match if they share a word with it.
  var unless: [Symbol]
  /// Concepts that cancel the matches in their sentence.
  var unlessSentence: [Symbol]
  /// Concepts that cancel all matches in the text.
  var unlessText: [Symbol]
  /// Professions to which the rule doesn't apply.
  var fineFor: [Symbol]
  /// Concepts that the text must not have. Empty if there is no such condition.
  var missing: [Symbol]
  /// The categories of rules for questions whose matches count as matches of this rule.
  var includes: [String]
  var longerThan: Int?
  /// The rule only applies to texts with fewer words.
  var shorterThan: Int?
  /// The rule only applies if its first match begins after this many words.
  var laterThan: Int?
  var questionMarks: Int?
  /// True if the classifier finds it, and not patterns.
  var isLearned = false
  /// True if the classifier has a say in what it finds.
  var isWeighed = false

  /// True if it looks at the text as a whole and not at particular words.
  var isMeasuring: Bool { longerThan != nil || questionMarks != nil || !missing.isEmpty }

  /// True if it yields to other matches of its category, because it depends on the length of the
  /// text.
  var yields: Bool { shorterThan != nil }

  /// An empty rule, to be filled in.
  static let empty = CompiledRule(
    id: "", category: "", severity: .hint, message: "", why: "", guides: [], instead: [], kinds: [],
    together: [], with: [], withAll: [], unless: [], unlessSentence: [], unlessText: [],
    fineFor: [],
    missing: [], includes: [])
}
