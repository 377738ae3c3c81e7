package import QuestionChecking

/// A rule of the checker, with the guides and questions that it refers to by id.
package struct RuleEntry: Sendable {
  /// The rule.
  package let rule: RuleDescription
  /// The names of the guides it is based on.
  package let guides: [String]
  /// Good questions to ask instead.
  package let instead: [String]
  /// The path of the rule's file.
  package let path: String
  /// The line the rule begins on, from 1; nil if unknown.
  package let line: Int?

  /// Creates an entry.
  package init(rule: RuleDescription, guides: [String], instead: [String], path: String, line: Int?)
  {
    self.rule = rule
    self.guides = guides
    self.instead = instead
    self.path = path
    self.line = line
  }
}
