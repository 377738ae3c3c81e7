/// What is wrong with a set of rules.
public struct RuleError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The rule or concept to mend.
  public var rule: String
  public var problem: Problem

  /// The mistakes a rule can have.
  public enum Problem: Equatable, Sendable {
    /// A pattern names a concept that no file defines.
    case unknownConcept(String, pattern: String)
    /// A pattern that cannot be read, with the part where reading stopped.
    case badPattern(String, at: String)
    /// A rule without one of the things that every rule says.
    case missing(key: String)
    /// `extends` names a rule that is not there, or goes round in a circle.
    case badExtension(String)
    /// `off` names a rule that is not there.
    case unknownRule(String)
  }

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
