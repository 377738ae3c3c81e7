package import QuestionChecking

/// A rule of the checker, with the names and questions it refers to.
package struct RuleEntry: Sendable {
  package let rule: RuleDescription
  /// The names of the guides it rests on.
  package let guides: [String]
  /// Good questions to ask instead.
  package let instead: [String]
  /// The file it comes from.
  package let path: String
  /// The line it begins on, from 1; nil if unknown.
  package let line: Int?

  package init(rule: RuleDescription, guides: [String], instead: [String], path: String, line: Int?)
  {
    self.rule = rule
    self.guides = guides
    self.instead = instead
    self.path = path
    self.line = line
  }
}
