/// An error in a set of rules.
public struct RuleError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The id of the rule or the name of the concept that has the error.
  public var rule: String
  /// The error.
  public var problem: Problem

  /// The kinds of errors.
  public enum Problem: Equatable, Sendable {
    /// A pattern names a concept that no file defines.
    case unknownConcept(String, pattern: String)
    /// A pattern is malformed. The second value is the part where parsing stopped.
    case badPattern(String, at: String)
    /// A rule lacks a required key.
    case missing(key: String)
    /// `extends` names a rule that doesn't exist, or the chain is circular.
    case badExtension(String)
    /// `off` names a rule or category that doesn't exist.
    case unknownRule(String)
  }

  /// The error as a message for authors of rules.
  public var description: String {
    switch problem {
    case .unknownConcept(let name, let pattern): "\(rule): no concept <\(name)> (in: \(pattern))"
    case .badPattern(let pattern, let place): "\(rule): cannot read '\(place)' (in: \(pattern))"
    case .missing(let key): "\(rule): no \(key)"
    case .badExtension(let other): "\(rule): cannot extend \(other)"
    case .unknownRule(let other): "\(rule): no rule \(other)"
    }
  }
}
