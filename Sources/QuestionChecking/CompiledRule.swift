/// A rule with nothing left open.
struct CompiledRule: Sendable {
  var id: String
  var category: String
  var severity: Severity
  var message: String
  var why: String
  var guides: [String]
  var instead: [String]

  /// The concepts of which one must stand somewhere in the text; none means no such condition.
  var with: [Symbol]
  /// The concepts that clear a match they share a word with.
  var unless: [Symbol]
  /// The concepts that clear the matches of their sentence.
  var unlessSentence: [Symbol]
  /// The concepts that clear all matches of the text.
  var unlessText: [Symbol]
  /// The professions that clear the rule.
  var fineFor: [Symbol]
  var longerThan: Int?
  var questionMarks: Int?
}
