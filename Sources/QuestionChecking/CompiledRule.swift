/// A rule with nothing left open.
struct CompiledRule: Sendable {
  var id: String
  var category: String
  var severity: Severity
  var message: String
  var why: String
  var guides: [String]
  var instead: [String]
  var kinds: [DraftKind]

  /// The concepts that meet the rule when all are in one sentence.
  var together: [Symbol]
  /// The concepts of which one must stand somewhere in the text; none means no such condition.
  var with: [Symbol]
  /// The concepts that must all stand somewhere in the text.
  var withAll: [Symbol]
  /// The concepts that clear a match they share a word with.
  var unless: [Symbol]
  /// The concepts that clear the matches of their sentence.
  var unlessSentence: [Symbol]
  /// The concepts that clear all matches of the text.
  var unlessText: [Symbol]
  /// The professions that clear the rule.
  var fineFor: [Symbol]
  /// The concepts of which none may stand in the text; none means no such condition.
  var missing: [Symbol]
  /// The categories of rules for questions that count for this one.
  var includes: [String]
  var longerThan: Int?
  /// It counts only in texts of fewer words.
  var shorterThan: Int?
  /// The first match counts only if it begins after so many words.
  var laterThan: Int?
  var questionMarks: Int?

  /// Whether it looks at the text as a whole, not at some of its words.
  var isMeasuring: Bool { longerThan != nil || questionMarks != nil || !missing.isEmpty }

  /// Whether it gives way to what others of its category find: it goes by the text as a whole.
  var yields: Bool { shorterThan != nil }

  /// A rule that says nothing, to be filled in.
  static let empty = CompiledRule(
    id: "", category: "", severity: .hint, message: "", why: "", guides: [], instead: [], kinds: [],
    together: [], with: [], withAll: [], unless: [], unlessSentence: [], unlessText: [],
    fineFor: [],
    missing: [], includes: [])
}
